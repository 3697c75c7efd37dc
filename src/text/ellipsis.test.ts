import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, wrapText } from './ellipsis.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const lettersOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);
/** One for a letter, nothing for what is not drawn. */
const measure = (text: string) => lettersOf(text.replace(/[\u2066-\u2069]/g, '')).length;

describe('text cut to the room there is', () => {
  it('R20 is cut at a word, with the ellipsis at its end', () => {
    expect(fitText('The opposition agrees', 16, measure)).toBe('The opposition…');
    expect(fitText('توافق المعارضة على الهدنة', 16, measure)).toBe('توافق المعارضة…');
    expect(fitText('short', 16, measure)).toBe('short');
    expect(fitText('Talks, in Ankara', 8, measure)).toBe('Talks…');
  });

  it('R20 a word that is too wide alone is cut between letters', () => {
    expect(fitText('Incomprehensible', 5, measure)).toBe('Inco…');
    expect(fitText('مُحَادَثَات', 3, measure)).toBe('مُحَ…');
    expect(fitText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 1, measure)).toBe('👩‍👩‍👧‍👦…');
  });

  it('is wrapped at words, and the last line cut', () => {
    expect(wrapText('Russia and Turkey meet the opposition', 10, 2, measure)).toEqual([
      'Russia and',
      'Turkey…',
    ]);
    expect(wrapText('Russia and Turkey', 10, 3, measure)).toEqual(['Russia and', 'Turkey']);
    expect(wrapText('', 10, 2, measure)).toEqual([]);
    expect(wrapText('one', 10, 0, measure)).toEqual([]);
  });

  it('R06 a name that goes on on the next line is kept together there too', () => {
    expect(wrapText('\u2066Euro News (video listing)\u2069 ثم', 18, 3, measure)).toEqual([
      '\u2066Euro News (video\u2069',
      '\u2066listing)\u2069 ثم',
    ]);
    expect(wrapText('\u2066abcd\u2069', 4, 3, measure)).toEqual(['\u2066abcd\u2069']);
  });

  it('R06 a range cut apart leaves no isolate open', () => {
    const [line = ''] = wrapText('\u2066949494–98%\u2069', 4, 1, measure);
    expect(line).toBe('\u2066949\u2069…');
  });

  it('A25 every line has room, or is one letter', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (parts, width, lines) => {
          const wrapped = wrapText(parts.join(' '), width, lines, measure);
          expect(wrapped.length).toBeLessThanOrEqual(lines);
          for (const line of wrapped) {
            const letters = lettersOf(line.replace(/…$/, '')).length;
            expect(
              measure(line) <= width || letters <= 1,
              `${JSON.stringify(line)} in ${width}`,
            ).toBe(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('H09 does not measure a title of a hundred thousand letters', () => {
    let longest = 0;
    const watched = (text: string) => {
      longest = Math.max(longest, text.length);
      return measure(text);
    };
    expect(wrapText('حلب '.repeat(25_000), 12, 2, watched)).toEqual([
      'حلب حلب حلب',
      'حلب حلب حلب…',
    ]);
    expect(longest).toBeLessThan(2100);
  });

  it('loses nothing where there are lines enough', () => {
    const words = fc.array(fc.constantFrom('حلب', 'and', 'Ankara', 'موسكو', 'incomprehensible'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 30 }), (parts, width) => {
        const lines = wrapText(parts.join(' '), width, 200, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join(''));
      }),
    );
  });
});
