import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataSet } from '../records/read.ts';
import { main } from './main.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masar-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: readonly string[]) {
  const out: (string | Uint8Array)[] = [];
  const errors: string[] = [];
  const exit = await main(words, {
    out: (bytes) => out.push(bytes),
    error: (line) => errors.push(line),
    isWatched: false,
  });
  return { exit, out: out.join(''), errors };
}

describe('masar on the command line', () => {
  it('converts a table to a document that reads without a finding of its own', async () => {
    const { exit, out, errors } = await run(
      'convert',
      'tests/fixtures/formats/gdelt1.tsv',
      '--to',
      'json',
    );
    expect(exit).toBe(0);
    expect(errors).toEqual(['200 events']);
    const { dataSet, findings } = await readDataSet(out);
    expect(dataSet?.events).toHaveLength(200);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('writes columns to a file, and rows that were left out end with 1', async () => {
    const file = join(folder, 'acled.parquet');
    const { exit, errors } = await run(
      'convert',
      'tests/fixtures/formats/acled.csv',
      '--to',
      'parquet',
      '-o',
      file,
    );
    expect(readFileSync(file).subarray(0, 4).toString()).toBe('PAR1');
    expect(errors.at(-1)).toMatch(/^\d+ events(, \d+ left out)?$/);
    expect(exit).toBe(errors.at(-1)?.includes('left out') ? 1 : 0);
  });

  it('says what would be right where it is asked for something else', async () => {
    expect((await run()).exit).toBe(2);
    expect(await run('convert', 'a.csv', '--to', 'xlsx')).toMatchObject({
      exit: 2,
      errors: ['--to is one of json, csv, ndjson, parquet'],
    });
    expect((await run('convert', 'no-such-file.csv', '--to', 'json')).errors[0]).toContain(
      'no-such-file.csv',
    );
    const { exit, errors } = await run('convert', 'tests/fixtures/not-json.txt', '--to', 'json');
    expect(exit).toBe(1);
    expect(errors[0]).toMatch(/not-json\.txt: ./);
  });

  it('names every importer', async () => {
    const { out } = await run('formats');
    expect(out.trim().split('\n')).toHaveLength(8);
  });
});
