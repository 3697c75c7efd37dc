import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, sideAndStance } from './kinds.ts';
import { SIDES, STANCES } from './word-lists.ts';

const plain = { track: 'conflict', kind: 'something-new' };

describe('which side of the line', () => {
  it('an air strike hangs below even when it is filed under humanitarian', () => {
    expect(sideAndStance({ track: 'humanitarian', kind: 'air-strike' }, {}).side).toBe('done');
  });
  it('a merger is politics, not force', () => {
    expect(sideAndStance({ track: 'conflict', kind: 'merger' }, {})).toEqual({
      side: 'said',
      stance: 'opens',
    });
  });
  it('a truce is said when it is agreed and stands on the line while it holds', () => {
    expect(sideAndStance({ track: 'diplomacy', kind: 'agreement' }, {}).side).toBe('said');
    expect(sideAndStance({ track: 'conflict', kind: 'truce' }, {}).side).toBe('line');
  });
  it('what is unknown follows its track, and then is said', () => {
    expect(sideAndStance(plain, {}).side).toBe('done');
    expect(sideAndStance({ ...plain, track: 'humanitarian' }, {}).side).toBe('line');
    expect(sideAndStance({ ...plain, track: 'sport' }, {})).toEqual({
      side: 'said',
      stance: 'opens',
    });
  });
  it('the event’s own word, then the data set’s kind, then the table, then the data set’s track', () => {
    const tracks = [{ id: 'conflict', name: 'x', side: 'line' as const }];
    expect(sideAndStance(plain, { tracks }).side).toBe('line');
    expect(sideAndStance({ ...plain, kind: 'veto' }, { tracks })).toEqual({
      side: 'said',
      stance: 'closes',
    });
    const kinds = [{ id: 'veto', side: 'done' as const, stance: 'opens' as const }];
    expect(sideAndStance({ ...plain, kind: 'veto' }, { kinds, tracks })).toEqual({
      side: 'done',
      stance: 'opens',
    });
    expect(
      sideAndStance({ ...plain, kind: 'veto', side: 'line', stance: 'closes' }, { kinds }),
    ).toEqual({ side: 'line', stance: 'closes' });
  });
});

describe('the table of kinds', () => {
  it('has each kind once, and docs/format.md shows every row', () => {
    const page = readFileSync('docs/format.md', 'utf8');
    const rows = page
      .split('\n')
      .filter((line) => /^\| (?:said|done|line) \| (?:opens|closes) \|/.test(line));
    const shown = new Map<string, string>();
    for (const line of rows) {
      const [, side = '', stance = '', kinds = ''] = line.split('|').map((cell) => cell.trim());
      for (const kind of kinds.split(', ')) {
        expect(shown.has(kind), kind).toBe(false);
        shown.set(kind, `${side} ${stance}`);
      }
    }
    const table = new Map(
      [...KINDS].map(([kind, { side, stance }]) => [kind, `${side} ${stance}`]),
    );
    expect(Object.fromEntries([...shown].sort())).toEqual(Object.fromEntries([...table].sort()));
    expect(SIDES.length * STANCES.length).toBe(6);
  });
  it('has a name in both languages for every kind', () => {
    for (const lang of ['en', 'ar']) {
      const messages: Record<string, string> = JSON.parse(
        readFileSync(`src/text/locales/${lang}.json`, 'utf8'),
      );
      const missing = [...KINDS.keys()].filter((kind) => !messages[`kind.${kind}`]);
      expect(missing, lang).toEqual([]);
    }
  });
});
