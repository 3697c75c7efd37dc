/** All static pages of a site, as files: a page for each event and a list of them, in each language, and what embedding pages ask for. */
import { eventIndex } from '../../timeline/types.ts';
import { eventPage } from './event-page.ts';
import { indexPage } from './index-page.ts';
import { oEmbed } from './o-embed.ts';
import { eventPath, indexPath, oEmbedPath, type Site } from './site.ts';

export interface SiteFile {
  /** Path within the site. */
  readonly path: string;
  readonly text: string;
}

export function* siteFiles(site: Site): Generator<SiteFile> {
  const { timeline } = site;
  for (const language of site.languages) {
    const { lang } = language;
    yield { path: indexPath(lang), text: indexPage(site, language) };
    yield { path: oEmbedPath(timeline, lang), text: json(oEmbed(site, language, null)) };
    for (let i = 0; i < timeline.count; i++) {
      const event = timeline.events.at(i);
      const page = eventPage(site, language, eventIndex(i));
      if (!event || page === null) continue;
      yield { path: eventPath(event.id, lang), text: page };
      yield {
        path: oEmbedPath(timeline, lang, event.id),
        text: json(oEmbed(site, language, event)),
      };
    }
  }
}

const json = (value: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify(value, null, 2)}\n`;
