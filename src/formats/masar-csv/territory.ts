/**
 * Rows of a series of territory as records: a row is one voice's figure for one holder on one day.
 * Figures of one day stay beside each other; nothing is added up, and nothing is turned around.
 */
import type { ObservationRecord } from '../../records/schema.ts';
import { oneLine, plainText, unguarded } from '../cells.ts';
import { DistinctIds, idOf, madeId } from '../ids.ts';
import { languageOf } from '../sample-language.ts';
import { createDateReader, type DateReader, dateOrderOf } from '../sheet-dates.ts';
import { sourceReader } from '../source-cells.ts';
import type {
  EventFacts,
  EventTexts,
  OpenedTable,
  OtherRecords,
  Registry,
  Row,
  RowMapper,
  RowSink,
  TableSample,
} from '../types.ts';
import { certaintyOf } from '../words/tracks.ts';
import { shareBetween, shareOf } from './share-cells.ts';
import {
  type TerritoryColumns,
  type TerritoryField,
  territoryColumns,
} from './territory-columns.ts';

export function openTerritory(sample: TableSample, registry: Registry): OpenedTable {
  const [header = [], ...rows] = sample.rows;
  const columns = territoryColumns(header);
  const cellsOf = (field: TerritoryField) => rows.map((row) => row[columns.at(field)] ?? '');
  const order = dateOrderOf(cellsOf('date'), 'dmy');
  const language = languageOf([...cellsOf('region'), ...cellsOf('base'), ...cellsOf('holder')]);
  return {
    mapper: new TerritoryMapper(columns, createDateReader(order), registry),
    headerRows: 1,
    columns: header,
    header: language === 'und' ? {} : { languages: [language] },
  };
}

class TerritoryMapper implements RowMapper {
  private readonly known = {
    regions: new Map<string, string>(),
    holders: new Map<string, string>(),
    bases: new Map<string, string>(),
  };
  private readonly ids = {
    regions: new DistinctIds(),
    holders: new DistinctIds(),
    bases: new DistinctIds(),
    observations: new DistinctIds(),
  };
  private readonly sourcesOf;

  constructor(
    private readonly columns: TerritoryColumns,
    private readonly dates: DateReader,
    registry: Registry,
  ) {
    this.sourcesOf = sourceReader(registry);
  }

  /** Adds the observation of a row; there are no events here. */
  facts(row: Row, sink: RowSink): EventFacts | null {
    const observation = this.observationOf(row, sink);
    if (observation) sink.add('observations', observation);
    return null;
  }

  /** Never asked for: no row is an event. */
  texts(_row: Row, facts: EventFacts): EventTexts {
    return { title: facts.date };
  }

  private observationOf(row: Row, sink: RowSink): ObservationRecord | null {
    const at = this.columns.at;
    const cell = (field: TerritoryField) => unguarded(row.text(at(field)));
    const names = [cell('region'), cell('base'), cell('holder')].map(nameIn);
    const [region = '', base = '', holder = ''] = names;
    const figure = [cell('value'), cell('low'), cell('high')];
    if ([...names, ...figure, cell('date')].every((text) => text === '')) return null;
    const { span, findings } = this.dates.read(cell('date'));
    for (const { code, values } of findings) sink.find(code, at('date'), values);
    const [value = '', low = '', high = ''] = figure;
    const share = value === '' ? shareBetween(low, high) : shareOf(value);
    if (share === null) {
      sink.find('row-value-invalid', at('value'), { value: figure.join(' ').trim().slice(0, 60) });
    }
    const isNamed = holder !== '' && region + base !== '';
    if (!isNamed) sink.find('row-broken', holder === '' ? at('holder') : at('base'));
    if (!span || share === null || !isNamed) return null;
    const baseId = this.baseOf(region, base, sink);
    const holderId = this.once('holders', holder, sink, (id) => ({ id, name: holder }));
    const voice = oneLine(cell('saidBy'));
    const own = idOf(cell('id'));
    const made = madeId(span.edtf, [baseId, holderId, share, voice, cell('source')].join('\n'));
    const record: ObservationRecord = {
      id: this.ids.observations.take(own === '' ? made : own),
      date: span.edtf,
      base: baseId,
      shares: [{ holder: holderId, value: share }],
    };
    this.describe(record, row, sink);
    return record;
  }

  /** What else the row says of the figure. */
  private describe(record: ObservationRecord, row: Row, sink: RowSink): void {
    const at = this.columns.at;
    const text = (field: TerritoryField) => plainText(unguarded(row.text(at(field))));
    for (const field of ['saidBy', 'asWorded', 'note'] as const) {
      if (text(field) !== '') record[field] = text(field);
    }
    const word = text('certainty');
    const certainty = certaintyOf(word);
    if (certainty !== undefined) record.certainty = certainty;
    else if (word !== '') {
      sink.find('row-value-invalid', at('certainty'), { value: word.slice(0, 60) });
    }
    const { ids, unsafe } = this.sourcesOf(row.text(at('source')), row.text(at('url')));
    if (ids.length > 0) record.sources = [...ids];
    if (unsafe !== null) sink.find('row-value-invalid', at('url'), { value: unsafe.slice(0, 60) });
  }

  /** A base belongs to a region: where a row names only one of them, it is the whole of itself. */
  private baseOf(region: string, base: string, sink: RowSink): string {
    const regionName = region === '' ? base : region;
    const regionId = this.once('regions', regionName, sink, (id) => ({ id, name: regionName }));
    const name = base === '' ? region : base;
    return this.once(
      'bases',
      `${regionName}\n${name}`,
      sink,
      (id) => ({ id, name, region: regionId }),
      name,
    );
  }

  /** A record that rows mention, added where it is met first. */
  private once<K extends 'regions' | 'holders' | 'bases'>(
    list: K,
    key: string,
    sink: RowSink,
    make: (id: string) => OtherRecords[K],
    name = key,
  ): string {
    const known = this.known[list].get(key);
    if (known !== undefined) return known;
    const id = this.ids[list].take(idOf(name));
    this.known[list].set(key, id);
    sink.add(list, make(id));
    return id;
  }
}

/** A name that can be told apart from others; empty where a cell has none. */
function nameIn(cell: string): string {
  const name = oneLine(cell);
  return idOf(name) === '' ? '' : name;
}
