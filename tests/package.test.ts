import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../scripts/build.mjs';
import { made } from '../scripts/package.mjs';
import { serve } from '../scripts/serve.mjs';
import { onArticle } from './harness/page.ts';

const fixture = (name: string): string => join(root, 'tests', 'fixtures', name);
const ALEPPO = join(root, 'data', 'aleppo-2016.json');
const TABLE = fixture('formats/gdelt1.tsv');
const WRONG = fixture('with-errors.json');

/** A project that has the package and nothing else, not even what is optional; so it asks no registry. */
let project: string;
let tarball: string;

function run(command: string, words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // npm is a script there.
    shell: process.platform === 'win32' && command !== process.execPath,
    maxBuffer: 64 * 2 ** 20,
  });
  if (error) throw error;
  return { status, out: stdout, errors: stderr };
}
function done(command: string, words: readonly string[], cwd: string): string {
  const { status, out, errors } = run(command, words, cwd);
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${errors}${out}`);
  return out;
}
const npm = (words: readonly string[], cwd: string) =>
  done('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], cwd);
const masar = (...words: readonly string[]) =>
  run(process.execPath, [join('node_modules', 'masar', 'cli', 'masar.js'), ...words], project);
const node = (...words: readonly string[]) => done(process.execPath, words, project);

/** A library of this project for the other. */
function lend(name: string): void {
  const to = join(project, 'node_modules', name);
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), to, 'junction');
}

beforeAll(() => {
  done(process.execPath, [join(root, 'scripts', 'package.mjs')], root);
  project = mkdtempSync(join(tmpdir(), 'masar-project-'));
  writeFileSync(
    join(project, 'package.json'),
    '{ "name": "project", "private": true, "type": "module" }',
  );
  const packed: unknown = JSON.parse(npm(['pack', '--json', '--pack-destination', project], made));
  expect(packed).toMatchObject([{ name: 'masar' }]);
  tarball = join(project, `masar-${versionOf()}.tgz`);
  npm(['install', '--offline', '--omit=optional', tarball], project);
  cpSync(fixture('package'), project, { recursive: true });
  for (const name of ['react', 'react-dom', '@types/react']) lend(name);
}, 300_000);
afterAll(() => rmSync(project, { recursive: true, force: true }));

const versionOf = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(made, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
};

describe('Is the package as it should be?', () => {
  it('publint has nothing to say, not even a suggestion', async () => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({
      pack: { tarball: buffer },
      level: 'suggestion',
      strict: true,
    });
    expect(messages).toEqual([]);
  });

  it('its types are found and are right, however they are looked for', async () => {
    const archive = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));
    // A script that exports nothing has no types.
    const { problems } = whole(await checkPackage(archive, { excludeEntrypoints: ['./embed.js'] }));
    const wrong = problems.filter(
      (problem) =>
        // A package of modules alone: CommonJS must import it, and who knows no `exports` does not find it.
        problem.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    expect(wrong).toEqual([]);
  });

  it('it says whose code is in it', () => {
    const notices = readFileSync(join(made, 'THIRD-PARTY.md'), 'utf8');
    for (const name of ['valibot', 'd3-zoom', 'edtf', 'papaparse']) {
      expect(notices).toMatch(new RegExp(`^## ${name} - `, 'm'));
    }
    expect(notices).not.toMatch(/^## react/m);
  });
});

function whole<T extends object>(result: T): Extract<T, { readonly problems: unknown }> {
  if (hasTypes(result)) return result;
  throw new Error('The package has no types.');
}
const hasTypes = <T extends object>(
  result: T,
): result is Extract<T, { readonly problems: unknown }> => 'problems' in result;

describe('Does the command line work where only the package is installed?', () => {
  it('says what it can do', () => {
    expect(done('npx', ['--no-install', 'masar', '--help'], project)).toContain(
      'masar check FILE…',
    );
    expect(masar('formats').out.trim().split('\n')).toHaveLength(8);
  });

  it('checks and converts', () => {
    const checked = masar('check', WRONG);
    expect(checked.status).toBe(1);
    expect(checked.out).toMatch(/^[^\n]+:\d+:\d+ error [a-z-]+ /);
    const converted = masar('convert', TABLE, '--to', 'ndjson');
    expect(converted.status).toBe(0);
    expect(
      converted.out.split('\n').filter((line) => line.startsWith('{"type":"event"')),
    ).toHaveLength(200);
  });

  it('packs a page that has everything within', () => {
    const page = join(project, 'page.html');
    expect(masar('pack', ALEPPO, '-o', page)).toMatchObject({ status: 0 });
    expect(readFileSync(page, 'utf8')).toContain('<masar-timeline');
  });

  it('says what to install before it can draw, and then draws with its own fonts', () => {
    const picture = join(project, 'picture.svg');
    const words = ['render', ALEPPO, '--lang', 'ar', '-o', picture];
    expect(masar(...words)).toEqual({
      status: 2,
      out: '',
      errors:
        'render needs linkedom and @napi-rs/canvas, which are not installed: npm install linkedom @napi-rs/canvas\n',
    });
    lend('linkedom');
    lend('@napi-rs/canvas');
    expect(masar(...words)).toMatchObject({ status: 0 });
    expect(readFileSync(picture, 'utf8')).toContain('data:font/woff2;base64,');
  });
});

describe('Can it be imported in Node?', () => {
  it('reads and writes every format', () => {
    const used: unknown = JSON.parse(node('use.mjs', TABLE, WRONG));
    expect(used).toMatchObject({
      schema: 'masar/1',
      ids: 8,
      formats: ['gdelt'],
      problems: [],
      events: 200,
      again: 200,
      rows: 201,
      sentence: expect.stringMatching(/^Line \d+/),
      unread: { dataSet: null, problems: 1 },
    });
  });

  it('the component writes the events in words on a server, and the element does no harm there', () => {
    const markup = node('server.mjs', ALEPPO);
    expect(markup).toMatch(/^<masar-timeline lang="ar" height="320"><section/);
    expect(markup.match(/class="event-line"/g)).toHaveLength(20);
  });
});

describe('Are its types those of the source?', () => {
  const check = (name: string, text: string, ...options: readonly string[]) => {
    writeFileSync(join(project, name), text);
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { out } = run(
      process.execPath,
      [compiler, '--noEmit', '--strict', '--target', 'es2023', '--ignoreConfig', ...options, name],
      project,
    );
    expect(out).toBe('');
  };

  it.each(['bundler', 'nodenext'])(
    'in a project of somebody else, found as %s does',
    (resolution) =>
      check(
        'uses.ts',
        `import { type DataSetInput, Timeline, type TimelineProps } from 'masar';
      import { MasarTimeline } from 'masar/element';
      import { type DataSet, readData, writeCsv } from 'masar/formats';
      import { createElement } from 'react';
      const data: DataSetInput = { format: 'masar/1', title: { ar: 'أ' }, events: [] };
      const props: TimelineProps = { data, lang: 'ar', onSelect: (id: string | null) => id };
      createElement(Timeline, props);
      // @ts-expect-error there is no such view
      createElement(Timeline, { view: 'circle' });
      const element: MasarTimeline = document.createElement('masar-timeline');
      element.addEventListener('masar-window', ({ detail }) => detail.from.length);
      element.selection = null;
      // @ts-expect-error not for others
      element.keep;
      const read: DataSet | null = (await readData('')).dataSet;
      const title: string | undefined = read?.events[0]?.id;
      export const made = [title, read && writeCsv(read)];
      `,
        '--module',
        resolution === 'bundler' ? 'esnext' : 'nodenext',
        '--moduleResolution',
        resolution,
      ),
  );

  it('every record, field by field', () => {
    const records = [
      ...[
        'DataSet',
        'DataSetInput',
        'EventRecord',
        'StatementRecord',
        'ActorRecord',
        'ClaimRecord',
      ],
      ...['MembershipRecord', 'SourceRecord', 'PlaceRecord', 'PhaseRecord', 'ObservationRecord'],
      ...['ChangeRecord', 'BaseRecord', 'RegionRecord', 'HolderRecord', 'QuotationRecord'],
      ...['MediaRecord', 'Participation'],
    ];
    check(
      'same.ts',
      `import type * as theirs from 'masar/formats';
      import type * as ours from '${join(root, 'src', 'records', 'schema.ts').replaceAll('\\', '/')}';
      /** The fields that are known, without “and any other”. */
      type Known<T> = T extends readonly (infer U)[] ? Known<U>[] : T extends object
        ? { [K in keyof T as string extends K ? never : K]: Known<T[K]> } : T;
      type Same<A, B> =
        (<T>() => T extends Known<A> ? 1 : 2) extends (<T>() => T extends Known<B> ? 1 : 2) ? true : false;
      export const same: true[] = [
        ${records.map((name) => `true satisfies Same<theirs.${name}, ours.${name}>`).join(',\n')}
      ];
      // @ts-expect-error so that it is known to tell a difference
      export const other: Same<theirs.EventRecord, Omit<ours.EventRecord, 'verified'>> = true;
      `,
      ...['--module', 'esnext', '--moduleResolution', 'bundler', '--allowImportingTsExtensions'],
      ...['--exactOptionalPropertyTypes', '--skipLibCheck'],
    );
  });
});

describe('Does it draw where somebody else has built a page with it?', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const page = join(project, 'page');
    cpSync(ALEPPO, join(page, 'data.json'));
    const markup = node('server.mjs', ALEPPO);
    const path = join(page, 'react.html');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('<!--markup-->', () => markup),
    );
    await build({
      root: page,
      base: './',
      configFile: false,
      logLevel: 'error',
      // With all that React says of markup that is not what it expects.
      define: { 'process.env.NODE_ENV': JSON.stringify('development') },
      build: {
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { input: ['element.html', 'react.html'].map((name) => join(page, name)) },
      },
    });
    cpSync(ALEPPO, join(page, 'dist', 'data.json'));
    site = await serve({ root: join(page, 'dist'), port: 4500 });
  }, 120_000);
  afterAll(() => site?.close());

  it('the element, from one import', () =>
    onArticle({ site: site.address, path: 'element.html' }, async (page) => {
      await page.waitForSelector('masar-timeline[data-masar=ready]');
      expect(await page.locator('masar-timeline .mark').count()).toBeGreaterThan(20);
    }));

  it('the component takes over the markup of a server without a word, draws, and tells', () =>
    onArticle({ site: site.address, path: 'react.html' }, async (page) => {
      await page.waitForSelector('masar-timeline[data-masar=ready]');
      const told = () => page.evaluate('told');
      await expect.poll(told).toEqual(['ready masar-timeline']);
      // What stood there is still in the page, and is shown no longer.
      const list = page.locator('masar-timeline > .event-summary-list');
      expect(await list.count()).toBe(1);
      expect(await list.isVisible()).toBe(false);
      await page.evaluate("select('ev-alanya')");
      await expect.poll(told).toContain('select ev-alanya');
      await page.evaluate("show(['2016-12-01', new Date('2016-12-11')])");
      await expect.poll(told).toContain('window 2016-12-01 2016-12-11');
    }));

  it('without scripts there are the events in words', () =>
    onArticle({ site: site.address, path: 'react.html', scripts: false }, async (page) => {
      expect(await page.locator('.event-summary-list').isVisible()).toBe(true);
      expect(await page.locator('.event-line').count()).toBe(20);
    }));
});
