/** A citation from what is open, and the reader's words for it. */
import {
  type Citation,
  type CitationWords,
  type CitedSource,
  type DateParts,
  isoOf,
} from '../../../records/citation.ts';
import type { EventRecord, SourceRecord } from '../../../records/schema.ts';
import { webAddress } from '../../../records/web-address.ts';
import type { MasarState } from '../../../state/store.ts';
import type { Language } from '../../../text/language.ts';
import { dayOf, isCalendarInstant } from '../../../time/arithmetic.ts';
import { digits, monthName, yearText } from '../../../time/format.ts';
import { epochMs, type Moment, type When } from '../../../time/types.ts';
import { whenOf } from '../../../timeline/build.ts';
import { sourcesBehind } from '../../../timeline/named-sources.ts';
import { sourcesWithin } from '../../../timeline/sources-within.ts';
import type { Timeline } from '../../../timeline/types.ts';
import { coveredPart } from '../../../timeline/window.ts';
import type { Reader } from '../../reader.ts';
import { addressOf, windowOf } from './view.ts';

/** The selected event; null where something else is selected, or nothing. */
export function selectedEvent(timeline: Timeline, { looking }: MasarState): EventRecord | null {
  if (looking.selection?.kind !== 'event') return null;
  const index = timeline.indexById.get(looking.selection.id);
  return index === undefined ? null : (timeline.events.at(index) ?? null);
}

/** A citation of one event, or of the view where none is given. */
export function citationOf(
  reader: Reader,
  state: MasarState,
  event: EventRecord | null,
  now: number,
): Citation {
  const { timeline, language, plain } = reader;
  const { dataSet } = timeline;
  const title = plain(dataSet.title);
  const when = event ? whenOf(event.date) : null;
  const window = coveredPart(timeline, windowOf(timeline, state, 'view'));
  return {
    kind: event ? 'event' : 'view',
    dataSetId: dataSet.id ?? 'masar',
    id: event?.id ?? `${isoDay(window.from)}-${isoDay(window.to - 1)}`,
    title: event ? plain(event.title) || event.id : title,
    dataSet: title,
    authors: (dataSet.authors ?? []).map(({ name }) => plain(name)).filter((name) => name !== ''),
    publisher: null,
    licence: plain(dataSet.licence) || null,
    published: null,
    when: when ? { words: language.when(when, 'medium'), parts: partsOf(when, true) } : null,
    window: language.window(window),
    language: language.lang,
    address: addressOf(timeline, state, event ? { kind: 'event', id: event.id } : null),
    accessed: partsAt(now),
    sources: sourceIds(timeline, state, event).flatMap((id) => {
      const source = timeline.sources.get(id);
      return source ? [citedSource(reader, source)] : [];
    }),
  };
}

/** What an event stands on; of a view, what its events and the figures of its ground stand on. */
export function sourceIds(
  timeline: Timeline,
  state: MasarState,
  event: EventRecord | null,
): readonly string[] {
  if (!event) return sourcesWithin(timeline, windowOf(timeline, state, 'view'), state.matched);
  const index = timeline.indexById.get(event.id);
  return index === undefined ? [] : sourcesBehind(timeline, Uint32Array.of(index));
}

/** A source under the title it was published with, by which it is found. */
function citedSource({ plain, quote }: Reader, source: SourceRecord): CitedSource {
  const { title, language } = source;
  const original = typeof title === 'string' || !language ? undefined : title?.[language];
  const when = whenOf(source.date);
  return {
    id: source.id,
    author: plain(source.author) || null,
    publisher: plain(source.publisher) || source.id,
    title: original ?? (typeof title === 'string' ? title : (quote(title)?.text ?? null)),
    date: when ? partsOf(when, false) : null,
    language: language ?? null,
    address: webAddress(source.address) ?? webAddress(source.archive),
  };
}

/** The first day, month or year of a date; none of one that is not sure, where it must be. */
function partsOf({ start, end }: When, mustBeSure: boolean): DateParts | null {
  const moment = typeof start === 'object' ? start : typeof end === 'object' ? end : null;
  if (!moment || !isCalendarInstant(moment.min)) return null;
  if (mustBeSure && (moment.approximate || moment.uncertain || moment.unspecified)) return null;
  return partsOfMoment(moment);
}

function partsOfMoment({ min, precision, unspecified }: Moment): DateParts {
  const { year, month, day } = dayOf(min);
  if (unspecified) return [year];
  if (precision === 'day' || precision === 'instant') return [year, month, day];
  return precision === 'month' ? [year, month] : [year];
}

const isoDay = (at: number): string => isoOf(partsAt(at));

function partsAt(now: number): DateParts {
  const { year, month, day } = dayOf(epochMs(now));
  return [year, month, day];
}

/** The connecting words of citations in the interface's language. */
export function citationWords(language: Language): CitationWords {
  const { writing } = language;
  return {
    dir: language.dir,
    accessed: (date) => language.t('cite.accessed', { date }),
    retrieved: (date, address) => language.t('cite.retrieved', { date, address }),
    within: (dataSet) => language.t('cite.within', { dataSet }),
    view: (window) => language.t('cite.view', { window }),
    noDate: language.t('cite.no-date'),
    form: language.t('cite.form'),
    sources: language.t('cite.sources'),
    date: ([year, month, day], yearFirst) => {
      const values = {
        year: yearText(year, writing),
        month: month === undefined ? '' : monthName(month, 'long', writing),
        day: day === undefined ? '' : digits(day, writing.numerals),
      };
      if (month === undefined) return values.year;
      if (day === undefined) {
        return language.t(yearFirst ? 'cite.date.month-year-first' : 'cite.date.month', values);
      }
      return language.t(yearFirst ? 'cite.date.day-year-first' : 'cite.date.day', values);
    },
  };
}
