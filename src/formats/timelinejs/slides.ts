/** A TimelineJS document, `{ title, events, eras, scale }`, as a data set. */
import { isObject } from '../../records/foreign.ts';
import { isTooDeep } from '../../records/json.ts';
import type { DataSet, EventRecord, PhaseRecord } from '../../records/schema.ts';
import { joined, type ReadSpan, spanOf } from '../dates/moment.ts';
import { DistinctIds, idOf } from '../ids.ts';
import { fieldOf, listField, textField } from '../json-fields.ts';
import { withoutHtml } from '../rich-text.ts';
import { languageOf } from '../sample-language.ts';
import type { JsonSink } from '../types.ts';
import { DEFAULT_KINDS } from '../words/default-kinds.ts';
import { type DatePart, readParts } from './dates.ts';
import {
  eraOf,
  isMediaLost,
  type Slide,
  slideId,
  slideTexts,
  slideTitle,
  trackAndKind,
} from './slide.ts';

/** What a document without a title slide is called. */
const STAND_IN = 'TimelineJS';
/** How many slides tell the language. */
const SAMPLED = 50;

export function readDocument(document: unknown, sink: JsonSink): DataSet | null {
  if (!Array.isArray(fieldOf(document, 'events'))) return null;
  const events = listField(document, 'events');
  const titled = slideTitle(slideOf(fieldOf(document, 'title')));
  const slides = events.slice(0, SAMPLED).map(slideOf);
  const language = languageOf([
    titled.title,
    ...slides.flatMap(({ headline, text }) => [headline, text]).map(withoutHtml),
  ]);
  const ids = new DistinctIds();
  const eraIds = new DistinctIds();
  return {
    format: 'masar/1',
    title: titled.title === '' ? STAND_IN : titled.title,
    ...(titled.summary === '' ? {} : { description: titled.summary }),
    ...(language === 'und' ? {} : { languages: [language] }),
    kinds: DEFAULT_KINDS,
    events: events.flatMap((value, i) => readEvent(value, `/events/${i}`, ids, sink) ?? []),
    statements: [],
    actors: [],
    memberships: [],
    sources: [],
    places: [],
    claims: [],
    phases: listField(document, 'eras').flatMap(
      (value, i) => readEra(value, `/eras/${i}`, eraIds, sink) ?? [],
    ),
  };
}

function readEvent(
  value: unknown,
  pointer: string,
  ids: DistinctIds,
  sink: JsonSink,
): EventRecord | null {
  if (!isObject(value) || isTooDeep(value)) {
    sink.find('row-broken', pointer);
    return null;
  }
  const span = dateOf(value, pointer, sink);
  if (span === null) return null;
  const slide = slideOf(value);
  if (slide.headline === '') sink.find('row-title-missing', pointer);
  if (isMediaLost(slide)) {
    sink.find('row-value-invalid', `${pointer}/media/url`, { value: slide.media.slice(0, 60) });
  }
  const own = idOf(textField(value, 'unique_id'));
  const wanted = own === '' ? slideId(span.edtf, slide) : own;
  const id = ids.take(wanted);
  if (id !== wanted) sink.find('row-id-double', pointer, { id: wanted });
  const { title, summary, dateText, tags, media } = slideTexts(slide, span.edtf);
  return {
    id,
    date: span.edtf,
    title,
    ...trackAndKind(slide.group),
    ...(summary === undefined ? {} : { summary }),
    ...(dateText === undefined ? {} : { dateText }),
    ...(tags ? { tags: [...tags] } : {}),
    ...(media ? { media } : {}),
    original: value,
  };
}

function readEra(
  value: unknown,
  pointer: string,
  ids: DistinctIds,
  sink: JsonSink,
): PhaseRecord | null {
  if (!isObject(value) || isTooDeep(value)) {
    sink.find('row-broken', pointer);
    return null;
  }
  const span = dateOf(value, pointer, sink);
  if (span === null) return null;
  const era = eraOf(slideOf(value), span.edtf);
  return { ...era, id: ids.take(era.id), original: value };
}

/** The date of a slide; null where it has none that can be read, which is told. */
function dateOf(value: unknown, pointer: string, sink: JsonSink): ReadSpan | null {
  const start = readDate(fieldOf(value, 'start_date'), `${pointer}/start_date`, 'start', sink);
  const said = fieldOf(value, 'end_date');
  if (start === null || !isObject(said)) return start;
  const end = readDate(said, `${pointer}/end_date`, 'end', sink);
  if (end === null) return start;
  const span = joined(start, end);
  if (span) return span;
  const values = { start: start.edtf, end: end.edtf };
  sink.find('row-date-backwards', `${pointer}/end_date`, values);
  return start;
}

function readDate(
  date: unknown,
  pointer: string,
  side: 'start' | 'end',
  sink: JsonSink,
): ReadSpan | null {
  const cell = (part: DatePart) => (part === 'time' ? clockOf(date) : textField(date, part));
  const cells = { year: cell('year'), month: cell('month'), day: cell('day'), time: cell('time') };
  const isBlank = Object.values(cells).every((text) => text === '');
  if (side === 'end' && isBlank) return null;
  const { moment, findings } = readParts(cells);
  for (const { code, part, values } of findings) {
    const isLost = code === 'row-date-missing' || code === 'row-date-unreadable';
    const at = part === 'time' ? pointer : `${pointer}/${part}`;
    // A slide is not lost for its end.
    if (isLost && side === 'end') {
      sink.find('row-value-invalid', at, {
        value: Object.values(cells).join(' ').trim().slice(0, 60),
      });
    } else sink.find(code, at, values);
  }
  return moment && spanOf(moment);
}

/** Hours, minutes and seconds as one text; empty where there are no hours. */
function clockOf(date: unknown): string {
  const hour = textField(date, 'hour');
  if (hour === '') return '';
  const two = (field: string) => (textField(date, field) || '0').padStart(2, '0');
  return `${hour}:${two('minute')}:${two('second')}`;
}

/** A slide's words; a date's own `display_date` counts where the slide has none. */
function slideOf(value: unknown): Slide {
  const text = fieldOf(value, 'text');
  const media = fieldOf(value, 'media');
  return {
    headline: textField(text, 'headline'),
    text: textField(text, 'text'),
    displayDate:
      textField(value, 'display_date') || textField(fieldOf(value, 'start_date'), 'display_date'),
    media: textField(media, 'url'),
    caption: textField(media, 'caption'),
    credit: textField(media, 'credit'),
    alt: textField(media, 'alt'),
    group: textField(value, 'group'),
  };
}
