/** Records whose ids an earlier source uses for something else: which they are, and where they stand. */
import { FINDING_SEVERITIES, type Finding } from '../records/findings.ts';
import { isObject } from '../records/foreign.ts';
import { bytePlaces } from '../records/large/byte-places.ts';
import { offsetsOf, type Place, placesOf } from '../records/locate.ts';
import { pointerOf, type Step } from '../records/pointer.ts';
import { MOST_FINDINGS } from '../records/report.ts';
import type { ReadSource } from './source.ts';

/** A record that was left out. */
export interface Clash {
  /** The source that it is in, counted from 0. */
  readonly source: number;
  readonly list: string;
  /** Its position in that list; of the events of a table in the order of its timeline. */
  readonly at: number;
  readonly id: string;
}

/** What a source was read from; with a table where the clashes are among its events. */
export type ClashSource = Pick<ReadSource, 'text' | 'table'>;

/** Where a clash is; of rows no pointer, but a field. */
interface ClashPlace extends Place {
  readonly pointer: string;
  readonly field?: null;
}

const CODE = 'id-duplicate';
const TERRITORY = new Set(['regions', 'holders', 'bases', 'observations', 'changes']);
const NOWHERE: Place = { line: 1, column: 1 };

/** Keeps clashes up to a bound, and counts the others. */
export class Clashes {
  /** How many there were. */
  count = 0;
  private readonly kept: Clash[] = [];

  add(clash: Clash): void {
    this.count += 1;
    if (this.kept.length < MOST_FINDINGS) this.kept.push(clash);
  }

  /** What is told of them, each source gone through once. */
  findings(sources: readonly ClashSource[]): readonly Finding[] {
    const findings = sources.flatMap((source, at) => {
      const clashes = this.kept.filter((clash) => clash.source === at);
      const places = clashes.length === 0 ? [] : placesIn(source, clashes);
      return clashes.map(
        ({ list, id }, i): Finding => ({
          severity: FINDING_SEVERITIES[CODE],
          code: CODE,
          ...(places[i] ?? { pointer: '', ...NOWHERE }),
          record: { list, id },
          values: { value: id },
        }),
      );
    });
    if (this.count === this.kept.length) return findings;
    return [
      ...findings,
      {
        severity: FINDING_SEVERITIES['too-many'],
        code: 'too-many',
        pointer: '',
        line: findings.at(-1)?.line ?? 1,
        column: 1,
        record: null,
        values: { count: this.count - this.kept.length },
      },
    ];
  }
}

function placesIn({ text, table }: ClashSource, clashes: readonly Clash[]): readonly ClashPlace[] {
  switch (table?.kind) {
    case 'rows':
      return clashes.map(({ at }) => ({
        pointer: '',
        line: table.lines[at] ?? 1,
        column: 1,
        field: null,
      }));
    case 'document': {
      const starts = clashes.map(({ at }) => table.starts[at] ?? 0);
      const places = bytePlaces(table.bytes, starts);
      return clashes.map(({ list, at }, i) => ({
        pointer: pointerTo(list, table.table.given[at] ?? 0),
        ...(places.get(starts[i] ?? 0) ?? NOWHERE),
      }));
    }
    case undefined:
      return inText(text, clashes);
  }
}

/** Places in the text of a document; where there is none, at its beginning. */
function inText(text: string, clashes: readonly Clash[]): readonly ClashPlace[] {
  const root = plainValue(text);
  const written = writtenPositions(root);
  const pointers = clashes.map(({ list, at, id }) => pointerTo(list, written(list).get(id) ?? at));
  const found = root === undefined ? new Map<string, number>() : offsetsOf(text, pointers);
  let last = 0;
  const offsets = clashes.map(({ id }, i) => {
    const offset = found.get(pointers[i] ?? '');
    if (offset !== undefined || text === '') return offset ?? 0;
    // A text that is not quite JSON: where the id is first met, from the one before on.
    const next = text.indexOf(JSON.stringify(id), last);
    if (next >= 0) last = next;
    return Math.max(0, next);
  });
  const places = placesOf(text, offsets);
  return pointers.map((pointer, i) => ({
    pointer,
    ...(places.get(offsets[i] ?? 0) ?? NOWHERE),
  }));
}

const pointerTo = (list: string, at: number): string => pointerOf([...stepsTo(list), at, 'id']);

const stepsTo = (list: string): readonly Step[] =>
  TERRITORY.has(list) ? ['territory', list] : [list];

/**
 * Where the records of a list stand in a document, by their ids: some that stand before one may
 * have been left out in reading.
 */
function writtenPositions(root: unknown): (list: string) => ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (list) => {
    const made = known.get(list) ?? positionsIn(stepsTo(list).reduce(fieldOf, root));
    known.set(list, made);
    return made;
  };
}

function positionsIn(records: unknown): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const [at, record] of (Array.isArray(records) ? records : []).entries()) {
    const id = fieldOf(record, 'id');
    if (typeof id === 'string' && !positions.has(id)) positions.set(id, at);
  }
  return positions;
}

const fieldOf = (value: unknown, field: Step): unknown =>
  isObject(value) ? value[field] : undefined;

/** The value of a text that is plain JSON. */
function plainValue(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
