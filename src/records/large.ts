/**
 * Reads a document that may be too large for one string, and its events too many for objects: from
 * bytes, event after event. What it finds is what `readDataSet` finds.
 *
 * The events are cut out first and all else is read as a document without them, so that when they
 * come it is known what they refer to, in whatever order the document has it.
 */
import { cut } from './large/cut.ts';
import type { ElementPlace } from './large/elements.ts';
import { EventFindings } from './large/event-findings.ts';
import { EventPass } from './large/event-pass.ts';
import { parsedLeniently, textAt } from './large/lenient.ts';
import { placedFindings } from './large/placing.ts';
import type { CutLinks } from './large/record-at.ts';
import { mended } from './large/stretch.ts';
import { checkAcross, type EventsApart, type Finding, readRecords } from './read.ts';
import { Report } from './report.ts';
import type { DataSet, EventRecord, RestOfDataSet } from './schema.ts';

export type { ElementPlace } from './large/elements.ts';
export { type CutLinks, recordAt } from './large/record-at.ts';

/** Who takes the events. */
export interface EventSink {
  /** Told first, and once: everything but the events. Not where the bytes are no document of ours. */
  begin?(rest: RestOfDataSet): void;
  /**
   * Told each good event, in the order of the document.
   *
   * @param place where it stands in the bytes: `recordAt` makes it again from there
   */
  event(record: EventRecord, place: ElementPlace): void;
}

/** How far the reading has got. */
export interface LargeProgress {
  /** Of the document's bytes. */
  readonly bytes: number;
  readonly events: number;
}

export interface LargeOptions {
  /** The most that is read beside the events, in bytes. */
  readonly largestRest?: number;
  readonly onProgress?: (progress: LargeProgress) => void;
}

export interface LargeResult {
  /** All but the events, or null where the bytes are no document of ours. */
  readonly dataSet: RestOfDataSet | null;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Records left out, of all lists. */
  readonly dropped: number;
  /** Events told. */
  readonly count: number;
  /** What `recordAt` is to take out of events, so that nothing is a part of itself by a detour. */
  readonly cutLinks: CutLinks;
  /** Whether an event has a date for which `loadEdtf` must have finished before it is read again. */
  readonly hasRareDates: boolean;
}

/** The part of the work that cutting is. */
const CUTTING = 0.2;
/** What is not events becomes objects, and there is not memory for more of them. */
const LARGEST_REST = 200 * 2 ** 20;

/**
 * Reads a `masar/1` document. Never throws for what the bytes can contain.
 *
 * @param bytes the whole file in UTF-8, less than 2 GB; a byte order mark may still be there
 */
export async function readLargeDataSet(
  bytes: Uint8Array,
  sink: EventSink,
  { onProgress, largestRest = LARGEST_REST }: LargeOptions = {},
): Promise<LargeResult> {
  const report = new Report();
  const pieces = cut(bytes, (at) => onProgress?.({ bytes: Math.floor(at * CUTTING), events: 0 }));
  const { elements, breaks, ids } = await mended(bytes, pieces.elements);
  const findings = new EventFindings(bytes, elements, report);
  for (const { at, problem } of [...pieces.slips, ...breaks]) {
    findings.at({ at, line: 1, column: 1 }, 'json-broken', { problem });
  }
  const isReadable = lengthOf(pieces.head) + lengthOf(pieces.tail) <= largestRest;
  const rest = {
    head: isReadable ? textAt(bytes, pieces.head) : '',
    missing: pieces.missing,
    tail: isReadable ? textAt(bytes, pieces.tail) : '',
    tailAt: pieces.tail.start,
  };
  const finish = (
    outcome: Pick<LargeResult, 'dataSet' | 'count' | 'cutLinks' | 'hasRareDates'>,
  ) => {
    report.close();
    const placed = placedFindings(bytes, rest, report.findings, findings.placed());
    return { ...outcome, findings: placed, dropped: report.droppedCount };
  };
  const none = { dataSet: null, count: 0, cutLinks: new Map(), hasRareDates: false };
  if (!isReadable) {
    const { brokenAt } = pieces;
    if (brokenAt !== null) {
      findings.at({ at: brokenAt, line: 1, column: 1 }, 'json-broken', { problem: 'other' });
    }
    const limit = Math.floor(largestRest / 2 ** 20);
    findings.at({ at: 0, line: 1, column: 1 }, 'rest-too-large', { limit });
    return finish(none);
  }
  const apart: EventsApart | null = pieces.isCut
    ? { first: () => parsedLeniently(bytes, elements.place(0)) }
    : null;
  const dataSet = await readRecords(`${rest.head}${rest.missing}${rest.tail}`, report, apart);
  if (!dataSet) return finish(none);
  sink.begin?.(dataSet);
  const pass = new EventPass({
    bytes,
    elements,
    brokenIds: ids,
    rest: dataSet,
    report,
    findings,
    isSound: pieces.isSound,
    event: (record, place) => sink.event(record, place),
    watch: (at, events) =>
      onProgress?.({ bytes: Math.floor(bytes.length * CUTTING + at * (1 - CUTTING)), events }),
  });
  await pass.all();
  const cutLinks = pass.checkLinks();
  checkAcross(dataSet, report, { ids: pass.ids, words: pass.words });
  const { count, hasRareDates } = pass;
  return finish({ dataSet: withoutEvents(dataSet), count, cutLinks, hasRareDates });
}

const lengthOf = ({ start, end }: ElementPlace): number => end - start;

function withoutEvents(dataSet: DataSet): RestOfDataSet {
  const { events: _, ...rest } = dataSet;
  return rest;
}
