/** Circles in graphs of records. */

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
