/** What an embedding page is told when it asks for an address to show (https://oembed.com, version 1.0). */
import { readerOf } from '../../layout/reader.ts';
import type { EventRecord } from '../../records/schema.ts';
import type { Language } from '../../text/language.ts';
import { dataSetTitle } from './page.ts';
import { CARD, forOthers, opensAt, type Site } from './site.ts';
import { h, toHtml } from './tree.ts';

/** Room that a timeline asks for where the embedding page has no wish of its own, in CSS pixels. */
const ROOM = { width: 720, height: 480 } as const;

/**
 * The answer for the data set, or for one event of it. A static host cannot answer an endpoint, so
 * there is one file each. Where the site's address is not known, the frame's is relative to the
 * site's root, which consumers do not resolve: the answer is then a draft for whoever does know it.
 */
export function oEmbed(
  site: Site,
  language: Language,
  event: EventRecord | null,
): Readonly<Record<string, unknown>> {
  const { lang } = language;
  const { dataSet } = site.timeline;
  const { plain } = readerOf(site.timeline, language);
  const title = event ? plain(event.title) || event.id : dataSetTitle(site, language);
  const [author] = (dataSet.authors ?? []).map(({ name }) => plain(name));
  const card = site.cards.get(lang);
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(author ? { author_name: author } : {}),
    provider_name: language.t('app.name'),
    ...(site.base === null ? {} : { provider_url: site.base }),
    ...ROOM,
    html: toHtml(
      h('iframe', {
        src: `${forOthers(site, 'embed.html', '')}${opensAt(lang, event?.id)}`,
        ...ROOM,
        title,
        lang,
        loading: 'lazy',
        allow: 'fullscreen',
      }),
    ),
    ...(site.base !== null && card !== undefined
      ? {
          thumbnail_url: forOthers(site, card),
          thumbnail_width: CARD.width,
          thumbnail_height: CARD.height,
        }
      : {}),
  };
}
