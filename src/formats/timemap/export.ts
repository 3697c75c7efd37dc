/** Rows of the CSV that an instance of TimeMap lets its readers download. */
import { oneLine, unguarded } from '../cells.ts';
import { type Columns, type ColumnWords, findColumns } from '../headings.ts';
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
import { DEFAULT_KINDS } from '../words/default-kinds.ts';
import { incidentDate, incidentKind, incidentPlace, incidentTexts } from './incident.ts';

const FIELDS = {
  id: ['id'],
  date: ['date'],
  time: ['time'],
  latitude: ['latitude'],
  longitude: ['longitude'],
  location: ['location'],
  title: ['title'],
  description: ['description'],
  sources: ['sources'],
  associations: ['associations', 'filters'],
  type: ['type', 'category'],
} as const satisfies ColumnWords<string>;

export type ExportField = keyof typeof FIELDS;
export type ExportColumns = Columns<ExportField>;

export const exportColumns = (header: readonly string[]): ExportColumns =>
  findColumns<ExportField>(header, FIELDS);

/** Opens a table whose columns were found to be an export's. */
export function openExport(sample: TableSample, registry: Registry): OpenedTable {
  const [header = [], ...rows] = sample.rows;
  const columns = exportColumns(header);
  const cellsOf = (field: ExportField) => rows.map((row) => row[columns.at(field)] ?? '');
  const language = languageOf(cellsOf('description'));
  const dates = createDateReader(dateOrderOf(cellsOf('date'), 'mdy'));
  return {
    mapper: new ExportMapper(columns, dates, registry),
    headerRows: 1,
    columns: header,
    header: { ...(language === 'und' ? {} : { languages: [language] }), kinds: DEFAULT_KINDS },
  };
}

class ExportMapper implements RowMapper {
  private readonly sourcesOf;

  constructor(
    private readonly columns: ExportColumns,
    private readonly dates: DateReader,
    private readonly registry: Registry,
  ) {
    this.sourcesOf = sourceReader(registry);
  }

  facts(row: Row, sink: RowSink): EventFacts | null {
    const { at } = this.columns;
    const cell = (field: ExportField) => unguarded(row.text(at(field)));
    const [day, time, description] = [cell('date'), cell('time'), cell('description')];
    if (day === '' && description === '' && cell('id') === '') return null;
    const { reading, isTimeLost } = incidentDate(this.dates, day, time);
    for (const { code, values } of reading.findings) sink.find(code, at('date'), values);
    if (reading.span === null) return null;
    if (isTimeLost) sink.find('row-value-invalid', at('time'), { value: time.slice(0, 60) });
    const { place, isInvalid } = incidentPlace(
      cell('location'),
      cell('latitude'),
      cell('longitude'),
    );
    if (isInvalid) {
      const value = `${cell('latitude')}, ${cell('longitude')}`.slice(0, 60);
      sink.find('row-coordinates', at('latitude'), { value });
    }
    if (description === '' && cell('title') === '')
      sink.find('row-title-missing', at('description'));
    // Between addresses stands a comma, which an address may also have inside.
    const sources = this.sourcesOf(
      '',
      cell('sources').replace(/,(?=\s*[a-z][a-z0-9+.-]*:)/gi, ';'),
    );
    if (sources.unsafe !== null) {
      sink.find('row-value-invalid', at('sources'), { value: sources.unsafe.slice(0, 60) });
    }
    const date = reading.span.edtf;
    return {
      id: idOf(cell('id')) || madeId(date, description),
      date,
      ...incidentKind([cell('type'), ...tagsIn(cell('associations'))]),
      actors: [],
      place: place ? this.registry.place(place.key, (id) => place.make(id)) : undefined,
      sources: sources.ids,
    };
  }

  texts(row: Row, facts: EventFacts): EventTexts {
    const { at } = this.columns;
    const cell = (field: ExportField) => unguarded(row.text(at(field)));
    const { title, summary } = incidentTexts(cell('title'), cell('description'));
    const tags = tagsIn(cell('associations'));
    return {
      title: title === '' ? facts.date : title,
      summary: summary === '' ? undefined : summary,
      tags: tags.length === 0 ? undefined : tags,
    };
  }
}

/** Associations as an export writes them, `Type of area=Residential,Weapon=Unknown`: what each is. */
const tagsIn = (cell: string): readonly string[] =>
  cell === ''
    ? []
    : [...new Set(cell.split(',').map((pair) => oneLine(pair.split('=').at(-1) ?? '')))].filter(
        (tag) => tag !== '',
      );
