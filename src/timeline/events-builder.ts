/**
 * Fills the columns of a timeline, event after event: from records that are whole, or from what a
 * reader of tables knows of each row without keeping the row.
 */

import { sideAndStance } from '../records/kinds.ts';
import type { Certainty, Header, Side, Stance } from '../records/schema.ts';
import { CERTAINTIES, SIDES, STANCES } from '../records/word-lists.ts';
import { parseWhen } from '../time/edtf.ts';
import { plainDayAt, plainDaysIn, SECOND_DAY } from '../time/plain-days.ts';
import { DAY_MS, epochMs, type Moment, type TimeWindow, type When } from '../time/types.ts';
import { type EventCodes, type EventColumns, NO_CODE, SUPPORTS, TRAITS } from './event-columns.ts';
import { type Growing, growingBytes, growingCodes, growingFloats, narrowed } from './growing.ts';
import { rankedImportance } from './importance.ts';
import { columnsOfRows } from './picked-columns.ts';
import { sortedPositions } from './sort-indexes.ts';

/** What the columns hold of an event. A record is one; so are the facts of a row. */
export interface EventEntry {
  readonly track: string;
  readonly kind: string;
  readonly side?: Side | undefined;
  readonly stance?: Stance | undefined;
  readonly certainty?: Certainty | undefined;
  readonly support?: 'single' | 'multiple' | undefined;
  readonly importance?: number | undefined;
  readonly actors?:
    | readonly { readonly actor?: string | undefined; readonly role: string }[]
    | undefined;
  readonly place?: string | undefined;
  readonly sources?: readonly string[] | undefined;
}

/** Columns in the timeline's order: plain data, which a worker can hand over. */
export interface EventTable {
  readonly count: number;
  /** Ends that are open are infinite here: what they are drawn to, a timeline says. */
  readonly columns: EventColumns;
  readonly codes: EventCodes;
  /** Which of the events given each is, counted from 0. */
  readonly given: Uint32Array;
  /** Indexes in the order in which the marks stand, earliest first. */
  readonly order: Uint32Array;
  /** What the events cover; null where there is none. */
  readonly span: TimeWindow | null;
}

export interface FinishOptions {
  /** How much else speaks of each event given, beside its sources; none where it is left out. */
  readonly attention?: Float64Array;
  /** The order of two events given that cover the same time; the order given where it is left out. */
  readonly compare?: (a: number, b: number) => number;
}

/** Ids met so far, each with a code. */
class CodeBook {
  readonly values: string[] = [''];
  private readonly codes = new Map<string, number>([['', NO_CODE]]);

  codeOf(value: string): number {
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    this.codes.set(value, code);
    return code;
  }
}

export class EventsBuilder {
  private readonly start = growingFloats();
  private readonly end = growingFloats();
  private readonly marks = growingFloats();
  private readonly reported = growingFloats();
  private readonly side = growingBytes();
  private readonly stance = growingBytes();
  private readonly given = growingFloats();
  private readonly interval = growingBytes();
  private readonly traits = growingBytes();
  private readonly certainty = growingBytes();
  private readonly support = growingBytes();
  private readonly kind = growingCodes();
  private readonly track = growingCodes();
  private readonly place = growingCodes();
  private readonly actorStarts = growingCodes();
  private readonly actors = growingCodes();
  private readonly roles = growingCodes();
  private readonly sourceStarts = growingCodes();
  private readonly sources = growingCodes();
  private readonly books = {
    kinds: new CodeBook(),
    tracks: new CodeBook(),
    roles: new CodeBook(),
    actors: new CodeBook(),
    places: new CodeBook(),
    sources: new CodeBook(),
  };
  private hasReported = false;

  /** @param header what the data set says of its kinds and tracks */
  constructor(private readonly header: Pick<Header, 'kinds' | 'tracks'>) {
    this.actorStarts.push(0);
    this.sourceStarts.push(0);
  }

  get count(): number {
    return this.start.length;
  }

  /**
   * Adds an event by the texts of its dates; false where its date is none, and nothing was added.
   * Days written in full, which nearly all have, are read without making anything of them.
   */
  addDated(entry: EventEntry, date: string, reported: string | undefined): boolean {
    const days = plainDaysIn(date);
    if (days !== 'other' && (reported === undefined || plainDaysIn(reported) === 'day')) {
      const isInterval = days === 'interval';
      const first = plainDayAt(date);
      const last = isInterval ? plainDayAt(date, SECOND_DAY) : first;
      if (first <= last) {
        const report = reported === undefined ? Number.NaN : plainDayAt(reported);
        this.addDays(entry, { first, last, isInterval }, report);
        return true;
      }
    }
    const when = parseWhen(date);
    const report = reported === undefined ? null : parseWhen(reported);
    if (when.ok) this.add(entry, when.value, report?.ok ? report.value : null);
    return when.ok;
  }

  /** @param reported when it was first reported, where the record itself says so */
  add(entry: EventEntry, when: When, reported: When | null): void {
    this.start.push(when.min);
    this.end.push(when.max);
    this.marks.push(markOf(when));
    this.interval.push(when.interval && when.start !== when.end ? 1 : 0);
    this.traits.push(traitsOf(when));
    this.addReport(reported && Number.isFinite(reported.min) ? reported.min : Number.NaN);
    this.addFacts(entry);
  }

  /**
   * The same for an event of one day, or of all days from the first to the last.
   *
   * @param first, last  first instants of the days
   * @param reported     first instant of the day it was reported; NaN where it is not said
   */
  private addDays(
    entry: EventEntry,
    days: { readonly first: number; readonly last: number; readonly isInterval: boolean },
    reported: number,
  ): void {
    this.start.push(days.first);
    this.end.push(days.last + DAY_MS);
    this.marks.push(days.first + DAY_MS / 2);
    this.interval.push(days.isInterval ? 1 : 0);
    this.traits.push(TRAITS.dayOfOne | TRAITS.datedToTheDay);
    this.addReport(reported);
    this.addFacts(entry);
  }

  private addReport(at: number): void {
    this.reported.push(at);
    this.hasReported ||= !Number.isNaN(at);
  }

  private addFacts(entry: EventEntry): void {
    const { books } = this;
    const { side, stance } = sideAndStance(entry, this.header);
    this.side.push(SIDES.indexOf(side));
    this.stance.push(STANCES.indexOf(stance));
    this.given.push(entry.importance ?? 0);
    this.certainty.push(entry.certainty ? CERTAINTIES.indexOf(entry.certainty) + 1 : 0);
    this.support.push(SUPPORTS.indexOf(entry.support ?? ''));
    this.kind.push(books.kinds.codeOf(entry.kind));
    this.track.push(books.tracks.codeOf(entry.track));
    this.place.push(books.places.codeOf(entry.place ?? ''));
    for (const { actor, role } of entry.actors ?? []) {
      this.actors.push(books.actors.codeOf(actor ?? ''));
      this.roles.push(books.roles.codeOf(role));
    }
    this.actorStarts.push(this.actors.length);
    for (const source of entry.sources ?? []) this.sources.push(books.sources.codeOf(source));
    this.sourceStarts.push(this.sources.length);
  }

  /**
   * Adds the events of other columns, in their order.
   *
   * @param isKept whether the event at an index is added
   */
  append(
    { columns, codes, count }: Pick<EventTable, 'columns' | 'codes' | 'count'>,
    isKept: (index: number) => boolean,
  ): void {
    const { books } = this;
    const coded = (book: CodeBook, ids: readonly string[]) => ids.map((id) => book.codeOf(id));
    const [kinds, tracks, places] = [
      coded(books.kinds, codes.kinds),
      coded(books.tracks, codes.tracks),
      coded(books.places, codes.places),
    ];
    const [actors, roles, sources] = [
      coded(books.actors, codes.actors),
      coded(books.roles, codes.roles),
      coded(books.sources, codes.sources),
    ];
    for (let i = 0; i < count; i++) {
      if (!isKept(i)) continue;
      const has = (trait: number) => ((columns.traits[i] ?? 0) & trait) !== 0;
      const at = columns.at[i] ?? 0;
      const reported = columns.reported?.[i] ?? Number.NaN;
      this.start.push(has(TRAITS.openStart) ? Number.NEGATIVE_INFINITY : (columns.start[i] ?? 0));
      this.end.push(has(TRAITS.openEnd) ? Number.POSITIVE_INFINITY : (columns.end[i] ?? 0));
      // Its place in the day is shared out anew.
      this.marks.push(has(TRAITS.dayOfOne) ? (Math.floor(at / DAY_MS) + 0.5) * DAY_MS : at);
      this.reported.push(reported);
      this.hasReported ||= !Number.isNaN(reported);
      this.side.push(columns.side[i] ?? 0);
      this.stance.push(columns.stance[i] ?? 0);
      this.given.push(Math.floor(columns.importance[i] ?? 0));
      this.interval.push(columns.interval[i] ?? 0);
      this.traits.push(columns.traits[i] ?? 0);
      this.certainty.push(columns.certainty[i] ?? 0);
      this.support.push(columns.support[i] ?? 0);
      this.kind.push(kinds[columns.kind[i] ?? 0] ?? NO_CODE);
      this.track.push(tracks[columns.track[i] ?? 0] ?? NO_CODE);
      this.place.push(places[columns.place[i] ?? 0] ?? NO_CODE);
      for (let k = columns.actorStarts[i] ?? 0; k < (columns.actorStarts[i + 1] ?? 0); k++) {
        this.actors.push(actors[columns.actors[k] ?? 0] ?? NO_CODE);
        this.roles.push(roles[columns.roles[k] ?? 0] ?? NO_CODE);
      }
      this.actorStarts.push(this.actors.length);
      for (let k = columns.sourceStarts[i] ?? 0; k < (columns.sourceStarts[i + 1] ?? 0); k++) {
        this.sources.push(sources[columns.sources[k] ?? 0] ?? NO_CODE);
      }
      this.sourceStarts.push(this.sources.length);
    }
  }

  /** The columns, sorted by start, then end. More may be added after, and sorted anew. */
  finish({ attention, compare = (a, b) => a - b }: FinishOptions = {}): EventTable {
    const unsorted = this.unsorted(attention);
    const { start, end } = unsorted;
    const given = sortedPositions(start, (a, b) => {
      const [x, y] = [end[a] ?? 0, end[b] ?? 0];
      return x === y ? compare(a, b) : x - y;
    });
    const columns = columnsOfRows(unsorted, given);
    shareOutDays(columns);
    const { kinds, tracks, roles, actors, places, sources } = this.books;
    return {
      count: given.length,
      columns,
      codes: {
        kinds: kinds.values,
        tracks: tracks.values,
        roles: roles.values,
        actors: actors.values,
        places: places.values,
        sources: sources.values,
      },
      given,
      order: sortedPositions(columns.at),
      span: spanOf(columns),
    };
  }

  private unsorted(attention: Float64Array | undefined): EventColumns {
    const { books } = this;
    const sourceStarts = this.sourceStarts.done();
    const heard = new Float64Array(this.count);
    for (let i = 0; i < heard.length; i++) {
      const sources = (sourceStarts[i + 1] ?? 0) - (sourceStarts[i] ?? 0);
      heard[i] = sources + (attention?.[i] ?? 0);
    }
    return {
      start: this.start.done(),
      end: this.end.done(),
      at: this.marks.done(),
      reported: this.hasReported ? this.reported.done() : null,
      side: this.side.done(),
      stance: this.stance.done(),
      importance: rankedImportance(this.given.done(), heard),
      interval: this.interval.done(),
      traits: this.traits.done(),
      certainty: this.certainty.done(),
      support: this.support.done(),
      kind: coded(this.kind, books.kinds),
      track: coded(this.track, books.tracks),
      place: coded(this.place, books.places),
      actorStarts: this.actorStarts.done(),
      actors: coded(this.actors, books.actors),
      roles: coded(this.roles, books.roles),
      sourceStarts,
      sources: coded(this.sources, books.sources),
    };
  }
}

const coded = (codes: Growing<Uint32Array>, { values }: CodeBook) =>
  narrowed(codes.done(), values.length);

/** The middle of a moment: noon of a day, mid-month of a month. */
export const middleOf = (moment: Pick<Moment, 'min' | 'max'>) =>
  epochMs((moment.min + moment.max) / 2);

/** Where the mark of a date stands: on the middle of what it starts with, or ends with where the start is open. */
function markOf(when: When): number {
  if (typeof when.start === 'object') return middleOf(when.start);
  return typeof when.end === 'object' ? middleOf(when.end) : 0;
}

const isAbout = ({ approximate, uncertain }: Moment): boolean => approximate || uncertain;

function traitsOf({ start, end }: When): number {
  const first = typeof start === 'object' ? start : end;
  let traits = 0;
  if (typeof first === 'object' && first.precision === 'day' && !first.unspecified) {
    traits |= TRAITS.dayOfOne;
  }
  if (typeof start !== 'object') traits |= TRAITS.openStart;
  else if (!start.unspecified && start.max - start.min <= DAY_MS) traits |= TRAITS.datedToTheDay;
  if (typeof start === 'object' && isAbout(start)) traits |= TRAITS.aboutStart;
  if (typeof start === 'object' && start.unspecified) traits |= TRAITS.unspecifiedStart;
  if (typeof end !== 'object') traits |= TRAITS.openEnd;
  else if (isAbout(end)) traits |= TRAITS.aboutEnd;
  return traits;
}

/**
 * Spreads events of one side and one day over that day. A day is an extent: a mark may
 * stand anywhere in it, and side by side they and their stems stay apart when there is room.
 */
function shareOutDays({ at, side, traits }: EventColumns): void {
  const keyOf = (i: number): number =>
    ((traits[i] ?? 0) & TRAITS.dayOfOne) === 0
      ? Number.NaN
      : Math.floor((at[i] ?? 0) / DAY_MS) * SIDES.length + (side[i] ?? 0);
  const days = new Map<number, { size: number; next: number }>();
  for (let i = 0; i < at.length; i++) {
    const key = keyOf(i);
    if (Number.isNaN(key)) continue;
    const day = days.get(key);
    if (day) day.size += 1;
    else days.set(key, { size: 1, next: 0 });
  }
  for (let i = 0; i < at.length; i++) {
    const day = days.get(keyOf(i));
    if (!day || day.size === 1) continue;
    const start = Math.floor((at[i] ?? 0) / DAY_MS) * DAY_MS;
    at[i] = start + ((day.next + 0.5) / day.size) * DAY_MS;
    day.next += 1;
  }
}

/** From the first start to the last end; a day beside an end that is open. */
function spanOf({ start, end }: EventColumns): TimeWindow | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < start.length; i++) {
    const [min, max] = [start[i] ?? 0, end[i] ?? 0];
    const first = Number.isFinite(min) ? min : max - DAY_MS;
    const last = Number.isFinite(max) ? max : min + DAY_MS;
    if (first < from) from = first;
    if (last > to) to = last;
  }
  return from < to ? { from: epochMs(from), to: epochMs(to) } : null;
}
