/** Fills columns from the rows of a table, and keeps its bytes so that any row can be read again. */
import type { TableOpening } from '../formats/read-table.ts';
import type { EventFacts, EventSink, RowPlace } from '../formats/types.ts';
import { edtfIsNeeded } from '../time/edtf.ts';
import { plainDaysIn } from '../time/plain-days.ts';
import { hashOf, slotsOf } from '../timeline/event-ids.ts';
import { EventsBuilder, type EventTable } from '../timeline/events-builder.ts';
import { growingCodes } from '../timeline/growing.ts';

/** The events of a table: plain data, which a worker hands over without a copy. */
export interface RowTable {
  readonly kind: 'rows';
  readonly opening: TableOpening;
  readonly table: EventTable;
  /** All of the table, in the opening's encoding. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the row of each event begins, in the timeline's order: its byte, and its line. */
  readonly starts: Uint32Array;
  readonly lines: Uint32Array;
  /** Bytes at which rows begin that became no event, ascending. */
  readonly gaps: Uint32Array;
  /**
   * Rows that were cut as if quotation marks were letters: the bytes at which the first and the
   * last of each such run begin, one pair after the other.
   */
  readonly plainRuns: readonly number[];
  /** Events by the hashes of their ids (`event-ids.ts`). */
  readonly slots: Uint32Array;
  /** Ids that were made different from that of an earlier row, by event. */
  readonly ownIds: ReadonlyMap<number, string>;
  /** Whether a row has a date for which `loadEdtf` must have finished before it is read again. */
  readonly hasRareDates: boolean;
  /** Ids of the events that quote each source. */
  readonly quoting: ReadonlyMap<string, readonly string[]>;
}

export class RowCollector implements EventSink {
  private readonly builder: EventsBuilder;
  private readonly starts = growingCodes();
  private readonly lines = growingCodes();
  private readonly hashes = growingCodes();
  private readonly gaps = growingCodes();
  private readonly plainRuns: number[] = [];
  private readonly ownIds = new Map<number, string>();
  private readonly quoting = new Map<string, string[]>();
  private hasRareDates = false;
  private isInPlainRun = false;
  private kept: Uint8Array<ArrayBuffer>;
  private size = 0;

  /** @param expected bytes that the table is expected to have */
  constructor(
    private readonly opening: TableOpening,
    expected: number,
  ) {
    this.builder = new EventsBuilder(opening.header);
    this.kept = new Uint8Array(expected);
  }

  get count(): number {
    return this.builder.count;
  }

  bytes(piece: Uint8Array): void {
    const needed = this.size + piece.length;
    if (needed > this.kept.length) {
      const grown = new Uint8Array(Math.max(needed, Math.ceil(this.kept.length * 1.5)));
      grown.set(this.kept);
      this.kept = grown;
    }
    this.kept.set(piece, this.size);
    this.size = needed;
  }

  event(facts: EventFacts, isOwnId: boolean, place: RowPlace): void {
    const { line, start } = place;
    this.met(place);
    const index = this.builder.count;
    if (!this.builder.addDated(facts, facts.date, facts.reported)) {
      this.gaps.push(start);
      return;
    }
    this.hasRareDates ||= isRare(facts.date) || isRare(facts.reported);
    for (const source of facts.quoted ?? []) {
      const ids = this.quoting.get(source);
      if (ids) ids.push(facts.id);
      else this.quoting.set(source, [facts.id]);
    }
    if (!isOwnId) this.ownIds.set(index, facts.id);
    this.starts.push(start);
    this.lines.push(line);
    this.hashes.push(hashOf(facts.id));
  }

  skipped(place: RowPlace): void {
    this.met(place);
    this.gaps.push(place.start);
  }

  private met({ start, isQuoted }: RowPlace): void {
    if (!isQuoted) {
      if (this.isInPlainRun) this.plainRuns[this.plainRuns.length - 1] = start;
      else this.plainRuns.push(start, start);
    }
    this.isInPlainRun = !isQuoted;
  }

  /** What has been read so far, in bytes of its own: reading goes on. */
  part(): RowTable {
    return this.sorted(this.kept.slice(0, this.size));
  }

  /** All that has been read, sorted. */
  finish(): RowTable {
    // A mark of the encoding is not kept: a copy for its three bytes would be the file once more.
    const isNearlyFull = this.kept.length - this.size < this.kept.length / 16;
    return this.sorted(
      isNearlyFull ? this.kept.subarray(0, this.size) : this.kept.slice(0, this.size),
    );
  }

  private sorted(bytes: RowTable['bytes']): RowTable {
    const table = this.builder.finish();
    const inOrder = (values: { at(index: number): number }) =>
      table.given.map((given) => values.at(given));
    const ownIds = new Map<number, string>();
    if (this.ownIds.size > 0) {
      for (const [index, given] of table.given.entries()) {
        const id = this.ownIds.get(given);
        if (id !== undefined) ownIds.set(index, id);
      }
    }
    return {
      kind: 'rows',
      opening: this.opening,
      table,
      bytes,
      starts: inOrder(this.starts),
      lines: inOrder(this.lines),
      gaps: this.gaps.done(),
      slots: slotsOf(inOrder(this.hashes)),
      plainRuns: [...this.plainRuns],
      ownIds,
      hasRareDates: this.hasRareDates,
      quoting: new Map([...this.quoting].map(([source, ids]) => [source, [...ids]])),
    };
  }
}

/** Whether a date needs more than what reads days in full. */
const isRare = (date: string | undefined): boolean =>
  date !== undefined && plainDaysIn(date) === 'other' && edtfIsNeeded(date);
