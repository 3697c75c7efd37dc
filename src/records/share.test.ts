import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShare } from './share.ts';

describe('what share was said', () => {
  it.each([
    [40, 40, 40, false, false],
    ['~40', 40, 40, true, false],
    ['>33.3', 33.3, null, false, true],
    ['<=85', null, 85, false, false],
    ['≥ 50 %', 50, null, false, false],
    ['40-48', 40, 48, false, false],
    ['94–98%', 94, 98, false, false],
    ['=100', 100, 100, false, false],
  ])('%s is read as from %s to %s', (value, low, high, approximate, strict) => {
    expect(parseShare(value)).toEqual({ low, high, approximate, strict });
  });
  it.each([
    -5,
    140,
    '-5',
    '140',
    '48-40',
    'half',
    '',
    '~',
    '1e2',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '40%%',
  ])('H14 %s is no share', (value) => expect(parseShare(value)).toBeNull());
  it('never has a bound outside 0 to 100, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.double(),
          fc.stringMatching(/^[~<>=]{0,2}-?[0-9.]{1,6}-?[0-9.]{0,4}%?$/),
        ),
        (value) => {
          const share = parseShare(value);
          for (const end of [share?.low ?? 0, share?.high ?? 0]) {
            expect(end >= 0 && end <= 100).toBe(true);
          }
        },
      ),
    );
  });
  it('H18 100,000 spaces or digits take no time', () => {
    const start = performance.now();
    for (const part of [' ', '1', '-', '%']) parseShare(part.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});
