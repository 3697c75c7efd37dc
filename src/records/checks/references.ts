/** Identifiers that lead nowhere. The record stays, and so does the reference: its target may come with other data. */
import type { Step } from '../pointer.ts';
import type { Report, Tell } from '../report.ts';
import type { DataSet, EventRecord } from '../schema.ts';

type Target =
  | 'actor'
  | 'place'
  | 'source'
  | 'event'
  | 'statement'
  | 'bloc'
  | 'region'
  | 'holder'
  | 'base'
  | 'observation';

interface Quoting {
  readonly speaker?: string | undefined;
  readonly source?: string | undefined;
}

/** Ids there are records of. */
export interface KnownIds {
  has(id: string): boolean;
}

const ids = (records: readonly { readonly id: string }[] | undefined): KnownIds =>
  new Set((records ?? []).map(({ id }) => id));

/** What an event refers to beside other events. */
export type AroundEvents = Readonly<Record<'actor' | 'place' | 'source', KnownIds>>;

export const aroundEvents = (
  dataSet: Pick<DataSet, 'actors' | 'places' | 'sources'>,
): AroundEvents => ({
  actor: ids(dataSet.actors),
  place: ids(dataSet.places),
  source: ids(dataSet.sources),
});

/** Tells what an event refers to and there is none of, beside other events. */
export function checkEventReferences(event: EventRecord, known: AroundEvents, tell: Tell): void {
  const { place, sources, actors, quotations } = event;
  const missing = (target: Target, value: string, path: readonly Step[]) =>
    tell(path, 'reference-missing', { value, target });
  if (place !== undefined && !known.place.has(place)) missing('place', place, ['place']);
  for (let i = 0; sources && i < sources.length; i++) {
    const source = sources[i];
    if (source !== undefined && !known.source.has(source))
      missing('source', source, ['sources', i]);
  }
  for (let i = 0; actors && i < actors.length; i++) {
    const actor = actors[i]?.actor;
    if (actor !== undefined && !known.actor.has(actor))
      missing('actor', actor, ['actors', i, 'actor']);
  }
  quotations?.forEach(({ speaker, source }, i) => {
    if (speaker !== undefined && !known.actor.has(speaker)) {
      missing('actor', speaker, ['quotations', i, 'speaker']);
    }
    if (source !== undefined && !known.source.has(source)) {
      missing('source', source, ['quotations', i, 'source']);
    }
  });
}

/** @param events the ids of all events, where they are not in the data set itself */
export function checkReferences(
  dataSet: DataSet,
  report: Report,
  events: KnownIds = ids(dataSet.events),
): void {
  const territory = dataSet.territory ?? {};
  const around = aroundEvents(dataSet);
  const known: Readonly<Record<Target, KnownIds>> = {
    ...around,
    event: events,
    statement: ids(dataSet.statements),
    bloc: ids(dataSet.blocs),
    region: ids(territory.regions),
    holder: ids(territory.holders),
    base: ids(territory.bases),
    observation: ids(territory.observations),
  };
  const one = (record: object, target: Target, id: string | undefined, path: readonly Step[]) => {
    if (id === undefined || known[target].has(id)) return;
    report.about(record, path, 'reference-missing', { value: id, target });
  };
  const many = (
    record: object,
    target: Target,
    list: readonly string[] | undefined,
    path: readonly Step[],
  ) => {
    for (const [i, id] of (list ?? []).entries()) one(record, target, id, [...path, i]);
  };
  const quoted = (record: object, quotations: readonly Quoting[] | undefined) =>
    quotations?.forEach((quotation, i) => {
      one(record, 'actor', quotation.speaker, ['quotations', i, 'speaker']);
      one(record, 'source', quotation.source, ['quotations', i, 'source']);
    });
  const taking = (
    record: object,
    parts: readonly { readonly actor?: string | undefined }[] | undefined,
  ) => {
    for (const [i, part] of (parts ?? []).entries())
      one(record, 'actor', part.actor, ['actors', i, 'actor']);
  };

  one(dataSet, 'base', dataSet.base, ['base']);
  for (const event of dataSet.events) {
    checkEventReferences(event, around, report.teller(event));
    for (const [i, link] of (event.links ?? []).entries()) {
      one(event, 'event', link.event, ['links', i, 'event']);
    }
  }
  for (const statement of dataSet.statements) {
    one(statement, 'source', statement.source, ['source']);
    one(statement, 'actor', statement.speaker, ['speaker']);
    one(statement, 'actor', statement.via, ['via']);
    one(statement, 'place', statement.place, ['place']);
    many(statement, 'event', statement.events, ['events']);
    many(statement, 'source', statement.check?.sources, ['check', 'sources']);
    taking(statement, statement.actors);
    quoted(statement, statement.quotations);
  }
  for (const actor of dataSet.actors) {
    one(actor, 'bloc', actor.bloc, ['bloc']);
    for (const field of ['actsFor', 'predecessor', 'successor'] as const) {
      one(actor, 'actor', actor[field], [field]);
    }
    many(actor, 'source', actor.sources, ['sources']);
  }
  for (const membership of dataSet.memberships) {
    one(membership, 'actor', membership.member, ['member']);
    one(membership, 'actor', membership.group, ['group']);
    many(membership, 'source', membership.sources, ['sources']);
  }
  for (const place of dataSet.places) one(place, 'place', place.parent, ['parent']);
  for (const claim of dataSet.claims) {
    many(claim, 'event', claim.events, ['events']);
    claim.positions.forEach((position, i) => {
      one(claim, 'actor', position.actor, ['positions', i, 'actor']);
      many(claim, 'source', position.sources, ['positions', i, 'sources']);
    });
  }
  for (const phase of dataSet.phases) {
    many(phase, 'event', phase.events, ['events']);
    many(phase, 'source', phase.sources, ['sources']);
  }
  for (const region of territory.regions ?? []) one(region, 'place', region.place, ['place']);
  for (const holder of territory.holders ?? []) {
    many(holder, 'actor', holder.actors, ['actors']);
    one(holder, 'holder', holder.notHeldBy, ['notHeldBy']);
  }
  for (const base of territory.bases ?? []) {
    one(base, 'region', base.region, ['region']);
    one(base, 'holder', base.holder, ['holder']);
  }
  for (const observation of territory.observations ?? []) {
    one(observation, 'base', observation.base, ['base']);
    one(observation, 'actor', observation.actor, ['actor']);
    for (const [i, share] of observation.shares.entries()) {
      one(observation, 'holder', share.holder, ['shares', i, 'holder']);
    }
    many(observation, 'source', observation.sources, ['sources']);
    many(observation, 'event', observation.events, ['events']);
  }
  for (const change of territory.changes ?? []) {
    one(change, 'holder', change.holder, ['holder']);
    one(change, 'base', change.base, ['base']);
    one(change, 'statement', change.statement, ['statement']);
    one(change, 'observation', change.observation, ['observation']);
    many(change, 'source', change.sources, ['sources']);
  }
}
