/** The shell of a page that stands by itself: no script, one style sheet, everything that others read of it. */
import type { Language } from '../../text/language.ts';
import { languageName } from '../../text/language-name.ts';
import { CARD, forOthers, fromPage, opensAt, type Site } from './site.ts';
import { type Content, type HtmlElement, h, nodesOf, toHtml } from './tree.ts';

export interface PageInput {
  readonly site: Site;
  readonly language: Language;
  /** Path of the page within the site, in a language: its other versions are named in its head. */
  readonly path: (lang: string) => string;
  /** What it is called where it stands alone. */
  readonly name: string;
  readonly description: string;
  readonly kind: 'article' | 'website';
  /** Id of the event it is about. */
  readonly event?: string;
  /** Path of what an embedding page is told of it. */
  readonly oEmbed: string;
  /** What is said of it to machines. */
  readonly data: Readonly<Record<string, unknown>> | null;
  /** More for its head. */
  readonly links?: Content;
  readonly content: Content;
}

/** The page as text. */
export function htmlPage(input: PageInput): string {
  const { language, data } = input;
  // A block of data, no script: browsers do not run it, and the strictest policy lets it be.
  const block = data ? `<script type="application/ld+json">${dataBlock(data)}</script>\n` : '';
  return [
    '<!doctype html>\n',
    `<html lang="${language.lang}" dir="${language.dir}">\n<head>\n`,
    headOf(input)
      .map((node) => `${toHtml(node)}\n`)
      .join(''),
    `${block}</head>\n`,
    toHtml(h('body', { class: 'page' }, bodyOf(input))),
    '\n</html>\n',
  ].join('');
}

/** JSON that no parser of HTML can take for the end of its block. */
export const dataBlock = (data: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function headOf({
  site,
  language,
  path,
  name,
  description,
  kind,
  oEmbed,
  links,
}: PageInput): readonly HtmlElement[] {
  const { lang } = language;
  const title = [name, dataSetTitle(site, language), language.t('app.name')];
  const [first] = site.languages;
  return [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', {}, [...new Set(title)].filter(Boolean).join(language.t('panel.separator'))),
    h('meta', { name: 'description', content: description }),
    h('link', { rel: 'canonical', href: forOthers(site, path(lang)) }),
    ...site.languages.map((other) =>
      h('link', {
        rel: 'alternate',
        hreflang: other.lang,
        href: forOthers(site, path(other.lang)),
      }),
    ),
    ...(first
      ? [
          h('link', {
            rel: 'alternate',
            hreflang: 'x-default',
            href: forOthers(site, path(first.lang)),
          }),
        ]
      : []),
    h('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: forOthers(site, oEmbed),
      title: name,
    }),
    ...nodesOf(links).filter((node) => typeof node !== 'string'),
    h('link', { rel: 'icon', href: fromPage('icon.svg'), type: 'image/svg+xml' }),
    h('link', { rel: 'stylesheet', href: fromPage(site.stylesheet) }),
    ...openGraph({
      site,
      lang,
      name,
      description,
      kind,
      siteName: dataSetTitle(site, language),
      path: path(lang),
    }),
  ];
}

interface OpenGraphInput {
  readonly site: Site;
  /** Of the page, or nothing where it is in all of the site's. */
  readonly lang: string;
  readonly name: string;
  readonly description: string;
  readonly kind: 'article' | 'website';
  readonly siteName: string;
  /** Path of the page within the site. */
  readonly path: string;
}

/**
 * What feeds and messengers show of a link. A picture has to be absolute: without the site's own
 * address there is none.
 */
export function openGraph(input: OpenGraphInput): readonly HtmlElement[] {
  const { site, lang, name, description, kind, siteName, path } = input;
  const card = site.cards.get(lang);
  const image = site.base !== null && card !== undefined ? forOthers(site, card) : null;
  const property = (key: string, content: string) => h('meta', { property: `og:${key}`, content });
  const others = site.languages.filter((other) => other.lang !== lang);
  return [
    property('title', name),
    property('description', description),
    property('type', kind),
    property('locale', localeOf(lang)),
    ...others.map((other) => property('locale:alternate', localeOf(other.lang))),
    property('site_name', siteName),
    ...(site.base === null ? [] : [property('url', forOthers(site, path))]),
    ...(image === null
      ? []
      : [
          property('image', image),
          property('image:width', String(CARD.width)),
          property('image:height', String(CARD.height)),
          property('image:alt', siteName),
        ]),
    h('meta', {
      name: 'twitter:card',
      content: image === null ? 'summary' : 'summary_large_image',
    }),
  ];
}

/** Open Graph names a language with a country: Arabic as it is written where the data is from. */
const LOCALES: Readonly<Record<string, string>> = { ar: 'ar_SY', en: 'en_GB' };
const localeOf = (lang: string): string => LOCALES[lang] ?? lang.replace('-', '_');

export const dataSetTitle = ({ timeline }: Pick<Site, 'timeline'>, language: Language): string =>
  language.read(timeline.dataSet.title, timeline.dataSet.languages ?? [])?.text ??
  language.t('app.name');

function bodyOf({ site, language, path, event, content }: PageInput): Content {
  const { lang } = language;
  const title = language.read(site.timeline.dataSet.title, site.timeline.dataSet.languages ?? []);
  const others = site.languages.filter((other) => other.lang !== lang);
  return [
    h(
      'header',
      { class: 'page-header' },
      h(
        'p',
        { class: 'page-name' },
        h('img', { src: fromPage('icon.svg'), alt: '', width: 28, height: 28 }),
        h(
          'a',
          { href: `index.${lang}.html`, lang: title?.lang, dir: title?.dir },
          title?.text ?? language.t('app.name'),
        ),
      ),
      h(
        'nav',
        { class: 'page-languages', 'aria-label': language.t('page.languages') },
        others.map((other) =>
          h(
            'a',
            {
              href: path(other.lang).split('/').map(encodeURIComponent).slice(1).join('/'),
              hreflang: other.lang,
              lang: other.lang,
              dir: other.dir,
            },
            languageName(other.lang, other.lang),
          ),
        ),
      ),
      h('a', { class: 'to-timeline', href: `../${opensAt(lang, event)}` }, language.t('page.open')),
    ),
    h('main', { class: 'page-main' }, content),
    footerOf(site, language),
  ];
}

/** Whose work it is, and on which terms. */
function footerOf({ timeline }: Site, language: Language): HtmlElement | null {
  const { authors, licence, languages = [] } = timeline.dataSet;
  const said = (text: Parameters<Language['read']>[0]) => language.read(text, languages);
  const lines = [...(authors ?? []).map(({ name }) => said(name)), said(licence)].flatMap(
    (found) =>
      found ? [h('p', {}, h('bdi', { lang: found.lang, dir: found.dir }, found.text))] : [],
  );
  return lines.length > 0 ? h('footer', { class: 'page-footer' }, lines) : null;
}
