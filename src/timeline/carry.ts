/** What was found of a timeline, for another that holds the same events at other positions. */
import { eventIndex, type SearchResult, type Timeline } from './types.ts';

/** For a timeline known of the same whole. Events that the other does not have are found no more. */
export function carried(result: SearchResult, from: Timeline, to: Timeline): SearchResult {
  const size = (from.whole ?? from).count;
  const inWhole = new Uint8Array(size);
  for (let i = 0; i < from.count; i++) inWhole[from.rows?.[i] ?? i] = result.flags[i] ?? 0;
  const flags = new Uint8Array(to.count);
  /** Index in the other and 1, by position in the whole. */
  const positions = new Uint32Array(size);
  let count = 0;
  for (let i = 0; i < to.count; i++) {
    const row = to.rows?.[i] ?? i;
    flags[i] = inWhole[row] ?? 0;
    count += flags[i] ?? 0;
    positions[row] = i + 1;
  }
  const hits = result.hits.flatMap((hit) => {
    const position = positions[from.rows?.[hit.index] ?? hit.index] ?? 0;
    return position > 0 ? [{ ...hit, index: eventIndex(position - 1) }] : [];
  });
  return { flags, count, hits };
}

/** For a timeline read anew, which knows the same events by their ids alone. */
export function carriedById(result: SearchResult, from: Timeline, to: Timeline): SearchResult {
  const flags = new Uint8Array(to.count);
  const indexIn = (index: number) => {
    const id = from.events.at(index)?.id;
    return id === undefined ? undefined : to.indexById.get(id);
  };
  let count = 0;
  for (let i = 0; i < from.count; i++) {
    const index = result.flags[i] === 1 ? indexIn(i) : undefined;
    if (index === undefined || flags[index] === 1) continue;
    flags[index] = 1;
    count += 1;
  }
  const hits = result.hits.flatMap((hit) => {
    const index = indexIn(hit.index);
    return index === undefined ? [] : [{ ...hit, index }];
  });
  return { flags, count, hits };
}
