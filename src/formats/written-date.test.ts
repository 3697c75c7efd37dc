import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhen } from '../time/edtf.ts';
import { compactDay, writtenDate } from './written-date.ts';

const read = (text: string) => writtenDate(text, 'day-month-year')?.date ?? null;

describe('Which day is meant?', () => {
  it.each([
    ['2023-09-06', '2023-09-06'],
    ['2023/9/6', '2023-09-06'],
    ['2023-09-06 00:00:00', '2023-09-06'],
    ['2023-09-06T13:45:00Z', '2023-09-06'],
    ['20230906', '2023-09-06'],
    ['6 September 2023', '2023-09-06'],
    ['September 6, 2023', '2023-09-06'],
    ['06-Sep-23', '2023-09-06'],
    ['06-Sep-95', '1995-09-06'],
    ['26/09/2023', '2023-09-26'],
    ['09/26/2023', '2023-09-26'],
    ['06.09.2023', '2023-09-06'],
    ['2023-09', '2023-09'],
    ['Sept 2023', '2023-09'],
    ['2023', '2023'],
  ])('%s is %s', (text, date) => expect(read(text)).toBe(date));

  it.each([
    '',
    '45175',
    '30/02/2023',
    '2023-13-01',
    '13/13/2023',
    'Maybe 2023',
    '1-2',
    '6 Sep 2023 x',
    'soon',
  ])('“%s” is none', (text) => expect(read(text)).toBeNull());

  it('says where day and month could be the other way round', () => {
    expect(writtenDate('06/09/2023', 'day-month-year')).toEqual({
      date: '2023-09-06',
      order: null,
      isAmbiguous: true,
    });
    expect(writtenDate('06/09/2023', 'month-day-year')?.date).toBe('2023-06-09');
    expect(writtenDate('09/09/2023', 'month-day-year')?.isAmbiguous).toBe(false);
    expect(writtenDate('26/09/2023', 'month-day-year')?.order).toBe('day-month-year');
    expect(writtenDate('09/26/2023', 'day-month-year')?.order).toBe('month-day-year');
  });

  it('never gives a date that the format refuses', () => {
    const piece = fc.constantFrom(
      '0',
      '2',
      '9',
      '13',
      '31',
      '2023',
      '-',
      '/',
      ' ',
      'Feb',
      'T',
      ':',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const date of [read(text), compactDay(text)]) {
          if (date !== null) expect(parseWhen(date).ok).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
