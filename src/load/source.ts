/** What comes of reading one source, whoever reads it. */
import type { FormatId } from '../formats/types.ts';
import type { Finding } from '../records/findings.ts';
import type { LoadProblem } from '../records/problem.ts';
import type { DataSet } from '../records/schema.ts';
import type { DocumentTable } from './document-collector.ts';
import type { RowTable } from './row-collector.ts';

/** One file, address or paste that was read. */
export interface ReadSource {
  readonly kind: 'read';
  readonly name: string;
  readonly format: FormatId;
  /** Without events where they are left in the bytes they were read from. */
  readonly dataSet: DataSet;
  readonly table: RowTable | DocumentTable | null;
  readonly findings: readonly Finding[];
  /** Rows or records there were, and how many of them were left out. */
  readonly rows: number;
  readonly dropped: number;
  /** The document's text, to say where a record stands; empty for tables. */
  readonly text: string;
}

/** A table that could be in several formats, or in none: the reader is shown its first rows and asked. */
export interface UnsureSource {
  readonly kind: 'unsure';
  readonly name: string;
  readonly candidates: readonly FormatId[];
  readonly rows: readonly (readonly string[])[];
}

/** A source that could not be read. */
export interface ProblemSource {
  readonly kind: 'problem';
  readonly problem: LoadProblem;
}

export type SourceResult = ReadSource | UnsureSource | ProblemSource;

/** How far a reading has got. */
export interface Progress {
  readonly bytes: number;
  readonly total: number;
  readonly rows: number;
}

/** Who hears of a reading while it goes on. */
export interface ReadingHost {
  readonly onProgress: (progress: Progress) => void;
  /** What has been read so far of a large source: enough for a first picture. */
  readonly onPart?: ((part: ReadSource) => void) | undefined;
}

export const problemOf = (
  key: LoadProblem['key'],
  source: string,
  values: LoadProblem['values'] = {},
): ProblemSource => ({ kind: 'problem', problem: { key, values: { source, ...values }, source } });
