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
  const graph = graphOf(nodes, shared, anchors);
  let best = Int32Array.from(nodes.keys());
  let least = lengthIn(graph, best);
  let order = best;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    order = byBarycentre(graph, order);
    const length = lengthIn(graph, order);
    if (length >= least) break;
    best = order;
    least = length;
  }
  return Array.from(switched(graph, best), (node) => nodes[node] ?? '');
}

/** Nodes by number, each with the others it shares events with: thousands of them are gone through often. */
interface Graph {
  /** Those node `n` shares events with stand at `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
  readonly weights: Float64Array;
  readonly above: Float64Array;
  readonly below: Float64Array;
}

function graphOf(nodes: readonly string[], shared: SharedEvents, anchors: Anchors): Graph {
  const numbers = new Map(nodes.map((id, number) => [id, number]));
  const edges = nodes.map((id) =>
    [...(shared.get(id) ?? [])].flatMap(([other, weight]) => {
      const number = numbers.get(other);
      return number === undefined || other === id ? [] : [[number, weight] as const];
    }),
  );
  const starts = new Uint32Array(nodes.length + 1);
  for (const [node, own] of edges.entries()) starts[node + 1] = (starts[node] ?? 0) + own.length;
  const all = edges.flat();
  return {
    starts,
    others: Uint32Array.from(all, ([other]) => other),
    weights: Float64Array.from(all, ([, weight]) => weight),
    above: Float64Array.from(nodes, (id) => anchors.above.get(id) ?? 0),
    below: Float64Array.from(nodes, (id) => anchors.below.get(id) ?? 0),
  };
}

/** Where each node stands. */
function placesIn(order: Int32Array): Int32Array {
  const at = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) at[order[i] ?? 0] = i;
  return at;
}

/** Sum of shared events times the number of steps between them, anchors one step beyond the ends. */
export const lengthOf = (
  order: readonly string[],
  shared: SharedEvents,
  anchors: Anchors = NO_ANCHORS,
): number => lengthIn(graphOf(order, shared, anchors), Int32Array.from(order.keys()));

function lengthIn({ starts, others, weights, above, below }: Graph, order: Int32Array): number {
  const at = placesIn(order);
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    const node = order[i] ?? 0;
    const end = starts[node + 1] ?? 0;
    for (let k = starts[node] ?? 0; k < end; k++) {
      const j = at[others[k] ?? 0] ?? 0;
      if (j > i) sum += (weights[k] ?? 0) * (j - i);
    }
    sum += (above[node] ?? 0) * (i + 1);
    sum += (below[node] ?? 0) * (order.length - i);
  }
  return sum;
}

function byBarycentre({ starts, others, weights, above, below }: Graph, order: Int32Array) {
  const at = placesIn(order);
  const centre = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const node = order[i] ?? 0;
    let sum = (above[node] ?? 0) * -1 + (below[node] ?? 0) * order.length;
    let total = (above[node] ?? 0) + (below[node] ?? 0);
    const end = starts[node + 1] ?? 0;
    for (let k = starts[node] ?? 0; k < end; k++) {
      const weight = weights[k] ?? 0;
      sum += weight * (at[others[k] ?? 0] ?? 0);
      total += weight;
    }
    centre[node] = total === 0 ? i : sum / total;
  }
  return order
    .slice()
    .sort((a, b) => (centre[a] ?? 0) - (centre[b] ?? 0) || (at[a] ?? 0) - (at[b] ?? 0));
}

/** Neighbours change places as long as the whole gets shorter. */
function switched(graph: Graph, start: Int32Array): Int32Array {
  const order = start.slice();
  const at = placesIn(order);
  for (let pass = 0; pass < PASSES; pass++) {
    let isShorter = false;
    for (let i = 0; i + 1 < order.length; i++) {
      const a = order[i] ?? 0;
      const b = order[i + 1] ?? 0;
      // Put after b, a comes one step nearer to all that stands below and further from all above.
      const gain = pull(graph, at, a, b, i) - pull(graph, at, b, a, i);
      if (gain <= 0) continue;
      order[i] = b;
      order[i + 1] = a;
      at[b] = i;
      at[a] = i + 1;
      isShorter = true;
    }
    if (!isShorter) break;
  }
  return order;
}

/** Shared events below a pair less those above it, its partner left out. */
function pull(
  { starts, others, weights, above, below }: Graph,
  at: Int32Array,
  node: number,
  partner: number,
  i: number,
): number {
  let sum = (below[node] ?? 0) - (above[node] ?? 0);
  const end = starts[node + 1] ?? 0;
  for (let k = starts[node] ?? 0; k < end; k++) {
    const other = others[k] ?? 0;
    if (other === partner) continue;
    const weight = weights[k] ?? 0;
    sum += (at[other] ?? 0) > i ? weight : -weight;
  }
  return sum;
}
