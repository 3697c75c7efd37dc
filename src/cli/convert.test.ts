import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('writes a file piece by piece, each when the one before has gone on', async () => {
    const table = join(folder, 'many.csv');
    const rows = Array.from({ length: 4500 }, (_, i) => `2016-12-01,Talks ${i},diplomacy`);
    writeFileSync(table, ['date,title,track', ...rows].join('\n'));
    const pieces: string[] = [];
    let isBusy = false;
    const exit = await main(['convert', table, '--to', 'ndjson'], {
      out: async (bytes) => {
        expect(isBusy).toBe(false);
        isBusy = true;
        await new Promise((resolve) => setTimeout(resolve, 2));
        isBusy = false;
        pieces.push(String(bytes));
      },
      error: () => undefined,
      isWatched: false,
    });
    expect(exit).toBe(0);
    expect(pieces.length).toBeGreaterThan(3);
    const file = join(folder, 'many.ndjson');
    expect((await run('convert', table, '--to', 'ndjson', '-o', file)).exit).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(pieces.join(''));
    expect(pieces.join('').match(/"type":"event"/g)).toHaveLength(4500);
  });

  it('keeps what names events that are not there, for they may come with other data', async () => {
    const document = join(folder, 'part.json');
    const event = { id: 'a', date: '2016-12-01', title: 'A', track: 'diplomacy', kind: 'talks' };
    const links = [{ type: 'follows', event: 'elsewhere' }];
    writeFileSync(
      document,
      JSON.stringify({ format: 'masar/1', title: 'Part', events: [{ ...event, links }] }),
    );
    const { out } = await run('convert', document, '--to', 'json');
    expect(JSON.parse(out).events[0].links).toEqual(links);
  });

  it('says in one sentence why a file cannot be written, before it reads anything', async () => {
    const input = 'tests/fixtures/formats/gdelt1.tsv';
    const to = (file: string) => run('convert', input, '--to', 'json', '-o', file);
    const missing = join(folder, 'no-such-folder', 'out.json');
    expect(await to(missing)).toMatchObject({
      exit: 2,
      errors: [`${missing}: there is no such folder to write it in`],
    });
    expect(await to(folder)).toMatchObject({
      exit: 2,
      errors: [`${folder}: is a folder, and no file can be written there`],
    });
  });

  it.skipIf(!existsSync('/dev/full'))('says that a disk is full', async () => {
    const { exit, errors } = await run(
      ...['convert', 'tests/fixtures/formats/gdelt1.tsv', '--to', 'json', '-o', '/dev/full'],
    );
    expect({ exit, errors }).toEqual({
      exit: 2,
      errors: ['/dev/full: there is no room left to write it'],
    });
  });

  it('says that standard output was closed', async () => {
    const errors: string[] = [];
    const exit = await main(['convert', 'tests/fixtures/formats/gdelt1.tsv', '--to', 'csv'], {
      out: () => Promise.reject(Object.assign(new Error('closed'), { code: 'EPIPE' })),
      error: (line) => errors.push(line),
      isWatched: false,
    });
    expect({ exit, errors }).toEqual({
      exit: 2,
      errors: ['standard output: who was reading it has left before the end'],
    });
  });

  it('names every importer', async () => {
    const { out } = await run('formats');
    expect(out.trim().split('\n')).toHaveLength(8);
  });
});
