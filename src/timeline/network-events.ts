/** Who takes part in events and what each says of each two of them, read in one pass over the columns. */
import { lastPrincipalOf } from './acts-for.ts';
import { roleMasks, tieBetween } from './role-ties.ts';
import type { EventList, Timeline } from './types.ts';

/** Whom actors are counted as. */
export interface Names {
  /** Ids in their order, so that the order of two positions is that of their ids. */
  readonly ids: readonly string[];
  /** Position of each code of actors; −1 for who has no id. */
  readonly ofCode: Int32Array;
}

/** The names of a timeline's actors; where they are folded, of those they act for in the end. */
export function namesOf(timeline: Timeline, fold: boolean): Names {
  const { actors: codes } = timeline.codes;
  const named = codes.map((id) => (fold ? lastPrincipalOf(timeline, id) : id));
  const ids = [...new Set(named.slice(1))].sort();
  const positions = new Map(ids.map((id, position) => [id, position]));
  const ofCode = Int32Array.from(named, (id, code) =>
    code === 0 ? -1 : (positions.get(id) ?? -1),
  );
  return { ids, ofCode };
}

/** What ties two actors in one event, one by one, in the timeline's order. */
export interface TieList {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly bits: Uint8Array;
  readonly events: Uint32Array;
}

/** Events by name: those of `n` stand at `starts[n]` to before `ends[n]`. */
export interface EventsByName {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly events: Uint32Array;
}

/** Room for what is read: who takes part twice, and who is not tied, leave some of it empty. */
function roomFor(
  { columns }: Timeline,
  events: EventList,
  { ids, ofCode }: Names,
): { readonly byName: EventsByName; readonly ties: TieList } {
  const { actorStarts, actors } = columns;
  const starts = new Uint32Array(ids.length + 1);
  let pairs = 0;
  for (let n = 0; n < events.length; n++) {
    const event = events[n] ?? 0;
    const start = actorStarts[event] ?? 0;
    const end = actorStarts[event + 1] ?? 0;
    pairs += ((end - start) * (end - start - 1)) / 2;
    for (let k = start; k < end; k++) {
      const after = (ofCode[actors[k] ?? 0] ?? -1) + 1;
      if (after > 0) starts[after] = (starts[after] ?? 0) + 1;
    }
  }
  for (let n = 0; n < ids.length; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  return {
    byName: { starts, ends: starts.slice(), events: new Uint32Array(starts[ids.length] ?? 0) },
    ties: {
      a: new Uint32Array(pairs),
      b: new Uint32Array(pairs),
      bits: new Uint8Array(pairs),
      events: new Uint32Array(pairs),
    },
  };
}

/** What the events say. */
export interface EventsRead {
  readonly byName: EventsByName;
  /** 1 for each code of actors that takes part. */
  readonly isMet: Uint8Array;
  readonly ties: TieList;
}

/** Goes through the events once: who takes part in each, and what it says of each two of them. */
export function readEvents(timeline: Timeline, events: EventList, names: Names): EventsRead {
  const { columns, codes } = timeline;
  const { actorStarts, actors, roles, side } = columns;
  const { ofCode } = names;
  const maskOfRole = roleMasks(codes.roles);
  const isMet = new Uint8Array(codes.actors.length);
  const { byName, ties } = roomFor(timeline, events, names);
  let count = 0;
  /** Who takes part in the event that is looked at, in the order of ids, and by which roles. */
  const present: number[] = [];
  const masks = new Uint8Array(names.ids.length);
  for (let n = 0; n < events.length; n++) {
    const event = events[n] ?? 0;
    const end = actorStarts[event + 1] ?? 0;
    let size = 0;
    for (let k = actorStarts[event] ?? 0; k < end; k++) {
      const code = actors[k] ?? 0;
      const name = ofCode[code] ?? -1;
      if (name < 0) continue;
      isMet[code] = 1;
      let place = size;
      while (place > 0 && (present[place - 1] ?? 0) >= name) place -= 1;
      if (place === size || present[place] !== name) {
        for (let after = size; after > place; after--) present[after] = present[after - 1] ?? 0;
        present[place] = name;
        masks[name] = 0;
        size += 1;
        const at = byName.ends[name] ?? 0;
        byName.events[at] = event;
        byName.ends[name] = at + 1;
      }
      masks[name] = (masks[name] ?? 0) | (maskOfRole[roles[k] ?? 0] ?? 0);
    }
    for (let i = 0; i < size; i++) {
      const a = present[i] ?? 0;
      for (let j = i + 1; j < size; j++) {
        const b = present[j] ?? 0;
        const bits = tieBetween(side[event] ?? 0, masks[a] ?? 0, masks[b] ?? 0);
        if (bits === 0) continue;
        ties.a[count] = a;
        ties.b[count] = b;
        ties.bits[count] = bits;
        ties.events[count] = event;
        count += 1;
      }
    }
  }
  return {
    byName,
    isMet,
    ties: {
      a: ties.a.subarray(0, count),
      b: ties.b.subarray(0, count),
      bits: ties.bits.subarray(0, count),
      events: ties.events.subarray(0, count),
    },
  };
}
