import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { allOf } from '../../tests/support/aleppo.ts';
import { readSource } from '../load/read-source.ts';
import { rowEvents } from '../load/row-records.ts';
import { fold, tokens } from '../text/fold.ts';
import { timelineOf } from './build.ts';
import { scan } from './scan.ts';
import { search } from './search.ts';
import type { Timeline } from './types.ts';

const open = async (name: string): Promise<Timeline> => {
  const bytes = new Uint8Array(readFileSync(`tests/fixtures/formats/${name}`));
  const [result] = await readSource(
    { name, blob: new Blob([bytes]) },
    { asked: null, onProgress: () => undefined },
  );
  if (result?.kind !== 'read' || result.table?.kind !== 'rows') throw new Error('no table');
  return timelineOf({ dataSet: result.dataSet, ...(await rowEvents(result.table)) });
};
let timelines: readonly Timeline[];
beforeAll(async () => {
  timelines = await Promise.all(['ucdp-ged.csv', 'acled.csv', 'csv-ar.csv'].map(open));
});
const scanned = (timeline: Timeline, q: string) => scan(timeline, q, new AbortController().signal);

describe('Which of very many events speak of this?', () => {
  it('those whose row has a word that begins so, whatever its script and its letters’ size', async () => {
    for (const timeline of timelines) {
      const rows = allOf(timeline.events).map(({ original = {} }) =>
        tokens(Object.values(original).join(' ')),
      );
      const words = [...new Set(rows.flat())].filter((word) => word.length > 2);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...words),
          fc.integer({ min: 2, max: 12 }),
          async (word, length) => {
            const part = [...word].slice(0, length).join('');
            const { flags, count } = await scanned(timeline, part.toUpperCase());
            const searched = fold(part);
            rows.forEach((row, i) => {
              if (row.some((token) => token.startsWith(searched))) expect(flags[i]).toBe(1);
            });
            expect(count).toBe(flags.reduce((sum, flag) => sum + flag, 0));
            expect(count).toBeGreaterThan(0);
          },
        ),
        { numRuns: 60 },
      );
    }
  });

  it('every word must be there; what an index finds without forgiveness is found too', async () => {
    for (const timeline of timelines) {
      for (const q of [
        'government syria',
        'حلب',
        'reuters',
        'clashes weapons',
        'قصف المدينة',
        'nothing-of-this',
      ]) {
        const { flags } = await scanned(timeline, q);
        const words = q.split(/[ -]/);
        for (const { index, words: met } of search(timeline, q).hits) {
          const isExact = words.every((word) => met.some((term) => term.startsWith(word)));
          if (isExact) expect(flags[index]).toBe(1);
        }
      }
      expect((await scanned(timeline, 'zzzz')).count).toBe(0);
      expect((await scanned(timeline, '')).count).toBe(0);
    }
  });

  it('a search that is called off ends', async () => {
    const caller = new AbortController();
    const [timeline] = timelines;
    if (!timeline) throw new Error('nothing open');
    const found = scan(timeline, 'syria', caller.signal);
    caller.abort();
    await expect(found).rejects.toThrow();
  });
});
