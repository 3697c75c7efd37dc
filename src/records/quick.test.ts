import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shape from '../../public/schema/masar-1.json?shape';
import { jsonSchema } from './json-schema.ts';
import { readQuickly } from './quick.ts';
import { readDataSet } from './read.ts';
import { fits } from './shape.ts';

const textOf = (file: string) => readFileSync(file, 'utf8');
const ours = ['data/aleppo-2016.json', 'data/smallest.json'];
const fixtures = readdirSync('tests/fixtures')
  .filter((name) => name.endsWith('.json'))
  .map((name) => `tests/fixtures/${name}`);
const check = new Ajv2020({ strict: false }).compile(jsonSchema());

describe('A document read quickly', () => {
  it.each(ours)('%s is what it is when it is read in full', async (file) => {
    const quick = readQuickly(textOf(file));
    expect(quick).not.toBeNull();
    expect(quick).toEqual((await readDataSet(textOf(file))).dataSet);
  });

  it.each(fixtures)('%s is that, or is left to be read in full', async (file) => {
    const quick = readQuickly(textOf(file));
    if (quick) expect(quick).toEqual((await readDataSet(textOf(file))).dataSet);
  });

  const event = { id: 'a', date: '2016', title: 'A', track: 'conflict', kind: 'clash' };
  it.each([
    ['a double id', { events: [event, event] }],
    ['a date that needs its library', { events: [{ ...event, date: '2016-21' }] }],
    ['a date that is none', { events: [{ ...event, date: 'soon' }] }],
    ['an unsafe address', { sources: [{ id: 's', publisher: 'P', address: 'javascript:1' }] }],
    ['a place within itself', { places: [{ id: 'p', name: 'P', parent: 'p' }] }],
    ['a number beyond all numbers', { places: [{ id: 'p', name: 'P', uncertaintyKm: null }] }],
    ['a record without its title', { events: [{ ...event, title: undefined }] }],
  ])('is left to be read in full where there is %s', (_, part) => {
    const document = { format: 'masar/1', title: 'T', events: [event], ...part };
    const text = JSON.stringify(document).replace('"uncertaintyKm":null', '"uncertaintyKm":9e999');
    expect(readQuickly(text)).toBeNull();
  });

  it('is nothing where it is nothing', () => {
    for (const text of ['', '{', 'null', '[]', '{"format":"masar/2"}', '['.repeat(1e5)]) {
      expect(readQuickly(text)).toBeNull();
    }
  });
});

/** Puts a value somewhere into a document. */
function damaged(document: unknown, steps: readonly number[], value: unknown): unknown {
  if (steps.length === 0 || typeof document !== 'object' || document === null) return value;
  const keys = Object.keys(document);
  const key = keys[(steps[0] ?? 0) % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const parts = Object.entries(document).map(
    ([name, part]) => [name, name === key ? damaged(part, steps.slice(1), value) : part] as const,
  );
  return Array.isArray(document) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

describe('The shape of a document', () => {
  it('is told as a whole checker of JSON Schema tells it', () => {
    const document: unknown = JSON.parse(textOf('data/smallest.json'));
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { maxLength: 6 }),
        fc.jsonValue({ maxDepth: 2 }),
        (steps, value) => {
          const one = damaged(document, steps, value);
          expect(fits(one, shape, shape)).toBe(check(one));
        },
      ),
      { numRuns: 500 },
    );
  });
});
