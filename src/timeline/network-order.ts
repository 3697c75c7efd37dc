/**
 * The order in which a network's matrix is read: blocs together, and within a bloc those beside
 * each other who share ties, so that what belongs together stands together.
 *
 * The barycentre heuristic (Sugiyama, Tagawa and Toda 1981, IEEE Trans. SMC 11(2); for matrices
 * Mäkinen and Siirtola 2005, Informatica 29): each actor moves to the mean place of those it is
 * tied to, weighted by the events between them; of all rounds the one whose ties are shortest in
 * sum is kept. It begins with the order it is given and ends after a fixed number of rounds, so
 * that the same network gives the same order.
 */
import type { Tie } from './network.ts';
import type { Timeline } from './types.ts';

const ROUNDS = 12;

/** The same actors, ordered for reading. */
export function readingOrder(
  timeline: Timeline,
  actors: readonly string[],
  ties: readonly Tie[],
): readonly string[] {
  const blocs = blocRanks(timeline, actors);
  const weights = weightsOf(actors, ties);
  let order = sortedBy(actors, (actor) => [blocs.get(actor) ?? 0]);
  let best = order;
  let least = lengthOf(order, weights);
  for (let round = 0; round < ROUNDS; round++) {
    const places = placesOf(order);
    order = sortedBy(order, (actor) => [
      blocs.get(actor) ?? 0,
      barycentre(actor, places, weights.get(actor)),
    ]);
    const length = lengthOf(order, weights);
    if (length < least) {
      least = length;
      best = order;
    }
  }
  return best;
}

type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Events between each two of the actors, both ways. */
function weightsOf(actors: readonly string[], ties: readonly Tie[]): Weights {
  const weights = new Map(actors.map((actor) => [actor, new Map<string, number>()] as const));
  for (const tie of ties) {
    const a = weights.get(tie.a);
    const b = weights.get(tie.b);
    if (!a || !b) continue;
    const weight = tie.events.length;
    a.set(tie.b, weight);
    b.set(tie.a, weight);
  }
  return weights;
}

/** Place of each actor's bloc: as the data set lists them, then by id, then those in none. */
function blocRanks(timeline: Timeline, actors: readonly string[]): ReadonlyMap<string, number> {
  const blocOf = (actor: string) => timeline.actors.get(actor)?.bloc;
  const listed = (timeline.dataSet.blocs ?? []).map(({ id }) => id);
  const others = [...new Set(actors.flatMap((actor) => blocOf(actor) ?? []))].sort();
  const blocs = [...new Set([...listed, ...others])];
  return new Map(
    actors.map((actor) => {
      const bloc = blocOf(actor);
      return [actor, bloc === undefined ? blocs.length : blocs.indexOf(bloc)];
    }),
  );
}

const placesOf = (order: readonly string[]): ReadonlyMap<string, number> =>
  new Map(order.map((actor, place) => [actor, place]));

function barycentre(
  actor: string,
  places: ReadonlyMap<string, number>,
  others: ReadonlyMap<string, number> = new Map(),
): number {
  let sum = 0;
  let all = 0;
  for (const [other, weight] of others) {
    sum += weight * (places.get(other) ?? 0);
    all += weight;
  }
  return all === 0 ? (places.get(actor) ?? 0) : sum / all;
}

/** Sum over all ties of events times distance. */
function lengthOf(order: readonly string[], weights: Weights): number {
  const places = placesOf(order);
  let sum = 0;
  for (const [actor, others] of weights) {
    for (const [other, weight] of others) {
      sum += weight * Math.abs((places.get(actor) ?? 0) - (places.get(other) ?? 0));
    }
  }
  return sum;
}

/** Sorted by the first number, then the second; equal ones stay as they stood. */
function sortedBy(
  actors: readonly string[],
  keyOf: (actor: string) => readonly number[],
): readonly string[] {
  return actors
    .map((actor) => ({ actor, key: keyOf(actor) }))
    .sort((x, y) => (x.key[0] ?? 0) - (y.key[0] ?? 0) || (x.key[1] ?? 0) - (y.key[1] ?? 0))
    .map(({ actor }) => actor);
}
