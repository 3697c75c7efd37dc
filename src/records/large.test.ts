/** Reading from bytes finds what reading from a text finds. */
import { describe, expect, it } from 'vitest';
import { mutate, random, sample } from '../../tests/support/damage.ts';
import type { Finding } from './findings.ts';
import { type ElementPlace, type LargeResult, readLargeDataSet, recordAt } from './large.ts';
import { readDataSet } from './read.ts';
import type { EventRecord } from './schema.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20161202);
const RUNS = Number(process.env.FUZZ_RUNS ?? 5000);

interface Told {
  readonly record: EventRecord;
  readonly place: ElementPlace;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

async function readLarge(
  bytes: Uint8Array,
): Promise<{ readonly result: LargeResult; readonly events: readonly EventRecord[] }> {
  const told: Told[] = [];
  const result = await readLargeDataSet(bytes, {
    event: (record, place) => {
      told.push({ record: structuredClone(record), place });
    },
  });
  const events = told.map(({ record, place }) => {
    const again = recordAt(bytes, place.start, place.end);
    if (JSON.stringify(again) !== JSON.stringify(record))
      throw new Error(`not again: ${record.id}`);
    return recordAt(bytes, place.start, place.end, result.cutLinks) ?? record;
  });
  expect(result.count).toBe(events.length);
  return { result, events };
}

/** Of one place of the text, findings have no order. */
const sorted = (findings: readonly Finding[]) =>
  findings
    .map((finding) => JSON.stringify(finding))
    .sort()
    .map((text) => JSON.parse(text));

/** What both readers make of the same bytes. */
async function both(bytes: Uint8Array) {
  const text = await readDataSet(textOf(bytes));
  const { result, events } = await readLarge(bytes);
  const { events: wanted = null, ...rest } = text.dataSet ?? {};
  return {
    small: {
      events: wanted ?? [],
      rest: text.dataSet && rest,
      findings: sorted(text.findings),
      dropped: text.dropped,
    },
    large: {
      events,
      rest: result.dataSet,
      findings: sorted(result.findings),
      dropped: result.dropped,
    },
  };
}

describe('documents with wrong values', () => {
  it(`${RUNS} of them: the same records, the same findings at the same places`, async () => {
    const next = random(SEED);
    const whole = sample();
    for (let run = 0; run < RUNS; run += 1) {
      let value = structuredClone(whole);
      for (let times = 1 + Math.floor(next() * 6); times > 0; times -= 1)
        value = mutate(value, next);
      const { small, large } = await both(bytesOf(JSON.stringify(value, null, run % 3)));
      if (JSON.stringify(small) !== JSON.stringify(large)) {
        expect(large, `seed ${SEED}, run ${run}`).toEqual(small);
      }
    }
  }, 400_000);
});
