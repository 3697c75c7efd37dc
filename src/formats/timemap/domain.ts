/** TimeMap's events as JSON: a list of them, or the whole domain with its sources and associations. */
import { isObject } from '../../records/foreign.ts';
import { isTooDeep } from '../../records/json.ts';
import type { DataSet, EventRecord } from '../../records/schema.ts';
import { DistinctIds, idOf, madeId } from '../ids.ts';
import { fieldOf, textField } from '../json-fields.ts';
import { languageOf } from '../sample-language.ts';
import { createDateReader, type DateReader, dateOrderOf } from '../sheet-dates.ts';
import type { JsonSink } from '../types.ts';
import { DEFAULT_KINDS } from '../words/default-kinds.ts';
import { incidentDate, incidentKind, incidentPlace, incidentTexts } from './incident.ts';
import { Lists } from './lists.ts';

const STAND_IN = 'TimeMap';
/** How many events tell the language. */
const SAMPLED = 50;

/** The events of a document, and where they stand in it. */
export function eventsOf(document: unknown): {
  readonly events: readonly unknown[];
  readonly pointer: string;
} | null {
  if (Array.isArray(document)) return { events: document, pointer: '' };
  const events = fieldOf(document, 'events');
  return Array.isArray(events) ? { events, pointer: '/events' } : null;
}

export function readDocument(document: unknown, sink: JsonSink): DataSet | null {
  const found = eventsOf(document);
  if (!found) return null;
  const dates = found.events.map((event) => textField(event, 'date'));
  // TimeMap's own setting for dates with slashes puts the month first.
  const reader = createDateReader(dateOrderOf(dates, 'mdy'));
  const lists = new Lists(document);
  const ids = new DistinctIds();
  const events = found.events.flatMap((value, i) => {
    const pointer = `${found.pointer}/${i}`;
    return readEvent(value, pointer, { dates: reader, lists, ids, sink }) ?? [];
  });
  const sampled = found.events.slice(0, SAMPLED);
  const language = languageOf(sampled.map((event) => textField(event, 'description')));
  return {
    format: 'masar/1',
    title: STAND_IN,
    ...(language === 'und' ? {} : { languages: [language] }),
    kinds: DEFAULT_KINDS,
    events,
    statements: [],
    actors: [],
    memberships: [],
    sources: lists.sources.records,
    places: lists.places.records,
    claims: [],
    phases: [],
  };
}

interface Reading {
  readonly dates: DateReader;
  readonly lists: Lists;
  readonly ids: DistinctIds;
  readonly sink: JsonSink;
}

function readEvent(value: unknown, pointer: string, to: Reading): EventRecord | null {
  const { sink, lists } = to;
  if (!isObject(value) || isTooDeep(value)) {
    sink.find('row-broken', pointer);
    return null;
  }
  const date = dateOf(value, pointer, to);
  if (date === null) return null;
  const place = placeOf(value, pointer, to);
  const description = textField(value, 'description');
  const { title, summary } = incidentTexts(textField(value, 'title'), description);
  if (title === '') sink.find('row-title-missing', pointer);
  const wanted =
    idOf(textField(value, 'id') || textField(value, 'civId')) || madeId(date, description);
  const id = to.ids.take(wanted);
  if (id !== wanted) sink.find('row-id-double', `${pointer}/id`, { id: wanted });
  const tags = lists.tagsOf(value);
  const sources = lists.sourcesOf(value);
  for (const { index, address } of sources.unsafe) {
    sink.find('row-value-invalid', `${pointer}/sources/${index}`, { value: address });
  }
  const categories = [textField(value, 'type'), textField(value, 'category')];
  return {
    id,
    date,
    title: title === '' ? date : title,
    ...(summary === '' ? {} : { summary }),
    ...incidentKind([...categories, ...tags]),
    ...(place === undefined ? {} : { place }),
    ...(sources.ids.length === 0 ? {} : { sources: sources.ids }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    original: value,
  };
}

function dateOf(value: unknown, pointer: string, { dates, sink }: Reading): string | null {
  const time = textField(value, 'time');
  const { reading, isTimeLost } = incidentDate(dates, textField(value, 'date'), time);
  for (const { code, values } of reading.findings) sink.find(code, `${pointer}/date`, values);
  if (isTimeLost) sink.find('row-value-invalid', `${pointer}/time`, { value: time.slice(0, 60) });
  return reading.span?.edtf ?? null;
}

function placeOf(value: unknown, pointer: string, { lists, sink }: Reading): string | undefined {
  const [latitude, longitude] = [textField(value, 'latitude'), textField(value, 'longitude')];
  const { place, isInvalid } = incidentPlace(textField(value, 'location'), latitude, longitude);
  if (isInvalid) {
    sink.find('row-coordinates', `${pointer}/latitude`, {
      value: `${latitude}, ${longitude}`.slice(0, 60),
    });
  }
  return place ? lists.places.of(place.key, idOf(place.key), (id) => place.make(id)) : undefined;
}
