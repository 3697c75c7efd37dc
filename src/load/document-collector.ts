/** Fills columns from the events of a large document, and keeps its bytes so that any can be read again. */
import { type CutLinks, type ElementPlace, type EventSink, recordAt } from '../records/large.ts';
import type { EventRecord, RestOfDataSet } from '../records/schema.ts';
import { hashOf, slotsOf } from '../timeline/event-ids.ts';
import { EventsBuilder, type EventTable } from '../timeline/events-builder.ts';
import { growingCodes, growingFloats } from '../timeline/growing.ts';
import type { LinkFrom } from '../timeline/types.ts';

/** The events of a document: plain data, which a worker hands over without a copy. */
export interface DocumentTable {
  readonly kind: 'document';
  readonly table: EventTable;
  /** The whole document in UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each event stands in it, in the timeline's order. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Events by the hashes of their ids (`event-ids.ts`). */
  readonly slots: Uint32Array;
  /** What is taken out of events, so that nothing is a part of itself. */
  readonly cutLinks: CutLinks;
  readonly hasRareDates: boolean;
  readonly linksTo: ReadonlyMap<string, readonly LinkFrom[]>;
  readonly quoting: ReadonlyMap<string, readonly string[]>;
}

export class DocumentCollector implements EventSink {
  private builder = new EventsBuilder({});
  private readonly starts = growingCodes();
  private readonly ends = growingCodes();
  private readonly hashes = growingCodes();
  /** How much claims and statements speak of each event; links are counted when all are known. */
  private readonly attention = growingFloats();
  private readonly spokenOf = new Map<string, number>();
  private readonly linksTo = new Map<string, LinkFrom[]>();
  private readonly quoting = new Map<string, string[]>();

  begin(rest: RestOfDataSet): void {
    this.builder = new EventsBuilder(rest);
    const add = (id: string, by: number) =>
      this.spokenOf.set(id, (this.spokenOf.get(id) ?? 0) + by);
    for (const { events } of rest.claims) for (const id of events) add(id, 1.5);
    for (const { events } of rest.statements) for (const id of events) add(id, 0.5);
  }

  event(record: EventRecord, { start, end }: ElementPlace): void {
    if (!this.builder.addDated(record, record.date, record.reported)) return;
    this.starts.push(start);
    this.ends.push(end);
    this.hashes.push(hashOf(record.id));
    this.attention.push(this.spokenOf.get(record.id) ?? 0);
    for (const { type, event } of record.links ?? []) {
      listIn(this.linksTo, event).push({ type, event: record.id });
    }
    for (const source of new Set(record.quotations?.map((quotation) => quotation.source))) {
      if (source !== undefined) listIn(this.quoting, source).push(record.id);
    }
  }

  finish(
    bytes: Uint8Array<ArrayBuffer>,
    about: Pick<DocumentTable, 'cutLinks' | 'hasRareDates'>,
  ): DocumentTable {
    this.dropCutLinks(bytes, about.cutLinks);
    const table = this.builder.finish({ attention: this.attentionWithLinks() });
    const inOrder = (values: { at(index: number): number }) =>
      table.given.map((given) => values.at(given));
    return {
      kind: 'document',
      table,
      bytes,
      starts: inOrder(this.starts),
      ends: inOrder(this.ends),
      slots: slotsOf(inOrder(this.hashes)),
      cutLinks: about.cutLinks,
      hasRareDates: about.hasRareDates,
      linksTo: this.linksTo,
      quoting: this.quoting,
    };
  }

  /** What `attentionOf` counts of records in memory. Events are known by the hashes of their ids. */
  private attentionWithLinks(): Float64Array {
    const attention = this.attention.done();
    const counts = new Map<number, number>();
    for (const [id, links] of this.linksTo) {
      const hash = hashOf(id);
      counts.set(hash, (counts.get(hash) ?? 0) + links.length);
    }
    for (let i = 0; counts.size > 0 && i < attention.length; i++) {
      attention[i] = (attention[i] ?? 0) + (counts.get(this.hashes.at(i)) ?? 0);
    }
    return attention;
  }

  /** Takes out the links that were found to close a circle after their events had been told. */
  private dropCutLinks(bytes: Uint8Array, cutLinks: CutLinks): void {
    if (cutLinks.size === 0) return;
    for (let i = 0; i < this.starts.length; i++) {
      const positions = cutLinks.get(this.starts.at(i));
      const record = positions && recordAt(bytes, this.starts.at(i), this.ends.at(i));
      const own = [...(record?.links ?? [])];
      for (const position of positions ?? []) {
        for (const { type, event } of own.splice(position, 1)) {
          const links = this.linksTo.get(event) ?? [];
          const at = links.findIndex((link) => link.event === record?.id && link.type === type);
          if (at >= 0) links.splice(at, 1);
          if (links.length === 0) this.linksTo.delete(event);
        }
      }
    }
  }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key) ?? [];
  if (known.length === 0) lists.set(key, known);
  return known;
}
