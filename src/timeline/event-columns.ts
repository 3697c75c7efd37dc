/**
 * Tables of the events: what is counted, filtered and drawn of each, in typed arrays, one slot an
 * event, all in the timeline's order. Words are not here; ids are codes into lists.
 */
import type { Certainty } from '../records/schema.ts';
import { CERTAINTIES } from '../records/word-lists.ts';

/** Codes, in the narrowest array that holds them. */
export type CodeArray = Uint8Array | Uint16Array | Uint32Array;

/** The code of an id that was not given: the first of each list of codes is the empty id. */
export const NO_CODE = 0;

/** What of an event's date matters beyond its extent; bits of `traits`. */
export const TRAITS = {
  /** Its start (or, where that is open, its end) is a day of which all digits are given. */
  dayOfOne: 1,
  /** Its start is known to the day, or closer. */
  datedToTheDay: 2,
  /** Its start is open or not known. */
  openStart: 4,
  /** Its end is open or not known. */
  openEnd: 8,
  /** Its start is approximate or uncertain; its end is. */
  aboutStart: 16,
  aboutEnd: 32,
  /** Not all digits of its start are given. */
  unspecifiedStart: 64,
} as const;

export interface EventColumns {
  /** First instant each may cover; the start of the period where it is open. */
  readonly start: Float64Array;
  /** First instant after each; the end of the period where it is open. */
  readonly end: Float64Array;
  /**
   * Where a mark stands: the middle of the first day (or month, or year) it was given as.
   * Events of one side on one day share that day out among them, each somewhere within it.
   */
  readonly at: Float64Array;
  /** First instant of when it says it was reported; NaN where it does not. Null where none does. */
  readonly reported: Float64Array | null;
  /** Index into `SIDES`. */
  readonly side: Uint8Array;
  /** Index into `STANCES`. */
  readonly stance: Uint8Array;
  /** 1 to 5, given or worked out. */
  readonly importance: Float32Array;
  /** 1 where it is an interval that is drawn as a bar. */
  readonly interval: Uint8Array;
  /** Bits of `TRAITS`. */
  readonly traits: Uint8Array;
  /** 0 where none is given, else 1 and the index into `CERTAINTIES`. */
  readonly certainty: Uint8Array;
  /** Index into `SUPPORTS`, of which the first is none. */
  readonly support: Uint8Array;
  /** Codes into `EventCodes`; a place may be `NO_CODE`. */
  readonly kind: CodeArray;
  readonly track: CodeArray;
  readonly place: CodeArray;
  /** Those who take part in event `i` stand at `actorStarts[i]` to before `actorStarts[i + 1]`. */
  readonly actorStarts: Uint32Array;
  /** Codes of actors, `NO_CODE` for who has no record; and of the role of each. */
  readonly actors: CodeArray;
  readonly roles: CodeArray;
  /** Its sources stand at `sourceStarts[i]` to before `sourceStarts[i + 1]`. */
  readonly sourceStarts: Uint32Array;
  readonly sources: CodeArray;
}

/** What the codes of the columns stand for; the first of each list is empty. */
export interface EventCodes {
  readonly kinds: readonly string[];
  readonly tracks: readonly string[];
  readonly roles: readonly string[];
  /** Ids, whether or not there is a record of that id. */
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly sources: readonly string[];
}

export const SUPPORTS = ['', 'single', 'multiple'] as const;

export const hasTrait = (
  { traits }: Pick<EventColumns, 'traits'>,
  index: number,
  trait: number,
): boolean => ((traits[index] ?? 0) & trait) !== 0;

/** What a record says of its certainty. */
export const certaintyOf = (
  { certainty }: Pick<EventColumns, 'certainty'>,
  index: number,
): Certainty | undefined => CERTAINTIES[(certainty[index] ?? 0) - 1];
