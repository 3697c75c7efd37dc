import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoText } from '../../tests/support/aleppo.ts';
import { readLargeDataSet } from '../records/large.ts';
import { readDataSet } from '../records/read.ts';
import { buildTimeline, timelineOf } from '../timeline/build.ts';
import { scan } from '../timeline/scan.ts';
import { search } from '../timeline/search.ts';
import type { Timeline } from '../timeline/types.ts';
import { DocumentCollector } from './document-collector.ts';
import { documentEvents } from './document-records.ts';

/** A document as it is read when it is small, and as when it is large. */
async function bothWays(text: string): Promise<{ small: Timeline; large: Timeline }> {
  const { dataSet } = await readDataSet(text);
  const bytes = new TextEncoder().encode(text);
  const collector = new DocumentCollector();
  const { dataSet: rest, ...about } = await readLargeDataSet(bytes, collector);
  if (!dataSet || !rest) throw new Error('not read');
  const table = collector.finish(bytes, about);
  return {
    small: buildTimeline(dataSet),
    large: timelineOf({ dataSet: rest, ...(await documentEvents(table)) }),
  };
}

const idsOf = ({ events, count }: Timeline): readonly string[] =>
  Array.from({ length: count }, (_, i) => events.at(i)?.id ?? '');

const importances = (timeline: Timeline): ReadonlyMap<string, number> =>
  new Map(idsOf(timeline).map((id, i) => [id, timeline.columns.importance[i] ?? 0]));

const flagged = (timeline: Timeline, flags: Uint8Array): readonly string[] =>
  idsOf(timeline)
    .filter((_, i) => flags[i] === 1)
    .sort();

const event = (id: string, more: object = {}) => ({
  id,
  date: '2016-12-01',
  title: { en: `Title of ${id}` },
  track: 'diplomacy',
  kind: 'meeting',
  ...more,
});
const documentOf = (events: readonly object[], more: object = {}) =>
  JSON.stringify({ format: 'masar/1', title: 'Two ways', languages: ['en'], events, ...more });

describe('Is a document the same, whichever way it is read?', () => {
  let small: Timeline;
  let large: Timeline;
  beforeAll(async () => {
    ({ small, large } = await bothWays(aleppoText()));
  });

  it('what matters matters as much', () => {
    expect(importances(large)).toEqual(importances(small));
  });

  it('links and quotations lead to the same events', () => {
    const sorted = (lists: ReadonlyMap<string, readonly unknown[]>) =>
      [...lists]
        .map(([key, list]) => [key, list.map((one) => JSON.stringify(one)).sort()] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(large.linksTo)).toEqual(sorted(small.linksTo));
    expect(sorted(large.quoting)).toEqual(sorted(small.quoting));
  });

  it('a link that would close a circle of parts counts in neither', async () => {
    const part = (of: string) => ({ links: [{ type: 'part-of', event: of }] });
    const both = await bothWays(
      documentOf([event('a', part('b')), event('b', part('a')), event('c', part('a')), event('d')]),
    );
    expect(importances(both.large)).toEqual(importances(both.small));
    expect(both.large.linksTo).toEqual(both.small.linksTo);
  });
});

describe('Are the same events found, whichever way a document is read?', () => {
  const found = async (words: readonly string[], text: string) => {
    const { small, large } = await bothWays(text);
    for (const word of words) {
      const { flags } = await scan(large, word, new AbortController().signal);
      const expected = flagged(small, search(small, word).flags);
      expect(expected.length, word).toBeGreaterThan(0);
      expect(flagged(large, flags), word).toEqual(expected);
    }
  };
  const quotation = (said: string, translated: string) => ({
    text: said,
    lang: 'ar',
    translations: [{ lang: 'en', text: translated }],
  });

  it('by words of each of its fields', async () => {
    const words = ['qone', 'qtwo', 'qthr', 'qfou', 'qfiv', 'qsix', 'qsev', 'qeig', 'qnin', 'qten'];
    const [one, two, three, four, five, six, seven, eight, nine, ten] = words;
    await found(
      [...words, 'xone', 'xtwo'],
      documentOf(
        [
          event('a', { summary: { en: `Said ${one}` } }),
          event('b', { quotations: [quotation(`قال ${two}`, `said ${three}`)] }),
          event('c', { actors: [{ name: { en: `An unnamed ${four}` }, role: 'participant' }] }),
          event('d', { actors: [{ actor: 'someone', role: 'participant' }] }),
          event('e', { place: 'somewhere', sources: ['paper'] }),
          event('f'),
          event('g'),
        ],
        {
          actors: [
            { id: 'someone', name: `Called ${five}`, aliases: { en: [`alias ${six}`] } },
            { id: 'stated', name: `Stated ${seven}` },
          ],
          places: [{ id: 'somewhere', name: `Place ${eight}` }],
          sources: [{ id: 'paper', publisher: `Paper ${nine}`, title: `Page ${ten}` }],
          statements: [
            {
              id: 's',
              date: '2016-12-02',
              text: 'It was xone',
              source: 'paper',
              events: ['f', 'g'],
              actors: [
                { actor: 'stated', role: 'participant' },
                { name: 'an xtwo', role: 'participant' },
              ],
              quotations: [quotation(`قال ${two}`, `said ${three}`)],
            },
          ],
        },
      ),
    );
  });
});
