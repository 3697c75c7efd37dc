/**
 * Rows for marks, so that events of one day stand beside each other instead of on top.
 *
 * Interval packing, first fit: long intervals are placed first and so take the rows next
 * to the line, where they read as what was going on; the rest fill the nearest free row.
 * Rows depend on the scale and on all events, never on the window, so that panning moves
 * marks without reshuffling them.
 */

/** An event's reach along the axis, in pixels; `long` ones are placed first. */
export interface Reach {
  readonly from: number;
  readonly to: number;
  readonly long: boolean;
}

/**
 * The row of each reach (0 is next to the line), in the order given.
 *
 * @param most  rows there may be
 * @returns null where there would be more
 */
export function dodge(reaches: readonly Reach[], gap: number): Uint16Array;
export function dodge(reaches: readonly Reach[], gap: number, most: number): Uint16Array | null;
export function dodge(
  reaches: readonly Reach[],
  gap: number,
  most = Number.POSITIVE_INFINITY,
): Uint16Array | null {
  const order = reaches.map((_, i) => i);
  order.sort((a, b) => {
    const x = reaches[a];
    const y = reaches[b];
    if (!x || !y) return a - b;
    return Number(y.long) - Number(x.long) || x.from - y.from || a - b;
  });
  const rows: Occupied[] = [];
  const result = new Uint16Array(reaches.length);
  for (const i of order) {
    const reach = reaches[i];
    if (!reach) continue;
    let row = 0;
    while (rows[row]?.overlaps(reach.from - gap, reach.to + gap)) row += 1;
    if (row >= most) return null;
    const occupied = rows[row] ?? new Occupied();
    rows[row] = occupied;
    occupied.add(reach.from, reach.to);
    result[i] = row;
  }
  return result;
}

/** Stretches taken in one row, sorted and disjoint. */
class Occupied {
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  /** Index of the first stretch that ends after `x`. */
  private firstAfter(x: number): number {
    let low = 0;
    let high = this.to.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.to[middle] ?? 0) <= x) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  overlaps(from: number, to: number): boolean {
    const next = this.from[this.firstAfter(from)];
    return next !== undefined && next < to;
  }

  add(from: number, to: number): void {
    const at = this.firstAfter(from);
    this.from.splice(at, 0, from);
    this.to.splice(at, 0, to);
  }
}
