/** Fills columns from the rows of a table, and keeps its bytes so that any row can be read again. */
import type { TableOpening } from '../formats/read-table.ts';
import type { EventFacts, EventSink, RowPlace } from '../formats/types.ts';
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
  /** Events by the hashes of their ids (`event-ids.ts`). */
  readonly slots: Uint32Array;
  /** Ids that were made different from that of an earlier row, by event. */
  readonly ownIds: ReadonlyMap<number, string>;
}

export class RowCollector implements EventSink {
  private readonly builder: EventsBuilder;
  private readonly starts = growingCodes();
  private readonly lines = growingCodes();
  private readonly hashes = growingCodes();
  private readonly gaps = growingCodes();
  private readonly ownIds = new Map<number, string>();
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

  event(facts: EventFacts, isOwnId: boolean, { line, start }: RowPlace): void {
    const index = this.builder.count;
    if (!this.builder.addDated(facts, facts.date, facts.reported)) {
      this.gaps.push(start);
      return;
    }
    if (!isOwnId) this.ownIds.set(index, facts.id);
    this.starts.push(start);
    this.lines.push(line);
    this.hashes.push(hashOf(facts.id));
  }

  skipped({ start }: RowPlace): void {
    this.gaps.push(start);
  }

  /** What has been read so far, in bytes of its own: reading goes on. */
  part(): RowTable {
    return this.sorted(this.kept.slice(0, this.size));
  }

  /** All that has been read, sorted. */
  finish(): RowTable {
    return this.sorted(this.kept.length === this.size ? this.kept : this.kept.slice(0, this.size));
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
      ownIds,
    };
  }
}
