/** The page that explains the format keeps to it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edtfIsNeeded, loadEdtf, parseWhen } from '../time/edtf.ts';
import { readDataSet } from './read.ts';
import { parseShare } from './share.ts';

const page = readFileSync('docs/format.md', 'utf8');
const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) => block.trim());

describe('docs/format.md', () => {
  it('shows the smallest document as it is in data/', () => {
    expect(`${blocks[0]}\n`).toBe(readFileSync('data/smallest.json', 'utf8'));
  });
  it('has examples that are read with no finding but references to records not shown', async () => {
    for (const block of blocks.slice(1)) {
      const parts = block.startsWith('{') ? `"events": [${block}]` : block;
      const events = parts.startsWith('"events"') ? '' : '"events": [], ';
      if (parts.startsWith('"title"')) continue;
      const { dataSet, findings } = await readDataSet(
        `{"format": "masar/1", "title": "T", ${events}${parts}}`,
      );
      expect(dataSet, block).not.toBeNull();
      expect(
        findings.filter(({ code }) => code !== 'reference-missing'),
        block,
      ).toEqual([]);
    }
  });
  it('has a table of dates that are all dates', async () => {
    const table = page.slice(page.indexOf('## Dates'), page.indexOf('## Events'));
    const dates = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, date = '']) => date),
    );
    expect(dates.length).toBeGreaterThan(14);
    if (dates.some(edtfIsNeeded)) await loadEdtf();
    for (const date of dates) expect(parseWhen(date), date).toMatchObject({ ok: true });
  });
  it('has a table of shares that are all shares', () => {
    const table = page.slice(page.indexOf('| value | means |'), page.indexOf('- **What one lost'));
    const values = [...table.matchAll(/`"?([^`"]+)"?`/g)].map(([, value = '']) => value);
    expect(values).toHaveLength(8);
    for (const value of values) expect(parseShare(value), value).not.toBeNull();
  });
});
