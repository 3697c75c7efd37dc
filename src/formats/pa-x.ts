/**
 * PA-X peace agreements, all columns or the first ones (PA-X Codebook, Bell and Badanjak 2019).
 *
 * A row is one agreement: words, on the day they were signed or agreed. How columns become
 * records: `docs/importers/pa-x.md`.
 */
import { isEmptyRow } from './empty-row.ts';
import { inOwnLanguage } from './own-language.ts';
import { type Party, partiesOf } from './pa-x-parties.ts';
import { stageOf } from './pa-x-stages.ts';
import type {
  EventFacts,
  EventTexts,
  Likelihood,
  OpenedTable,
  Refusal,
  Registry,
  Row,
  RowMapper,
  RowSink,
  TableFormat,
  TableSample,
} from './types.ts';
import { type DayOrder, writtenDate } from './written-date.ts';

const HEADER: OpenedTable['header'] = {
  title: { en: 'PA-X peace agreements', ar: 'اتفاقات السلام في PA-X' },
  languages: ['en', 'ar'],
  note: {
    en: 'Agreements as PA-X lists them: the day is that of signing or agreeing, not of taking effect; no place is given, for the country is that of the conflict.',
    ar: 'الاتفاقات كما تسردها PA-X: اليوم هو يوم التوقيع أو الاتفاق لا يوم السريان، ولا مكان لها لأن البلد هو بلد النزاع.',
  },
};

/** Without these a row is no event. */
const NEEDED = ['Agt', 'Dat'] as const;
/** No other table of this field has all of these. */
const TELLING = ['AgtId', 'Agt', 'Dat', 'Agtp', 'Stage'] as const;

export const paX: TableFormat = {
  id: 'pa-x',
  shape: 'table',

  recognise({ rows }: TableSample): Likelihood {
    const names = namesOf(rows);
    const has = (name: string) => names.includes(name.toLowerCase());
    if (TELLING.every(has)) return 'certain';
    return has('AgtId') && NEEDED.every(has) ? 'likely' : 'no';
  },

  open(sample: TableSample, registry: Registry): OpenedTable | Refusal {
    const names = namesOf(sample.rows);
    const missing = NEEDED.filter((name) => !names.includes(name.toLowerCase()));
    if (missing.length > 0) return { missing };
    const at = (name: string) => names.indexOf(name.toLowerCase());
    return {
      mapper: new PaXMapper(at, names.length, orderIn(sample.rows, at('Dat')), registry),
      headerRows: 1,
      columns: (sample.rows[0] ?? []).map(bare),
      header: HEADER,
    };
  },
};

/** A column's name without the byte order mark that spreadsheets leave before the first. */
const bare = (name: string): string => name.replace('\ufeff', '').trim();

const namesOf = (rows: TableSample['rows']): readonly string[] =>
  (rows[0] ?? []).map((name) => bare(name).toLowerCase());

/** The order of day and month that the first rows agree on; null where they show none or both. */
function orderIn(rows: TableSample['rows'], column: number): DayOrder | null {
  let found: DayOrder | null = null;
  for (const row of rows.slice(1)) {
    const order = writtenDate(row[column] ?? '', 'day-month-year')?.order ?? null;
    if (order === null) continue;
    if (found !== null && found !== order) return null;
    found = order;
  }
  return found;
}

class PaXMapper implements RowMapper {
  private readonly id: number;
  private readonly title: number;
  private readonly date: number;
  private readonly status: number;
  private readonly type: number;
  private readonly stage: number;
  private readonly parties: number;
  private readonly thirdParties: number;
  /** Columns whose values are the tags of an event. */
  private readonly tags: readonly number[];
  private readonly sources: readonly string[];

  constructor(
    at: (name: string) => number,
    private readonly width: number,
    private readonly order: DayOrder | null,
    private readonly registry: Registry,
  ) {
    this.id = at('AgtId');
    this.title = at('Agt');
    this.date = at('Dat');
    this.status = at('Status');
    this.type = at('Agtp');
    this.stage = at('Stage');
    this.parties = at('Part');
    this.thirdParties = at('ThrdPart');
    this.tags = ['Con', 'PPName', 'Status', 'Agtp', 'Stage', 'StageSub', 'Loc1ISO', 'Loc2ISO'].map(
      at,
    );
    this.sources = [registry.source('pa-x', sourceOf)];
  }

  facts(row: Row, sink: RowSink): EventFacts | null {
    const date = this.dateOf(row, sink);
    if (date === null) return null;
    if (row.length !== this.width) {
      sink.find('row-ragged', null, { fields: row.length, columns: this.width });
    }
    if (row.text(this.title) === '') sink.find('row-title-missing', this.title);
    const stageText = row.text(this.stage);
    const stage = stageOf(stageText, row.text(this.status), row.text(this.type));
    if (!stage.isKnown && stageText !== '') {
      sink.find('row-value-guessed', this.stage, { value: stageText, as: stage.kind });
    }
    return {
      id: this.idOf(row, sink),
      date,
      track: 'diplomacy',
      kind: stage.kind,
      side: stage.side,
      importance: stage.importance,
      actors: this.actorsOf(row),
      sources: this.sources,
    };
  }

  texts(row: Row): EventTexts {
    const title = row.text(this.title);
    const id = row.text(this.id);
    const tags = this.tags.map((column) => row.text(column)).filter(isTag);
    return {
      title:
        title === ''
          ? { en: `Agreement ${id}`.trim(), ar: `اتفاق ${id}`.trim() }
          : inOwnLanguage(title),
      tags: [...new Set(tags)],
    };
  }

  private dateOf(row: Row, sink: RowSink): string | null {
    const text = row.text(this.date);
    if (text === '') {
      if (!isEmptyRow(row)) sink.find('row-date-missing', this.date);
      return null;
    }
    const order = this.order ?? 'day-month-year';
    const written = writtenDate(text, order);
    if (written === null) {
      sink.find('row-date-unreadable', this.date, { value: text });
      return null;
    }
    if (written.isAmbiguous && this.order === null) {
      sink.find('date-order-guessed', this.date, { value: text, order });
    }
    return written.date;
  }

  private idOf(row: Row, sink: RowSink): string {
    const id = row.text(this.id);
    if (isId(id)) return id;
    if (this.id >= 0) sink.find('row-value-invalid', this.id, { value: id });
    return `row-${row.line}`;
  }

  private actorsOf(row: Row): EventFacts['actors'] {
    const actors: { actor: string; role: string }[] = [];
    const add = (party: Party) => {
      const actor = this.actor(party.name);
      if (!actors.some((other) => other.actor === actor && other.role === party.role)) {
        actors.push({ actor, role: party.role });
      }
    };
    partiesOf(row.text(this.parties), 'party').forEach(add);
    partiesOf(row.text(this.thirdParties), 'participant').forEach(add);
    return actors;
  }

  private actor(name: string): string {
    return this.registry.actor(name, (id) => ({
      id,
      name: inOwnLanguage(name),
      ...(name.startsWith('Government of ') ? { kind: 'state' } : {}),
    }));
  }
}

const sourceOf = (id: string) => ({
  id,
  publisher: {
    en: 'PA-X Peace Agreements Database, University of Edinburgh',
    ar: 'قاعدة بيانات اتفاقات السلام PA-X، جامعة إدنبرة',
  },
  kind: 'document',
  address: 'https://www.peaceagreements.org/',
});

/** A number or a short word without what ids may not have. */
function isId(text: string): boolean {
  if (text === '' || text.length > 100) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isWord =
      (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
    if (!isWord && code !== 0x2d && code !== 0x5f) return false;
  }
  return true;
}

const isTag = (text: string): boolean => text !== '' && text !== 'NA';
