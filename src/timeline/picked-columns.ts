/**
 * Columns of some of the events. Each is made when it is first asked for: a step along the dates by
 * which things were known makes columns of a million events anew, and draws from a few of them.
 */
import type { CodeArray, EventColumns } from './event-columns.ts';

/** Columns of the events at some rows, in the order of the rows; none is shared. */
export function columnsOfRows(columns: EventColumns, rows: Uint32Array): EventColumns {
  const actors = listsOfRows(columns.actorStarts, rows);
  const sources = listsOfRows(columns.sourceStarts, rows);
  return {
    start: floatsAt(columns.start, rows),
    end: floatsAt(columns.end, rows),
    at: floatsAt(columns.at, rows),
    reported: columns.reported && floatsAt(columns.reported, rows),
    side: bytesAt(columns.side, rows),
    stance: bytesAt(columns.stance, rows),
    importance: smallFloatsAt(columns.importance, rows),
    interval: bytesAt(columns.interval, rows),
    traits: bytesAt(columns.traits, rows),
    certainty: bytesAt(columns.certainty, rows),
    support: bytesAt(columns.support, rows),
    kind: codesAt(columns.kind, rows),
    track: codesAt(columns.track, rows),
    place: codesAt(columns.place, rows),
    actorStarts: actors.starts,
    actors: codesAt(columns.actors, actors.entries),
    roles: codesAt(columns.roles, actors.entries),
    sourceStarts: sources.starts,
    sources: codesAt(columns.sources, sources.entries),
  };
}

/** Columns of a part that are other than those of the whole. */
export type OwnColumns = Pick<EventColumns, 'end' | 'traits'>;

/**
 * The same, for rows that ascend: where they are the first of all, they are shared with the whole;
 * otherwise each is made when it is asked for.
 */
export function columnsOfPart(
  columns: EventColumns,
  rows: Uint32Array,
  own: OwnColumns,
): EventColumns {
  return isBeginning(rows) ? beginning(columns, rows.length, own) : picked(columns, rows, own);
}

/** Whether rows that ascend are the first, with none left out among them. */
export const isBeginning = (rows: Uint32Array): boolean =>
  rows.length === 0 || rows[rows.length - 1] === rows.length - 1;

function beginning(columns: EventColumns, size: number, own: OwnColumns): EventColumns {
  const actors = columns.actorStarts[size] ?? 0;
  return {
    start: columns.start.subarray(0, size),
    at: columns.at.subarray(0, size),
    reported: columns.reported?.subarray(0, size) ?? null,
    side: columns.side.subarray(0, size),
    stance: columns.stance.subarray(0, size),
    importance: columns.importance.subarray(0, size),
    interval: columns.interval.subarray(0, size),
    certainty: columns.certainty.subarray(0, size),
    support: columns.support.subarray(0, size),
    kind: columns.kind.subarray(0, size),
    track: columns.track.subarray(0, size),
    place: columns.place.subarray(0, size),
    actorStarts: columns.actorStarts.subarray(0, size + 1),
    actors: columns.actors.subarray(0, actors),
    roles: columns.roles.subarray(0, actors),
    sourceStarts: columns.sourceStarts.subarray(0, size + 1),
    sources: columns.sources.subarray(0, columns.sourceStarts[size] ?? 0),
    ...own,
  };
}

function picked(columns: EventColumns, rows: Uint32Array, own: OwnColumns): EventColumns {
  const start = later(() => floatsAt(columns.start, rows));
  const at = later(() => floatsAt(columns.at, rows));
  const reported = later(() => columns.reported && floatsAt(columns.reported, rows));
  const side = later(() => bytesAt(columns.side, rows));
  const stance = later(() => bytesAt(columns.stance, rows));
  const importance = later(() => smallFloatsAt(columns.importance, rows));
  const interval = later(() => bytesAt(columns.interval, rows));
  const certainty = later(() => bytesAt(columns.certainty, rows));
  const support = later(() => bytesAt(columns.support, rows));
  const kind = later(() => codesAt(columns.kind, rows));
  const track = later(() => codesAt(columns.track, rows));
  const place = later(() => codesAt(columns.place, rows));
  const actorLists = later(() => listsOfRows(columns.actorStarts, rows));
  const actors = later(() => codesAt(columns.actors, actorLists().entries));
  const roles = later(() => codesAt(columns.roles, actorLists().entries));
  const sourceLists = later(() => listsOfRows(columns.sourceStarts, rows));
  const sources = later(() => codesAt(columns.sources, sourceLists().entries));
  return {
    get start() {
      return start();
    },
    get at() {
      return at();
    },
    get reported() {
      return reported();
    },
    get side() {
      return side();
    },
    get stance() {
      return stance();
    },
    get importance() {
      return importance();
    },
    get interval() {
      return interval();
    },
    get certainty() {
      return certainty();
    },
    get support() {
      return support();
    },
    get kind() {
      return kind();
    },
    get track() {
      return track();
    },
    get place() {
      return place();
    },
    get actorStarts() {
      return actorLists().starts;
    },
    get actors() {
      return actors();
    },
    get roles() {
      return roles();
    },
    get sourceStarts() {
      return sourceLists().starts;
    },
    get sources() {
      return sources();
    },
    end: own.end,
    traits: own.traits,
  };
}

/** Makes something when it is first asked for. */
function later<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// One loop for each type: a loop that meets more than four of them is many times slower.

export function floatsAt(values: Float64Array, rows: Uint32Array): Float64Array {
  const made = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) made[i] = values[rows[i] ?? 0] ?? 0;
  return made;
}

function smallFloatsAt(values: Float32Array, rows: Uint32Array): Float32Array {
  const made = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) made[i] = values[rows[i] ?? 0] ?? 0;
  return made;
}

export function bytesAt(values: Uint8Array, rows: Uint32Array): Uint8Array {
  const made = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) made[i] = values[rows[i] ?? 0] ?? 0;
  return made;
}

function codesAt(values: CodeArray, rows: Uint32Array): CodeArray {
  if (values instanceof Uint8Array) return bytesAt(values, rows);
  const { length } = rows;
  const made = values instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
  for (let i = 0; i < length; i++) made[i] = values[rows[i] ?? 0] ?? 0;
  return made;
}

/** Where the lists of some events stand once they are put behind each other. */
function listsOfRows(
  starts: Uint32Array,
  rows: Uint32Array,
): { readonly starts: Uint32Array; readonly entries: Uint32Array } {
  const made = new Uint32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    made[i + 1] = (made[i] ?? 0) + (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  }
  const entries = new Uint32Array(made[rows.length] ?? 0);
  for (let i = 0; i < rows.length; i++) {
    const from = starts[rows[i] ?? 0] ?? 0;
    const to = made[i + 1] ?? 0;
    for (let k = made[i] ?? 0, entry = from; k < to; k++, entry++) entries[k] = entry;
  }
  return { starts: made, entries };
}
