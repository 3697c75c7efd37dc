/** Events as sorted instants by lane and side: all that a density needs. */

const DAY_MS = 86_400_000;

export interface BareEvent {
  readonly id: string;
  readonly date: string;
  readonly track: string;
  readonly actors: readonly { readonly actor: string }[];
}

export interface Lane {
  readonly said: Float64Array;
  readonly done: Float64Array;
}

/** First instant of a date, or of an interval's first day. */
const startOf = (date: string): number => Date.parse(date.split('/', 1)[0] ?? date);

/** One lane of all events, or a lane for each actor. */
export function lanesOf(events: readonly BareEvent[], by: 'all' | 'actors'): readonly Lane[] {
  const lists = new Map<string, { said: number[]; done: number[] }>();
  for (const { date, track, actors } of events) {
    const at = startOf(date);
    const names = by === 'all' ? ['all'] : new Set(actors.map(({ actor }) => actor));
    for (const name of names) {
      const list = lists.get(name) ?? { said: [], done: [] };
      list[track === 'conflict' ? 'done' : 'said'].push(at);
      lists.set(name, list);
    }
  }
  return [...lists.values()].map(({ said, done }) => ({
    said: Float64Array.from(said).sort(),
    done: Float64Array.from(done).sort(),
  }));
}

/** The period of all lanes, with a day behind the last start. */
export function periodOf(lanes: readonly Lane[]): { readonly from: number; readonly to: number } {
  const sides = lanes.flatMap(({ said, done }) => [said, done]).filter((at) => at.length > 0);
  return {
    from: Math.min(...sides.map((at) => at[0] ?? 0)),
    to: Math.max(...sides.map((at) => at[at.length - 1] ?? 0)) + DAY_MS,
  };
}

/** How many instants are before another. */
export function countBefore(at: Float64Array, instant: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
