/** The page of one event. */
import { type Reader, readerOf } from '../../layout/reader.ts';
import type { EventRecord } from '../../records/schema.ts';
import { webAddress } from '../../records/web-address.ts';
import type { Language } from '../../text/language.ts';
import type { Moment, OpenEnd } from '../../time/types.ts';
import { whenOf } from '../../timeline/build.ts';
import { type EventIndex, eventIndex } from '../../timeline/types.ts';
import { dateOf, eventArticle, machineDate } from './event.ts';
import { shortened } from './excerpt.ts';
import { dataSetTitle, htmlPage } from './page.ts';
import { eventPath, forOthers, fromPage, indexPath, oEmbedPath, type Site } from './site.ts';
import { strip } from './strip.ts';
import { type HtmlElement, h } from './tree.ts';
import { words } from './words.ts';

/** Null where there is no such event. */
export function eventPage(site: Site, language: Language, index: EventIndex): string | null {
  const { timeline } = site;
  const reader = readerOf(timeline, language);
  const event = timeline.events.at(index);
  if (!event) return null;
  const { lang } = language;
  const before = neighbour(site, lang, index - 1);
  const after = neighbour(site, lang, index + 1);
  const name = reader.plain(event.title) || event.id;
  const description = descriptionOf(reader, index, event);
  return htmlPage({
    site,
    language,
    path: (other) => eventPath(event.id, other),
    name,
    description,
    kind: 'article',
    event: event.id,
    oEmbed: oEmbedPath(timeline, lang, event.id),
    data: structured(site, reader, event, { name, description }),
    links: [
      before ? h('link', { rel: 'prev', href: before.href }) : null,
      after ? h('link', { rel: 'next', href: after.href }) : null,
    ],
    content: [
      h(
        'figure',
        { class: 'where' },
        strip(timeline, index, language.dir),
        h(
          'figcaption',
          { class: 'quiet small' },
          language.t('app.announce', {
            window: language.window(timeline.period),
            events: language.count('count.events', timeline.count),
          }),
        ),
      ),
      eventArticle({
        timeline,
        language,
        index,
        level: 1,
        address: (id) => (timeline.indexById.has(id) ? fromPage(eventPath(id, lang)) : null),
      }),
      h(
        'nav',
        { class: 'neighbours', 'aria-label': language.t('page.neighbours') },
        way(reader, 'prev', before),
        way(reader, 'next', after),
        h('a', { class: 'all', href: fromPage(indexPath(lang)) }, language.t('page.all')),
      ),
    ],
  });
}

interface Neighbour {
  readonly index: EventIndex;
  readonly href: string;
}

function neighbour({ timeline }: Site, lang: string, at: number): Neighbour | null {
  const event = at < 0 ? undefined : timeline.events.at(at);
  return event ? { index: eventIndex(at), href: fromPage(eventPath(event.id, lang)) } : null;
}

function way(reader: Reader, rel: 'prev' | 'next', to: Neighbour | null): HtmlElement | null {
  if (!to) return null;
  const { timeline, language } = reader;
  const event = timeline.events.at(to.index);
  return h(
    'a',
    { class: rel, rel, href: to.href },
    h('span', { class: 'quiet small' }, language.t(rel === 'prev' ? 'page.previous' : 'page.next')),
    h('span', { class: 'way-title' }, words(reader, event?.title) ?? event?.id),
    h('span', { class: 'quiet small' }, dateOf(reader, to.index, 'short-year')),
  );
}

/** When and where, then what: one paragraph for those who have not opened the page. */
function descriptionOf(reader: Reader, index: EventIndex, event: EventRecord): string {
  const { timeline, language, plain } = reader;
  const when = timeline.whens.at(index);
  const place = event.place ? plain(timeline.places.get(event.place)?.name) : '';
  const head = [when ? language.when(when, 'full') : '', place]
    .filter((each) => each !== '')
    .join(language.t('panel.separator'));
  const what = plain(event.summary) || plain(event.title);
  return shortened([head, what].filter((each) => each !== '').join('. '));
}

/**
 * What the page says, for machines, in the words of schema.org. The page is a `WebPage` that is about
 * an `Event`, a thing that took place; it is no `Event` itself (those are announced, with tickets
 * and organisers) and no `NewsArticle` (it reports nothing of its own; the reports are its citations).
 */
function structured(
  site: Site,
  { timeline, language, plain, quote }: Reader,
  event: EventRecord,
  { name, description }: { readonly name: string; readonly description: string },
): Readonly<Record<string, unknown>> {
  const { dataSet } = timeline;
  const when = whenOf(event.date);
  const place = event.place ? plain(timeline.places.get(event.place)?.name) : '';
  const url = site.base === null ? null : forOthers(site, eventPath(event.id, language.lang));
  const organisation = (text: string) => ({ '@type': 'Organization', name: text });
  const authors = (dataSet.authors ?? []).map((author) => plain(author.name)).filter(Boolean);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name,
    description,
    inLanguage: language.lang,
    ...(url === null ? {} : { url }),
    isPartOf: {
      '@type': 'Dataset',
      name: dataSetTitle(site, language),
      description: plain(dataSet.description) || name,
      ...(authors.length > 0 ? { creator: authors.map(organisation) } : {}),
    },
    about: {
      '@type': 'Event',
      name,
      ...(when ? { ...edge('startDate', when.start), ...edge('endDate', when.end) } : {}),
      ...(place === '' ? {} : { location: { '@type': 'Place', name: place } }),
    },
    citation: (event.sources ?? []).flatMap((id) => {
      const source = timeline.sources.get(id);
      if (!source) return [];
      const address = webAddress(source.address) ?? webAddress(source.archive);
      const title = quote(source.title)?.text;
      const published = source.date ? machineDate(source.date) : null;
      return [
        {
          '@type': 'CreativeWork',
          name: title || plain(source.publisher) || id,
          publisher: organisation(plain(source.publisher) || id),
          ...(address === null ? {} : { url: address }),
          ...(published === null ? {} : { datePublished: published }),
          ...(source.language ? { inLanguage: source.language } : {}),
        },
      ];
    }),
  };
}

/** A day, month or year that was said for sure. */
function edge(key: string, moment: Moment | OpenEnd): Readonly<Record<string, string>> {
  if (typeof moment === 'string') return {};
  if (moment.approximate || moment.uncertain || moment.unspecified) return {};
  const date = machineDate(moment.edtf);
  return date === null ? {} : { [key]: date };
}
