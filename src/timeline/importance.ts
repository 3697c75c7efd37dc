/**
 * Which events matter most, so that labels know whom to serve first.
 *
 * An editor's `importance` (1 to 5) is taken as it is. Where none is given, it is worked
 * out from what the records themselves say about an event: how many sources stand
 * behind it, how many other events point to it, and whether it is contested. That is a
 * measure of attention, not of worth, and it never goes above 4: a turning point is an
 * editor's judgement.
 */
import type { DataSet, EventRecord } from '../records/schema.ts';

const HIGHEST_WORKED_OUT = 4;

/**
 * One number an event, its fraction breaks ties by attention.
 *
 * @param given      1 to 5 as an editor gave it, 0 where none did
 * @param attention  how much speaks of each
 */
export function rankedImportance(given: Float64Array, attention: Float64Array): Float32Array {
  const ranked = attention.slice().sort();
  const result = new Float32Array(given.length);
  for (let i = 0; i < result.length; i++) {
    const rank = shareBelow(ranked, attention[i] ?? 0);
    const whole = (given[i] ?? 0) || 1 + Math.floor(rank * (HIGHEST_WORKED_OUT - 0.001));
    result[i] = whole + rank * 0.5;
  }
  return result;
}

/** How much other records speak of each event: links to it, claims and statements about it. */
export function attentionOf(
  dataSet: Pick<DataSet, 'claims' | 'statements'>,
  events: readonly EventRecord[],
): Float64Array {
  const counted = new Map<string, number>();
  const add = (id: string, by: number) => counted.set(id, (counted.get(id) ?? 0) + by);
  for (const event of events) for (const link of event.links ?? []) add(link.event, 1);
  for (const claim of dataSet.claims) for (const id of claim.events) add(id, 1.5);
  for (const statement of dataSet.statements) for (const id of statement.events) add(id, 0.5);
  return Float64Array.from(events, (event) => counted.get(event.id) ?? 0);
}

/** Share of sorted values below one, 0 to just under 1. */
function shareBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted.length === 0 ? 0 : low / sorted.length;
}
