import { describe, expect, it } from 'vitest';
import { withTable } from './docs-page.mjs';
import { atMost, atMostTimes, inWords, measured, missing } from './figures.mjs';
import { asMarkdown, asText } from './table.mjs';

const FRAME = { figure: 'a frame', target: atMostTimes(1.3, 'the bare canvas') };

describe('A figure with a target', () => {
  it('is met where its ratio, its value or its own verdict says so', () => {
    expect(measured(FRAME, 1000, { value: 13, base: 10 })).toMatchObject({
      ratio: 1.3,
      isMet: true,
    });
    expect(measured(FRAME, 1000, { value: 14, base: 10 })).toMatchObject({ isMet: false });
    const longest = { figure: 'the longest', target: atMost(50) };
    expect(measured(longest, 1000, { value: 50 }).isMet).toBe(true);
    expect(measured(longest, 1000, { value: 51, base: 1 }).isMet).toBe(false);
    const click = { figure: 'click', target: inWords('soon') };
    expect(measured(click, 1000, { value: 1, isMet: false }).isMet).toBe(false);
  });

  it('is neither met nor missed without what it is compared with, or without a target', () => {
    expect(measured(FRAME, 1000, { value: 13 })).toMatchObject({ ratio: null, isMet: null });
    expect(measured({ figure: 'parse' }, null, { value: 3 }).isMet).toBeNull();
  });

  it('says why where no number came of it', () => {
    expect(measured(FRAME, 1000, { value: Number.NaN, base: 1 }).note).toContain('not measured');
    expect(missing(FRAME, 1000, 'out of memory')).toMatchObject({
      target: '≤ 1.3 × the bare canvas',
      isMet: null,
      note: 'not measured: out of memory',
    });
  });
});

describe('The table', () => {
  const rows = [
    measured(FRAME, 100_000, { value: 16.66, base: 16.6, note: 'of a | b' }),
    missing({ figure: 'heap', unit: 'B' }, 1_000_000, 'too large'),
  ];

  it('has every row, with columns that stand under each other', () => {
    const lines = asText(rows).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('100,000  a frame  ≤ 1.3 × the bare canvas   16.7 ms  1.00 ×  yes');
    expect(lines[2]).toContain('not measured: too large');
    const at = lines.map((line) => line.search(/target|≤|$/));
    expect(at[0]).toBe(at[1]);
  });

  it('keeps its columns in Markdown whatever a note holds', () => {
    const [head, rule, first] = asMarkdown(rows).split('\n');
    expect(head?.split(/(?<!\\)\|/)).toHaveLength(9);
    expect(rule?.split('|')).toHaveLength(9);
    expect(first?.split(/(?<!\\)\|/)).toHaveLength(9);
  });

  it('takes its place in a page, again and again', () => {
    const page =
      'Before\n<!-- measured: written by npm run bench -- --write-docs -->\nold\n<!-- /measured -->\nafter\n';
    const once = withTable(page, 'new');
    expect(once).toContain('Before\n');
    expect(once).toContain('\n\nnew\n\n');
    expect(once).not.toContain('old');
    expect(once?.endsWith('<!-- /measured -->\nafter\n')).toBe(true);
    expect(withTable(once ?? '', 'new')).toBe(once);
    expect(withTable('a page without', 'new')).toBeNull();
  });
});
