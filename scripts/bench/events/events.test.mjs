import { describe, expect, it } from 'vitest';
import { ucdpGed as importer } from '../../../src/formats/ucdp-ged.ts';
import { readDataSet } from '../../../src/records/read.ts';
import { readTable } from '../../../tests/support/rows.ts';
import { inventEvents } from './invent.mjs';
import { piecesOf } from './write.mjs';

const N = 2000;
const text = (format, n = N, seed = 1) => [...piecesOf({ format, n, seed })].join('');

describe('Invented events', () => {
  it.each(['masar', 'ucdp-ged'])('are the same for the same seed, as %s', (format) => {
    expect(text(format)).toBe(text(format));
    expect(text(format, N, 2)).not.toBe(text(format));
  });

  it('are the first of those that are more', () => {
    expect([...inventEvents({ n: 50 })]).toEqual([...inventEvents({ n: 100 })].slice(0, 50));
  });

  it('flare up: a tenth of the days has more than a third of them', () => {
    const byDay = new Map();
    for (const { from } of inventEvents({ n: 20_000 })) byDay.set(from, (byDay.get(from) ?? 0) + 1);
    const counts = [...byDay.values()].sort((a, b) => b - a);
    const sum = (list) => list.reduce((total, count) => total + count, 0);
    expect(sum(counts.slice(0, counts.length / 10)) / sum(counts)).toBeGreaterThan(0.33);
  });
});

describe('Their files', () => {
  it('open as UCDP GED, every row an event, with what real rows have', () => {
    const csv = text('ucdp-ged');
    const { dataSet, findings } = readTable(importer, csv);
    expect(dataSet.events).toHaveLength(N);
    expect(new Set(dataSet.events.map(({ id }) => id)).size).toBe(N);
    expect(findings.filter(({ code }) => code.startsWith('row-date'))).toEqual([]);
    expect(csv.split('\r\n', 1)[0]?.split(',')).toHaveLength(49);
    expect(csv.length / N).toBeGreaterThan(450);
    expect(csv.length / N).toBeLessThan(560);
    expect(dataSet.events.some(({ date }) => date.includes('/'))).toBe(true);
    expect(dataSet.events.some(({ title }) => /\p{Script=Arabic}/u.test(String(title)))).toBe(true);
    expect(csv).toContain('""three times""');
  });

  it('open as masar/1, the same events by the same ids, without a finding', async () => {
    const { dataSet, findings, dropped } = await readDataSet(text('masar'));
    expect(findings).toEqual([]);
    expect(dropped).toBe(0);
    const rows = readTable(importer, text('ucdp-ged')).dataSet.events;
    expect(dataSet?.events.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(dataSet?.events.map(({ date }) => date)).toEqual(rows.map(({ date }) => date));
    expect(new Set(dataSet?.events.map(({ track }) => track))).toEqual(
      new Set(['conflict', 'diplomacy']),
    );
  });
});
