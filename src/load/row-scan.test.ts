import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineOf } from '../timeline/build.ts';
import { scan } from '../timeline/scan.ts';
import { search } from '../timeline/search.ts';
import { readSource } from './read-source.ts';
import { rowEvents } from './row-records.ts';

async function tableOf(titles: readonly string[]) {
  const rows = titles.map((title) => `2016-12-01,${title},diplomacy`);
  const [result] = await readSource(
    { name: 'sheet.csv', blob: new Blob([['date,title,track', ...rows].join('\n')]) },
    { asked: 'masar-csv', onProgress: () => undefined },
  );
  if (result?.kind !== 'read' || result.table?.kind !== 'rows') throw new Error('no table');
  return timelineOf({ dataSet: result.dataSet, ...(await rowEvents(result.table)) });
}

const scanned = async (titles: readonly string[], q: string) => {
  const timeline = await tableOf(titles);
  const { flags } = await scan(timeline, q, new AbortController().signal);
  return { scan: [...flags], search: [...search(timeline, q).flags] };
};

describe('Are words found that are written with an apostrophe?', () => {
  it.each(["'", '`', '´', '’', '‘', 'ʿ', 'ʾ', 'ʻ', 'ʼ'])('with %s', async (mark) => {
    const titles = [`Talks in Sana${mark}a`, 'Talks in Sanaa', `The Houthi${mark}s answer`, 'None'];
    expect((await scanned(titles, `sana${mark}a`)).scan).toEqual([1, 1, 0, 0]);
    expect((await scanned(titles, 'Sanaa')).scan).toEqual([1, 1, 0, 0]);
    expect((await scanned(titles, 'houthis')).scan).toEqual([0, 0, 1, 0]);
  });

  it('beside Arabic, and in Arabic', async () => {
    const titles = ["محادثات في Sana'a", 'محادثات في Sana’a', "قرا'ن", 'قرآن'];
    expect((await scanned(titles, "sana'a")).scan).toEqual([1, 1, 0, 0]);
    expect((await scanned(titles, 'قران')).scan).toEqual([0, 0, 1, 1]);
  });

  it('the events that an index of the same rows gives', async () => {
    const marks = ["'", '`', '´', '’', '‘', 'ʿ', 'ʾ', 'ʻ', 'ʼ', '\u200d'];
    const letters = fc.constantFrom('q', 'x', 'z', 'Q', 'q', 'x', ' ', '-', '…', ...marks);
    // Slips are not forgiven in words as short, and no kind of event begins so.
    const title = fc.array(letters, { maxLength: 8 }).map((parts) => `q${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(title, { minLength: 1, maxLength: 8 }),
        fc.array(letters, { minLength: 1, maxLength: 4 }),
        async (titles, typed) => {
          const found = await scanned(titles, typed.join(''));
          expect(found.scan).toEqual(found.search);
        },
      ),
      { numRuns: 300 },
    );
  });
});
