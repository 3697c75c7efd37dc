/** Writes a timeline as a Parquet file that is read window by window. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { SIDES } from '../../records/word-lists.ts';
import { certaintyOf, NO_CODE } from '../../timeline/event-columns.ts';
import { firstStanding, sidesOf } from '../../timeline/sorted.ts';
import { sideOf, stanceOf, type Timeline } from '../../timeline/types.ts';
import {
  COLUMNS,
  type ColumnName,
  DENSITY_BINS,
  DENSITY_KEY,
  type Density,
  HEADER_KEY,
  ROW_GROUP,
} from './layout.ts';

export interface WriteOptions {
  /** Told after each row group how many events have been written. */
  readonly onProgress?: (written: number) => void;
  readonly rowGroup?: number;
}

/** The file's bytes. Rows stand in the timeline's order. */
export function writeParquet(timeline: Timeline, options: WriteOptions = {}): ArrayBuffer {
  const { onProgress, rowGroup = ROW_GROUP } = options;
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columnsOf(timeline, 0, 0) }),
    kvMetadata: [
      { key: HEADER_KEY, value: JSON.stringify({ ...timeline.dataSet, events: undefined }) },
      { key: DENSITY_KEY, value: JSON.stringify(densityOf(timeline)) },
    ],
  });
  for (let from = 0; from < timeline.count; from += rowGroup) {
    const to = Math.min(from + rowGroup, timeline.count);
    file.write({ columnData: columnsOf(timeline, from, to), rowGroupSize: rowGroup });
    onProgress?.(to);
  }
  file.finish();
  return writer.getBuffer();
}

const columnsOf = (timeline: Timeline, from: number, to: number) =>
  COLUMNS.map(([name, type]) => ({
    name,
    type,
    nullable: false,
    data: Array.from({ length: to - from }, (_, k) => cellOf(timeline, name, from + k)),
  }));

function cellOf(timeline: Timeline, column: ColumnName, index: number): string | number {
  const { columns, codes } = timeline;
  switch (column) {
    case 'id':
      return timeline.events.at(index)?.id ?? '';
    case 'date':
      return timeline.events.at(index)?.date ?? '';
    case 'start':
      return columns.start[index] ?? 0;
    case 'end':
      return columns.end[index] ?? 0;
    case 'at':
      return columns.at[index] ?? 0;
    case 'side':
      return sideOf(columns.side[index] ?? 0);
    case 'stance':
      return stanceOf(columns.stance[index] ?? 0);
    case 'track':
      return codes.tracks[columns.track[index] ?? NO_CODE] ?? '';
    case 'kind':
      return codes.kinds[columns.kind[index] ?? NO_CODE] ?? '';
    case 'certainty':
      return certaintyOf(columns, index) ?? '';
    case 'place':
      return codes.places[columns.place[index] ?? NO_CODE] ?? '';
    case 'actors':
      return listed(columns.actorStarts, index, (k) => codes.actors[columns.actors[k] ?? NO_CODE]);
    case 'sources':
      return listed(
        columns.sourceStarts,
        index,
        (k) => codes.sources[columns.sources[k] ?? NO_CODE],
      );
    case 'record':
      return JSON.stringify(timeline.events.at(index) ?? {});
  }
}

/** Ids of a list, with commas between them: an id holds none. */
function listed(
  starts: Uint32Array,
  index: number,
  idAt: (entry: number) => string | undefined,
): string {
  const ids: string[] = [];
  for (let k = starts[index] ?? 0; k < (starts[index + 1] ?? 0); k++) ids.push(idAt(k) ?? '');
  return ids.join(',');
}

function densityOf(timeline: Timeline): Density {
  const { from, to } = timeline.period;
  const sides = sidesOf(timeline);
  const [said = [], done = [], line = []] = SIDES.map((side) => {
    const edges = Array.from({ length: DENSITY_BINS + 1 }, (_, k) =>
      firstStanding(sides[side], k === DENSITY_BINS ? Infinity : edge(k)),
    );
    return edges.slice(1).map((end, k) => end - (k === 0 ? 0 : (edges[k] ?? 0)));
  });
  function edge(k: number): number {
    return from + ((to - from) * k) / DENSITY_BINS;
  }
  return { from, to, said, done, line };
}
