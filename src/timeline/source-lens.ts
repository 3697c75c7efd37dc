/**
 * The data set as one source has it: every record that names the source, in the order of time,
 * with its own quotations and wording, and beside each what others say of the same.
 *
 * Nothing is weighed: what stands beside is not said to agree or to contradict.
 */
import type {
  ActorRecord,
  ChangeRecord,
  ClaimRecord,
  EventRecord,
  MembershipRecord,
  ObservationRecord,
  PhaseRecord,
  QuotationRecord,
  StatementRecord,
} from '../records/schema.ts';
import { primaryWords } from '../text/resolve.ts';
import type { Text } from '../text/types.ts';
import type { EpochMs } from '../time/types.ts';
import { whenOf } from './build.ts';
import { NO_CODE } from './event-columns.ts';
import { type EventIndex, eventIndex, type Timeline } from './types.ts';

/** What every record of a lens has. */
interface InLens {
  /** First instant its date may mean; null where it has none. */
  readonly at: EpochMs | null;
  /** The source's own quotations in it. */
  readonly quotations: readonly QuotationRecord[];
  /** The wording of the date; null where none was kept. */
  readonly dateText: Text | null;
  /** Whether that wording can only be the source's own: no other source is named. */
  readonly isOwnWording: boolean;
  /** Other sources that are named for the same. */
  readonly otherSources: readonly string[];
  /** Events it is about; an event itself is not among them. */
  readonly events: readonly EventIndex[];
  /** What other sources state of the same events. */
  readonly otherStatements: readonly StatementRecord[];
}

export type ClaimPosition = ClaimRecord['positions'][number];

/** A record that names the source. */
export type LensEntry = InLens &
  (
    | { readonly kind: 'event'; readonly record: EventRecord; readonly index: EventIndex }
    | {
        readonly kind: 'statement';
        readonly record: StatementRecord;
        /** False where the source only serves to check another's statement. */
        readonly isOwn: boolean;
      }
    | {
        readonly kind: 'observation';
        readonly record: ObservationRecord;
        /** What others observed of the same base on the same date. */
        readonly rivals: readonly ObservationRecord[];
      }
    | { readonly kind: 'change'; readonly record: ChangeRecord }
    | {
        readonly kind: 'claim';
        readonly record: ClaimRecord;
        readonly positions: readonly ClaimPosition[];
        readonly rivals: readonly ClaimPosition[];
      }
    | { readonly kind: 'membership'; readonly record: MembershipRecord }
    | { readonly kind: 'phase'; readonly record: PhaseRecord }
    | { readonly kind: 'actor'; readonly record: ActorRecord }
  );

export type LensKind = LensEntry['kind'];

/** Kinds in the order in which they stand where their dates are one. */
export const LENS_KINDS: readonly LensKind[] = [
  'event',
  'statement',
  'observation',
  'change',
  'claim',
  'membership',
  'phase',
  'actor',
];

/** Ids of all sources of the publisher of one, in the data set's order; only itself where it is unknown. */
export function sourcesOfSamePublisher(timeline: Timeline, id: string): readonly string[] {
  const publisher = timeline.sources.get(id)?.publisher;
  if (publisher === undefined) return [id];
  const name = primaryWords(publisher);
  return timeline.dataSet.sources
    .filter((source) => primaryWords(source.publisher) === name)
    .map((source) => source.id);
}

/** The records that name any of some sources, each once: by date, then by kind, then by id. */
export function sourceLens(timeline: Timeline, ids: readonly string[]): readonly LensEntry[] {
  const own: ReadonlySet<string> = new Set(ids);
  const { dataSet } = timeline;
  const named = <T extends { readonly sources?: readonly string[] | undefined }>(
    records: readonly T[] = [],
  ) => records.filter(({ sources = [] }) => sources.some((id) => own.has(id)));
  const about = (record: Parameters<typeof inLens>[2]) => inLens(timeline, own, record);
  const entries: readonly LensEntry[] = [
    ...eventsNaming(timeline, own).flatMap((index): readonly LensEntry[] => {
      const record = timeline.events.at(index);
      if (!record) return [];
      const all = [...(record.sources ?? []), ...sourcesQuoted(record.quotations)];
      const entry = about({ ...record, sources: all, events: [record.id] });
      return [{ kind: 'event', record, index, ...entry, events: [] }];
    }),
    ...dataSet.statements.flatMap((record): readonly LensEntry[] => {
      const isOwn = own.has(record.source);
      const checks = record.check?.sources ?? [];
      const all = [record.source, ...checks, ...sourcesQuoted(record.quotations)];
      if (!all.some((id) => own.has(id))) return [];
      const quotations = isOwn ? asOf(record.source, record.quotations) : record.quotations;
      const entry = about({ ...record, quotations, sources: all });
      // Where the source only checks it, the statement itself is another's.
      const otherStatements = entry.otherStatements.filter(({ id }) => id !== record.id);
      return [{ kind: 'statement', record, isOwn, ...entry, otherStatements, isOwnWording: isOwn }];
    }),
    ...named(dataSet.territory?.observations).map((record): LensEntry => {
      const rivals = (dataSet.territory?.observations ?? []).filter(
        (other) =>
          other.base === record.base &&
          other.date === record.date &&
          !(other.sources ?? []).some((id) => own.has(id)),
      );
      return { kind: 'observation', record, rivals, ...about(record) };
    }),
    ...named(dataSet.territory?.changes).map(
      (record): LensEntry => ({ kind: 'change', record, ...about(record) }),
    ),
    ...dataSet.claims.flatMap((record): readonly LensEntry[] => {
      const isOwn = ({ sources = [] }: ClaimPosition) => sources.some((id) => own.has(id));
      const positions = record.positions.filter(isOwn);
      if (positions.length === 0) return [];
      const rivals = record.positions.filter((position) => !isOwn(position));
      const sources = positions.flatMap((position) => position.sources ?? []);
      return [{ kind: 'claim', record, positions, rivals, ...about({ ...record, sources }) }];
    }),
    ...named(dataSet.memberships).map(
      (record): LensEntry => ({ kind: 'membership', record, ...about(record) }),
    ),
    ...named(dataSet.phases).map(
      // The events of a phase are many, and the source is not named for them.
      (record): LensEntry => ({ kind: 'phase', record, ...about({ ...record, events: [] }) }),
    ),
    ...named(dataSet.actors).map(
      (record): LensEntry => ({ kind: 'actor', record, ...about(record) }),
    ),
  ];
  return [...entries].sort(byTime);
}

/** Events that name, or quote, any of some sources, in the timeline's order. */
function eventsNaming(
  { columns, codes, count, quoting, indexById }: Timeline,
  ids: ReadonlySet<string>,
): readonly EventIndex[] {
  const isOwn = codes.sources.map((id) => ids.has(id));
  const found = new Set(
    [...ids].flatMap((id) => quoting.get(id) ?? []).flatMap((id) => indexById.get(id) ?? []),
  );
  for (let i = 0; i < count; i++) {
    const end = columns.sourceStarts[i + 1] ?? 0;
    for (let k = columns.sourceStarts[i] ?? 0; k < end; k++) {
      if (isOwn[columns.sources[k] ?? NO_CODE]) found.add(eventIndex(i));
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** What is the same for every kind of record. */
function inLens(
  timeline: Timeline,
  own: ReadonlySet<string>,
  record: {
    readonly date?: string | undefined;
    readonly dateText?: Text | undefined;
    readonly sources?: readonly string[] | undefined;
    readonly quotations?: readonly QuotationRecord[] | undefined;
    readonly events?: readonly string[] | undefined;
  },
): InLens {
  const events = (record.events ?? []).flatMap((id) => timeline.indexById.get(id) ?? []);
  const first = events.length > 0 ? Math.min(...events) : null;
  const when = whenOf(record.date) ?? (first === null ? null : (timeline.whens.at(first) ?? null));
  const others = new Set((record.sources ?? []).filter((id) => !own.has(id)));
  const statements = (record.events ?? []).flatMap((id) =>
    (timeline.statementsByEvent.get(id) ?? []).filter(({ source }) => !own.has(source)),
  );
  return {
    at: when?.min ?? null,
    quotations: (record.quotations ?? []).filter(({ source }) => own.has(source ?? '')),
    dateText: record.dateText ?? null,
    isOwnWording: others.size === 0,
    otherSources: [...others],
    events,
    otherStatements: [...new Set(statements)],
  };
}

const sourcesQuoted = (quotations: readonly QuotationRecord[] = []): readonly string[] =>
  quotations.flatMap(({ source }) => source ?? []);

/** Quotations that name no source are those of the record's own. */
const asOf = (
  source: string,
  quotations: readonly QuotationRecord[] = [],
): readonly QuotationRecord[] =>
  quotations.map((quotation) => ({ ...quotation, source: quotation.source ?? source }));

const byTime = (x: LensEntry, y: LensEntry): number =>
  compared(x.at ?? Number.POSITIVE_INFINITY, y.at ?? Number.POSITIVE_INFINITY) ||
  LENS_KINDS.indexOf(x.kind) - LENS_KINDS.indexOf(y.kind) ||
  (x.record.id < y.record.id ? -1 : 1);

/** Open dates are infinite, and two of them have no difference. */
const compared = (x: number, y: number): number => (x === y ? 0 : x < y ? -1 : 1);
