import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstDirection,
  isIsolated,
  isolate,
  runsAgainst,
  safeText,
  within,
  withoutMarks,
} from './bidi.ts';

describe('text of one direction inside another', () => {
  it('R08 keeps a name together', () => {
    expect(isolate('Enab Baladi')).toBe('\u2068Enab Baladi\u2069');
    expect(isolate('94–98%', 'ltr')).toBe('\u206694–98%\u2069');
    expect(isolate('٩٤٪', 'rtl')).toBe('\u2067٩٤٪\u2069');
    expect(isolate('')).toBe('');
  });

  it('knows a text that must be isolated', () => {
    expect(runsAgainst('Lavrov', 'rtl')).toBe(true);
    expect(runsAgainst('لافروف', 'rtl')).toBe(false);
    expect(runsAgainst('لافروف', 'ltr')).toBe(true);
    expect(runsAgainst('2016', 'rtl')).toBe(false);
    expect(runsAgainst('\u2068Lavrov\u2069 (متحدث)', 'rtl')).toBe(false);
    expect(isIsolated('\u2068\u20662016\u2069 Lavrov\u2069')).toBe(true);
    expect(isIsolated('\u2068a\u2069 و\u2068b\u2069')).toBe(false);
    expect(firstDirection('(«حلب» Aleppo')).toBe('rtl');
    expect(firstDirection('2016')).toBeNull();
  });

  it('H16 takes overrides out and closes isolates', () => {
    expect(safeText('a\u202eb\u202c')).toBe('ab');
    expect(safeText('a\u2067b')).toBe('a\u2067b\u2069');
    expect(safeText('a\u2069b')).toBe('ab');
    expect(isolate('a\u2069\u202eb')).toBe('\u2068ab\u2069');
    expect(withoutMarks('\u206694–98%\u2069')).toBe('94–98%');
  });

  it('H16 takes no longer for isolates within isolates', () => {
    const nested = `${'\u2067'.repeat(200_000)}a`;
    const begin = performance.now();
    expect(within(nested, 'rtl')).toBe(nested + '\u2069'.repeat(200_000));
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  it('H16 leaves nothing open, whatever it is given, and changes it once', () => {
    const marks = fc.constantFrom(
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u202a',
      '\u202e',
      '\u202c',
      'a',
      'ب',
    );
    fc.assert(
      fc.property(
        fc.array(marks).map((parts) => parts.join('')),
        (text) => {
          const safe = safeText(text);
          let open = 0;
          for (const letter of safe) {
            if (/[\u2066-\u2068]/.test(letter)) open++;
            if (letter === '\u2069') open--;
            expect(open).toBeGreaterThanOrEqual(0);
          }
          expect(open).toBe(0);
          expect(safe).not.toMatch(/[\u202a-\u202e]/);
          expect(safeText(safe)).toBe(safe);
          if (safe !== '') expect(isIsolated(isolate(text))).toBe(true);
        },
      ),
    );
  });
});
