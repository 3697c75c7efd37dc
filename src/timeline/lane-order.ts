/**
 * The order of lanes: those that share many events stand near each other, so that threads are
 * short and cross few lanes.
 *
 * Shortest total thread is the minimum linear arrangement problem, which is NP-hard. Here the
 * barycentre heuristic (Sugiyama, Tagawa and Toda 1981) sweeps until it no longer helps, then
 * neighbours change places as long as that shortens the whole (greedy switching: Eades and
 * Kelly 1986). Both are deterministic, ties are broken by the order given.
 */

/** How many events two nodes share; 0 where they share none. */
export type SharedEvents = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Sweeps of the barycentre; it settles in a few. */
const SWEEPS = 24;
/** Passes of switching, each over all neighbours. */
const PASSES = 60;

/** What stands fixed outside: events shared with what is above and with what is below. */
export interface Anchors {
  readonly above: ReadonlyMap<string, number>;
  readonly below: ReadonlyMap<string, number>;
}

const NO_ANCHORS: Anchors = { above: new Map(), below: new Map() };

/**
 * Orders nodes so that the sum of (shared events × distance) is small.
 *
 * @param nodes  in an order of their own, which decides ties: the most active first
 */
export function linearOrder(
  nodes: readonly string[],
  shared: SharedEvents,
  anchors: Anchors = NO_ANCHORS,
): readonly string[] {
  let best = [...nodes];
  let least = lengthOf(best, shared, anchors);
  let order = best;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    order = byBarycentre(order, shared, anchors);
    const length = lengthOf(order, shared, anchors);
    if (length >= least) break;
    best = order;
    least = length;
  }
  return switched(best, shared, anchors);
}

/** Sum of shared events times the number of steps between them, anchors one step beyond the ends. */
export function lengthOf(
  order: readonly string[],
  shared: SharedEvents,
  anchors: Anchors = NO_ANCHORS,
): number {
  const at = new Map(order.map((id, i) => [id, i]));
  let sum = 0;
  for (const [i, id] of order.entries()) {
    for (const [other, weight] of shared.get(id) ?? []) {
      const j = at.get(other);
      if (j !== undefined && j > i) sum += weight * (j - i);
    }
    sum += (anchors.above.get(id) ?? 0) * (i + 1);
    sum += (anchors.below.get(id) ?? 0) * (order.length - i);
  }
  return sum;
}

function byBarycentre(order: readonly string[], shared: SharedEvents, anchors: Anchors): string[] {
  const at = new Map(order.map((id, i) => [id, i]));
  const centre = order.map((id, i) => {
    let sum = (anchors.above.get(id) ?? 0) * -1 + (anchors.below.get(id) ?? 0) * order.length;
    let weights = (anchors.above.get(id) ?? 0) + (anchors.below.get(id) ?? 0);
    for (const [other, weight] of shared.get(id) ?? []) {
      const j = at.get(other);
      if (j === undefined || j === i) continue;
      sum += weight * j;
      weights += weight;
    }
    return { id, i, at: weights === 0 ? i : sum / weights };
  });
  return centre.sort((a, b) => a.at - b.at || a.i - b.i).map(({ id }) => id);
}

/** Neighbours change places as long as the whole gets shorter. */
function switched(
  start: readonly string[],
  shared: SharedEvents,
  anchors: Anchors,
): readonly string[] {
  const order = [...start];
  const at = new Map(order.map((id, i) => [id, i]));
  for (let pass = 0; pass < PASSES; pass++) {
    let isShorter = false;
    for (let i = 0; i + 1 < order.length; i++) {
      const a = order[i];
      const b = order[i + 1];
      if (a === undefined || b === undefined) continue;
      // Put after b, a comes one step nearer to all that stands below and further from all above.
      const gain = pull(a, b, at, i, shared, anchors) - pull(b, a, at, i, shared, anchors);
      if (gain <= 0) continue;
      order[i] = b;
      order[i + 1] = a;
      at.set(b, i).set(a, i + 1);
      isShorter = true;
    }
    if (!isShorter) break;
  }
  return order;
}

/** Shared events below a pair less those above it, its partner left out. */
function pull(
  id: string,
  partner: string,
  at: ReadonlyMap<string, number>,
  i: number,
  shared: SharedEvents,
  anchors: Anchors,
): number {
  let sum = (anchors.below.get(id) ?? 0) - (anchors.above.get(id) ?? 0);
  for (const [other, weight] of shared.get(id) ?? []) {
    const j = at.get(other);
    if (j === undefined || other === partner || other === id) continue;
    sum += j > i ? weight : -weight;
  }
  return sum;
}
