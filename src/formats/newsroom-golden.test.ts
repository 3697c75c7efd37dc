/** What files of newsrooms and of other programs become, record by record. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstRows, golden, readJson, readTable } from '../../tests/support/rows.ts';
import { loadEdtf, parseWhen } from '../time/edtf.ts';
import { masarCsv } from './masar-csv.ts';
import { timelineJs, timelineJsSheet } from './timelinejs.ts';
import { timeMap, timeMapExport } from './timemap.ts';

const FIXTURES = 'tests/fixtures/formats';
const GOLDEN = '../../tests/fixtures/formats/golden';
const read = (name: string) => readFileSync(`${FIXTURES}/${name}`, 'utf8');

beforeAll(loadEdtf);

const TABLES = [
  ['csv-ar.csv', masarCsv, 'likely'],
  ['sheet-en.csv', masarCsv, 'likely'],
  ['territory.csv', masarCsv, 'likely'],
  ['timelinejs-csv.csv', timelineJsSheet, 'certain'],
  ['timelinejs-old.csv', timelineJsSheet, 'certain'],
  ['timemap.csv', timeMapExport, 'certain'],
] as const;

const DOCUMENTS = [
  ['timelinejs.json', timelineJs],
  ['timemap.json', timeMap],
  ['timemap-domain.json', timeMap],
] as const;

describe('What does a table become?', () => {
  it.each(TABLES)('%s', async (name, format, likelihood) => {
    const text = read(name);
    expect(format.recognise(firstRows(text))).toBe(likelihood);
    const found = readTable(format, text);
    for (const { date } of found.dataSet.events) expect(parseWhen(date).ok, date).toBe(true);
    await expect(golden(found)).toMatchFileSnapshot(`${GOLDEN}/${name}.json`);
  });

  it('no other format takes it for certain', () => {
    const formats = [masarCsv, timelineJsSheet, timeMapExport];
    for (const [name, own] of TABLES) {
      for (const format of formats) {
        if (format === own) continue;
        expect(format.recognise(firstRows(read(name))), `${name}, ${format.id}`).not.toBe(
          'certain',
        );
      }
    }
  });
});

describe('What does a document become?', () => {
  it.each(DOCUMENTS)('%s', async (name, format) => {
    const value: unknown = JSON.parse(read(name));
    expect(format.recognise(value)).toBe('certain');
    for (const other of [timelineJs, timeMap]) {
      if (other !== format) expect(other.recognise(value)).toBe('no');
    }
    const found = readJson(format, value);
    if (!found) throw new Error('not read');
    for (const { date } of found.dataSet.events) expect(parseWhen(date).ok, date).toBe(true);
    await expect(golden(found)).toMatchFileSnapshot(`${GOLDEN}/${name}.json`);
  });
});
