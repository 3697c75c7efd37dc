/**
 * Records made ready to draw and to ask: columns sorted by time, indexes by id,
 * and the relations between records. No language, no pixels.
 */
import type { Finding } from '../records/findings.ts';
import type {
  ActorRecord,
  BaseRecord,
  Certainty,
  ChangeRecord,
  ClaimRecord,
  EventRecord,
  HolderRecord,
  MembershipRecord,
  ObservationRecord,
  PhaseRecord,
  PlaceRecord,
  RestOfDataSet,
  Side,
  SourceRecord,
  Stance,
  StatementRecord,
} from '../records/schema.ts';
import type { EpochMs, TimeWindow, When } from '../time/types.ts';
import type { EventCodes, EventColumns } from './event-columns.ts';
import type { Indexed } from './indexed.ts';

/** Position of an event in the timeline's order (by start, then end, then id). */
export type EventIndex = number & { readonly unit: 'EventIndex' };
export const eventIndex = (value: number): EventIndex => value as EventIndex;

/** Events by their indexes: in the timeline's order, each once, where nothing else is said. */
export type EventList = Uint32Array;

/** One flag an event: 1 where it is among what was asked for. */
export type Matched = Uint8Array;

/** A percentage of a base, 0 to 100. */
export type Percent = number & { readonly unit: 'Percent' };
export const percent = (value: number): Percent => value as Percent;

/** Events by id; a `Map` is one. */
export interface EventIds {
  has(id: string): boolean;
  get(id: string): EventIndex | undefined;
}

export interface Timeline {
  readonly dataSet: RestOfDataSet;
  readonly count: number;
  readonly columns: EventColumns;
  readonly codes: EventCodes;
  /** The records, in the timeline's order; made when they are asked for where there are very many. */
  readonly events: Indexed<EventRecord>;
  readonly whens: Indexed<When>;
  /** Indexes in the order in which the marks stand, earliest first. */
  readonly order: Uint32Array;
  readonly indexById: EventIds;
  /** Links to an event, by its id. */
  readonly linksTo: ReadonlyMap<string, readonly LinkFrom[]>;
  /** Ids of the events that quote a source, by its id. */
  readonly quoting: ReadonlyMap<string, readonly string[]>;
  readonly actors: ReadonlyMap<string, ActorRecord>;
  readonly places: ReadonlyMap<string, PlaceRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly statements: ReadonlyMap<string, StatementRecord>;
  readonly statementsByEvent: ReadonlyMap<string, readonly StatementRecord[]>;
  readonly claimsByEvent: ReadonlyMap<string, readonly ClaimRecord[]>;
  readonly membershipsByActor: ReadonlyMap<string, readonly MembershipRecord[]>;
  readonly phases: readonly TimelinePhase[];
  readonly territory: readonly TerritorySeries[];
  /** All that the data set covers. */
  readonly period: TimeWindow;
  /** Until when what has no end is drawn: the period's end, or the day by which it was known. */
  readonly until: EpochMs;
  /** What is shown first. */
  readonly firstWindow: TimeWindow;
  /** The timeline of all records, where this one is what was known of it by a date. */
  readonly whole: Timeline | null;
  /** Which events of the whole these are, ascending; null where this one is whole. */
  readonly rows: Uint32Array | null;
  /** Goes through texts that are no records in memory; null where all are. */
  readonly scan: TextScan | null;
}

/** A link as the event has it that names the other. */
export interface LinkFrom {
  readonly type: string;
  /** Id of the event that names the other. */
  readonly event: string;
}

/** A data set that has been read. */
export interface OpenData {
  readonly timeline: Timeline;
  readonly findings: readonly Finding[];
  /** Records left out because they could not be read. */
  readonly dropped: number;
  /** Where it came from, as the reader named it. */
  readonly source: string;
  /** Whether this is the beginning of something that is still being read. */
  readonly isPart: boolean;
  /** The sources one by one, with the importers that read them. */
  readonly parts: readonly OpenPart[];
}

/** One source of what is open. */
export interface OpenPart {
  readonly name: string;
  /** The importer's id. */
  readonly format: string;
  /** Rows or records there were, and how many of them were left out. */
  readonly rows: number;
  readonly dropped: number;
}

export interface TimelinePhase {
  readonly record: PhaseRecord;
  readonly when: When;
}

export const sideOf = (side: number): Side => (['said', 'done', 'line'] as const)[side] ?? 'said';
export const stanceOf = (stance: number): Stance => (stance === 1 ? 'closes' : 'opens');

/** A share as said: a value, a bound or a range, with what it leaves open. */
export interface ShareValue {
  /** Lowest value said; `null` where only an upper bound was given. */
  readonly low: Percent | null;
  /** Highest value said; `null` where only a lower bound was given. */
  readonly high: Percent | null;
  readonly approximate: boolean;
  /** `more than` or `less than`: the bound itself is not included. */
  readonly strict: boolean;
  /** Percentage points either side, where it was given. */
  readonly tolerance: number | null;
}

/** What one voice said of one holder on one day. */
export interface HoldingClaim {
  readonly observation: ObservationRecord;
  readonly holder: HolderRecord;
  /** As said. */
  readonly value: ShareValue;
  /** Of the holder whose band is drawn: 40 lost is a holding of 60. */
  readonly holding: ShareValue;
  readonly certainty: Certainty | null;
}

/** All claims of one day on one base and band, never averaged. */
export interface HoldingDay {
  readonly day: EpochMs;
  readonly claims: readonly HoldingClaim[];
  /** Least figure said that day; null where no voice gave a lower edge. */
  readonly low: Percent | null;
  /** Most that was said that day; null where no voice gave an upper edge. */
  readonly high: Percent | null;
  /** A voice said "at most" a figure below every rival's: how little that is was not said. */
  readonly openLow: boolean;
  /** A voice said "at least" a figure above every rival's: how much that is was not said. */
  readonly openHigh: boolean;
}

/** What is known of a holder between two observations of it. */
export interface HoldingInterval {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Least that what was said before and after gives. */
  readonly low: Percent;
  /** Most that it gives; equal to `low` where both agree. */
  readonly high: Percent;
}

/** One holder's band on the ribbon. */
export interface HolderBand {
  readonly holder: HolderRecord;
  readonly days: readonly HoldingDay[];
}

/** A band with what its days, and those of the others, leave known. */
export interface KnownBand extends HolderBand {
  readonly known: readonly HoldingInterval[];
}

/** Everything known of one base over time. */
export interface TerritorySeries {
  readonly base: BaseRecord;
  readonly bands: readonly KnownBand[];
  readonly observations: readonly ObservationRecord[];
  readonly changes: readonly ChangeRecord[];
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** An event that a search found, with the words of it that it was found by. */
export interface Found {
  readonly index: EventIndex;
  /** Folded words of the record that met the search. */
  readonly words: readonly string[];
}

/** What a search found. */
export interface SearchResult {
  /** One flag an event. */
  readonly flags: Matched;
  readonly count: number;
  /** Those that are listed, best first. */
  readonly hits: readonly Found[];
}

/**
 * Finds folded words in the texts of very many events, with pauses in which the page draws: one
 * list of flags a word. Rejects with the signal's reason where it is called off.
 */
export type TextScan = (
  words: readonly string[],
  signal: AbortSignal,
) => Promise<readonly Matched[]>;

/** Events around one: the same day and the days before and after. */
export interface Around {
  readonly sameDay: readonly EventIndex[];
  readonly dayBefore: readonly EventIndex[];
  readonly dayAfter: readonly EventIndex[];
}

/** A link from or to an event. */
export interface EventLink {
  readonly type: string;
  readonly event: EventIndex;
  /** `out`: this event names the other; `in`: the other names this one. */
  readonly direction: 'out' | 'in';
}
