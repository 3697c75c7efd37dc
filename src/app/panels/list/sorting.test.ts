import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedByText } from './sorting.ts';

describe('Is a table sorted as a whole?', () => {
  it('every event once, by its text, equal ones in time; each text is read once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 300 }), (texts) => {
        const events = Uint32Array.from(texts, (_, i) => i * 2);
        let read = 0;
        const sorted = sortedByText(
          events,
          (index) => {
            read += 1;
            return texts[index / 2] ?? '';
          },
          (a, b) => (a < b ? -1 : 1),
        );
        expect(read).toBe(texts.length);
        expect([...sorted].sort((a, b) => a - b)).toEqual([...events]);
        sorted.slice(1).forEach((index, k) => {
          const [before, after] = [sorted[k] ?? 0, index];
          const [x = '', y = ''] = [texts[before / 2], texts[after / 2]];
          expect(x < y || (x === y && before < after)).toBe(true);
        });
      }),
    );
  });
});
