/** A data set with some of its events: what a filter keeps, to be taken along as a document of its own. */
import type { DataSet, EventRecord, RestOfDataSet } from './schema.ts';

/**
 * Keeps events and all that can be said of them. Actors, places, sources and the ground stay
 * whole; what speaks only of events that are gone goes too, and no reference is left dangling.
 */
export function withEvents(dataSet: RestOfDataSet, events: readonly EventRecord[]): DataSet {
  const kept = new Set(events.map(({ id }) => id));
  return { ...restWith(dataSet, kept), events: events.map((event) => linkedWithin(event, kept)) };
}

/** An event with links to those that are kept alone. */
export const linkedWithin = (event: EventRecord, kept: ReadonlySet<string>): EventRecord =>
  event.links ? { ...event, links: event.links.filter((link) => kept.has(link.event)) } : event;

/** All that can be said of kept events, without them. @param kept their ids */
export function restWith(dataSet: RestOfDataSet, kept: ReadonlySet<string>): RestOfDataSet {
  const stay = (ids: readonly string[]): string[] => ids.filter((id) => kept.has(id));
  /** Records of events, without those whose events are all gone. */
  const about = <T extends { readonly events: readonly string[] }>(records: readonly T[]): T[] =>
    records
      .map((record) => ({ ...record, events: stay(record.events) }))
      .filter((record) => record.events.length > 0);
  /** Records that name events beside other things, which keep them standing. */
  const beside = <T extends { readonly events?: readonly string[] | undefined }>(
    records: readonly T[],
  ): T[] =>
    records.map((record) => (record.events ? { ...record, events: stay(record.events) } : record));
  const statements = about(dataSet.statements);
  const stated = new Set(statements.map(({ id }) => id));
  const { territory } = dataSet;
  return {
    ...dataSet,
    statements,
    claims: about(dataSet.claims),
    phases: beside(dataSet.phases),
    ...(territory
      ? {
          territory: {
            ...territory,
            ...(territory.observations ? { observations: beside(territory.observations) } : {}),
            ...(territory.changes
              ? {
                  changes: territory.changes.map(({ statement, ...change }) =>
                    statement === undefined || stated.has(statement)
                      ? { ...change, ...(statement === undefined ? {} : { statement }) }
                      : change,
                  ),
                }
              : {}),
          },
        }
      : {}),
  };
}
