/** Rows of a sheet of events as records. */
import { oneLine, unguarded } from '../cells.ts';
import { heading } from '../headings.ts';
import { idOf, madeId } from '../ids.ts';
import { languageOf } from '../sample-language.ts';
import { createDateReader, type DateReader, dateOrderOf } from '../sheet-dates.ts';
import { sourceReader } from '../source-cells.ts';
import type {
  EventFacts,
  EventTexts,
  OpenedTable,
  Registry,
  Row,
  RowMapper,
  RowSink,
  TableSample,
} from '../types.ts';
import { DEFAULT_KINDS, DEFAULT_TRACK, defaultKind } from '../words/default-kinds.ts';
import { kindOf } from '../words/kinds.ts';
import { lookupOf } from '../words/lookup.ts';
import { certaintyOf, trackOf, trackOfKind } from '../words/tracks.ts';
import { actorReader } from './actor-cells.ts';
import { type EventColumns, type EventField, eventColumns, isExport } from './event-columns.ts';
import { EventWords, type WordsKnown } from './event-words.ts';
import { placeReader } from './place-cells.ts';

const MIDNIGHT = /^0?0[:.]00/;

/** Opens a sheet that has a date and a title. */
export function openEvents(sample: TableSample, registry: Registry): OpenedTable {
  const [header = [], ...rows] = sample.rows;
  const columns = eventColumns(header);
  const cellsOf = (field: EventField) => rows.map((row) => row[columns.at(field)] ?? '');
  const order = dateOrderOf([...cellsOf('date'), ...cellsOf('end'), ...cellsOf('reported')], 'dmy');
  const languages = languagesOf(columns, [...cellsOf('title'), ...cellsOf('summary')]);
  return {
    mapper: new EventMapper(columns, createDateReader(order), registry, {
      isExport: isExport(header),
      language: languages[0] ?? 'und',
      plainLanguage: languageOf([...cellsOf('title'), ...cellsOf('summary')]),
    }),
    headerRows: 1,
    columns: header,
    header: { ...(languages.length > 0 ? { languages } : {}), kinds: DEFAULT_KINDS },
  };
}

/** The languages of titles: those of columns with a language, and that of the plain one. */
function languagesOf(columns: EventColumns, plain: readonly string[]): string[] {
  const tagged = columns.in('title').map(({ lang }) => lang);
  if (columns.at('title') < 0) return tagged;
  const own = languageOf(plain);
  return own === 'und' ? tagged : [...new Set([own, ...tagged])];
}

interface TableKnown extends WordsKnown {
  readonly isExport: boolean;
}

class EventMapper implements RowMapper {
  private readonly at: (field: EventField) => number;
  private readonly words: EventWords;
  private readonly actorsOf;
  private readonly sourcesOf;
  private readonly placeOf;

  constructor(
    private readonly columns: EventColumns,
    private readonly dates: DateReader,
    registry: Registry,
    private readonly table: TableKnown,
  ) {
    this.at = columns.at;
    this.words = new EventWords(columns, table);
    this.actorsOf = actorReader(registry, { isExact: table.isExport });
    this.sourcesOf = sourceReader(registry);
    this.placeOf = placeReader(registry);
  }

  facts(row: Row, sink: RowSink): EventFacts | null {
    const { at } = this;
    const date = this.dateOf(row, sink);
    if (date === null) return null;
    const rawKind = row.text(at('kind'));
    const track = this.trackOfRow(row, rawKind);
    if (track.isGuessed) {
      sink.find('row-value-guessed', at('track'), { value: row.text(at('track')), as: track.id });
    }
    const title = this.titleCell(row);
    if (title === '') sink.find('row-title-missing', this.titleColumn());
    const place = this.placeOf(row.text(at('place')), row.text(at('lat')), row.text(at('lon')));
    if (place.invalid !== null) sink.find('row-coordinates', at('lat'), { value: place.invalid });
    const sources = this.sourcesOf(row.text(at('source')), row.text(at('url')));
    if (sources.unsafe !== null) {
      sink.find('row-value-invalid', at('url'), { value: sources.unsafe.slice(0, 60) });
    }
    const own = idOf(unguarded(row.text(at('id'))));
    return {
      id: own === '' ? madeId(date, `${title}\n${row.text(at('summary'))}`) : own,
      date,
      reported: this.reportedOf(row, sink),
      track: track.id,
      kind:
        this.table.isExport && rawKind !== ''
          ? rawKind
          : kindOfRow(rawKind, row.text(at('track')), track.id),
      certainty: this.wordOf(row, at('certainty'), sink, certaintyOf),
      support: this.wordOf(row, at('support'), sink, supportOf),
      importance: this.wordOf(row, at('importance'), sink, importanceOf),
      actors: this.actorsOf(row.text(at('actors'))),
      place: place.id,
      sources: sources.ids,
      quoted: this.words.hasQuotation(row) ? sources.ids.slice(0, 1) : undefined,
    };
  }

  texts(row: Row, facts: EventFacts): EventTexts {
    return this.words.textsOf(
      row,
      facts,
      this.trackOfRow(row, row.text(this.at('kind'))).isGuessed,
    );
  }

  /** EDTF of a row; null where it has none, which is told unless the whole row is empty. */
  private dateOf(row: Row, sink: RowSink): string | null {
    const { at, dates } = this;
    const start = unguarded(row.text(at('date')));
    const time = row.text(at('time'));
    const end = unguarded(row.text(at('end')));
    let reading = dates.between(start, end);
    if (time !== '' && !MIDNIGHT.test(time) && end === '') {
      const timed = dates.read(`${start} ${time}`);
      if (timed.span?.edtf.includes('T')) reading = timed;
      else if (reading.span)
        sink.find('row-value-invalid', at('time'), { value: time.slice(0, 60) });
    }
    if (start === '' && isEmpty(row)) return null;
    for (const { code, values } of reading.findings) {
      sink.find(code, code === 'row-value-invalid' ? at('end') : at('date'), values);
    }
    return reading.span?.edtf ?? null;
  }

  private reportedOf(row: Row, sink: RowSink): string | undefined {
    const text = unguarded(row.text(this.at('reported')));
    if (text === '') return undefined;
    const { span, findings } = this.dates.read(text);
    for (const { code, values } of findings) {
      sink.find(span ? code : 'row-value-invalid', this.at('reported'), values);
    }
    return span?.edtf;
  }

  private trackOfRow(
    row: Row,
    rawKind: string,
  ): { readonly id: string; readonly isGuessed: boolean } {
    const raw = row.text(this.at('track'));
    if (this.table.isExport && raw !== '') return { id: raw, isGuessed: false };
    const known = trackOf(raw);
    if (known !== undefined) return { id: known, isGuessed: false };
    const kind = kindOf(rawKind) ?? kindOf(raw) ?? '';
    const id = trackOfKind(kind) ?? trackOf(rawKind) ?? DEFAULT_TRACK;
    return { id, isGuessed: raw !== '' && kindOf(raw) === undefined };
  }

  /** A word of a list; one that the list lacks is told and left out. */
  private wordOf<T>(
    row: Row,
    column: number,
    sink: RowSink,
    find: (word: string) => T | undefined,
  ): T | undefined {
    const word = row.text(column);
    if (word === '') return undefined;
    const found = find(word);
    if (found === undefined) sink.find('row-value-invalid', column, { value: word.slice(0, 60) });
    return found;
  }

  private titleColumn(): number {
    return this.at('title') >= 0 ? this.at('title') : (this.columns.in('title')[0]?.column ?? -1);
  }

  /** The first title that a row has in any language. */
  private titleCell(row: Row): string {
    const plain = row.text(this.at('title'));
    if (plain !== '') return plain;
    for (const { column } of this.columns.in('title')) {
      const text = row.text(column);
      if (text !== '') return text;
    }
    return '';
  }
}

/** What happened, by the column of kinds, else by a track that is a kind; else what the track says. */
function kindOfRow(rawKind: string, rawTrack: string, track: string): string {
  const known = kindOf(rawKind);
  if (known !== undefined) return known;
  if (rawKind !== '' && trackOf(rawKind) === undefined) return ownKind(rawKind);
  return kindOf(rawTrack) ?? defaultKind(track);
}

/** A kind that the format does not have, as its sheet has it. */
function ownKind(raw: string): string {
  const word = oneLine(unguarded(raw)).slice(0, 80);
  return /^[\w\s-]+$/.test(word) ? word.toLowerCase().replace(/[\s_]+/g, '-') : word;
}

const supportOf = lookupOf<'single' | 'multiple'>([
  ['single', 'one', '1', 'مصدر واحد', 'واحد'],
  ['multiple', 'several', 'many', 'مصادر متعددة', 'متعدد', 'عدة مصادر'],
]);

/** 1 to 5, in digits of either script. */
function importanceOf(word: string): number | undefined {
  const digit = /^[1-5]$/.exec(heading(word))?.[0];
  return digit === undefined ? undefined : Number(digit);
}

function isEmpty(row: Row): boolean {
  for (let column = 0; column < row.length; column++) if (row.text(column) !== '') return false;
  return true;
}
