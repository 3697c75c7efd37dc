import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));
const root = dirname(src);

/** The floors of the house, from the ground up: a folder imports only from those before it. */
const FLOORS = [
  'time',
  'text',
  'records',
  'formats',
  'timeline',
  'layout',
  'draw',
  'interact',
  'state',
  'load',
  'app',
  'element',
  'cli',
  'package',
];

/** What a floor may not use although it stands above it. */
const BARRED: Readonly<Record<string, readonly string[]>> = {
  load: ['layout', 'draw', 'interact', 'state'],
  element: ['app'],
  cli: ['app', 'interact', 'element'],
  package: ['app'],
};

const filesBelow = (
  folder: string,
  isLeftOut: (path: string) => boolean = () => false,
): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (isLeftOut(path)) return [];
    return entry.isDirectory() ? filesBelow(path, isLeftOut) : [path];
  });

/** What a command makes, which git ignores too. */
const NOT_WRITTEN = new Set(
  ['.git', ...readFileSync(join(root, '.gitignore'), 'utf8').split('\n')]
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== ''),
);
/** A path of somebody's home or work folder, at the start of a path: not within an address. */
const MACHINE = /(?:^|[\s"'`(=,[]|file:\/\/)(?:\/(?:root|home|Users|work|tmp)\/|[A-Z]:\\+Users\\)/;
const REGISTRY = /\bregistry\.[a-z]+(?:js)?\.[a-z]{2,}|\b(?:deb|security)\.debian\.[a-z]{2,}/i;

const all = filesBelow(src);
const code = all.filter(
  (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
);
const styles = all.filter((path) => path.endsWith('.css'));
const name = (path: string) => relative(src, path).replaceAll('\\', '/');
const floorOf = (path: string) => name(path).split('/')[0] ?? '';

const IMPORT = /(?:from\s+|import\s+|import\(\s*)['"](\.{1,2}\/[^'"]+)['"]/g;
/** The code of a file without its comments, which may speak of anything. */
const codeOf = (path: string): string =>
  readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
const importsOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, target]) =>
    resolve(dirname(path), (target ?? '').replace(/\?.*$/, '')),
  );

describe('Does the house stand?', () => {
  it('every folder is a floor, and imports point down only', () => {
    const wrong = code.flatMap((path) => {
      const from = FLOORS.indexOf(floorOf(path));
      if (from < 0) return [`${name(path)}: not on a floor`];
      return importsOf(path)
        .filter((target) => target.startsWith(`${src}/`))
        .filter((target) => {
          const to = FLOORS.indexOf(floorOf(target));
          return to > from || BARRED[floorOf(path)]?.includes(floorOf(target));
        })
        .map((target) => `${name(path)} → ${name(target)}`);
    });
    expect(wrong).toEqual([]);
  });

  it('no file imports itself by a detour', () => {
    const graph = new Map(
      code.map((path) => [path, importsOf(path).filter((target) => code.includes(target))]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].map(name).join(' → '));
        return;
      }
      state.set(path, 'open');
      for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of code) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('below the drawing there is no page, no clock, no network', () => {
    const pure = code.filter((path) => FLOORS.indexOf(floorOf(path)) < FLOORS.indexOf('draw'));
    const found = pure.flatMap((path) =>
      [
        ...codeOf(path).matchAll(
          /\b(document\.|window\.|fetch\(|Date\.now|new Date\(\)|localStorage|navigator\.)/g,
        ),
      ]
        .map(([match]) => `${name(path)}: ${match}`)
        // A parameter may be called `window`: the stretch of time that is shown.
        .filter((line) => !line.endsWith('window.')),
    );
    expect(found).toEqual([]);
  });

  it('types carry the meaning: no any, nothing silenced', () => {
    const found = code.flatMap((path) =>
      [
        ...readFileSync(path, 'utf8').matchAll(
          /\bas any\b|: any\b|<any>|@ts-ignore|@ts-nocheck|@ts-expect-error|as unknown as/g,
        ),
      ].map(([match]) => `${name(path)}: ${match}`),
    );
    expect(found).toEqual([]);
  });
});

describe('Does every style work in both directions?', () => {
  it('sides are named by reading, not by left and right', () => {
    const physical =
      /(?:^|[\s;{])(?:(?:(?:scroll-)?(?:margin|padding)|border)-(?:left|right|top|bottom)(?:-[a-z-]+)?\s*:|(?:left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/gm;
    const found = styles.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(physical)].map(
        ([match]) => `${name(path)}: ${match.trim()}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('R21 nothing that breaks Arabic letters: no letter-spacing, capitals or slant', () => {
    const drawn = code.filter((path) => FLOORS.indexOf(floorOf(path)) >= FLOORS.indexOf('draw'));
    const found = [...styles, ...drawn].flatMap((path) =>
      [
        ...codeOf(path).matchAll(
          /letter-?spacing|text-?transform['"]?\s*[:=]\s*['"]?(?:uppercase|capitalize)|font-?style['"]?\s*[:=]\s*['"]?(?:italic|oblique)/gi,
        ),
      ].map(([match]) => `${name(path)}: ${match}`),
    );
    expect(found).toEqual([]);
  });
});

describe('Can anyone install it?', () => {
  it('the lock file names no registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
    expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain(
      'omit-lockfile-registry-resolved=true',
    );
  });

  it('no file knows the machine it was written on, or where packages are fetched from', () => {
    const written = filesBelow(root, (path) =>
      NOT_WRITTEN.has(relative(root, path).replaceAll('\\', '/')),
    ).filter((path) => /\.(?:[cm]?[jt]sx?|css|html|json|md|ya?ml|txt|npmrc)$|\/run$/.test(path));
    expect(written.length).toBeGreaterThan(150);
    const found = written.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          MACHINE.test(line) || REGISTRY.test(line) ? [`${relative(root, path)}:${i + 1}`] : [],
        ),
    );
    expect(found).toEqual([]);
  });
});
