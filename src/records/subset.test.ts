import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoDataSet } from '../../tests/support/aleppo.ts';
import { readDataSet } from './read.ts';
import type { DataSet } from './schema.ts';
import { withEvents } from './subset.ts';
import { eventsTable } from './table.ts';
import { writeDataSet } from './write.ts';

let dataSet: DataSet;
beforeAll(async () => {
  dataSet = await aleppoDataSet();
});

describe('Can what a filter keeps be taken along?', () => {
  it('any choice of events is a document without findings, and holds just these events', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 131 }), { maxLength: 40 }), async (chosen) => {
        const events = dataSet.events.filter((_, i) => chosen.includes(i));
        const { dataSet: back, findings } = await readDataSet(
          writeDataSet(withEvents(dataSet, events)),
        );
        expect(findings).toEqual([]);
        expect(back?.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      }),
      { numRuns: 12 },
    );
  });

  it('all events give back the same records', async () => {
    const whole = withEvents(dataSet, dataSet.events);
    expect(whole).toEqual(dataSet);
  });

  it('a table has a row an event, in every language, and survives commas and quotation marks', () => {
    const { data } = Papa.parse<Record<string, string>>(
      eventsTable(dataSet, dataSet.events).replace(/^\uFEFF/, ''),
      { header: true },
    );
    expect(data).toHaveLength(132);
    data.forEach((row, i) => {
      const title = dataSet.events[i]?.title;
      expect(row.id).toBe(dataSet.events[i]?.id);
      expect(row.title_ar).toBe(typeof title === 'object' ? title.ar : '');
      expect(row.title_en).toBe(typeof title === 'object' ? title.en : '');
    });
  });

  it('H22 R28 a cell that looks like a formula is text, and Arabic comes with its mark', () => {
    const [first] = dataSet.events;
    if (!first) throw new Error('no events');
    for (const start of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=x\ny']) {
      const table = eventsTable(dataSet, [{ ...first, title: { ar: start, en: start } }]);
      expect(table.startsWith('\uFEFF')).toBe(true);
      const { data } = Papa.parse<Record<string, string>>(table.slice(1), { header: true });
      expect(data[0]?.title_en).toBe(`'${start}`);
    }
  });
});
