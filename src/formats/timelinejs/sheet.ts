/** Rows of a TimelineJS spreadsheet as records. */
import { unguarded } from '../cells.ts';
import { joined, type ReadSpan, spanOf } from '../dates/moment.ts';
import { DistinctIds, idOf } from '../ids.ts';
import { withoutHtml } from '../rich-text.ts';
import { languageOf } from '../sample-language.ts';
import { createDateReader, type DateReader, dateOrderOf } from '../sheet-dates.ts';
import type {
  EventFacts,
  EventTexts,
  OpenedTable,
  Row,
  RowMapper,
  RowSink,
  TableSample,
} from '../types.ts';
import { DEFAULT_KINDS } from '../words/default-kinds.ts';
import { generationOf, type SheetColumns, type SheetField, sheetColumns } from './columns.ts';
import { DATE_PARTS, type DatePart, type PartCells, readParts } from './dates.ts';
import {
  eraOf,
  isMediaLost,
  type Slide,
  slideId,
  slideTexts,
  slideTitle,
  trackAndKind,
} from './slide.ts';

type CellOf = (field: SheetField) => string;

const START: Readonly<Record<DatePart, SheetField>> = {
  year: 'year',
  month: 'month',
  day: 'day',
  time: 'time',
};
const END: Readonly<Record<DatePart, SheetField>> = {
  year: 'endYear',
  month: 'endMonth',
  day: 'endDay',
  time: 'endTime',
};

/** Opens a sheet that has headlines and dates. */
export function openSheet(sample: TableSample): OpenedTable {
  const [header = [], ...rows] = sample.rows;
  const columns = sheetColumns(header);
  const cells = rows.map(
    (row): CellOf =>
      (field) =>
        unguarded(row[columns.at(field)] ?? ''),
  );
  const title = cells.find((cell) => typeOf(cell) === 'title');
  const words = cells.flatMap((cell) => [cell('headline'), cell('text')]).map(withoutHtml);
  const language = languageOf(words);
  const dates = cells.flatMap((cell) => [cell('startDate'), cell('endDate')]);
  const named = title && slideTitle(slideOf(title));
  return {
    mapper: new SheetMapper(
      columns,
      // What TimelineJS itself takes a date with slashes for.
      createDateReader(dateOrderOf(dates, 'mdy')),
      title ? keyOf(title) : null,
    ),
    headerRows: 1,
    columns: header,
    header: {
      ...(named && named.title !== '' ? { title: named.title } : {}),
      ...(named && named.summary !== '' ? { description: named.summary } : {}),
      ...(language === 'und' ? {} : { languages: [language] }),
      kinds: DEFAULT_KINDS,
    },
  };
}

class SheetMapper implements RowMapper {
  private readonly eras = new DistinctIds();

  constructor(
    private readonly columns: SheetColumns,
    private readonly dates: DateReader,
    /** What tells the title's row from others that call themselves so. */
    private readonly titleKey: string | null,
  ) {}

  facts(row: Row, sink: RowSink): EventFacts | null {
    const cell = this.cellsOf(row);
    const type = typeOf(cell);
    if (type === 'title' && keyOf(cell) === this.titleKey) return null;
    const slide = slideOf(cell);
    const span = this.dateOf(cell, sink);
    if (span === null) return null;
    if (type === 'era') {
      const era = eraOf(slide, span.edtf);
      sink.add('phases', { ...era, id: this.eras.take(era.id) });
      return null;
    }
    if (type !== '' && type !== 'event') {
      sink.find('row-value-guessed', this.columns.at('type'), { value: type, as: 'event' });
    }
    if (slide.headline === '') sink.find('row-title-missing', this.columns.at('headline'));
    if (isMediaLost(slide)) {
      sink.find('row-value-invalid', this.columns.at('media'), { value: slide.media.slice(0, 60) });
    }
    const own = idOf(cell('id'));
    return {
      id: own === '' ? slideId(span.edtf, slide) : own,
      date: span.edtf,
      ...trackAndKind(slide.group),
      actors: [],
    };
  }

  texts(row: Row, facts: EventFacts): EventTexts {
    return slideTexts(slideOf(this.cellsOf(row)), facts.date);
  }

  private cellsOf(row: Row): CellOf {
    return (field) => unguarded(row.text(this.columns.at(field)));
  }

  /** The date of a row; null where it has none, which is told unless the row is empty. */
  private dateOf(cell: CellOf, sink: RowSink): ReadSpan | null {
    if (generationOf(this.columns) === 'whole') return this.wholeDate(cell, sink);
    const start = this.partsOf(cell, START, sink);
    if (start === null) return null;
    const hasEnd = DATE_PARTS.some((part) => cell(END[part]) !== '');
    const end = hasEnd ? this.partsOf(cell, END, sink) : null;
    return end === null ? start : this.joinedOrStart(start, end, 'endYear', sink);
  }

  private partsOf(
    cell: CellOf,
    fields: Readonly<Record<DatePart, SheetField>>,
    sink: RowSink,
  ): ReadSpan | null {
    const cells: PartCells = {
      year: cell(fields.year),
      month: cell(fields.month),
      day: cell(fields.day),
      time: cell(fields.time),
    };
    const isStart = fields === START;
    if (isStart && cells.year === '' && isEmpty(cell)) return null;
    const { moment, findings } = readParts(cells);
    for (const { code, part, values } of findings) {
      // A row is not lost for its end.
      const isLost = code === 'row-date-missing' || code === 'row-date-unreadable';
      const told = isLost && !isStart ? 'row-value-invalid' : code;
      const value =
        values.value ??
        DATE_PARTS.map((name) => cells[name])
          .join(' ')
          .trim();
      sink.find(
        told,
        this.columns.at(fields[part]),
        code === 'row-date-missing' && isStart ? {} : { value },
      );
    }
    return moment && spanOf(moment);
  }

  private wholeDate(cell: CellOf, sink: RowSink): ReadSpan | null {
    const [start, end] = [cell('startDate'), cell('endDate')];
    if (start === '' && isEmpty(cell)) return null;
    const first = this.readWhole(start);
    for (const { code, values } of first.findings) {
      sink.find(code, this.columns.at('startDate'), values);
    }
    if (first.span === null || end === '') return first.span;
    const last = this.readWhole(end);
    for (const { code, values } of last.findings) {
      sink.find(last.span ? code : 'row-value-invalid', this.columns.at('endDate'), values);
    }
    return last.span ? this.joinedOrStart(first.span, last.span, 'endDate', sink) : first.span;
  }

  /** One cell: a year, BC with a minus, or any date. */
  private readWhole(cell: string): ReturnType<DateReader['read']> {
    if (/^-?\d{1,9}$/.test(cell) && !/^[2-6]\d{4}$/.test(cell)) {
      const { moment } = readParts({ year: cell, month: '', day: '', time: '' });
      return { span: moment && spanOf(moment), findings: [] };
    }
    return this.dates.read(cell);
  }

  private joinedOrStart(
    start: ReadSpan,
    end: ReadSpan,
    column: SheetField,
    sink: RowSink,
  ): ReadSpan {
    const span = joined(start, end);
    if (span) return span;
    const values = { start: start.edtf, end: end.edtf };
    sink.find('row-date-backwards', this.columns.at(column), values);
    return start;
  }
}

const typeOf = (cell: CellOf): string => cell('type').toLowerCase().slice(0, 60);

/** What tells one title row from another. */
const keyOf = (cell: CellOf): string => `${cell('headline')}\n${cell('text')}`;

const isEmpty = (cell: CellOf): boolean =>
  (['headline', 'text', 'media', 'month', 'day', 'type'] as const).every((f) => cell(f) === '');

const slideOf = (cell: CellOf): Slide => ({
  headline: cell('headline'),
  text: cell('text'),
  displayDate: cell('displayDate'),
  media: cell('media'),
  caption: cell('caption'),
  credit: cell('credit'),
  alt: cell('alt'),
  group: cell('group'),
});
