/** How a row of ACLED becomes an event. */
import type { Text } from '../text/types.ts';
import { type AcledColumns, type ActorColumns, acledColumns } from './acled-columns.ts';
import {
  ACTOR_TYPES,
  type AcledActorType,
  type AcledKind,
  EVENT_TYPES,
  isProtesters,
  isRioters,
  isUnarmed,
  PROTEST,
  RIOT,
  RIOTS_OR_PROTESTS,
  SUB_EVENTS,
  UNKNOWN_KIND,
} from './acled-kinds.ts';
import { monthOf, readDay } from './dates.ts';
import { importanceOfDeaths } from './deaths.ts';
import { decodeEntities } from './entities.ts';
import { listed } from './listed.ts';
import { isEmptyRow, Mentions } from './mentions.ts';
import { oneLine } from './one-line.ts';
import { ACLED_WHERE } from './place-precision.ts';
import { recordId } from './record-id.ts';
import type { EventFacts, EventTexts, Registry, Row, RowMapper, RowSink } from './types.ts';

/** What `time_precision` says where it is not 1, the day itself. */
const DATE_NOTES: ReadonlyMap<string, Text> = new Map<string, Text>([
  [
    '2',
    {
      ar: 'يُعرف الأسبوع أو نهاية الأسبوع؛ واليوم المذكور ينوب عنه.',
      en: 'The week or weekend is known; the day given stands for it.',
    },
  ],
  [
    '3',
    {
      ar: 'يُعرف الشهر ولا يُعرف اليوم.',
      en: 'The month is known, the day is not.',
    },
  ],
]);

/** The size of a crowd as notes have it: `[size=no report]`. */
const SIZE = '[size=';
/** A crowd's size is a few words; a longer bracket is something else. */
const LONGEST_SIZE = 80;

export class AcledMapper implements RowMapper {
  private readonly at: AcledColumns;
  private readonly mentions: Mentions;

  constructor(header: readonly string[], registry: Registry) {
    this.at = acledColumns(header);
    this.mentions = new Mentions(registry, ACLED_WHERE, 'ACLED');
  }

  facts(row: Row, sink: RowSink): EventFacts | null {
    const { at } = this;
    const dateText = row.text(at.date);
    const day = readDay(dateText);
    if (day === null) {
      if (dateText !== '') sink.find('row-date-unreadable', at.date, { value: dateText });
      else if (!isEmptyRow(row)) sink.find('row-date-missing', at.date);
      return null;
    }
    const first = this.typeOf(row, at.first, sink);
    const second = this.typeOf(row, at.second, sink);
    const kind = this.kindOf(row, first, sink);
    const sources = this.sources(row);
    const place = this.placeName(row);
    if (place === '' && row.text(at.type) === '' && row.text(at.subType) === '') {
      sink.find('row-title-missing', null);
    }
    return {
      id: recordId(row.text(at.id), row.line),
      date: this.dateOf(row, day, sink),
      track: kind.track,
      kind: kind.kind,
      support: sources.length === 0 ? undefined : sources.length === 1 ? 'single' : 'multiple',
      // That nobody died says nothing of how much an agreement matters.
      importance: kind.track === 'conflict' ? importanceOfDeaths(row.text(at.deaths)) : undefined,
      actors: this.actors(row, kind, first, second),
      place: this.mentions.place(row, at.place, place, sink),
      sources,
    };
  }

  texts(row: Row, { id }: EventFacts): EventTexts {
    const { at } = this;
    const notes = row.text(at.notes);
    return {
      title: oneLine(decodeEntities(this.title(row))) || id,
      summary: notes === '' ? undefined : decodeEntities(notes),
      dateNote: DATE_NOTES.get(row.text(at.timePrecision)),
      tags: this.tags(row, notes),
    };
  }

  /** A week is about its day; of a month only the month is said. */
  private dateOf(row: Row, day: string, sink: RowSink): string {
    const precision = row.text(this.at.timePrecision);
    if (precision === '2') return `${day}~`;
    if (precision === '3') return monthOf(day);
    if (precision !== '' && precision !== '1') {
      sink.find('row-value-invalid', this.at.timePrecision, { value: precision });
    }
    return day;
  }

  private kindOf(row: Row, first: AcledActorType | null, sink: RowSink): AcledKind {
    const { at } = this;
    const subType = row.text(at.subType);
    const ofSubType = subType === '' ? null : SUB_EVENTS.meaningOf(subType);
    if (ofSubType !== null) return ofSubType;
    const type = row.text(at.type);
    const isEither = RIOTS_OR_PROTESTS.meaningOf(type) !== null;
    if (isEither && isRioters(first)) return RIOT;
    if (isEither && isProtesters(first)) return PROTEST;
    const ofType = isEither ? PROTEST : EVENT_TYPES.meaningOf(type);
    const kind = ofType ?? UNKNOWN_KIND;
    if (isEither || ofType === null) {
      sink.find('row-value-guessed', at.type, { value: type, as: kind.kind });
    } else if (subType !== '') {
      sink.find('row-value-guessed', at.subType, { value: subType, as: kind.kind });
    }
    return kind;
  }

  private typeOf(row: Row, columns: ActorColumns, sink: RowSink): AcledActorType | null {
    const text = row.text(columns.type);
    // 0 stands for no actor.
    if (text === '' || text === '0') return null;
    const type = ACTOR_TYPES.meaningOf(text);
    if (type === null) sink.find('row-value-invalid', columns.type, { value: text });
    return type;
  }

  /**
   * The order of the two actors does not say who attacked. Where force was one-sided, or civilians
   * were its main target, and one of the two is unarmed by type, that one is the target and the
   * other the attacker; else both are parties, or participants where nothing was done by force.
   */
  private actors(
    row: Row,
    kind: AcledKind,
    first: AcledActorType | null,
    second: AcledActorType | null,
  ): EventFacts['actors'] {
    const { at } = this;
    const isAimed = kind.isOneSided || row.text(at.civilians) !== '';
    const isFirstTarget = isAimed && isUnarmed(first);
    const isSecondTarget = isAimed && isUnarmed(second);
    const even = kind.track === 'conflict' ? 'party' : 'participant';
    const opposite = isFirstTarget || isSecondTarget ? 'attacker' : even;
    const actors: { actor: string; role: string }[] = [];
    this.addActors(row, at.first, first, isFirstTarget ? 'target' : opposite, actors);
    this.addActors(row, at.second, second, isSecondTarget ? 'target' : opposite, actors);
    return actors;
  }

  /**
   * The actor of a column and those beside it. Those took part alongside it or say who it is
   * (women, a trade union, a people): none of them attacks by being named there.
   */
  private addActors(
    row: Row,
    columns: ActorColumns,
    type: AcledActorType | null,
    role: string,
    actors: { actor: string; role: string }[],
  ): void {
    const name = row.text(columns.name);
    if (name !== '') {
      actors.push({ actor: this.mentions.actor(name, '', type?.kind, type?.word), role });
    }
    const beside = role === 'target' ? 'affected' : 'participant';
    for (const other of listed(row.text(columns.associated))) {
      actors.push({ actor: this.mentions.actor(other, ''), role: beside });
    }
  }

  private sources(row: Row): readonly string[] {
    const ids: string[] = [];
    for (const name of listed(row.text(this.at.source))) {
      const id = this.mentions.source(name);
      if (!ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  private title(row: Row): string {
    const { at } = this;
    const what = row.text(at.subType) || row.text(at.type);
    const where = this.placeName(row);
    if (what === '' || where === '') return what || where || row.text(at.first.name);
    return `${what}, ${where}`;
  }

  private placeName(row: Row): string {
    const { at } = this;
    return row.text(at.location) || row.text(at.admin1) || row.text(at.place.country);
  }

  private tags(row: Row, notes: string): readonly string[] {
    const { at } = this;
    const tags = new Set<string>();
    for (const column of [at.disorder, at.type, at.civilians, at.tags]) {
      for (const tag of listed(row.text(column))) tags.add(decodeEntities(tag));
    }
    const size = sizeOf(notes);
    if (size !== null) tags.add(size);
    return [...tags];
  }
}

/** `size=no report` of `[size=no report]`; null where the notes give no size. */
function sizeOf(notes: string): string | null {
  const from = notes.indexOf(SIZE);
  if (from < 0) return null;
  const to = notes.indexOf(']', from);
  return to < 0 || to - from > LONGEST_SIZE ? null : notes.slice(from + 1, to);
}
