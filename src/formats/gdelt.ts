/**
 * GDELT event tables, 1.0 (57 or 58 columns) and 2.0 (61): tabs, no header, nothing quoted.
 *
 * A row is one event between two actors, coded by a machine from news (GDELT Event Codebook V2.0;
 * CAMEO Manual 1.1b3). How columns become records: `docs/importers/gdelt.md`.
 */
import { isolate } from '../text/bidi.ts';
import { codedAs, isCode, QUAD_CLASSES, type QuadClass, rootOf } from './cameo.ts';
import { isEmptyRow } from './empty-row.ts';
import { AT, IN_ACTOR, LAYOUTS, type Layout } from './gdelt-columns.ts';
import { GdeltRecords, importanceOf, supportOf } from './gdelt-records.ts';
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
import { compactDay, rememberedDays } from './written-date.ts';

type Fields = readonly string[];

const HEADER: OpenedTable['header'] = {
  title: { en: 'GDELT events', ar: 'أحداث GDELT' },
  languages: ['en', 'ar'],
  licence: {
    en: 'The GDELT Project (gdeltproject.org): free use with a citation and a link',
    ar: 'مشروع GDELT (gdeltproject.org): استخدام حر مع ذكر المصدر ورابط إليه',
  },
  note: {
    en: 'Coded by a machine from news, unchecked: one event may stand in several rows, and titles name only the type of the event. The side of the line follows the quad class.',
    ar: 'رمّزته آلة من الأخبار دون تدقيق: قد يتكرر الحدث الواحد في صفوف عدة، والعناوين تسمي نوع الحدث فحسب. والجانب من الخط يتبع الفئة الرباعية.',
  },
};

export const gdelt: TableFormat = {
  id: 'gdelt',
  shape: 'table',
  isQuoted: false,

  recognise({ separator, rows }: TableSample): Likelihood {
    const data = rows.slice(hasHeader(rows) ? 1 : 0);
    if (data.length === 0) return 'no';
    const fitting = data.filter(isEvent).length / data.length;
    if (fitting < 0.5) return 'no';
    return fitting >= 0.8 && separator === '\t' ? 'certain' : 'likely';
  },

  open({ rows }: TableSample, registry: Registry): OpenedTable | Refusal {
    const layout = layoutOf(rows);
    if (layout === undefined) return { missing: ['GLOBALEVENTID', 'SQLDATE', 'QuadClass'] };
    return {
      mapper: mapperOf(layout, registry),
      headerRows: hasHeader(rows) ? 1 : 0,
      columns: layout.columns,
      header: HEADER,
    };
  },
};

/** The layout that rows of the shape have; else the one that any row's width has. */
const layoutOf = (rows: readonly Fields[]): Layout | undefined =>
  LAYOUTS.get((rows.find(isEvent) ?? rows.find(({ length }) => LAYOUTS.has(length)))?.length ?? 0);

/** Some put the codebook's names above the rows. */
const hasHeader = (rows: readonly Fields[]): boolean =>
  rows[0]?.[AT.id]?.toLowerCase() === 'globaleventid';

/** Whether a row has the width and the shape of an event. */
function isEvent(fields: Fields): boolean {
  const date = fields[AT.date] ?? '';
  return (
    LAYOUTS.has(fields.length) &&
    isNumber(fields[AT.id] ?? '') &&
    date.length === 8 &&
    compactDay(date) !== null &&
    date.startsWith(fields[AT.monthYear] ?? '-') &&
    date.startsWith(fields[AT.year] ?? '-') &&
    quadOf(fields[AT.quadClass] ?? '') !== undefined
  );
}

function isNumber(text: string): boolean {
  if (text === '' || text.length > 20) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

const quadOf = (text: string): QuadClass | undefined =>
  text.length === 1 ? QUAD_CLASSES[text.charCodeAt(0) - 0x31] : undefined;

/** The code with the zero in front that a spreadsheet takes away, told from the root's. */
const withZero = (code: string, root: string): string => (root.length === 1 ? `0${code}` : code);

function mapperOf(layout: Layout, registry: Registry): RowMapper {
  const records = new GdeltRecords(registry, layout);
  const width = layout.columns.length;
  const dayOf = rememberedDays();

  /** The day on which GDELT first had it; left out where it is before the event. */
  function reportedOn(row: Row, date: string, sink: RowSink): string | undefined {
    const text = row.text(layout.added);
    if (text === '') return undefined;
    const added = dayOf(text);
    if (added !== null && added >= date) return added;
    sink.find('row-value-invalid', layout.added, { value: text });
    return undefined;
  }

  return {
    facts(row: Row, sink: RowSink): EventFacts | null {
      const dateText = row.text(AT.date);
      if (dateText === '') {
        if (!isEmptyRow(row)) sink.find('row-date-missing', AT.date);
        return null;
      }
      const date = dayOf(dateText);
      if (date === null) {
        sink.find('row-date-unreadable', AT.date, { value: dateText });
        return null;
      }
      if (row.length !== width) {
        sink.find('row-ragged', null, { fields: row.length, columns: width });
      }
      const coded = codedIn(row, sink);
      const initiator = records.actor(row, AT.actor1);
      const target = records.actor(row, AT.actor2);
      return {
        id: idOf(row, sink),
        date,
        reported: reportedOn(row, date, sink),
        track: coded.track,
        kind: coded.kind,
        side: coded.side,
        stance: coded.stance,
        certainty: 'reported',
        support: supportOf(row),
        importance: importanceOf(row),
        actors: participants(initiator, target),
        place: records.place(row, sink),
        sources: records.source(row),
      };
    },
    texts,
  };
}

function idOf(row: Row, sink: RowSink): string {
  const id = row.text(AT.id);
  if (isNumber(id)) return id;
  sink.find('row-value-invalid', AT.id, { value: id });
  return `row-${row.line}`;
}

/** What the event is. A class that is missing is the one its root code has in the codebook. */
function codedIn(row: Row, sink: RowSink): ReturnType<typeof codedAs> {
  const rootText = row.text(AT.rootCode);
  const code = withZero(row.text(AT.code), rootText);
  const quadText = row.text(AT.quadClass);
  const root = rootOf(code.slice(0, 2));
  const quad = quadOf(quadText);
  if (root === undefined || !isCode(code)) {
    sink.find('row-value-guessed', AT.code, { value: code, as: quad ?? 1 });
  }
  if (quad !== undefined) return codedAs(code, quad);
  const guessed = root?.quad ?? 1;
  sink.find('row-value-guessed', AT.quadClass, { value: quadText, as: guessed });
  return codedAs(code, guessed);
}

function participants(
  initiator: string | undefined,
  target: string | undefined,
): EventFacts['actors'] {
  if (initiator === undefined) {
    return target === undefined ? [] : [{ actor: target, role: 'target' }];
  }
  const first = { actor: initiator, role: 'initiator' };
  return target === undefined ? [first] : [first, { actor: target, role: 'target' }];
}

/** What the code says, then who to whom: “Threat: A → B”. Names are isolated, for they are data. */
function texts(row: Row): EventTexts {
  const code = withZero(row.text(AT.code), row.text(AT.rootCode));
  const root = rootOf(code.slice(0, 2));
  const actor1 = nameOf(row, AT.actor1);
  const actor2 = nameOf(row, AT.actor2);
  return {
    title: {
      en: titled(root?.en ?? 'Event', actor1, actor2, '→'),
      ar: titled(root?.ar ?? 'حدث', actor1, actor2, '←'),
    },
    ...(isCode(code) ? { tags: [`CAMEO ${code}`] } : {}),
  };
}

function nameOf(row: Row, first: number): string {
  const name = row.text(first + IN_ACTOR.name);
  return isolate(name === '' ? row.text(first + IN_ACTOR.code) : name);
}

function titled(what: string, actor1: string, actor2: string, arrow: '→' | '←'): string {
  if (actor2 === '') return actor1 === '' ? what : `${what}: ${actor1}`;
  return actor1 === '' ? `${what}: ${arrow} ${actor2}` : `${what}: ${actor1} ${arrow} ${actor2}`;
}
