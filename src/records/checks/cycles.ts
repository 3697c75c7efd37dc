/** Relations that run in a circle, or from a record to itself. */
import type { Report } from '../report.ts';
import type { DataSet } from '../schema.ts';
import { closingEdges } from './closing-edges.ts';

/**
 * Finds circles of wholes and parts among events, of groups and members, and of places.
 * The link that closes a circle of places or events is taken out, so that whoever walks
 * up from a part arrives; a membership is a fact that someone stated, and stays.
 */
export function checkCycles(dataSet: DataSet, report: Report): void {
  for (const event of dataSet.events) {
    event.links?.forEach((link, i) => {
      if (link.event === event.id)
        report.about(event, ['links', i], 'link-self', { value: event.id });
    });
  }
  const wholes = new Map(
    dataSet.events.map((event) => [
      event.id,
      (event.links ?? [])
        .filter((link) => link.type === 'part-of' && link.event !== event.id)
        .map((link) => link.event),
    ]),
  );
  const events = new Map(dataSet.events.map((event) => [event.id, event]));
  for (const [from, to] of closingEdges(wholes)) {
    const event = events.get(from);
    if (!event?.links) continue;
    const index = event.links.findIndex((link) => link.type === 'part-of' && link.event === to);
    report.about(event, ['links', index], 'link-cycle', { value: from, other: to });
    event.links = event.links.filter((_, i) => i !== index);
  }

  const places = new Map(dataSet.places.map((place) => [place.id, place]));
  const parents = new Map(
    dataSet.places.map(({ id, parent }) => [id, parent === undefined ? [] : [parent]]),
  );
  for (const [from, to] of closingEdges(parents)) {
    const place = places.get(from);
    if (!place) continue;
    report.about(place, ['parent'], 'place-cycle', { value: from, other: to });
    delete place.parent;
  }

  const groups = new Map<string, string[]>();
  for (const { member, group } of dataSet.memberships) {
    groups.set(member, [...(groups.get(member) ?? []), group]);
  }
  for (const [from, to] of closingEdges(groups)) {
    const membership = dataSet.memberships.find(
      ({ member, group }) => member === from && group === to,
    );
    if (membership)
      report.about(membership, ['group'], 'membership-cycle', { value: from, other: to });
  }
}
