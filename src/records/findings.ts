/**
 * What is wrong with a document, where, and what would be right.
 *
 * A finding holds facts; its sentence is in the locale files under `finding.`, so that
 * a reader, the command line and a downloaded report all say the same.
 */
import { isolate } from '../text/bidi.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Every finding, and how bad it is: an error lost something, a warning may mislead, info is worth knowing. */
export const FINDING_SEVERITIES = {
  'address-unsafe': 'error',
  'byte-order-mark': 'info',
  'certainty-unknown': 'warning',
  'coordinates-incomplete': 'warning',
  'coordinates-suspect': 'warning',
  'date-backwards': 'error',
  'date-impossible': 'error',
  'date-invalid': 'error',
  'field-twice': 'error',
  'format-newer': 'error',
  'format-unknown': 'error',
  'id-duplicate': 'error',
  'id-similar': 'warning',
  'json-broken': 'error',
  'json-not': 'error',
  'kind-unknown': 'info',
  'link-cycle': 'error',
  'link-self': 'warning',
  'link-unknown': 'warning',
  'membership-cycle': 'error',
  'place-cycle': 'error',
  'record-broken': 'error',
  'reference-missing': 'error',
  'rest-too-large': 'error',
  'role-unknown': 'info',
  'share-impossible': 'error',
  'shares-over': 'error',
  'text-damaged': 'warning',
  'text-empty': 'warning',
  'too-deep': 'error',
  'too-many': 'warning',
  'track-unknown': 'warning',
  'value-invalid': 'error',
  'value-missing': 'error',
  'value-null': 'info',
  // Of tables: an error lost the row, a warning may mislead, info says what was guessed.
  /** The table lacks a column that the format needs; `missing`. */
  'column-missing': 'error',
  /** There is no header row: columns are taken by their place. */
  'columns-by-place': 'info',
  /** The date has no day order that can be told: read as `order`; `value`. */
  'date-order-guessed': 'warning',
  /** Bytes were read as `encoding`. */
  'encoding-guessed': 'info',
  /** A row without a date. */
  'row-date-missing': 'error',
  /** A date that is none; `value`. */
  'row-date-unreadable': 'error',
  /** The end is before the start: read as the start alone; `start`, `end`. */
  'row-date-backwards': 'warning',
  /** A second row with an id that was there before: both are kept; `id`. */
  'row-id-double': 'warning',
  /** More or fewer fields than the header has: `fields`, `columns`. */
  'row-ragged': 'warning',
  /** A quotation mark that is never closed. */
  'row-quote-open': 'error',
  /** Coordinates that are none; the event is kept without; `value`. */
  'row-coordinates': 'warning',
  /** A word the format does not know: read as `as`; `value`. */
  'row-value-guessed': 'info',
  /** A value that is not what the column holds: left out; `value`. */
  'row-value-invalid': 'warning',
  /** A row without anything that could be its title. */
  'row-title-missing': 'info',
  /** A record that is not what the format says. */
  'row-broken': 'error',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_SEVERITIES;

/** Facts that the sentence of a finding names. */
export type FindingValues = Readonly<Record<string, string | number>>;

/** A record as a person would look for it. */
export interface RecordName {
  /** The list's name in the document: `events`, `observations`. */
  readonly list: string;
  readonly id: string;
}

export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** JSON pointer (RFC 6901) of what it is about; empty for the whole document. */
  readonly pointer: string;
  /** 1-based, in the text that was read. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly record: RecordName | null;
  /** Of a row of a table: the name of the column, or null for the whole row. Absent in documents. */
  readonly field?: string | null;
  readonly values: FindingValues;
}

/** A finding before its place in the text has been looked up. */
export interface UnplacedFinding {
  readonly code: FindingCode;
  readonly pointer: string;
  readonly record: RecordName | null;
  readonly values: FindingValues;
  /** Where the text itself is broken, which no pointer can name. */
  readonly offset?: number;
}

/** What a wrong value should have been: a sentence part under `finding.expected.`. */
export const EXPECTED = [
  'choice',
  'id',
  'language',
  'list',
  'number',
  'object',
  'share',
  'text',
  'text-or-languages',
  'yes-no',
] as const;
export type Expected = (typeof EXPECTED)[number];

/** Keys of the messages that findings are told with. */
export type FindingMessageKey =
  | `finding.${FindingCode}`
  | `finding.expected.${Expected}`
  | 'finding.where.document'
  | 'finding.where.record'
  | 'finding.where.row'
  | 'finding.where.field';

/** Writes a message of the interface; {@link findingMessage} needs only the keys of findings. */
export type FindingTranslate = (key: FindingMessageKey, values?: FindingValues) => string;

/** Longest piece of somebody's data that is put into a sentence. */
const LONGEST_VALUE = 120;

/**
 * The sentence of a finding: where, what is wrong, what would be right.
 *
 * @param t the translator of the reader's language
 */
export function findingMessage(finding: Finding, t: FindingTranslate): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(finding.values)) {
    values[name] = typeof value === 'number' ? value : isolate(shortened(value));
  }
  const expected = EXPECTED.find((word) => word === finding.values.expected);
  if (expected) values.expected = t(`finding.expected.${expected}`, values);
  const where = placeOf(finding, t);
  return t(`finding.${finding.code}`, { ...plain(finding.values), ...values, where });
}

/** Where it is: a column of a row, a row, a record, or a place in the text. */
function placeOf({ line, column, record, field }: Finding, t: FindingTranslate): string {
  if (field === null) return t('finding.where.row', { line });
  if (field !== undefined) {
    return t('finding.where.field', { line, field: isolate(shortened(field)) });
  }
  return record
    ? t('finding.where.record', {
        line,
        column,
        list: record.list,
        id: isolate(shortened(record.id)),
      })
    : t('finding.where.document', { line, column });
}

/** Words a message selects on arrive as they are, without hyphens, beside the isolated ones: `known` as `knownIs`. */
function plain(values: FindingValues): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(
      ([name, value]) =>
        [
          `${name}Is`,
          String(value)
            .slice(0, 40)
            .replace(/[^A-Za-z0-9]/g, ''),
        ] as const,
    ),
  );
}

function shortened(value: string): string {
  const safe = value.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu, ' ');
  return safe.length > LONGEST_VALUE ? `${safe.slice(0, LONGEST_VALUE)}…` : safe;
}
