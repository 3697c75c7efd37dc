/** `masar convert`: the format of every importer to Masar's own, or to columns. */
import { parseArgs } from 'node:util';
import { FORMAT_IDS, type FormatId } from '../formats/types.ts';
import { piecesOf } from '../records/pieces.ts';
import type { Timeline } from '../timeline/types.ts';
import { openedFile, refused } from './opened-file.ts';
import { writePieces } from './output.ts';
import type { Exit, Terminal } from './terminal.ts';

const TARGETS = ['json', 'csv', 'ndjson', 'parquet'] as const;
type Target = (typeof TARGETS)[number];

interface Asked {
  readonly file: string;
  readonly to: Target;
  readonly from: FormatId | null;
  readonly output: string;
}

export async function convert(words: readonly string[], terminal: Terminal): Promise<Exit> {
  const asked = askedBy(words);
  if (typeof asked === 'string') return refused(terminal, asked);
  const opened = await openedFile({ ...asked, format: asked.from, option: '--from' }, terminal);
  if (typeof opened === 'number') return opened;
  const { data, exit } = opened;
  const pieces = await piecesFor(data.timeline, asked.to);
  const failure = await writePieces(asked.output, pieces, terminal);
  if (failure !== null) return refused(terminal, failure);
  const lost = data.dropped > 0 ? `, ${data.dropped} left out` : '';
  terminal.error(`${data.timeline.count} events${lost}`);
  return exit;
}

/** What was asked for, or what was wrong with it. */
function askedBy(words: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        output: { type: 'string', short: 'o', default: '-' },
      },
    });
    const [file, ...more] = positionals;
    const to = TARGETS.find((target) => target === values.to);
    const from = FORMAT_IDS.find((id) => id === values.from) ?? null;
    if (file === undefined || more.length > 0) return 'convert takes one FILE';
    if (!to) return `--to is one of ${TARGETS.join(', ')}`;
    if (values.from !== undefined && !from) return `--from is one of ${FORMAT_IDS.join(', ')}`;
    return { file, to, from, output: values.output };
  } catch (error) {
    return error instanceof Error ? error.message : 'convert FILE --to TARGET';
  }
}

async function piecesFor(timeline: Timeline, to: Target): Promise<Iterable<Uint8Array | string>> {
  if (to === 'parquet') {
    const { writeParquet } = await import('../load/parquet/write.ts');
    return [new Uint8Array(writeParquet(timeline))];
  }
  const { dataSet, count, events } = timeline;
  return piecesOf({ dataSet, count, at: (index) => events.at(index), isWhole: true }, to);
}
