/** `embed.html`: the timeline of the page's own address, in a frame, in talk with the page around it. */
import '../draw/theme/fonts-first.css';
import { readFragment } from '../state/fragment.ts';
import { chooseLocale } from '../text/locales/known.ts';
import { writtenInstant } from '../time/iso-instant.ts';
import { matching } from '../timeline/facets.ts';
import { KEYS, MasarTimeline } from './masar-timeline.ts';
import './masar.ts';
import { askedIn, type Told } from './messages.ts';
import './frame.css';

const query = new URLSearchParams(location.search);
const page = document.documentElement;
const element = new MasarTimeline();
for (const key of KEYS) {
  const value = query.get(key);
  if (value !== null) element.setAttribute(key, value);
}
/** What the site comes with. */
const STANDARD = './data/aleppo-2016.json';

// The page's own language is that of its file; the reader's is the browser's.
if (!query.has('lang')) element.setAttribute('lang', chooseLocale(navigator.languages));
const sources = query.getAll('src').filter((source) => source !== '');
element.setAttribute(
  'src',
  (sources.length > 0 ? sources : [STANDARD])
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

/** The page around the frame. */
const around = window.parent === window ? null : window.parent;
const tell = (told: Told): void =>
  around?.postMessage({ masar: 1, ...told }, originOf(document.referrer));

let told = 0;
const tellHeight = (): void => {
  const height = element.naturalHeight;
  if (height === 0 || height === told) return;
  told = height;
  tell({ type: 'height', height });
};
/** When the height is told again: the page's helper may come after the frame. In milliseconds. */
const AGAIN_MS = [1000, 3000, 10_000] as const;

element.addEventListener('masar-ready', () => {
  page.dataset.masar = 'ready';
  keepPage();
  tellHeight();
  tell({ type: 'ready' });
  // The strong faces; where they do not come, browsers thicken the regular ones.
  import('../draw/theme/fonts-later.css').catch(() => undefined);
  for (const time of AGAIN_MS) setTimeout(() => tell({ type: 'height', height: told }), time);
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
const root = element.shadowRoot?.querySelector('.masar');
if (root) new MutationObserver(keepPage).observe(root, { attributeFilter: ['lang', 'dir'] });
const sizes = new ResizeObserver(tellHeight);
sizes.observe(element);
for (const part of element.shadowRoot?.querySelectorAll('.masar, .masar > *') ?? []) {
  sizes.observe(part);
}
document.fonts.addEventListener('loadingdone', tellHeight);

/**
 * Origin of the page that the frame came from, to which alone is told what happens in it. A page that
 * does not say where it is is told too: it is nothing that it could not see.
 */
function originOf(referrer: string): string {
  try {
    const { origin, protocol } = new URL(referrer);
    return protocol === 'https:' || protocol === 'http:' ? origin : '*';
  } catch {
    return '*';
  }
}

/** The page says what the timeline in it says: its language, its direction, its title. */
function keepPage(): void {
  const root = element.shadowRoot?.querySelector('.masar');
  page.lang = root?.getAttribute('lang') ?? page.lang;
  page.dir = root?.getAttribute('dir') ?? page.dir;
  const title = root?.querySelector('.title')?.textContent ?? '';
  if (title !== '') document.title = title;
}

/** What an event of the element says, by name. */
function detailOf(event: Event): Readonly<Record<string, unknown>> {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null;
  return typeof detail === 'object' && detail !== null ? { ...detail } : {};
}
