/** All that the records say of one event, as an article. */
import type { Reader } from '../../layout/reader.ts';
import { readerOf } from '../../layout/reader.ts';
import type { EventRecord, MediaRecord, Participation, PlaceRecord } from '../../records/schema.ts';
import { webAddress } from '../../records/web-address.ts';
import type { Language } from '../../text/language.ts';
import { whenOf } from '../../timeline/build.ts';
import { linksOf } from '../../timeline/relations.ts';
import { type EventIndex, sideOf, type Timeline } from '../../timeline/types.ts';
import { claim, quotation, statement } from './claims.ts';
import { mark } from './mark.ts';
import { outward, sourceList } from './sources.ts';
import { type Content, type HtmlElement, h } from './tree.ts';
import { heading, part, words } from './words.ts';

/** Where an event can be read, by its id; null where nowhere. */
export type EventAddress = (id: string) => string | null;

export interface EventArticleInput {
  readonly timeline: Timeline;
  readonly language: Language;
  readonly index: EventIndex;
  /** Level of the title's heading; its parts are one deeper. */
  readonly level: number;
  /** Where other events can be read; without it they are named only. */
  readonly address?: EventAddress | undefined;
  /** Whether the title leads to where this event can be read: not where it is read already. */
  readonly isTitleLinked?: boolean;
}

/** One event, whole. An event that is not there is an empty article. */
export function eventArticle(input: EventArticleInput): HtmlElement {
  const { timeline, language, index, level, address } = input;
  const reader = readerOf(timeline, language);
  const event = timeline.events.at(index);
  if (!event) return h('article', { class: 'event-article' });
  const title = words(reader, event.title) ?? event.id;
  const href = input.isTitleLinked ? (address?.(event.id) ?? null) : null;
  return h(
    'article',
    { class: 'event-article', 'data-event': event.id, 'data-side': sideIn(timeline, index) },
    kicker(reader, index, event),
    heading(level, { class: 'event-title' }, href === null ? title : h('a', { href }, title)),
    eventBody(reader, index, level + 1, address),
  );
}

export const sideIn = ({ columns }: Timeline, index: EventIndex) =>
  sideOf(columns.side[index] ?? 0);

/** Side and kind, with the mark. */
function kicker(
  { timeline, language }: Reader,
  index: EventIndex,
  event: EventRecord,
): HtmlElement {
  const side = sideIn(timeline, index);
  return h(
    'p',
    { class: 'kicker', 'data-side': side },
    mark(timeline, index),
    language.named('side', side) ?? side,
    language.t('panel.separator'),
    language.named('kind', event.kind) ?? event.kind,
  );
}

/** What stands below an event's title: the same words as in the explorer's panel and list. */
export function eventBody(
  reader: Reader,
  index: EventIndex,
  level: number,
  address?: EventAddress,
): Content {
  const { timeline, language } = reader;
  const event = timeline.events.at(index);
  if (!event) return null;
  const reported = whenOf(event.reported);
  const place = event.place ? timeline.places.get(event.place) : undefined;
  const statements = timeline.statementsByEvent.get(event.id) ?? [];
  const claims = timeline.claimsByEvent.get(event.id) ?? [];
  const quiet = { as: 'p', class: 'quiet' } as const;
  return [
    h(
      'p',
      { class: 'event-when' },
      dateOf(reader, index, 'full'),
      place
        ? [language.t('panel.separator'), words(reader, place.name), precision(language, place)]
        : null,
    ),
    place?.verified === false
      ? h('p', { class: 'quiet small' }, language.t('panel.place-unverified'))
      : null,
    words(reader, event.dateText, {
      ...quiet,
      quoted: true,
      before: `${language.t('panel.as-worded')} `,
    }),
    reported
      ? h(
          'p',
          { class: 'quiet' },
          language.t('panel.reported', { date: language.when(reported, 'medium') }),
        )
      : null,
    words(reader, event.dateNote, quiet),
    event.verified === false ? h('p', { class: 'notice' }, language.t('panel.unverified')) : null,
    words(reader, event.summary, { as: 'p', class: 'event-summary' }),
    words(reader, event.verificationNote, { as: 'p', class: 'notice' }),
    h('p', { class: 'certainty' }, certaintyOf(language, event)),
    (event.media ?? []).map((media) => figure(reader, media)),
    event.tags?.length ? h('p', { class: 'quiet small' }, language.list(event.tags)) : null,
    event.actors?.length
      ? part(level, language.t('panel.actors'), actorList(reader, event.actors))
      : null,
    (event.quotations ?? []).map((each) => quotation(reader, each)),
    statements.length > 0
      ? part(
          level,
          language.t('panel.statements'),
          h(
            'ul',
            { class: 'statements' },
            statements.map((each) => h('li', { class: 'statement' }, statement(reader, each))),
          ),
        )
      : null,
    claims.length > 0
      ? part(
          level,
          language.t('panel.disputed'),
          claims.map((each) => claim(reader, each)),
        )
      : null,
    linked(reader, index, level, address),
    event.sources?.length
      ? part(level, language.t('panel.sources'), sourceList(reader, event.sources))
      : null,
    original(language, event.original),
  ];
}

/** How sure it is, and whether one source stands behind it or several. */
export function certaintyOf(language: Language, { certainty, support }: EventRecord): string {
  const sure = certainty
    ? (language.named('certainty', certainty) ?? certainty)
    : language.t('scene.no-certainty');
  if (!support) return sure;
  return `${sure}${language.t('panel.separator')}${language.t(support === 'single' ? 'panel.single' : 'panel.multiple')}`;
}

/** What HTML takes for a date: a year, a month, a day, a day with a time in UTC. EDTF has many more. */
const MACHINE_DATE =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z)?)?)?$/;

/** A date as a machine reads it, without what its author was not sure of; null for what machines cannot read. */
export function machineDate(edtf: string): string | null {
  const plain = edtf.replace(/[~?%]$/, '');
  return MACHINE_DATE.test(plain) ? plain : null;
}

/** When an event was, in words, and for machines where that can be said. */
export function dateOf(
  { timeline, language }: Reader,
  index: EventIndex,
  style: 'full' | 'short-year',
): Content {
  const when = timeline.whens.at(index);
  if (!when) return null;
  const datetime = machineDate(timeline.events.at(index)?.date ?? '');
  const said = language.when(when, style);
  return datetime === null ? h('span', {}, said) : h('time', { datetime }, said);
}

/** How finely a place is known: to the district, within so many kilometres. */
function precision(language: Language, place: PlaceRecord): Content {
  const said = [
    place.precision ? language.t('panel.place-precision', { precision: place.precision }) : null,
    place.uncertaintyKm
      ? language.t('panel.place-within', { km: language.number(place.uncertaintyKm) })
      : null,
  ].filter((each) => each !== null);
  return said.length > 0 ? h('span', { class: 'precision' }, ` (${language.list(said)})`) : null;
}

/** Who took part, in which role. */
const actorList = (reader: Reader, list: readonly Participation[]): HtmlElement =>
  h(
    'ul',
    { class: 'chips' },
    list.map(({ actor, name, role }) => {
      const known = actor ? reader.timeline.actors.get(actor)?.name : undefined;
      return h(
        'li',
        { 'data-role': role },
        words(reader, known ?? name ?? actor),
        ' ',
        h('span', { class: 'quiet' }, reader.language.named('role', role) ?? role),
      );
    }),
  );

/**
 * A picture, video, sound or document as a link with what it shows: a page without scripts cannot
 * cover what may disturb, nor ask before it fetches from elsewhere.
 */
function figure(reader: Reader, media: MediaRecord): HtmlElement | null {
  const { language } = reader;
  const address = webAddress(media.address);
  const captions = [media.caption, media.credit, media.licence].flatMap((text) => {
    const said = words(reader, text);
    return said ? [said] : [];
  });
  if (address === null && captions.length === 0) return null;
  return h(
    'figure',
    { class: 'media' },
    media.sensitive ? h('p', { class: 'notice' }, language.t('panel.sensitive')) : null,
    address === null
      ? null
      : h(
          'p',
          {},
          outward(
            address,
            words(reader, media.alt) ?? language.t('panel.show-media'),
            language.t('panel.separator'),
            h('bdi', { dir: 'ltr' }, new URL(address).host),
          ),
        ),
    captions.length > 0
      ? h(
          'figcaption',
          { class: 'quiet' },
          captions.map((said, i) => [i > 0 ? language.t('panel.separator') : null, said]),
        )
      : null,
  );
}

/** Events it is linked to, each with how. */
function linked(
  reader: Reader,
  index: EventIndex,
  level: number,
  address: EventAddress | undefined,
): HtmlElement | null {
  const { timeline, language } = reader;
  const links = linksOf(timeline, index);
  if (links.length === 0) return null;
  return part(
    level,
    language.t('panel.linked'),
    h(
      'ul',
      { class: 'links' },
      links.map(({ type, direction, event }) =>
        h(
          'li',
          {},
          h('span', { class: 'quiet' }, language.link(type, direction) ?? type),
          ' ',
          eventLink(reader, event, address),
        ),
      ),
    ),
  );
}

/** An event in a line: mark, title and date; leads to it where it can be read. */
export function eventLink(
  reader: Reader,
  index: EventIndex,
  address: EventAddress | undefined,
): HtmlElement {
  const { timeline } = reader;
  const event = timeline.events.at(index);
  const href = event ? (address?.(event.id) ?? null) : null;
  const content = [
    mark(timeline, index),
    h(
      'span',
      {},
      words(reader, event?.title) ?? event?.id,
      ' ',
      h('span', { class: 'quiet' }, dateOf(reader, index, 'short-year')),
    ),
  ];
  return href === null
    ? h('span', { class: 'event-link' }, content)
    : h('a', { class: 'event-link', href }, content);
}

/** The record as it came from another format, for those who want to see every field. */
function original(
  language: Language,
  fields: Readonly<Record<string, unknown>> | undefined,
): HtmlElement | null {
  const entries = Object.entries(fields ?? {});
  if (entries.length === 0) return null;
  return h(
    'details',
    { class: 'original' },
    h('summary', {}, language.t('panel.original')),
    h(
      'dl',
      {},
      entries.map(([name, value]) =>
        h(
          'div',
          {},
          h('dt', {}, h('bdi', {}, name)),
          h(
            'dd',
            { dir: 'auto' },
            typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
          ),
        ),
      ),
    ),
  );
}
