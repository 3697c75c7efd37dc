import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, sideAndStance } from '../records/kinds.ts';
import { codedAs, isCode, QUAD_CLASSES, ROOTS, rootOf } from './cameo.ts';
import { CODES } from './cameo-codes.ts';

const page = readFileSync(new URL('../../docs/importers/gdelt.md', import.meta.url), 'utf8');

/** Rows of the page's tables whose first cell is a code. */
const tableRows = page
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .filter(([, code = '']) => isCode(code));

describe('Which side does a code of CAMEO stand on?', () => {
  it('every root under every class stands where the page says', () => {
    const documented = tableRows.filter((cells) => cells.length === 8);
    expect(documented.map(([, code]) => code)).toEqual(Object.keys(ROOTS).sort());
    for (const [, code = '', , ...cells] of documented) {
      const found = QUAD_CLASSES.map((quad) => {
        const coded = codedAs(code, quad);
        const { side, stance } = sideAndStance(coded, {});
        return side === 'said' ? `said, ${stance}` : side;
      });
      expect([code, ...found]).toEqual([code, ...cells.slice(0, 4)]);
    }
  });

  it('codes with a kind of their own are as the page lists them', () => {
    const documented = tableRows
      .filter((cells) => cells.length === 6)
      .map(([, code, , kind, track]) => [code, kind, track]);
    const own = [...CODES].map(([code, { kind }]) => {
      const quad = rootOf(code.slice(0, 2))?.quad ?? 1;
      return [code, kind, codedAs(code, quad).track];
    });
    expect(documented).toEqual(own);
  });

  it('what is yielded is said or on the line by what was done', () => {
    const side = (code: string) => sideAndStance(codedAs(code, 2), {}).side;
    expect(['08', '081', '085', '0862', '0871'].map(side)).toEqual(new Array(5).fill('said'));
    expect(['0841', '0861', '0863', '087', '0872', '0873', '0874'].map(side)).toEqual(
      new Array(7).fill('line'),
    );
  });

  it('has only kinds that the format knows', () => {
    for (const { kind } of CODES.values()) expect(KINDS.has(kind), kind).toBe(true);
  });

  it('a side or stance is given only where the kind’s own is another', () => {
    for (const code of CODES.keys()) {
      for (const quad of QUAD_CLASSES) {
        const { kind, side, stance } = codedAs(code, quad);
        expect([KINDS.get(kind)?.side, KINDS.get(kind)?.stance]).not.toContain(side ?? stance);
      }
    }
  });

  it('takes the kind of a code it lacks from the one above it', () => {
    expect(codedAs('1831', 4).kind).toBe('suicide-attack');
    expect(codedAs('1833', 4).kind).toBe('bombing');
    expect(codedAs('1121', 3).kind).toBe('accusation');
    expect(codedAs('999', 4).kind).toBe('incident');
    expect(codedAs('__proto__', 1).kind).toBe('statement');
  });
});
