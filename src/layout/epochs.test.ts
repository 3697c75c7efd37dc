import { describe, expect, it } from 'vitest';
import type { Tally } from '../timeline/epochs.ts';
import { layoutEpochRow, mostOf } from './epochs.ts';

const day = (said: number, done: number, covered = 7): Tally => ({
  counts: { said, done, line: 0 },
  covered,
  of: 7,
});
const dark: Tally = { counts: null, covered: 0, of: 7 };
const rowOf = (days: readonly Tally[], direction: 'ltr' | 'rtl' = 'ltr') =>
  layoutEpochRow({ days, width: 100, height: 50, most: mostOf([{ days }]), direction });
const greyAt = (days: readonly Tally[], k: number) => {
  const { blanks, days: cells } = rowOf(days);
  const own = blanks.filter(({ x }) => x === cells[k]?.x);
  return own.reduce((sum, { height }) => sum + height, 0);
};

describe('Where do the data not tell of a day?', () => {
  const days = [dark, day(2, 1, 2), day(0, 0), day(1, 3), day(0, 2, 6)];

  it('is grey by the share of the rows that do not cover it, from both edges', () => {
    expect(greyAt(days, 0)).toBe(50);
    expect(greyAt(days, 1)).toBeCloseTo((50 * 5) / 7);
    expect(greyAt(days, 2)).toBe(0);
    expect(greyAt(days, 4)).toBeCloseTo(50 / 7);
    for (const { y, height } of rowOf(days).blanks) {
      expect(y === 0 || Math.abs(y + height - 50) < 1e-9).toBe(true);
    }
  });

  it('has no bar where nothing is covered, and every day has its place in the order of time', () => {
    const row = rowOf(days);
    expect(row.bars.filter(({ x }) => x < 20)).toEqual([]);
    expect(row.days.map(({ x }) => x)).toEqual([0, 20, 40, 60, 80]);
    expect(rowOf(days, 'rtl').days.map(({ x }) => x)).toEqual([80, 60, 40, 20, 0]);
  });

  it('the tallest bar of very many rows is found, and is at least one', () => {
    expect(mostOf(Array.from({ length: 200_000 }, () => ({ days: [day(3, 5), dark] })))).toBe(5);
    expect(mostOf([{ days: [dark, day(0, 0)] }])).toBe(1);
    expect(mostOf([])).toBe(1);
  });
});
