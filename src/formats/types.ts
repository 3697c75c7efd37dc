/**
 * The interface behind which every importer stands: recognise, open, map.
 *
 * A table's importer never sees a file. It is given a header and then rows, and says of each row
 * what the columns of a timeline hold of it (`facts`, which must be cheap: it runs a million
 * times) and, only when somebody looks, its words (`texts`). A record is both together, with the
 * row's own fields kept beside it as `original`.
 */
import type {
  ActorRecord,
  BaseRecord,
  Certainty,
  DataSet,
  HolderRecord,
  MembershipRecord,
  ObservationRecord,
  PhaseRecord,
  PlaceRecord,
  RegionRecord,
  Side,
  SourceRecord,
  Stance,
} from '../records/schema.ts';
import type { Text } from '../text/types.ts';
import type { RowFindingCode } from './findings.ts';
import type { FormatId } from './format-ids.ts';

export { FORMAT_IDS, type FormatId } from './format-ids.ts';

/**
 * How sure a format is that a content is its own. `certain`: nothing else looks like this.
 * `likely`: opens without asking where no other is certain. `possible`: the reader is asked.
 */
export type Likelihood = 'certain' | 'likely' | 'possible' | 'no';

/** The beginning of a table. */
export interface TableSample {
  readonly separator: Separator;
  /** The first rows, the header among them where there is one; at most 50. */
  readonly rows: readonly (readonly string[])[];
}

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** One row while it is read. A field is decoded when it is asked for. */
export interface Row {
  /** 1-based line of the file on which the row begins. */
  readonly line: number;
  /** How many fields the row has. */
  readonly length: number;
  /** A field's text, unquoted, without white space around it; empty where there is none (or −1). */
  text(column: number): string;
}

/** Where a row stands, to be found again. */
export interface RowPlace {
  /** 1-based line of the file on which it begins. */
  readonly line: number;
  /** Byte at which it begins, among those the sink was given. */
  readonly start: number;
  /** False where it was cut as if quotation marks were letters, for one of its own is never closed. */
  readonly isQuoted: boolean;
}

/**
 * Takes the events of a table without their words: the bytes are kept, and a row is read again
 * when somebody looks at its event.
 */
export interface EventSink {
  /** The next bytes of the table, of one byte a letter of ASCII, in the encoding of the row's text. */
  bytes(piece: Uint8Array): void;
  /** @param isOwnId false where the id was made different from that of an earlier row */
  event(facts: EventFacts, isOwnId: boolean, place: RowPlace): void;
  /** A row that became no event. */
  skipped(place: RowPlace): void;
}

/** What the columns of a timeline hold of an event. Strings here are codes and ids, not prose. */
export interface EventFacts {
  /** The record's own id where it has one; the reader makes doubles different. */
  readonly id: string;
  /** EDTF level 1, as `masar/1` writes it: `2016-12-02`, `2016-12`, `2016-12-02/2016-12-05`. */
  readonly date: string;
  readonly reported?: string | undefined;
  readonly track: string;
  readonly kind: string;
  /** Only where the kind's own side or stance is wrong for this event. */
  readonly side?: Side | undefined;
  readonly stance?: Stance | undefined;
  readonly certainty?: Certainty | undefined;
  readonly support?: 'single' | 'multiple' | undefined;
  /** 1 (detail) to 5 (turning point), where the format gives a ground for it. */
  readonly importance?: number | undefined;
  /** Ids that the registry gave. */
  readonly actors: readonly { readonly actor: string; readonly role: string }[];
  readonly place?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  /** Those of its sources that its words quote. */
  readonly quoted?: readonly string[] | undefined;
}

/** The words of an event, decoded when they are shown. */
export interface EventTexts {
  readonly title: Text;
  readonly summary?: Text | undefined;
  readonly dateText?: Text | undefined;
  readonly dateNote?: Text | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly links?: readonly { readonly type: string; readonly event: string }[] | undefined;
  readonly media?: DataSet['events'][number]['media'] | undefined;
  readonly quotations?: DataSet['events'][number]['quotations'] | undefined;
}

/** Records that rows mention, each made once; asking again gives the same id. */
export interface Registry {
  /**
   * @param key  what tells it apart in the file: its code, else its name
   * @param make called only where the key is new; `id` is proposed from the key and is free
   */
  actor(key: string, make: (id: string) => ActorRecord): string;
  place(key: string, make: (id: string) => PlaceRecord): string;
  source(key: string, make: (id: string) => SourceRecord): string;
}

/** Where a mapper says what was wrong in a row, and adds what is no event. */
export interface RowSink {
  /** A finding about a column of this row; `values` are facts that its sentence names. */
  find(
    code: RowFindingCode,
    column: number | null,
    values?: Readonly<Record<string, string | number>>,
  ): void;
  /** A record that is no event. */
  add<K extends keyof OtherRecords>(list: K, record: OtherRecords[K]): void;
}

export interface OtherRecords {
  readonly phases: PhaseRecord;
  readonly memberships: MembershipRecord;
  /** These four go into `territory`; regions, bases and holders come before what names them. */
  readonly regions: RegionRecord;
  readonly bases: BaseRecord;
  readonly holders: HolderRecord;
  readonly observations: ObservationRecord;
}

/** How the rows of one opened table become records. */
export interface RowMapper {
  /**
   * What the columns hold of a row; null where it is no event: the row is empty, or it is the title
   * that the header has, or the sink was given what it is instead or was told what is wrong with it.
   */
  facts(row: Row, sink: RowSink): EventFacts | null;
  /** The words of a row that has facts. */
  texts(row: Row, facts: EventFacts): EventTexts;
}

/** What a table as a whole is, known once its header has been read. */
export interface OpenedTable {
  readonly mapper: RowMapper;
  /** How many of the first rows are header, not data. */
  readonly headerRows: 0 | 1;
  /** Names of the columns, under which a row's fields are kept as `original`. */
  readonly columns: readonly string[];
  /** Title, languages, licence… of the data set the records belong to. */
  readonly header: Partial<Omit<DataSet, 'format' | 'events'>>;
}

/** Why a table cannot be opened: the columns it lacks, as the format calls them. */
export interface Refusal {
  readonly missing: readonly string[];
}

export interface TableFormat {
  readonly id: FormatId;
  readonly shape: 'table';
  /** False where the format never quotes a field, so that a quotation mark is a letter like any other. */
  readonly isQuoted?: boolean;
  recognise(sample: TableSample): Likelihood;
  open(sample: TableSample, registry: Registry): OpenedTable | Refusal;
}

/** A format whose files are one JSON value. */
export interface JsonFormat {
  readonly id: FormatId;
  readonly shape: 'json';
  recognise(value: unknown): Likelihood;
  /** Good records in; what is left out is told to the sink with the JSON pointer of its record. */
  read(value: unknown, sink: JsonSink): DataSet | null;
}

export interface JsonSink {
  find(
    code: RowFindingCode,
    pointer: string,
    values?: Readonly<Record<string, string | number>>,
  ): void;
}

export type Format = TableFormat | JsonFormat;
