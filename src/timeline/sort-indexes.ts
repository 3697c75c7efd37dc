/** Positions of numbers in ascending order, for millions of them. */

/** Sums of a bucket and a position stay whole numbers up to here. */
const EXACT = 2 ** 52;

/**
 * Positions of `values` sorted by value, then by position, or by `compare` where two are equal.
 *
 * A comparator called twenty million times is what makes sorting slow; here plain numbers that
 * hold a coarse value and the position are sorted by the platform, and only what falls into one
 * bucket is compared.
 *
 * @param values   finite, or −∞ and +∞; no NaN
 * @param compare  the order of two positions of equal value; never 0 for different ones
 */
export function sortedPositions(
  values: Float64Array,
  compare: (a: number, b: number) => number = (a, b) => a - b,
): Uint32Array {
  const count = values.length;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const span = most > least ? most - least : 1;
  // The first bucket is for −∞, the last for +∞. As a position is read from a key, keys must be whole.
  const room = Math.floor(EXACT / Math.max(1, count)) - 3;
  const buckets = Math.max(1, Math.min(room, Math.floor(span)));
  const bucketOf = (value: number): number => {
    if (value === Number.NEGATIVE_INFINITY) return 0;
    if (value === Number.POSITIVE_INFINITY) return buckets + 2;
    return 1 + Math.floor(((value - least) / span) * buckets);
  };
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = bucketOf(values[i] ?? 0) * count + i;
  keys.sort();
  const positions = new Uint32Array(count);
  for (let k = 0; k < count; k++) positions[k] = (keys[k] ?? 0) % count;
  const byValue = (a: number, b: number): number => {
    const [x, y] = [values[a] ?? 0, values[b] ?? 0];
    return x === y ? compare(a, b) : x - y;
  };
  for (let from = 0; from < count; ) {
    const bucket = Math.floor((keys[from] ?? 0) / count);
    let to = from + 1;
    while (to < count && Math.floor((keys[to] ?? 0) / count) === bucket) to += 1;
    if (to - from > 1) positions.subarray(from, to).sort(byValue);
    from = to;
  }
  return positions;
}

/** Pairs of numbers up to so many are sorted as one number. */
const MOST_PAIRS = 2 ** 18;

/**
 * Positions of pairs of numbers, sorted by the first, then by the second; equal pairs stay as they
 * stood. Sorted by counting, in as many steps as there are pairs.
 *
 * @param bound  more than the greatest of all numbers, which are whole and not below 0
 */
export function sortedPairs(first: Uint32Array, second: Uint32Array, bound: number): Uint32Array {
  if (bound * bound > MOST_PAIRS) return byKey(first, bound, byKey(second, bound));
  const keys = new Uint32Array(first.length);
  for (let k = 0; k < keys.length; k++) keys[k] = (first[k] ?? 0) * bound + (second[k] ?? 0);
  return byKey(keys, bound * bound);
}

/** Positions in the order of their keys, those of one key as they stood among `positions`. */
function byKey(keys: Uint32Array, bound: number, positions?: Uint32Array): Uint32Array {
  const next = new Uint32Array(bound + 1);
  for (let k = 0; k < keys.length; k++) {
    const after = (keys[k] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let key = 0; key < bound; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Uint32Array(keys.length);
  for (let k = 0; k < keys.length; k++) {
    const position = positions ? (positions[k] ?? 0) : k;
    const key = keys[position] ?? 0;
    const at = next[key] ?? 0;
    sorted[at] = position;
    next[key] = at + 1;
  }
  return sorted;
}

/** Fewer are sorted by the platform as fast. */
const FEW = 2048;
const DIGIT = 11;

/** Whole numbers in ascending order: sorted digit by digit, some times faster than by comparing. */
export function ascending(values: Uint32Array, bound: number): Uint32Array {
  if (values.length < FEW) return values.slice().sort();
  let from = values.slice();
  let into = new Uint32Array(values.length);
  const mask = 2 ** DIGIT - 1;
  for (let shift = 0; shift < 32 && 2 ** shift < bound; shift += DIGIT) {
    const next = new Uint32Array(mask + 2);
    for (let k = 0; k < from.length; k++) {
      const after = (((from[k] ?? 0) >>> shift) & mask) + 1;
      next[after] = (next[after] ?? 0) + 1;
    }
    for (let digit = 0; digit < mask; digit++) {
      next[digit + 1] = (next[digit + 1] ?? 0) + (next[digit] ?? 0);
    }
    for (let k = 0; k < from.length; k++) {
      const value = from[k] ?? 0;
      const digit = (value >>> shift) & mask;
      const at = next[digit] ?? 0;
      into[at] = value;
      next[digit] = at + 1;
    }
    [from, into] = [into, from];
  }
  return from;
}
