/** Relations that run in a circle, or from a record to itself. */
import type { Report } from '../report.ts';
import type { DataSet } from '../schema.ts';

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

/** Edges that lead back to where the walk came from; without them the graph has no cycle. */
export function closingEdges(
  edges: ReadonlyMap<string, readonly string[]>,
): readonly (readonly [string, string])[] {
  const closing: (readonly [string, string])[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const start of edges.keys()) {
    if (state.has(start)) continue;
    const walk: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    state.set(start, 'open');
    for (let here = walk.at(-1); here; here = walk.at(-1)) {
      const to = edges.get(here.id)?.[here.next];
      here.next += 1;
      if (to === undefined) {
        state.set(here.id, 'done');
        walk.pop();
      } else if (state.get(to) === 'open') {
        closing.push([here.id, to]);
      } else if (!state.has(to)) {
        state.set(to, 'open');
        walk.push({ id: to, next: 0 });
      }
    }
  }
  return closing;
}
