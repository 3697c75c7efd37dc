/** Our own table of events, written and read again. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoDataSet } from '../../tests/support/aleppo.ts';
import { firstRows, readTable } from '../../tests/support/rows.ts';
import { KINDS } from '../records/kinds.ts';
import type { DataSet, EventRecord } from '../records/schema.ts';
import { eventsTable } from '../records/table.ts';
import { CERTAINTIES, ROLES } from '../records/word-lists.ts';
import { textIn } from '../text/resolve.ts';
import { loadEdtf } from '../time/edtf.ts';
import { masarCsv } from './masar-csv.ts';

let aleppo: DataSet;
beforeAll(async () => {
  await loadEdtf();
  aleppo = await aleppoDataSet();
});

const read = (text: string) => readTable(masarCsv, text);
const recognise = (text: string) => masarCsv.recognise(firstRows(text));

/** What our own table of events carries of one. */
const carried = (event: EventRecord, languages: readonly string[]) => ({
  id: event.id,
  date: event.date,
  reported: event.reported,
  track: event.track,
  kind: event.kind,
  certainty: event.certainty,
  support: event.support,
  place: event.place,
  sources: event.sources?.length ? event.sources : undefined,
  actors: (event.actors ?? []).filter(({ actor }) => actor).map(({ actor, role }) => [actor, role]),
  texts: languages.map((lang) =>
    [event.title, event.summary].map((text) => {
      const found = textIn(text, lang, languages);
      return found && !found.fallback ? found.text : '';
    }),
  ),
});

function sameAfter(dataSet: DataSet): void {
  const languages = dataSet.languages ?? [];
  const table = eventsTable(dataSet, dataSet.events);
  expect(recognise(table)).toBe('certain');
  const { dataSet: back, findings } = read(table);
  const codes = findings.map(({ code }) => code).filter((code) => code !== 'row-title-missing');
  expect(codes).toEqual([]);
  expect(back.events.map((event) => carried(event, languages))).toEqual(
    dataSet.events.map((event) => carried(event, languages)),
  );
}

describe('Does our own table come back as it was?', () => {
  it('the default data set, every event', () => {
    sameAfter(aleppo);
    const places = new Map(aleppo.places.map((place) => [place.id, place]));
    const back = read(eventsTable(aleppo, aleppo.events)).dataSet;
    for (const { id, lat, lon } of back.places) {
      expect([lat, lon], id).toEqual([places.get(id)?.lat, places.get(id)?.lon]);
    }
  });

  const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((text) => !text.endsWith('-'));
  const words = fc
    .stringMatching(/^[=+@\-'"a-zأ-ي,;\n]{1,20}$/)
    // White space at the edges and lines of our own are not kept by any table.
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !/^'[=+\-@]/.test(text));
  const date = fc.constantFrom(
    ...['2016', '2016-12', '2016-12-02', '2016-12-02~', '2016-12-XX', '-0043', '2016-11-30/..'],
    ...['2016-11-24/2016-12-02', '../2016-12-02', '2016-12-02T10:30Z', '2016-22', '201X'],
  );
  const event = fc.record(
    {
      id: word,
      date,
      reported: date,
      title: fc.record({ ar: words, en: words }),
      summary: fc.record({ en: words }),
      track: fc.constantFrom('diplomacy', 'politics', 'conflict', 'humanitarian', 'own-track'),
      kind: fc.constantFrom(...KINDS.keys(), 'hunger-strike'),
      certainty: fc.constantFrom(...CERTAINTIES),
      support: fc.constantFrom('single' as const, 'multiple' as const),
      actors: fc.uniqueArray(
        fc.record({ actor: word, role: fc.constantFrom(...ROLES, 'own-role') }),
        { maxLength: 3, selector: ({ actor, role }) => `${actor} ${role}` },
      ),
      sources: fc.uniqueArray(word, { maxLength: 3 }),
    },
    { requiredKeys: ['id', 'date', 'title', 'track', 'kind'] },
  );

  it('any events, formulas and all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(event, { selector: ({ id }) => id, minLength: 1 }), (events) => {
        sameAfter({ ...aleppo, languages: ['ar', 'en'], events });
      }),
      { numRuns: 300 },
    );
  });
});
