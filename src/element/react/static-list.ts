/** What stands in an element until there is a picture: in the markup of a server, and without scripts. */
import { summaryList } from '../../draw/html/list.ts';
import { type HtmlElement, h } from '../../draw/html/tree.ts';
import { readQuickly } from '../../records/quick.ts';
import { readQuery } from '../../state/query.ts';
import { createLanguage, type Language } from '../../text/language.ts';
import ar from '../../text/locales/ar.json?part=embed-more';
import en from '../../text/locales/en.json?part=embed-more';
import { buildTimeline } from '../../timeline/build.ts';
import type { Timeline } from '../../timeline/types.ts';
import { clampWindow } from '../../timeline/window.ts';
import { windowFrom } from '../messages.ts';
import { wordsOf } from '../words.ts';
import { explorerLink } from './explorer-link.ts';

export interface StaticInput {
  /** A data set that was given as an object; null where there is none. */
  readonly data: object | null;
  /** Attributes of the element, by name. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Events that are listed at most, the most important first. */
  readonly most: number;
}

const LEVEL = 3;

/**
 * The most important events of the window; where the data are elsewhere, or are not quickly read, the
 * way to them alone. Null where there is nothing to say.
 */
export function staticList({ data, attributes, most }: StaticInput): HtmlElement | null {
  const timeline = data && timelineIn(data);
  const language = languageFor(attributes, timeline);
  const link = explorerLink(attributes, language.lang);
  const whole = link?.('') ?? undefined;
  if (!timeline) {
    const [source] = (attributes.src ?? '').split(/\s+/).filter(isPlain);
    const text = whole === undefined ? source : language.t('page.open');
    const href = whole ?? source;
    return href === undefined || text === undefined
      ? null
      : h('p', { lang: language.lang, dir: language.dir }, h('a', { href }, text));
  }
  const window = windowFrom(attributes.from, attributes.to);
  const {
    tag,
    attributes: own,
    children,
  } = summaryList({
    timeline,
    language,
    window: window ? clampWindow(timeline, window) : timeline.firstWindow,
    most,
    level: LEVEL,
    whole,
    address: link ? (id) => link(`event=${encodeURIComponent(id)}`) : undefined,
  });
  return h(tag, { class: own.class, lang: language.lang, dir: language.dir }, children);
}

const isPlain = (source: string): boolean =>
  source !== '' && !/^[^/?#]*:/.test(source.replace(/^https?:/i, ''));

function timelineIn(data: object): Timeline | null {
  try {
    const dataSet = readQuickly(JSON.stringify(data));
    return dataSet && buildTimeline(dataSet);
  } catch {
    // What cannot be written as JSON is no data set; the element says so.
    return null;
  }
}

/** The language asked for, else the first of the data: a server does not know the reader's. */
export function languageFor(
  attributes: StaticInput['attributes'],
  timeline: Timeline | null = null,
): Language {
  const query = new URLSearchParams();
  for (const name of ['numerals', 'months', 'hijri'] as const) {
    const value = attributes[name];
    if (value !== undefined) query.set(name, value);
  }
  const asked = attributes.lang === undefined ? [] : [attributes.lang];
  const { lang, numerals, months, hijri } = readQuery(query.toString(), [
    ...asked,
    ...(timeline?.dataSet.languages ?? []),
  ]);
  return createLanguage(wordsOf(lang, { ar, en }), { lang, numerals, months, hijri });
}
