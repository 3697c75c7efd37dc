/** How a row of UCDP GED becomes an event. */
import { readDay } from './dates.ts';
import { importanceOfDeaths } from './deaths.ts';
import { decodeEntities } from './entities.ts';
import { listed } from './listed.ts';
import { isEmptyRow, Mentions } from './mentions.ts';
import { oneLine } from './one-line.ts';
import { UCDP_WHERE } from './place-precision.ts';
import { recordId } from './record-id.ts';
import type { EventFacts, EventTexts, Registry, Row, RowMapper, RowSink } from './types.ts';
import { type Article, readArticles } from './ucdp-articles.ts';
import { type GedColumns, gedColumns } from './ucdp-columns.ts';
import { DATE_NOTES, dateOf, reportedOn } from './ucdp-dates.ts';

/** `type_of_violence`. The data set says between whom force was used, not how. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['1', 'battle'],
  ['2', 'clash'],
  ['3', 'attack'],
]);
const UNKNOWN_KIND = 'violence';
const NO_ARTICLES: readonly Article[] = [];
const ONE_SIDED = '3';
const NON_STATE = '2';

const TYPE_TAGS: ReadonlyMap<string, string> = new Map([
  ['1', 'state-based conflict'],
  ['2', 'non-state conflict'],
  ['3', 'one-sided violence'],
]);

const ORIGIN_NOTE = {
  ar: 'من نُسب إليه الخبر في المصدر الذي قُرئ (source_original).',
  en: 'Named as the origin of the news by the source that was read (source_original).',
};

export class UcdpGedMapper implements RowMapper {
  private readonly at: GedColumns;
  private readonly mentions: Mentions;

  constructor(columns: readonly string[], registry: Registry) {
    this.at = gedColumns(columns);
    this.mentions = new Mentions(registry, UCDP_WHERE, 'UCDP GED');
  }

  facts(row: Row, sink: RowSink): EventFacts | null {
    const { at } = this;
    const startText = row.text(at.start);
    const start = readDay(startText);
    if (start === null) {
      if (startText !== '') sink.find('row-date-unreadable', at.start, { value: startText });
      else if (!isEmptyRow(row)) sink.find('row-date-missing', at.start);
      return null;
    }
    const date = dateOf(row, at, start, sink);
    const type = row.text(at.type);
    const kind = KINDS.get(type);
    if (kind === undefined) {
      sink.find('row-value-guessed', at.type, { value: type, as: UNKNOWN_KIND });
    }
    const offices = row.text(at.office);
    const dates = row.text(at.sourceDate);
    const articles =
      offices === '' || dates === '' ? readArticles(row.text(at.article)) : NO_ARTICLES;
    const id = recordId(row.text(at.id), row.line);
    const place = this.placeName(row);
    // The longer texts are looked at last: nearly every row names a place.
    if (place === '' && row.text(at.dyad) === '' && row.text(at.headline) === '') {
      sink.find('row-title-missing', null);
    }
    return {
      id,
      date,
      reported: reportedOn(dates, articles, start, date),
      track: 'conflict',
      kind: kind ?? UNKNOWN_KIND,
      support: supportOf(row.text(at.sourceCount)),
      importance: importanceOfDeaths(row.text(at.best)),
      actors: this.actors(row, type),
      place: this.mentions.place(row, at.place, place, sink),
      sources: this.sources(offices, articles, row.text(at.origin)),
    };
  }

  texts(row: Row, { id }: EventFacts): EventTexts {
    const { at } = this;
    const headline = row.text(at.headline);
    const summary = headline === '' ? row.text(at.whereDescription) : this.dyadAndPlace(row);
    return {
      title: oneLine(decodeEntities(this.title(row))) || id,
      summary: summary === '' ? undefined : decodeEntities(summary),
      dateNote: DATE_NOTES.get(row.text(at.datePrecision)),
      tags: this.tags(row),
    };
  }

  private title(row: Row): string {
    return row.text(this.at.headline) || this.dyadAndPlace(row);
  }

  private dyadAndPlace(row: Row): string {
    const dyad = row.text(this.at.dyad);
    const place = this.placeName(row);
    return dyad === '' || place === '' ? dyad || place : `${dyad}, ${place}`;
  }

  private placeName(row: Row): string {
    const { at } = this;
    return (
      row.text(at.where) ||
      row.text(at.whereDescription) ||
      row.text(at.adm2) ||
      row.text(at.adm1) ||
      row.text(at.place.country)
    );
  }

  /**
   * Two sides that fought are parties: which of them is named first says nothing of who began. In
   * one-sided violence the first is always the one that used force, the second always civilians.
   */
  private actors(row: Row, type: string): EventFacts['actors'] {
    const { at } = this;
    const isOneSided = type === ONE_SIDED;
    const a = row.text(at.sideA);
    const b = row.text(at.sideB);
    const actors: { actor: string; role: string }[] = [];
    if (a !== '') {
      const kind = groupKind(a, type, row.text(at.stateA));
      const actor = this.mentions.actor(a, row.text(at.sideAId), kind);
      actors.push({ actor, role: isOneSided ? 'attacker' : 'party' });
    }
    if (b !== '') {
      const kind = isOneSided ? 'collective' : groupKind(b, type, row.text(at.stateB));
      const actor = this.mentions.actor(b, row.text(at.sideBId), kind);
      actors.push({ actor, role: isOneSided ? 'target' : 'party' });
    }
    return actors;
  }

  /** Who published what was read, and whom that named as its own source. */
  private sources(
    offices: string,
    articles: readonly Article[],
    origins: string,
  ): readonly string[] {
    const { mentions } = this;
    const ids: string[] = [];
    if (offices === '') for (const { office } of articles) addOnce(ids, mentions.source(office));
    else for (const office of listed(offices)) addOnce(ids, mentions.source(office));
    for (const origin of listed(origins)) {
      addOnce(ids, mentions.source(origin, ORIGIN_NOTE));
    }
    return ids;
  }

  private tags(row: Row): readonly string[] {
    const { at } = this;
    const status = row.text(at.codeStatus);
    const tags = [
      TYPE_TAGS.get(row.text(at.type)) ?? '',
      row.text(at.conflict),
      row.text(at.place.country),
      row.text(at.region),
      // The coding of candidate events is not always settled.
      status.toLowerCase() === 'clear' ? '' : status,
    ];
    return [...new Set(tags.filter((tag) => tag !== '').map(decodeEntities))];
  }
}

function addOnce(ids: string[], id: string): void {
  if (!ids.includes(id)) ids.push(id);
}

/** Only governments have a number in the list of states of Gleditsch and Ward. */
const groupKind = (name: string, type: string, state: string): string =>
  type !== NON_STATE && (state !== '' || name.startsWith('Government of'))
    ? 'state'
    : 'armed-group';

/** −1 and 0 stand for a number that is not known. */
function supportOf(count: string): EventFacts['support'] {
  if (count === '1') return 'single';
  return Number(count) > 1 ? 'multiple' : undefined;
}
