/** `masar/formats`: files of every format to data sets and back, in Node and in browsers. */
import { FORMAT_IDS, type FormatId } from '../formats/format-ids.ts';
import { assembled } from '../load/open.ts';
import { readSource } from '../load/read-source.ts';
import type { SourceResult } from '../load/source.ts';
import { type Finding, findingMessage } from '../records/findings.ts';
import { type EventsToWrite, piecesOf } from '../records/pieces.ts';
import { readDataSet as readDocument } from '../records/read.ts';
import type { DataSet } from '../records/schema.ts';
import { createLanguage, type Language } from '../text/language.ts';
import { loadLocale } from '../text/locales/index.ts';

export type {
  Finding,
  FindingCode,
  FindingValues,
  RecordName,
  Severity,
} from '../records/findings.ts';
export type * from '../records/schema.ts';
export { FORMAT_IDS, type FormatId };

/** A data set and what was not right in it. */
export interface Reading {
  /** The good records; null where nothing could be read. */
  readonly dataSet: DataSet | null;
  readonly findings: readonly Finding[];
  /** Records or rows that were left out. */
  readonly dropped: number;
}

export interface SourceReading extends Reading {
  /** The format of each file that was read: an archive may hold several, which are laid over each other. */
  readonly formats: readonly FormatId[];
  /** Why something was not read, a sentence each, in English. */
  readonly problems: readonly string[];
}

export interface SourceOptions {
  /** What it is called in findings, and the title of a table. */
  readonly name?: string | undefined;
  /** Its format, where the content should not decide. */
  readonly format?: FormatId | undefined;
  /** Told how far a reading has got. */
  readonly onProgress?: ((progress: SourceProgress) => void) | undefined;
}

export interface SourceProgress {
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
}

/**
 * Reads a `masar/1` document. Never rejects for what a text can contain.
 *
 * @param text the whole file
 */
export async function readDataSet(text: string): Promise<Reading> {
  const { dataSet, findings, dropped } = await readDocument(text);
  return { dataSet, findings, dropped };
}

/**
 * Reads a file of any format, packed or not, and tells which it is by its content. Never rejects for
 * what a file can contain. All events become objects: for very large files use the command line.
 */
export async function readData(
  source: string | ArrayBuffer | Uint8Array<ArrayBuffer> | Blob,
  { name = 'data', format, onProgress }: SourceOptions = {},
): Promise<SourceReading> {
  const blob = source instanceof Blob ? source : new Blob([source]);
  const results = await readSource(
    { name, blob },
    { asked: format ?? null, onProgress: (progress) => onProgress?.(progress) },
  );
  const language = await languageOf('en');
  const problems = results.flatMap((result) => problemsOf(result, language));
  const data = await assembled(results);
  if (!data) return { dataSet: null, findings: [], dropped: 0, formats: [], problems };
  const { dataSet, count, events } = data.timeline;
  return {
    dataSet: {
      ...dataSet,
      events: Array.from({ length: count }, (_, i) => events.at(i)).filter(isThere),
    },
    findings: data.findings,
    dropped: data.dropped,
    formats: results.flatMap((result) => (result.kind === 'read' ? [result.format] : [])),
    problems,
  };
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

function problemsOf(result: SourceResult, { t }: Language): readonly string[] {
  switch (result.kind) {
    case 'read':
      return [];
    case 'unsure':
      return [
        `${result.name} could be in several formats, or in none: say which of ${(result.candidates.length > 0 ? result.candidates : FORMAT_IDS).join(', ')} it is.`,
      ];
    case 'problem': {
      const { key, values, finding } = result.problem;
      const found = finding ? [findingMessage(finding, (message, facts) => t(message, facts))] : [];
      return [[t(key, values), ...found].join(' ')];
    }
  }
}

const languageOf = async (lang: string): Promise<Language> => {
  const locale = await loadLocale(lang);
  return createLanguage(locale, {
    lang: locale.tag,
    numerals: 'latn',
    months: 'levantine',
    hijri: false,
  });
};

/** What writes the sentence of a finding: where, what is wrong, what would be right. */
export async function findingWriter(
  lang: 'ar' | 'en' = 'en',
): Promise<(finding: Finding) => string> {
  const { t } = await languageOf(lang);
  return (finding) => findingMessage(finding, (message, facts) => t(message, facts));
}

/** The data set as a `masar/1` document. */
export const writeJson = (dataSet: DataSet): string => written(dataSet, 'json');

/** Its events as CSV (RFC 4180), safe to be opened as a spreadsheet. */
export const writeCsv = (dataSet: DataSet): string => written(dataSet, 'csv');

/** A line a record, the header first. */
export const writeNdjson = (dataSet: DataSet): string => written(dataSet, 'ndjson');

function written(dataSet: DataSet, format: Parameters<typeof piecesOf>[1]): string {
  const { events } = dataSet;
  const all: EventsToWrite = { dataSet, count: events.length, at: (i) => events[i], isWhole: true };
  return [...piecesOf(all, format)].join('');
}
