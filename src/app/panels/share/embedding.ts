/** What an author puts into an article: a frame, an element, a picture with a link. */
import { writeFragment } from '../../../state/fragment.ts';
import { PLAIN } from '../../../state/query.ts';
import type { Controls, Looking, Presentation, Theme, ViewId } from '../../../state/types.ts';
import { writtenInstant } from '../../../time/iso-instant.ts';

/** What an author chooses. */
export interface EmbedChoices {
  readonly view: ViewId;
  readonly lang: string;
  readonly theme: Theme;
  readonly controls: Controls;
  /** Height of the frame before it knows its own, in CSS pixels. */
  readonly height: number;
  /** Whether the window that is seen now is shown first; else the data set's own. */
  readonly hasWindow: boolean;
  /** Whether the filters that are set now are kept. */
  readonly hasFilters: boolean;
  /** Whether the event that is selected now is selected. */
  readonly hasEvent: boolean;
}

export interface Embedded {
  readonly choices: EmbedChoices;
  readonly presentation: Presentation;
  /** What is looked at, with a window. */
  readonly looking: Looking;
  /** Address of the site, ending with a slash. */
  readonly site: string;
  /** Addresses of the data as anybody can fetch it; empty for the data set the site comes with. */
  readonly sources: readonly string[];
  /** Address of the default data set. */
  readonly standard: string;
  /** Title of the data set in the language of the embed. */
  readonly title: string;
}

/** The heights that are offered, in CSS pixels. */
export const HEIGHTS = [420, 560, 720] as const;

/** What an embed is asked for, beside its data. */
function queryOf({ choices, presentation }: Embedded): readonly (readonly [string, string])[] {
  const { timeDirection, numerals, months, hijri, unmatched, format } = presentation;
  const asked: readonly (readonly [string, string | null])[] = [
    ['lang', choices.lang],
    ['view', choices.view === PLAIN.view ? null : choices.view],
    ['theme', choices.theme === PLAIN.theme ? null : choices.theme],
    ['controls', choices.controls === PLAIN.controls ? null : choices.controls],
    ['dir', timeDirection],
    ['numerals', numerals === PLAIN.numerals ? null : numerals],
    ['months', months === PLAIN.months ? null : months],
    ['hijri', hijri ? '1' : null],
    ['unmatched', unmatched === PLAIN.unmatched ? null : unmatched],
    ['format', format],
  ];
  return asked.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
}

/** The part of what is looked at that goes along. */
function lookingOf({ choices, looking }: Embedded): Looking {
  return {
    ...looking,
    window: choices.hasWindow ? looking.window : null,
    selection: choices.hasEvent && looking.selection?.kind === 'event' ? looking.selection : null,
    filters: choices.hasFilters ? looking.filters : {},
    q: '',
    compare: null,
    known: null,
  };
}

/** Address of the frame. */
export function frameAddress(embedded: Embedded): string {
  const url = new URL('embed.html', embedded.site);
  for (const source of embedded.sources) url.searchParams.append('src', source);
  for (const [key, value] of queryOf(embedded)) url.searchParams.set(key, value);
  return `${url.href}${writeFragment(lookingOf(embedded))}`;
}

/** Address of the explorer with the same before it. */
export function explorerAddress(embedded: Embedded): string {
  const url = new URL(embedded.site);
  for (const source of embedded.sources) url.searchParams.append('src', source);
  for (const [key, value] of queryOf(embedded)) {
    if (key !== 'controls') url.searchParams.set(key, value);
  }
  return `${url.href}${writeFragment(lookingOf(embedded))}`;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const linkTo = (embedded: Embedded): string =>
  `<a href="${escaped(explorerAddress(embedded))}">${escaped(embedded.title)}</a>`;

const frame = (embedded: Embedded): string =>
  `<iframe src="${escaped(frameAddress(embedded))}" title="${escaped(embedded.title)}" width="100%" height="${embedded.choices.height}" loading="lazy" frameborder="0" allow="fullscreen"></iframe>`;

/** A frame that takes the height of what is in it. */
export const frameSnippet = (embedded: Embedded): string =>
  `${frame(embedded)}\n<script async src="${escaped(new URL('embed.js', embedded.site).href)}"></script>`;

/** A frame without a script, and a link for those who get no frame: what systems that filter let through. */
export const plainSnippet = (embedded: Embedded): string =>
  `<figure>${frame(embedded)}<figcaption>${linkTo(embedded)}</figcaption></figure>`;

/** What the element is told beside its data. */
export function attributesOf(embedded: Embedded): readonly (readonly [string, string])[] {
  const { window, selection } = lookingOf(embedded);
  return [
    ...queryOf(embedded),
    ...(window
      ? ([
          ['from', writtenInstant(window.from)],
          ['to', writtenInstant(window.to)],
        ] as const)
      : []),
    ...(selection ? ([['event', selection.id]] as const) : []),
    ['height', String(embedded.choices.height)],
  ];
}

/** The element, with a link within it for those who run no scripts. */
export function elementSnippet(embedded: Embedded): string {
  const { sources, standard, site } = embedded;
  const attributes: readonly (readonly [string, string])[] = [
    ['src', (sources.length > 0 ? sources : [standard]).map(spaceless).join(' ')],
    ...attributesOf(embedded),
    ['explorer', site],
  ];
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<script type="module" src="${escaped(new URL('masar.js', site).href)}"></script>\n<masar-timeline${written}>\n  <p>${linkTo(embedded)}</p>\n</masar-timeline>`;
}

/** Sources are told apart by spaces. */
const spaceless = (address: string): string => address.replace(/\s/g, encodeURIComponent);

/** A picture that leads to the explorer. @param picture address of the picture, or the name it is to have */
export const markdownSnippet = (embedded: Embedded, picture: string): string =>
  `[![${embedded.title.replace(/[[\]\\`*_<>&]/g, '\\$&')}](<${picture.replace(/[<>\s]/g, encodeURIComponent)}>)](<${explorerAddress(embedded).replace(/[<>\s]/g, encodeURIComponent)}>)`;
