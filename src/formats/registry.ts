/** Records that rows mention by a key: each is made once, under an id made from its key. */
import type { ActorRecord, PlaceRecord, SourceRecord } from '../records/schema.ts';
import type { Registry } from './types.ts';

const LONGEST_ID = 80;

/** What rows of one reading mention, in the order they were first met. */
export class RecordRegistry implements Registry {
  private readonly actorsMade = new Made<ActorRecord>();
  private readonly placesMade = new Made<PlaceRecord>();
  private readonly sourcesMade = new Made<SourceRecord>();

  actor(key: string, make: (id: string) => ActorRecord): string {
    return this.actorsMade.idOf(key, make);
  }

  place(key: string, make: (id: string) => PlaceRecord): string {
    return this.placesMade.idOf(key, make);
  }

  source(key: string, make: (id: string) => SourceRecord): string {
    return this.sourcesMade.idOf(key, make);
  }

  get actors(): ActorRecord[] {
    return this.actorsMade.records;
  }

  get places(): PlaceRecord[] {
    return this.placesMade.records;
  }

  get sources(): SourceRecord[] {
    return this.sourcesMade.records;
  }
}

class Made<R extends { readonly id: string }> {
  readonly records: R[] = [];
  private readonly idByKey = new Map<string, string>();
  private readonly taken = new Set<string>();

  idOf(key: string, make: (id: string) => R): string {
    const known = this.idByKey.get(key);
    if (known !== undefined) return known;
    const record = make(this.freeId(key));
    this.records.push(record);
    this.taken.add(record.id);
    this.idByKey.set(key, record.id);
    return record.id;
  }

  /** The key's letters and digits, in any script, with a number where that is taken. */
  private freeId(key: string): string {
    const word =
      key
        .slice(0, LONGEST_ID)
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') || 'x';
    let id = word;
    for (let n = 2; this.taken.has(id); n++) id = `${word}-${n}`;
    return id;
  }
}
