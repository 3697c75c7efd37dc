/** The list of all events, each with its page; and what the explorer's own page says to others. */
import { readerOf } from '../../layout/reader.ts';
import type { Language } from '../../text/language.ts';
import { wholeWindow } from '../../timeline/window.ts';
import { shortened } from './excerpt.ts';
import { eventList } from './list.ts';
import { dataSetTitle, htmlPage, openGraph } from './page.ts';
import {
  eventPath,
  forOthers,
  fromPage,
  indexPath,
  oEmbedPath,
  opensAt,
  type Site,
} from './site.ts';
import { type HtmlElement, h } from './tree.ts';
import { words } from './words.ts';

export function indexPage(site: Site, language: Language): string {
  const { timeline } = site;
  const { lang } = language;
  const reader = readerOf(timeline, language);
  const title = dataSetTitle(site, language);
  const description = shortened(reader.plain(timeline.dataSet.description) || title);
  return htmlPage({
    site,
    language,
    path: indexPath,
    name: language.t('page.index', { title }),
    description,
    kind: 'website',
    oEmbed: oEmbedPath(timeline, lang),
    data: null,
    content: eventList({
      timeline,
      language,
      window: wholeWindow(timeline),
      most: timeline.count,
      level: 1,
      address: (id) => fromPage(eventPath(id, lang)),
      lead: words(reader, timeline.dataSet.description, { as: 'p', class: 'lead' }),
    }),
  });
}

/** What the explorer's page, which is in all languages, says in its head of the data set it comes with. */
export function frontHead(site: Site): readonly HtmlElement[] {
  const { timeline, languages } = site;
  const [first] = languages;
  if (!first) return [];
  const inAll = (say: (language: Language) => string) =>
    [...new Set(languages.map(say))].filter((text) => text !== '').join(' · ');
  const name = inAll((language) => dataSetTitle(site, language));
  return [
    ...openGraph({
      site,
      lang: first.lang,
      name,
      description: inAll((language) =>
        shortened(readerOf(timeline, language).plain(timeline.dataSet.description), 160),
      ),
      kind: 'website',
      siteName: inAll((language) => language.t('app.name')),
      path: '',
    }),
    ...languages.map((language) =>
      h('link', {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: forOthers(site, oEmbedPath(timeline, language.lang), './'),
        title: dataSetTitle(site, language),
      }),
    ),
    ...languages.map((language) =>
      h('link', {
        rel: 'alternate',
        hreflang: language.lang,
        href: `${site.base ?? './'}${opensAt(language.lang)}`,
      }),
    ),
  ];
}
