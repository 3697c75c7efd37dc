/** The events of a window as a list: read, heard, printed, found by the browser's own search. */
import { describeWindow } from '../../layout/describe.ts';
import { type Reader, readerOf } from '../../layout/reader.ts';
import type { Language } from '../../text/language.ts';
import { keepSigns } from '../../text/signed.ts';
import { type EpochMs, epochMs, type TimeWindow } from '../../time/types.ts';
import { byDay, type Day } from '../../timeline/days.ts';
import { figuresWithin, type GroundFigure } from '../../timeline/ground-figures.ts';
import { sourcesNamed } from '../../timeline/named-sources.ts';
import {
  type EventIndex,
  type EventList,
  eventIndex,
  type Timeline,
} from '../../timeline/types.ts';
import { coveredPart } from '../../timeline/window.ts';
import { eventsWithin } from '../../timeline/within.ts';
import { certaintyOf, dateOf, type EventAddress, eventArticle, sideIn } from './event.ts';
import { groundNotes } from './ground.ts';
import { mark } from './mark.ts';
import { sourceList } from './sources.ts';
import { type Content, type HtmlElement, h } from './tree.ts';
import { heading, part, publishers, words } from './words.ts';

export interface EventListInput {
  readonly timeline: Timeline;
  readonly language: Language;
  readonly window: TimeWindow;
  /** Events that are listed at most, the most important first; the others are counted. */
  readonly most: number;
  /** Level of the title's heading; months, days and whole events are one deeper each. */
  readonly level: number;
  /** Where events can be read; without it they are named only. */
  readonly address?: EventAddress | undefined;
}

/**
 * Title, window and counts, then the events by month and day with what was said of the ground, in
 * the order of time; the sources last.
 *
 * @param input.form  each event in a line, or all that is said of it, its sources included
 * @param input.lead  what is to be said below the title
 */
export function eventList(
  input: EventListInput & { readonly form?: 'lines' | 'whole'; readonly lead?: Content },
): HtmlElement {
  const { timeline, language, window, level, form = 'lines' } = input;
  const reader = readerOf(timeline, language);
  const { shown, left } = chosen(input);
  const figures = figuresWithin(timeline, window);
  return h(
    'section',
    { class: 'event-list' },
    heading(level, {}, words(reader, timeline.dataSet.title) ?? language.t('app.name')),
    input.lead,
    h(
      'p',
      { class: 'list-counts' },
      describeWindow({ timeline, window, language: keepingSigns(language), ...NOTHING_CHOSEN }),
    ),
    shown.length === 0 ? h('p', { class: 'list-empty' }, language.t('scene.empty')) : null,
    leftOut(language, left),
    byDay(timeline, shown, figures).map(({ at, days }) =>
      h(
        'section',
        { class: 'list-month' },
        heading(level + 1, {}, language.month(epochMs(at), 'long')),
        days.map((day) => dayOf(input, reader, day, form)),
      ),
    ),
    form === 'lines' ? sourcesOf(reader, shown, figures, level + 1) : null,
  );
}

/** A language that keeps signs at their numbers in names of the data: what is seen, and runs to the left, needs it. */
const keepingSigns = (language: Language): Language => ({
  ...language,
  read: (text, dataLanguages) => {
    const found = language.read(text, dataLanguages);
    return found?.dir === 'rtl' ? { ...found, text: keepSigns(found.text) } : found;
  },
});

/** Of a data set as it comes: no filter, the base it names first. */
const NOTHING_CHOSEN = { base: null, matched: null } as const;

function dayOf(
  { timeline, language, level, address }: EventListInput,
  reader: Reader,
  { at, events, figures }: Day,
  form: 'lines' | 'whole',
): HtmlElement {
  return h(
    'section',
    { class: 'list-day' },
    heading(level + 2, { class: 'list-date' }, language.day(epochMs(at), 'full')),
    form === 'whole'
      ? events.map((index) =>
          eventArticle({
            timeline,
            language,
            index,
            level: level + 3,
            address,
            isTitleLinked: true,
          }),
        )
      : lines(reader, events, { address, day: epochMs(at) }),
    groundNotes(reader, figures, level + 3),
  );
}

interface LineOptions {
  readonly address: EventAddress | undefined;
  /** The day they are listed under: what was on it, and no longer, need not say so again. */
  readonly day: EpochMs | null;
}

const lines = (reader: Reader, events: readonly EventIndex[], options: LineOptions): Content =>
  events.length === 0
    ? null
    : h(
        'ul',
        { class: 'event-lines' },
        events.map((index) => eventLine(reader, index, options)),
      );

/** An event in short: side, title, date, how sure, who published it. */
function eventLine(reader: Reader, index: EventIndex, { address, day }: LineOptions): HtmlElement {
  const { timeline, language } = reader;
  const event = timeline.events.at(index);
  if (!event) return h('li', {});
  const side = sideIn(timeline, index);
  const title = words(reader, event.title) ?? event.id;
  const href = address?.(event.id) ?? null;
  const separator = language.t('panel.separator');
  const when = timeline.whens.at(index);
  const isSaid = day !== null && when && language.when(when, 'full') === language.day(day, 'full');
  return h(
    'li',
    { class: 'event-line', 'data-event': event.id, 'data-side': side },
    h(
      'p',
      { class: 'kicker', 'data-side': side },
      mark(timeline, index),
      language.named('side', side) ?? side,
      isSaid ? null : [separator, dateOf(reader, index, 'short-year')],
    ),
    h('p', { class: 'event-title' }, href === null ? title : h('a', { href }, title)),
    h(
      'p',
      { class: 'quiet small' },
      certaintyOf(language, event),
      separator,
      publishers(reader, event.sources),
    ),
  );
}

export interface SummaryInput extends EventListInput {
  /** Where all of it can be read or seen. */
  readonly whole?: string | undefined;
}

/** The most important events of a window in a few lines, for an article that cannot show the picture, and the way to the whole. */
export function summaryList(input: SummaryInput): HtmlElement {
  const { timeline, language, window, level, address, whole } = input;
  const reader = readerOf(timeline, language);
  const { shown, left } = chosen(input);
  const events = Array.from(shown, eventIndex);
  return h(
    'section',
    { class: 'event-summary-list' },
    heading(level, {}, words(reader, timeline.dataSet.title) ?? language.t('app.name')),
    h('p', { class: 'quiet' }, language.window(coveredPart(timeline, window))),
    events.length === 0
      ? h('p', { class: 'list-empty' }, language.t('scene.empty'))
      : lines(reader, events, { address, day: null }),
    leftOut(language, left),
    whole === undefined ? null : h('p', {}, h('a', { href: whole }, language.t('page.open'))),
  );
}

/** The most important events of the window in the timeline's order, and how many others there are. */
function chosen({ timeline, window, most }: EventListInput): {
  readonly shown: EventList;
  readonly left: number;
} {
  const all = eventsWithin(timeline, window);
  if (all.length <= most) return { shown: all, left: 0 };
  const { importance } = timeline.columns;
  const shown = all
    .slice()
    .sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b)
    .slice(0, Math.max(0, most))
    .sort();
  return { shown, left: all.length - shown.length };
}

const leftOut = (language: Language, left: number): HtmlElement | null =>
  left > 0 ? h('p', { class: 'notice' }, language.t('page.left-out', { n: left })) : null;

/** What the listed events and figures stand on, each source once. */
function sourcesOf(
  reader: Reader,
  events: EventList,
  figures: readonly GroundFigure[],
  level: number,
): HtmlElement | null {
  const { timeline, language } = reader;
  const ids = new Set([
    ...sourcesNamed(timeline, events),
    ...figures.flatMap(({ observation }) => observation.sources ?? []),
  ]);
  return ids.size > 0
    ? part(level, language.t('panel.sources'), sourceList(reader, [...ids]))
    : null;
}
