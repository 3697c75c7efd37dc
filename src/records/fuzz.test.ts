/** H26: seeded damage to good documents. Nothing throws, nothing bad comes through, nothing hangs. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { damage, type Json, mutate, random } from '../../tests/support/damage.ts';
import { readDataSet } from './read.ts';
import { dataSetSchema } from './schema.ts';
import { writeDataSet } from './write.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20161202);
const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

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
