/** vis-timeline as its own examples use it, on the events that `?src=` names. */
import { DataSet } from 'vis-data';
import { Timeline } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';

interface VisEvent {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly track: string;
}

const query = new URLSearchParams(location.search);
const answer = await fetch(query.get('src') ?? '');
const { events } = (await answer.json()) as { readonly events: readonly VisEvent[] };
performance.mark('vis:data');
const items = new DataSet(
  events.map(({ id, date, title, track }) => {
    const [start = date, end] = date.split('/');
    return { id, content: title, group: track, start, ...(end ? { end } : {}) };
  }),
);
const groups = new DataSet(
  [...new Set(events.map(({ track }) => track))].map((id) => ({ id, content: id })),
);
const element = document.getElementById('timeline');
if (!element) throw new Error('The page is not whole.');
new Timeline(element, items, groups, {
  height: Number(query.get('height') ?? 500),
  onInitialDrawComplete: () => performance.mark('vis:ready'),
});
