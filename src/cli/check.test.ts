import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FINDING_SEVERITIES } from '../records/findings.ts';
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
  const lines = out
    .join('')
    .split('\n')
    .filter((line) => line !== '');
  return { exit, lines, errors };
}

const LINE = /^(.+):(\d+):(\d+) (error|warning|info) ([a-z0-9-]+) (\S.*)$/;
const WRONG = 'tests/fixtures/with-errors.json';

describe('What is wrong in a file?', () => {
  it('one line a finding, each with its place, severity, code and sentence', async () => {
    const { exit, lines, errors } = await run('check', WRONG);
    expect(exit).toBe(1);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const [, file, , , severity, code = ''] = LINE.exec(line) ?? [];
      expect(file, line).toBe(WRONG);
      expect(Object.entries(FINDING_SEVERITIES)).toContainEqual([code, severity]);
    }
    expect(lines).toContainEqual(
      expect.stringMatching(/:24:\d+ error date-impossible .*2016-02-30/),
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(
      /^1 file: \d+ errors, \d+ warnings?, \d+ info; \d+ records? left out$/,
    );
  });

  it('nothing in what is right, of ours and of every format', async () => {
    expect(await run('check', 'data/aleppo-2016.json', 'data/smallest.json')).toEqual({
      exit: 0,
      lines: [],
      errors: ['2 files: 0 errors, 0 warnings, 0 info'],
    });
    const formats = 'tests/fixtures/formats';
    for (const name of readdirSync(formats).filter((one) => one.includes('.'))) {
      const { lines, errors } = await run('check', join(formats, name));
      for (const line of lines) expect(line).toMatch(LINE);
      expect(errors.at(-1), name).toMatch(/^1 file: /);
      expect(
        lines.filter((line) => / format-unsure /.test(line)),
        name,
      ).toEqual([]);
    }
  });

  it('errors alone where it is to be quiet, and as a script reads them on GitHub', async () => {
    const all = await run('check', WRONG);
    const quiet = await run('check', '--quiet', WRONG);
    expect(quiet).toEqual({
      exit: 1,
      errors: [],
      lines: all.lines.filter((line) => LINE.exec(line)?.[4] === 'error'),
    });
    const github = await run('check', '--format', 'github', WRONG);
    expect(github.lines).toHaveLength(all.lines.length);
    for (const line of github.lines) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[a-z0-9-]+::\S/,
      );
    }
  });

  it('a file that is not there, or is none of ours, is an error and does not hide the others', async () => {
    const { exit, lines } = await run('check', join(folder, 'no.json'), folder, WRONG);
    expect(exit).toBe(1);
    expect(lines[0]).toContain(':1:1 error unreadable There is no such file');
    expect(lines[1]).toContain(`${folder}:1:1 error unreadable`);
    expect(lines.length).toBeGreaterThan(4);
    const foreign = await run('check', 'tests/fixtures/not-json.txt');
    expect(foreign.exit).toBe(1);
    expect(foreign.lines).toHaveLength(1);
    expect(foreign.lines[0]).toMatch(LINE);
    const empty = join(folder, 'empty.csv');
    writeFileSync(empty, '');
    expect((await run('check', empty)).lines[0]).toMatch(/:1:1 error empty \S/);
  });

  it('H20 what the data hold cannot break a line, nor steer a terminal or a runner', async () => {
    const file = join(folder, 'hostile.json');
    const id = 'a\n::error::b\u001b[2J\u2028c';
    const event = { id, date: '2016-02-30', title: 'x', track: 'conflict', kind: 'clash' };
    writeFileSync(file, JSON.stringify({ format: 'masar/1', title: 'x', events: [event] }));
    for (const style of ['text', 'github']) {
      const { lines } = await run('check', '--format', style, file);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what steers a terminal
      for (const line of lines) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028]/);
      for (const line of lines) expect(line.startsWith(style === 'text' ? file : '::')).toBe(true);
      expect(lines.filter((line) => line.startsWith('::error::'))).toEqual([]);
    }
  });

  it('says what would be right where it is used wrongly', async () => {
    const wrong = async (...words: string[]) => {
      const { exit, lines, errors } = await run('check', ...words);
      expect({ exit, lines }).toEqual({ exit: 2, lines: [] });
      return errors.join('\n');
    };
    expect(await wrong()).toBe('check takes at least one FILE');
    expect(await wrong('-', '-')).toBe('standard input is read once');
    expect(await wrong('--format', 'acled', 'a.csv')).toBe(
      '--format is one of text, github; the format of a file is --from acled',
    );
    expect(await wrong('--from', 'xlsx', 'a.csv')).toMatch(/^--from is one of masar, /);
    expect(await wrong('--no-such', 'a.csv')).toContain('--no-such');
  });
});

describe('What can be asked for?', () => {
  it('every command tells of itself, and so does the program', async () => {
    const { exit, lines, errors } = await run('--help');
    expect({ exit, errors }).toEqual({ exit: 0, errors: [] });
    for (const command of ['check', 'convert', 'render', 'formats']) {
      expect(lines.some((line) => line.startsWith(`masar ${command}`))).toBe(true);
      const help = await run(command, '--help');
      expect(help.exit).toBe(0);
      expect(help.lines[0]).toMatch(new RegExp(`^masar ${command}`));
      expect(await run('help', command)).toEqual(help);
    }
    expect((await run('no-such')).errors[0]).toContain('There is no command no-such');
    expect((await run('formats', 'x')).exit).toBe(2);
  });
});
