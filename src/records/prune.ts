/**
 * The good part of a record: what does not fit the format is taken out, told, and kept
 * under `original`, until the rest fits or nothing that the format requires is left.
 */
import * as v from 'valibot';
import type { Expected, FindingCode, FindingValues } from './findings.ts';
import { isObject } from './foreign.ts';
import { pointerOf, type Step } from './pointer.ts';

/** Something found at a path inside the record. */
export interface PruneFinding {
  readonly code: FindingCode;
  readonly path: readonly Step[];
  readonly values: FindingValues;
}

/** The code under which a fault is told: a word for certainty has one of its own. */
export const codeOf = ({ code, path }: PruneFinding): FindingCode =>
  code === 'value-invalid' && path.at(-1) === 'certainty' ? 'certainty-unknown' : code;

/** A record with more separate faults than this is not worth saving. */
const MOST_ROUNDS = 60;

/**
 * Takes out of `record` what `schema` refuses. Changes `record`, which must be ours.
 *
 * @returns the record, now of the schema's type, or null where a required field is missing or wrong
 */
export function prune<S extends v.GenericSchema>(
  schema: S,
  record: unknown,
  report: (finding: PruneFinding) => void,
): v.InferInput<S> | null {
  if (v.is(schema, record)) return record;
  if (!isObject(record)) {
    report({
      code: 'value-invalid',
      path: [],
      values: { field: '', expected: 'object', value: shown(record) },
    });
    return null;
  }
  const told = new Set<string>();
  const positions = new WeakMap<object, number[]>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    // All paths are worked out before anything moves; from the back, so that taking out
    // one element does not move the next.
    const faults = (v.safeParse(schema, record).issues ?? [])
      .map((issue) => ({ issue, keys: keysOf(issue) }))
      .map(({ issue, keys }) => ({ issue, keys, path: originalPath(record, keys, positions) }))
      .reverse();
    const gone: (readonly Step[])[] = [];
    for (const { issue, keys, path } of faults) {
      const pointer = pointerOf(path);
      if (!told.has(pointer)) {
        told.add(pointer);
        report(described(issue, path));
      }
      if (gone.some((prefix) => prefix.every((step, i) => keys[i] === step))) continue;
      const taken = takeOut(record, keys, positions);
      if (taken === null) return null;
      gone.push(taken);
    }
    if (v.is(schema, record)) return record;
  }
  return null;
}

type Issue = v.BaseIssue<unknown>;

const keysOf = (issue: Issue): readonly Step[] =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** Removes the value at `keys`, or what holds it where it is missing: the path of what went, null where only the record itself is left. */
function takeOut(
  record: Record<string, unknown>,
  keys: readonly Step[],
  positions: WeakMap<object, number[]>,
): readonly Step[] | null {
  const key = keys.at(-1);
  if (key === undefined) return null;
  const holder = keys.slice(0, -1).reduce<unknown>((value, step) => child(value, step), record);
  if (Array.isArray(holder) && typeof key === 'number') {
    if (key >= holder.length) return keys;
    const indexes = indexesOf(holder, positions);
    holder.splice(key, 1);
    indexes.splice(key, 1);
    return keys;
  }
  if (!isObject(holder)) return keys;
  if (!Object.hasOwn(holder, key)) return takeOut(record, keys.slice(0, -1), positions);
  const value = holder[key];
  if (holdsWordsAndOthers(value)) {
    for (const [lang, words] of Object.entries(value))
      if (typeof words !== 'string') delete value[lang];
    return keys;
  }
  delete holder[key];
  if (keys.length === 1 && value !== null) keepOriginal(record, String(key), value);
  return keys;
}

/** A text with a language that has no words: the other languages are kept. */
function holdsWordsAndOthers(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const words = Object.entries(value);
  return (
    words.every(([lang]) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(lang)) &&
    words.some(([, text]) => typeof text === 'string') &&
    words.some(([, text]) => text === null || typeof text === 'number')
  );
}

/** What was taken out stays readable as a field of the record's origin. */
export function keepOriginal(record: Record<string, unknown>, field: string, value: unknown): void {
  const original = record.original;
  if (field === 'original') return;
  if (original === undefined) record.original = { [field]: value };
  else if (isObject(original) && !Object.hasOwn(original, field)) original[field] = value;
}

function originalPath(
  record: unknown,
  keys: readonly Step[],
  positions: WeakMap<object, number[]>,
): readonly Step[] {
  let value: unknown = record;
  return keys.map((key) => {
    const known = Array.isArray(value) ? positions.get(value) : undefined;
    const step = typeof key === 'number' ? (known?.[key] ?? key) : key;
    value = child(value, key);
    return step;
  });
}

function indexesOf(array: readonly unknown[], positions: WeakMap<object, number[]>): number[] {
  const known = positions.get(array);
  if (known) return known;
  const fresh = array.map((_, index) => index);
  positions.set(array, fresh);
  return fresh;
}

function child(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function described(issue: Issue, path: readonly Step[]): PruneFinding {
  const field = [...path].reverse().find((step) => typeof step === 'string') ?? '';
  if (issue.kind === 'schema' && issue.received === 'undefined') {
    return { code: 'value-missing', path, values: { field } };
  }
  if (issue.input === null) return { code: 'value-null', path, values: { field } };
  const expected = expectedOf(issue, String(field));
  const options = issue.expected ?? '';
  return {
    code: 'value-invalid',
    path,
    values: {
      field,
      expected,
      value: shown(issue.input),
      options: options.replace(/[()"]/g, '').replaceAll(' | ', ', '),
    },
  };
}

function expectedOf(issue: Issue, field: string): Expected {
  switch (issue.type) {
    case 'number':
    case 'finite':
    case 'min_value':
    case 'max_value':
      return field === 'value' ? 'share' : 'number';
    case 'boolean':
      return 'yes-no';
    case 'array':
      return 'list';
    case 'object':
    case 'loose_object':
    case 'record':
      return 'object';
    case 'picklist':
    case 'literal':
      return 'choice';
    case 'union':
      return field === 'value' ? 'share' : 'text-or-languages';
    case 'regex':
      return /^lang/.test(field) ? 'language' : field === 'value' ? 'share' : 'id';
    default:
      return issue.type === 'min_length' && Array.isArray(issue.input) ? 'list' : 'text';
  }
}

/** A value as it can stand in a sentence. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 200);
  if (Array.isArray(value)) return `[${value.length}]`;
  return isObject(value) ? '{…}' : String(value);
}
