/** `embed.html`: the timeline of the page's own address, in a frame, in talk with the page around it. */
import standard from '../../data/aleppo-2016.json?url';
import '../draw/theme/fonts.css';
import { readFragment } from '../state/fragment.ts';
import { writtenInstant } from '../time/iso-instant.ts';
import { matching } from '../timeline/facets.ts';
import { MasarTimeline } from './masar-timeline.ts';
import './masar.ts';
import { askedIn, type Told } from './messages.ts';
import './frame.css';

/** Keys of the address that are attributes of the element. */
const KEYS = [
  'format',
  'lang',
  'dir',
  'theme',
  'numerals',
  'months',
  'hijri',
  'view',
  'controls',
  'unmatched',
] as const;

const query = new URLSearchParams(location.search);
const page = document.documentElement;
const element = new MasarTimeline();
for (const key of KEYS) {
  const value = query.get(key);
  if (value !== null) element.setAttribute(key, value);
}
const sources = query.getAll('src').filter((source) => source !== '');
element.setAttribute(
  'src',
  (sources.length > 0 ? sources : [standard])
    .map((source) => source.trim().replace(/\s/g, encodeURIComponent))
    .join(' '),
);
element.setAttribute('explorer', query.get('explorer') ?? './');

const look = (): void => {
  const { window, selection, filters } = readFragment(location.hash);
  if (window) element.window = [writtenInstant(window.from), writtenInstant(window.to)];
  if (selection?.kind === 'event') element.selection = selection.id;
  element.keep((timeline) => matching(timeline, filters));
};
look();
addEventListener('hashchange', look);

/**
 * The page around the frame. What is told is what it can see anyway; its origin is not known before it
 * has spoken, and a frame in a sandbox has none.
 */
const around = window.parent === window ? null : window.parent;
const tell = (told: Told): void => around?.postMessage({ masar: 1, ...told }, '*');

let told = 0;
const tellHeight = (): void => {
  const height = element.naturalHeight;
  if (height === 0 || height === told) return;
  told = height;
  tell({ type: 'height', height });
};
element.addEventListener('masar-ready', () => {
  page.dataset.masar = 'ready';
  tellHeight();
  tell({ type: 'ready' });
});
element.addEventListener('masar-error', (event) => {
  const { message } = detailOf(event);
  if (page.dataset.masar !== 'ready') page.dataset.masar = 'error';
  tellHeight();
  tell({ type: 'error', message: String(message) });
});
element.addEventListener('masar-select', (event) => {
  const { id } = detailOf(event);
  tell({ type: 'select', id: typeof id === 'string' ? id : null });
});
element.addEventListener('masar-window', (event) => {
  const { from, to } = detailOf(event);
  tell({ type: 'window', from: String(from), to: String(to) });
});

addEventListener('message', (event) => {
  if (event.source !== around || around === null) return;
  const asked = askedIn(event.data);
  switch (asked?.type) {
    case 'select':
      element.selection = asked.id;
      return;
    case 'window':
      element.window = [asked.window.from, asked.window.to];
      return;
    case 'theme':
    case 'lang':
      element.setAttribute(asked.type, asked.type === 'theme' ? asked.theme : asked.lang);
      return;
    case undefined:
      return;
  }
});

document.body.append(element);
const sizes = new ResizeObserver(tellHeight);
sizes.observe(element);
for (const part of element.shadowRoot?.querySelectorAll('.masar, .masar > *') ?? []) {
  sizes.observe(part);
}
document.fonts.addEventListener('loadingdone', tellHeight);

/** What an event of the element says, by name. */
function detailOf(event: Event): Readonly<Record<string, unknown>> {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null;
  return typeof detail === 'object' && detail !== null ? { ...detail } : {};
}
