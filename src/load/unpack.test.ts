import { readFileSync } from 'node:fs';
import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from './read-source.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/formats/${name}`));
const options = { asked: null, onProgress: () => undefined };
const read = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  readSource({ name, blob: new Blob([bytes]) }, options);

describe('What is inside an archive?', () => {
  it('H17 files of a zip are read one by one; paths in it are names, hidden ones are left', async () => {
    const bytes = zipSync({
      'a/ged.csv': fixture('ucdp-ged.csv'),
      '../gdelt.tsv': fixture('gdelt1.tsv'),
      '__MACOSX/._ged.csv': new Uint8Array([1, 2, 3]),
    });
    const results = await read('both.zip', new Uint8Array(bytes));
    expect(
      results.map((result) => (result.kind === 'read' ? [result.name, result.rows] : result)),
    ).toEqual([
      ['both.zip: ged.csv', 200],
      ['both.zip: gdelt.tsv', 200],
    ]);
  });

  it('H17 a gzip that is broken off gives the rows before the break', async () => {
    const whole = gzipSync(fixture('ucdp-ged.csv'));
    const [result] = await read('ged.csv.gz', new Uint8Array(whole.slice(0, whole.length / 2)));
    expect(result?.kind).toBe('read');
    if (result?.kind === 'read') expect(result.table?.table.count).toBeGreaterThan(20);
  });

  it('H17 a small archive that unfolds past the bound is not unfolded', async () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(201 * 2 ** 20) }, { level: 9 });
    expect(bomb.length).toBeLessThan(2 ** 20);
    const [result] = await read('bomb.zip', new Uint8Array(bomb));
    expect(result).toMatchObject({ kind: 'problem', problem: { key: 'load.too-large' } });
  });

  it('H07 a workbook, a broken archive, a page and nothing are told for what they are', async () => {
    const keyOf = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
      const [result] = await read(name, bytes);
      return result?.kind === 'problem' ? result.problem.key : result?.kind;
    };
    const workbook = new Uint8Array(zipSync({ 'xl/workbook.xml': new Uint8Array([60]) }));
    expect(await keyOf('a.xlsx', workbook)).toBe('load.spreadsheet');
    expect(await keyOf('a.zip', workbook.slice(0, 20))).toBe('load.archive-broken');
    expect(await keyOf('a.csv', new Uint8Array())).toBe('load.empty');
    const page = new TextEncoder().encode('<!doctype html><p>a, b, c</p>\n<p>a, b, c</p>\n');
    expect(await keyOf('a.csv', page)).toBe('load.not-a-data-set');
    const prose = new TextEncoder().encode(
      'Dear editors, here is\nthe text, the one, you asked for.\nYours\n',
    );
    expect(await keyOf('a.txt', prose)).toBe('load.not-a-data-set');
  });
});
