import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoDataSet } from '../../tests/support/aleppo.ts';
import { writeNdjson } from './ndjson.ts';
import type { DataSet } from './schema.ts';

let dataSet: DataSet;
beforeAll(async () => {
  dataSet = await aleppoDataSet();
});

const linesOf = (text: string): readonly { type: string; record: Record<string, unknown> }[] => {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
};

describe('Can a tool read it line by line?', () => {
  it('the first line is the header, and no list hides in it', () => {
    const [header] = linesOf(writeNdjson(dataSet));
    expect(header?.type).toBe('header');
    expect(header?.record).toMatchObject({ format: 'masar/1', id: 'aleppo-2016' });
    expect(header?.record).not.toHaveProperty('events');
    expect(header?.record).not.toHaveProperty('territory');
  });

  it('every record of the data set has a line of its own, unchanged and in order', () => {
    const lines = linesOf(writeNdjson(dataSet));
    const of = (type: string) =>
      lines.filter((line) => line.type === type).map(({ record }) => record);
    const { territory } = dataSet;
    const lists = [
      ['event', dataSet.events],
      ['statement', dataSet.statements],
      ['actor', dataSet.actors],
      ['membership', dataSet.memberships],
      ['source', dataSet.sources],
      ['place', dataSet.places],
      ['claim', dataSet.claims],
      ['phase', dataSet.phases],
      ['region', territory?.regions ?? []],
      ['holder', territory?.holders ?? []],
      ['base', territory?.bases ?? []],
      ['observation', territory?.observations ?? []],
      ['change', territory?.changes ?? []],
    ] as const;
    for (const [type, records] of lists) expect(of(type)).toEqual(records);
    expect(lines).toHaveLength(1 + lists.reduce((sum, [, records]) => sum + records.length, 0));
  });

  it('fields that nobody foresaw are kept, in a record and beside the lists', () => {
    const odd: DataSet = {
      ...dataSet,
      events: [{ id: 'a', date: '2016', title: 'A\nB', track: 't', kind: 'k', type: 'own' }],
      territory: { surveyor: 'UN' },
    };
    const lines = linesOf(writeNdjson(odd));
    expect(lines.find(({ type }) => type === 'event')?.record).toEqual(odd.events[0]);
    expect(lines.find(({ type }) => type === 'territory')?.record).toEqual({ surveyor: 'UN' });
  });
});
