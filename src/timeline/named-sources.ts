/** The sources that events stand on, from the columns: of a million events as of ten. */
import { NO_CODE } from './event-columns.ts';
import type { EventList, Timeline } from './types.ts';

/** Ids of the sources that some events name, each once, as they are first named. */
export const sourcesNamed = (timeline: Timeline, events: EventList): readonly string[] =>
  named(timeline, events, new Map());

/** The same, with the sources of what is stated about each event after those it names itself. */
export function sourcesBehind(timeline: Timeline, events: EventList): readonly string[] {
  const stated = new Map<number, readonly string[]>();
  for (const [id, statements] of timeline.statementsByEvent) {
    const index = timeline.indexById.get(id);
    if (index === undefined) continue;
    stated.set(
      index,
      statements.map(({ source }) => source),
    );
  }
  return named(timeline, events, stated);
}

function named(
  { columns, codes }: Timeline,
  events: EventList,
  stated: ReadonlyMap<number, readonly string[]>,
): readonly string[] {
  const { sourceStarts, sources } = columns;
  const isNamed = new Uint8Array(codes.sources.length);
  isNamed[NO_CODE] = 1;
  const ids = new Set<string>();
  for (let n = 0; n < events.length; n++) {
    const event = events[n] ?? 0;
    const end = sourceStarts[event + 1] ?? 0;
    for (let k = sourceStarts[event] ?? 0; k < end; k++) {
      const code = sources[k] ?? NO_CODE;
      if (isNamed[code] === 1) continue;
      isNamed[code] = 1;
      ids.add(codes.sources[code] ?? '');
    }
    if (stated.size > 0) for (const id of stated.get(event) ?? []) ids.add(id);
  }
  return [...ids];
}
