import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'A',
        '_',
        '5f',
        '1',
        'أ',
        'ا\u0654',
        'ß',
        'ss',
        '.',
        '..',
        '/',
        'ſ',
        's',
        'ألانيا',
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((pieces) => pieces.join('')),
);

/** What a file system that looks at no capitals and composes letters takes a name for. */
const folded = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();

describe('Does every event have a file of its own, on any host?', () => {
  it('letters of any script stay, so that a link can be read', () => {
    expect(fileNameOf('ev-alanya')).toBe('ev-alanya');
    expect(fileNameOf('لقاء-ألانيا')).toBe('لقاء-ألانيا');
    expect(fileNameOf('会議-2016')).toBe('会議-2016');
  });

  it.each([
    ['Ev 1', '_45_v_20_1'],
    ['..', '_2e__2e_'],
    ['a/b', 'a_2f_b'],
    ['index', '_69_ndex'],
    ['con', '_63_on'],
    ['50%?#', '50_25__3f__23_'],
    ['a_b', 'a_5f_b'],
  ])('%s', (given, expected) => expect(fileNameOf(given)).toBe(expected));

  it('R27 never two ids in one, even where capitals and composed letters are one', () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        fc.pre(a !== b);
        expect(folded(fileNameOf(a))).not.toBe(folded(fileNameOf(b)));
      }),
      { numRuns: 2000 },
    );
    expect(folded(fileNameOf('أ'))).not.toBe(folded(fileNameOf('ا\u0654')));
  });

  it('short enough and without anything a path or an address gives a meaning to', () => {
    fc.assert(
      fc.property(id, (given) => {
        const name = fileNameOf(given);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(160);
        expect(name).toMatch(/^[\p{L}\p{Nd}_-]+$/u);
      }),
    );
    const long = 'لقاء'.repeat(50);
    expect(fileNameOf(long)).not.toBe(fileNameOf(`${long.slice(0, -1)}ا`));
  });
});
