/** Records of a table's events, read from their rows at the moment somebody looks at them. */
import { TABLE_FORMATS } from '../formats/index.ts';
import { recordOf } from '../formats/read-table.ts';
import { RecordRegistry } from '../formats/registry.ts';
import { cutRow, FieldBounds } from '../formats/table/cut.ts';
import { FieldDecoder, RowView } from '../formats/table/row-view.ts';
import { dialectOf } from '../formats/table/sample.ts';
import type { EventFacts, RowSink } from '../formats/types.ts';
import type { EventRecord } from '../records/schema.ts';
import { loadEdtf } from '../time/edtf.ts';
import type { TimelineParts } from '../timeline/build.ts';
import { whenOf } from '../timeline/build.ts';
import { idsInSlots } from '../timeline/event-ids.ts';
import { type Indexed, mapped, remembering } from '../timeline/indexed.ts';
import { arrived } from './arriving.ts';
import type { RowTable } from './row-collector.ts';
import { rowScan } from './row-scan.ts';

/** What a timeline asks of the events of a table. */
export interface RowEvents
  extends Pick<TimelineParts, 'table' | 'events' | 'whens' | 'indexById' | 'scan' | 'quoting'> {
  /** Ids in the timeline's order, without the rest of the records. */
  readonly ids: Indexed<string>;
}

/** What was wrong with a row was told when it was first read. */
const SILENT: RowSink = { find: () => undefined, add: () => undefined };

/**
 * Rejects where the table was opened by a format that is not one of ours, and where what reads its
 * rarer dates cannot be fetched.
 */
export async function rowEvents(rows: RowTable): Promise<RowEvents> {
  if (rows.hasRareDates) await arrived(loadEdtf());
  const read = rowReader(rows);
  const count = rows.table.count;
  const ids = remembering<string>({
    length: count,
    at: (index) => rows.ownIds.get(index) ?? read(index, ({ id }) => id),
  });
  const events: Indexed<EventRecord> = remembering({
    length: count,
    at: (index) =>
      read(index, (facts, record) =>
        record({ ...facts, ...codedIn(rows, index, facts), id: ids.at(index) ?? facts.id }),
      ),
  });
  return {
    table: rows.table,
    events,
    whens: mapped(events, ({ date }) => whenOf(date) ?? undefined),
    ids,
    indexById: idsInSlots(rows.slots, ids),
    scan: rowScan(rows),
    quoting: rows.quoting,
  };
}

type ReadRow = <T>(
  index: number,
  make: (facts: EventFacts, record: (facts: EventFacts) => EventRecord) => T,
) => T | undefined;

function rowReader({ opening, bytes, starts, lines, plainRuns }: RowTable): ReadRow {
  const { format: id, sample, encoding } = opening;
  const format = TABLE_FORMATS.find((one) => one.id === id);
  const table = format?.open(sample, new RecordRegistry());
  if (!format || !table || 'missing' in table) throw new Error(`${id} does not open this table`);
  const { mapper, columns } = table;
  const bounds = new FieldBounds();
  const view = new RowView(new FieldDecoder(encoding), bounds);
  const quoted = dialectOf(sample.separator);
  const plain = dialectOf(sample.separator, false);
  return (index, make) => {
    const start = starts[index];
    if (start === undefined) return undefined;
    const isQuoted = !isInRun(plainRuns, start);
    cutRow(bytes, start, bytes.length, true, isQuoted ? quoted : plain, bounds);
    const row = view.show(bytes, lines[index] ?? 0, start, isQuoted);
    const facts = mapper.facts(row, SILENT);
    return facts === null
      ? undefined
      : make(facts, (given) => recordOf(row, given, mapper.texts(row, given), columns));
  };
}

function isInRun(runs: readonly number[], start: number): boolean {
  for (let k = 0; k < runs.length; k += 2) {
    if (start >= (runs[k] ?? 0) && start <= (runs[k + 1] ?? 0)) return true;
  }
  return false;
}

/** What the columns hold of an event in codes: ids are those of the first reading. */
function codedIn(
  { table: { columns, codes } }: RowTable,
  index: number,
  facts: EventFacts,
): Pick<EventFacts, 'actors' | 'place' | 'sources'> {
  const range = (starts: Uint32Array) => {
    const from = starts[index] ?? 0;
    return Array.from({ length: (starts[index + 1] ?? from) - from }, (_, k) => from + k);
  };
  const sources = range(columns.sourceStarts).map((k) => codes.sources[columns.sources[k] ?? 0]);
  const place = codes.places[columns.place[index] ?? 0];
  return {
    actors: range(columns.actorStarts).map((k) => ({
      actor: codes.actors[columns.actors[k] ?? 0] ?? '',
      role: codes.roles[columns.roles[k] ?? 0] ?? '',
    })),
    place: place === '' ? undefined : place,
    sources: facts.sources && sources.filter((source) => source !== undefined),
  };
}
