/** Where the static pages of a site lie, and how they point to each other from any sub-path of any host. */
import { webAddress } from '../../records/web-address.ts';
import type { Language } from '../../text/language.ts';
import type { Timeline } from '../../timeline/types.ts';
import { fileNameOf } from './file-name.ts';

export interface Site {
  readonly timeline: Timeline;
  /** One page each; the first is that of readers of other languages. */
  readonly languages: readonly Language[];
  /** Address of the site, ending in a slash; null where it is not known when the site is built. */
  readonly base: string | null;
  /** Path of the pages' style sheet within the site. */
  readonly stylesheet: string;
  /** Paths of the pictures that stand for the site in other people's feeds, by language. */
  readonly cards: ReadonlyMap<string, string>;
}

/** Size of such a picture, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

/** Path of an event's page within the site. */
export const eventPath = (id: string, lang: string): string =>
  `event/${fileNameOf(id)}.${lang}.html`;

/** Path of the list of all events. */
export const indexPath = (lang: string): string => `event/index.${lang}.html`;

/** Path of what an embedding page is told of an event, or of the data set where none is given. */
export const oEmbedPath = (timeline: Timeline, lang: string, id?: string): string =>
  id === undefined
    ? `oembed/${fileNameOf(timeline.dataSet.id ?? 'masar')}.${lang}.json`
    : `oembed/event/${fileNameOf(id)}.${lang}.json`;

/** Query and fragment that open the explorer, or its embedded form, in a language, at an event. */
export const opensAt = (lang: string, id?: string): string =>
  `?lang=${lang}${id === undefined ? '' : `#event=${encodeURIComponent(id)}`}`;

const coded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A path as pages one folder deep link to it. */
export const fromPage = (path: string): string => `../${coded(path)}`;

/** A path for those who read the page elsewhere: absolute where the site's address is known. */
export const forOthers = ({ base }: Pick<Site, 'base'>, path: string, from = '../'): string =>
  `${base ?? from}${coded(path)}`;

/**
 * The address that a site is built for, made fit to put paths behind it. Null where none is given.
 * Throws where it is not one of the web.
 */
export function baseOf(given: string | undefined): string | null {
  if (given === undefined || given.trim() === '') return null;
  const address = webAddress(given.trim());
  if (address === null || /[?#]/.test(address)) {
    throw new Error(
      `“${given}” is not the address of a site. Give one such as https://example.org/masar/.`,
    );
  }
  return address.endsWith('/') ? address : `${address}/`;
}
