import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, languageOf } from '../../../tests/support/aleppo.ts';
import { brokenLaws, elementsOf, withClass, withTag } from '../../../tests/support/html-laws.ts';
import { readDataSet } from '../../records/read.ts';
import type { Language } from '../../text/language.ts';
import { DAY_MS, epochMs } from '../../time/types.ts';
import { buildTimeline } from '../../timeline/build.ts';
import { eventIndex, type Timeline } from '../../timeline/types.ts';
import { wholeWindow } from '../../timeline/window.ts';
import { eventsWithin } from '../../timeline/within.ts';
import { eventList, summaryList } from './list.ts';
import { type HtmlNode, textOf, toHtml } from './tree.ts';

let timeline: Timeline;
const languages = new Map<string, Language>();
beforeAll(async () => {
  timeline = await aleppoTimeline();
  for (const lang of ['ar', 'en'] as const) languages.set(lang, await languageOf(lang));
});
const languageIn = (lang: string): Language => {
  const language = languages.get(lang);
  if (!language) throw new Error(lang);
  return language;
};

/** Ids of the events in a tree, as they stand there. */
const listed = (node: HtmlNode): readonly string[] =>
  [...elementsOf(node)].flatMap(([{ attributes }]) =>
    attributes['data-event'] ? [attributes['data-event']] : [],
  );
const idsIn = (window: Parameters<typeof eventsWithin>[1]): readonly string[] =>
  Array.from(eventsWithin(timeline, window), (i) => timeline.events.at(i)?.id ?? '');

describe.each(['ar', 'en'] as const)(
  'A12 Is every event of the window in the list, in %s?',
  (lang) => {
    const inputOf = () => ({
      timeline,
      language: languageIn(lang),
      window: timeline.firstWindow,
      most: 1000,
      level: 1,
      address: (id: string) => `../event/${id}.html`,
    });

    it.each(['lines', 'whole'] as const)('once, in the order of time, as %s', (form) => {
      const list = eventList({ ...inputOf(), form });
      const ids = listed(list);
      expect(ids.toSorted()).toEqual(idsIn(timeline.firstWindow).toSorted());
      expect(new Set(ids).size).toBe(ids.length);
      expect(brokenLaws(list)).toEqual([]);
      expect(() => toHtml(list)).not.toThrow();
    });

    it('of the whole period too, with what was said of the ground on its day', () => {
      const window = wholeWindow(timeline);
      const list = eventList({ ...inputOf(), window });
      expect(listed(list)).toHaveLength(timeline.count);
      const observations = timeline.territory.flatMap((series) => series.observations);
      const noted = [...elementsOf(list)].filter(
        ([{ attributes }]) => attributes['data-observation'],
      );
      expect(noted).toHaveLength(observations.length);
    });

    it('says its window, its counts and its sources', () => {
      const language = languageIn(lang);
      const list = eventList(inputOf());
      const [counts] = withClass(list, 'list-counts');
      expect(counts && textOf(counts)).toContain(language.window(timeline.firstWindow));
      expect(textOf(list)).toContain(language.t('panel.sources'));
      expect(withTag(list, 'h1')).toHaveLength(1);
      expect(withTag(list, 'h2').length).toBeGreaterThan(1);
    });

    it('of more than are wanted the most important stand in time, the others are counted', () => {
      const language = languageIn(lang);
      const list = eventList({ ...inputOf(), most: 10 });
      const ids = listed(list);
      expect(ids).toHaveLength(10);
      const all = idsIn(timeline.firstWindow);
      expect(textOf(list)).toContain(language.t('page.left-out', { n: all.length - 10 }));
      const importance = (id: string) =>
        timeline.columns.importance[timeline.indexById.get(id) ?? -1] ?? 0;
      const least = Math.min(...ids.map(importance));
      for (const id of all.filter((each) => !ids.includes(each))) {
        expect(importance(id)).toBeLessThanOrEqual(least);
      }
      const places = ids.map((id) => timeline.indexById.get(id) ?? -1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });

    it('in short: the most important, and the way to the whole', () => {
      const language = languageIn(lang);
      const list = summaryList({ ...inputOf(), most: 5, level: 2, whole: 'https://example.org/' });
      expect(listed(list)).toHaveLength(5);
      expect(brokenLaws(list)).toEqual([]);
      const last = withTag(list, 'a').at(-1);
      expect(last?.attributes.href).toBe('https://example.org/');
      expect(last && textOf(last)).toBe(language.t('page.open'));
      expect(withTag(list, 'h2')).toHaveLength(1);
    });

    it('a window without events says so', () => {
      const window = { from: epochMs(0), to: epochMs(DAY_MS) };
      for (const list of [
        eventList({ ...inputOf(), window }),
        summaryList({ ...inputOf(), window }),
      ]) {
        expect(textOf(list)).toContain(languageIn(lang).t('scene.empty'));
        expect(listed(list)).toEqual([]);
        expect(brokenLaws(list)).toEqual([]);
      }
    });

    it('a data set without events says so', async () => {
      const { dataSet } = await readDataSet(
        JSON.stringify({ format: 'masar/1', title: { ar: 'لا شيء' }, events: [] }),
      );
      if (!dataSet) throw new Error('not read');
      const empty = buildTimeline(dataSet);
      const list = eventList({ ...inputOf(), timeline: empty, window: wholeWindow(empty) });
      expect(textOf(list)).toContain(languageIn(lang).t('scene.empty'));
      expect(brokenLaws(list)).toEqual([]);
    });

    it('the date is said beside an event only where its day does not say it', () => {
      const list = eventList(inputOf());
      for (const line of withClass(list, 'event-line')) {
        const index = timeline.indexById.get(line.attributes['data-event'] ?? '') ?? eventIndex(-1);
        const when = timeline.whens.at(index);
        const isDay = typeof when?.start === 'object' && when.start.precision === 'day';
        const [kicker] = withClass(line, 'kicker');
        const said = [
          ...(kicker ? withTag(kicker, 'time') : []),
          ...(kicker ? withTag(kicker, 'span') : []),
        ];
        if (when?.interval || !isDay) expect(said.length).toBe(1);
      }
    });
  },
);
