/**
 * Reads a Parquet file that `write.ts` wrote: its footer first, then only the row groups that a
 * window touches.
 */
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
} from 'hyparquet';
import * as v from 'valibot';
import { type EventRecord, eventSchema, type RestOfDataSet } from '../../records/schema.ts';
import { epochMs, type TimeWindow } from '../../time/types.ts';
import { DENSITY_KEY, type Density, densitySchema, HEADER_KEY } from './layout.ts';
import { readRest } from './rest.ts';

/** Some rows that are read together, and the time their events cover. */
export interface RowGroup {
  readonly first: number;
  /** The row after its last. */
  readonly end: number;
  readonly window: TimeWindow;
}

/** A file of which the footer has been read. */
export interface ParquetFile {
  readonly dataSet: RestOfDataSet;
  readonly count: number;
  readonly density: Density;
  readonly groups: readonly RowGroup[];
  /** The events that touch a window, in the timeline's order. Rejects where the file cannot be read. */
  readonly within: (window: TimeWindow) => Promise<readonly EventRecord[]>;
}

/** Bytes of the end of a file in which most footers lie whole. */
const FOOTER = 1 << 16;

/** Opens a file; null where it is Parquet of another kind. Rejects where it is none, or cannot be read. */
export async function openParquet(file: AsyncBuffer): Promise<ParquetFile | null> {
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: FOOTER });
  const dataSet = await readRest(textAt(metadata, HEADER_KEY));
  const density = v.safeParse(densitySchema, parsed(textAt(metadata, DENSITY_KEY)));
  const groups = groupsOf(metadata);
  if (!dataSet || !density.success || !groups) return null;
  return {
    dataSet,
    density: density.output,
    groups,
    count: Number(metadata.num_rows),
    within: async (window) => {
      const touched = groups.filter(
        (group) => group.window.from < window.to && group.window.to > window.from,
      );
      const read = touched.map(({ first, end }) =>
        parquetReadObjects({
          ...{ file, metadata, rowStart: first, rowEnd: end },
          columns: ['start', 'end', 'record'],
        }),
      );
      return (await Promise.all(read)).flat().flatMap((row) => recordIn(row, window));
    },
  };
}

function recordIn(row: Record<string, unknown>, window: TimeWindow): readonly EventRecord[] {
  const { start, end, record } = row;
  if (typeof start !== 'number' || typeof end !== 'number') return [];
  if (start >= window.to || end <= window.from) return [];
  const read = v.safeParse(eventSchema, parsed(record));
  return read.success ? [read.output] : [];
}

const textAt = ({ key_value_metadata = [] }: FileMetaData, key: string): string | undefined =>
  key_value_metadata.find((pair) => pair.key === key)?.value;

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Null where the footer does not say what time a row group covers. */
function groupsOf({ row_groups }: FileMetaData): readonly RowGroup[] | null {
  const groups: RowGroup[] = [];
  let first = 0;
  for (const { columns, num_rows } of row_groups) {
    const boundsOf = (name: string) =>
      columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === name)?.meta_data?.statistics;
    const from = boundsOf('start')?.min_value;
    const to = boundsOf('end')?.max_value;
    if (typeof from !== 'number' || typeof to !== 'number') return null;
    const end = first + Number(num_rows);
    groups.push({ first, end, window: { from: epochMs(from), to: epochMs(to) } });
    first = end;
  }
  return groups;
}
