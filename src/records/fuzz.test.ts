/** H26: seeded damage to good documents. Nothing throws, nothing bad comes through, nothing hangs. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readDataSet } from './read.ts';
import { dataSetSchema } from './schema.ts';
import { writeDataSet } from './write.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20161202);
const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

/** A small fast generator (mulberry32), so that a run can be repeated. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const ODD: readonly Json[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  'x'.repeat(3000),
  '2016-02-30',
  '2016/2015',
  '..',
  '../..',
  '~',
  '140',
  '48-40',
  [],
  {},
  [[]],
  { ar: 5 },
  '\u202E',
  'javascript:alert(1)',
  '__proto__',
  { ['__proto__']: { id: 'x' } },
  '٢٠١٦',
  'a,b',
  '\u0000',
];

/** Prose longer than this is cut: what may break it is in its first words as in its last. */
const LONGEST = 60;

/**
 * A small data set with every list in it, cut from the default one. What its records refer to is
 * among them, so that it reads without a finding and what is found is what was damaged.
 */
async function sample(): Promise<Json> {
  const whole = JSON.parse(readFileSync('data/aleppo-2016.json', 'utf8'), (_, value: Json) => {
    if (typeof value === 'string') return value.slice(0, LONGEST);
    return Array.isArray(value) && value.length > 3 ? [...value.slice(-1), value[0]] : value;
  });
  const lists = { ...whole, ...whole.territory };
  const { findings } = await readDataSet(JSON.stringify(whole));
  for (const [i, { code, pointer, values }] of findings.entries()) {
    if (code !== 'reference-missing') continue;
    const steps = pointer.slice(1).split('/');
    const last = steps.pop() ?? '';
    const holder = steps.reduce((inner, step) => inner[step], whole);
    // What stands above others is never the one that stands below them.
    const isFirst = last === 'group' || last === 'parent' || (last !== 'member' && i % 2 === 0);
    holder[last] = lists[`${values.target}s`].at(isFirst ? 0 : -1).id;
  }
  expect((await readDataSet(JSON.stringify(whole))).findings).toEqual([]);
  return whole;
}

function mutate(value: Json, next: () => number): Json {
  const holders: { holder: Json[] | { [key: string]: Json }; keys: string[] }[] = [];
  const walk = (inner: Json) => {
    if (typeof inner !== 'object' || inner === null) return;
    holders.push({ holder: inner, keys: Object.keys(inner) });
    for (const child of Object.values(inner)) walk(child);
  };
  walk(value);
  const { holder, keys } = holders[Math.floor(next() * holders.length)] ?? { holder: [], keys: [] };
  const key = keys[Math.floor(next() * keys.length)] ?? '0';
  const odd = structuredClone(ODD[Math.floor(next() * ODD.length)] ?? null);
  if (Array.isArray(holder)) {
    if (next() < 0.3) holder.splice(Number(key), 1);
    else holder[Number(key)] = odd;
  } else if (next() < 0.3) delete holder[key];
  else holder[key] = odd;
  return value;
}

function damage(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const other = Math.floor(next() * text.length);
  switch (Math.floor(next() * 5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 30));
    case 2:
      return (
        text.slice(0, at) + '{}[],:"\\\u0000é/'.charAt(Math.floor(next() * 11)) + text.slice(at)
      );
    case 3:
      return text.slice(0, at) + text.slice(other, other + 80) + text.slice(at);
    default:
      return (
        text.slice(0, at) + String.fromCharCode(Math.floor(next() * 65536)) + text.slice(at + 1)
      );
  }
}

async function holds(text: string, name: string) {
  const result = await readDataSet(text);
  const wrong: string[] = [];
  if (result.findings.some(({ line, column }) => !(line > 0 && column > 0))) wrong.push('place');
  if (result.dataSet) {
    const fits = v.safeParse(dataSetSchema, result.dataSet);
    if (!fits.success) wrong.push(fits.issues[0]?.path?.map(({ key }) => key).join('/') ?? 'root');
    const again = await readDataSet(writeDataSet(result.dataSet));
    if (again.dropped > 0) wrong.push('what was written does not read');
  } else if (!result.findings.some(({ severity }) => severity === 'error')) {
    wrong.push('nothing read and nothing said');
  }
  // One assertion a document: thousands more would cost more than the reading.
  if (wrong.length > 0) expect(wrong, name).toEqual([]);
}

describe('H26 damaged documents', () => {
  it(`${RUNS} documents with wrong values: what comes through fits the format`, async () => {
    const next = random(SEED);
    const whole = await sample();
    for (let run = 0; run < RUNS; run += 1) {
      let value = structuredClone(whole);
      for (let times = 1 + Math.floor(next() * 6); times > 0; times -= 1)
        value = mutate(value, next);
      await holds(JSON.stringify(value), `seed ${SEED}, run ${run}`);
    }
  }, 400_000);
  it(`${RUNS} documents with damaged text: the same`, async () => {
    const next = random(SEED + 1);
    const whole = JSON.stringify(await sample(), null, 1);
    for (let run = 0; run < RUNS; run += 1)
      await holds(damage(whole, next), `seed ${SEED + 1}, run ${run}`);
  }, 400_000);
});
