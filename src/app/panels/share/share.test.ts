import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { aleppoTimeline, languageOf, ruler } from '../../../../tests/support/aleppo.ts';
import { cite } from '../../../records/cite.ts';
import { readFragment } from '../../../state/fragment.ts';
import { readQuery } from '../../../state/query.ts';
import { createMasarStore, type MasarState } from '../../../state/store.ts';
import { textIn } from '../../../text/resolve.ts';
import type { Timeline } from '../../../timeline/types.ts';
import type { Reader } from '../../reader.ts';
import { citationOf, citationWords, selectedEvent } from './citing.ts';
import { nameOf } from './files.ts';
import { sheetAround } from './sheet.ts';
import { addressOf, eventsOf, windowOf } from './view.ts';

const NOW = Date.parse('2026-11-24T12:00Z');
let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
  vi.stubGlobal('location', { href: 'https://masar.example/app/?lang=en&utm=a#later=kept' });
});
afterAll(() => vi.unstubAllGlobals());

async function readerOf(lang: 'ar' | 'en'): Promise<Reader> {
  const language = await languageOf(lang);
  const languages = timeline.dataSet.languages ?? [];
  const read: Reader['read'] = (text) => language.read(text, languages);
  return {
    language,
    timeline,
    read,
    quote: (text) => textIn(text, lang, languages),
    plain: (text) => read(text)?.text ?? '',
  };
}

function stateOf(hash: string, search = '?lang=en'): MasarState {
  const store = createMasarStore(readQuery(search, ['en']), readFragment(hash));
  store
    .getState()
    .opened({ timeline, findings: [], dropped: 0, source: 'test', parts: [], isPart: false });
  return store.getState();
}

describe('Does a link bring back what was shared?', () => {
  it('it names the window even where nobody chose one, and keeps what it does not know', () => {
    const state = stateOf('');
    const url = new URL(addressOf(timeline, state));
    expect(url.search).toBe('?lang=en&utm=a');
    const read = readFragment(url.hash);
    expect(read.window).toEqual(timeline.firstWindow);
    expect(read.others).toEqual([['later', 'kept']]);
  });

  it('filters and selection come back too', () => {
    const state = stateOf('#from=2016-11-24&to=2016-12-10&event=ev-ru-intervention&q=veto');
    const read = readFragment(new URL(addressOf(timeline, state)).hash);
    expect(read.selection).toEqual({ kind: 'event', id: 'ev-ru-intervention' });
    expect(read.q).toBe('veto');
  });

  it('the list reads the whole period until somebody has chosen less', () => {
    const list = stateOf('', '?view=list');
    expect(eventsOf(timeline, list, 'view')).toHaveLength(timeline.count);
    expect(windowOf(timeline, list, 'view')).toEqual(windowOf(timeline, list, 'whole'));
    expect(eventsOf(timeline, stateOf(''), 'view').length).toBeLessThan(timeline.count);
  });
});

describe('How do I cite this event?', () => {
  it('in English, with what it stands on', async () => {
    const reader = await readerOf('en');
    const state = stateOf('#event=ev-ru-intervention');
    const event = selectedEvent(timeline, state);
    const citation = citationOf(reader, state, event, NOW);
    const [first, , heading, ...sources] = cite(
      citation,
      'chicago',
      citationWords(reader.language),
    ).split('\n');
    expect(first).toMatch(
      /^Masar contributors\. “Russia begins its air campaign in Syria, 30 September 2015\.” In Aleppo 2016: what was said and what was done\. Accessed November 24, 2026\. https:\/\/masar\.example\/app\//,
    );
    expect(first).toContain('event=ev-ru-intervention');
    expect(heading).toBe('Sources');
    expect(sources).toHaveLength(citation.sources.length);
    expect(citation.sources.map(({ id }) => id)).toEqual(
      expect.arrayContaining(event?.sources ?? ['none']),
    );
  });

  it('in Arabic, in Arabic words, the address kept together', async () => {
    const reader = await readerOf('ar');
    const state = stateOf('#event=ev-ru-intervention', '?lang=ar');
    const citation = citationOf(reader, state, selectedEvent(timeline, state), NOW);
    const [first] = cite(citation, 'apa', citationWords(reader.language)).split('\n');
    expect(first).toContain('المساهمون في مسار. (د.ت.). روسيا تبدأ حملتها الجوية في سوريا');
    expect(first).toMatch(/استُرجع في 24 تشرين الثاني 2026 من \u2068https:\S+\u2069$/);
  });

  it('a view stands on the sources of all its events, each once', async () => {
    const reader = await readerOf('en');
    const state = stateOf('');
    const { sources, kind, id } = citationOf(reader, state, null, NOW);
    expect(kind).toBe('view');
    expect(id).toBe('2016-11-12-2016-12-25');
    const ids = sources.map((source) => source.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const index of eventsOf(timeline, state, 'view')) {
      expect(ids).toEqual(expect.arrayContaining(timeline.events.at(index)?.sources ?? []));
    }
  });
});

describe('What does a picture say once it has left the page?', () => {
  it('every line in both languages has its words', async () => {
    for (const lang of ['ar', 'en'] as const) {
      const reader = await readerOf(lang);
      const sheet = sheetAround(reader, stateOf('', `?lang=${lang}`), 'whole', ruler);
      expect(sheet.dir).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      expect(sheet.legend.length).toBeGreaterThan(12);
      expect(sheet.footer).toHaveLength(5);
      for (const { text } of [...sheet.footer, ...sheet.legend.map(({ words }) => words)]) {
        expect(text).not.toMatch(/^(?:share|legend|cite)\.|\{|\}/);
        expect(text).not.toBe('');
      }
      expect(sheet.footer.find(({ text }) => text.startsWith('https:'))?.dir).toBe('ltr');
    }
  });

  it('the address of a picture of the whole period shows the whole period', async () => {
    const reader = await readerOf('en');
    const state = stateOf('');
    const line = sheetAround(reader, state, 'whole', ruler).footer.find(({ text }) =>
      text.startsWith('https:'),
    );
    const { window } = readFragment(new URL(line?.text ?? '').hash);
    const whole = windowOf(timeline, state, 'whole');
    expect(Math.abs((window?.from ?? 0) - whole.from)).toBeLessThan(1000);
    expect(Math.abs((window?.to ?? 0) - whole.to)).toBeLessThan(1000);
  });

  it('R27 a file is named after what is in it, in any script', async () => {
    const reader = await readerOf('en');
    expect(nameOf(reader, 'view', 'svg')).toBe('aleppo-2016-view.svg');
    expect(nameOf(reader, 'لقاء-ألانيا', 'bib')).toBe('aleppo-2016-لقاء-ألانيا.bib');
    expect(nameOf(reader, '../a b', 'bib')).toBe('aleppo-2016-a-b.bib');
  });
});
