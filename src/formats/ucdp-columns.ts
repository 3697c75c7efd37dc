/** The columns of UCDP GED, in the order of the codebook, for files that come without a header. */
import { columnFinder } from './columns.ts';
import { readDay } from './dates.ts';
import type { PlaceColumns } from './mentions.ts';

export const GED_COLUMNS: readonly string[] = [
  ['id', 'relid', 'year', 'active_year', 'code_status', 'type_of_violence'],
  ['conflict_dset_id', 'conflict_new_id', 'conflict_name'],
  ['dyad_dset_id', 'dyad_new_id', 'dyad_name'],
  ['side_a_dset_id', 'side_a_new_id', 'side_a', 'side_b_dset_id', 'side_b_new_id', 'side_b'],
  ['number_of_sources', 'source_article', 'source_office', 'source_date'],
  ['source_headline', 'source_original', 'where_prec', 'where_coordinates'],
  ['where_description', 'adm_1', 'adm_2', 'latitude', 'longitude', 'geom_wkt', 'priogrid_gid'],
  ['country', 'country_id', 'region', 'event_clarity', 'date_prec', 'date_start', 'date_end'],
  ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'high', 'low'],
  ['gwnoa', 'gwnob'],
].flat();

/** What an event cannot be read without. */
export const GED_NEEDED = ['type_of_violence', 'side_a', 'side_b', 'date_start'];

/** Where each column that is read stands; −1 for one the file does not have. */
export interface GedColumns {
  readonly id: number;
  readonly codeStatus: number;
  readonly type: number;
  readonly conflict: number;
  readonly dyad: number;
  readonly sideA: number;
  readonly sideAId: number;
  readonly sideB: number;
  readonly sideBId: number;
  readonly sourceCount: number;
  readonly article: number;
  readonly office: number;
  readonly sourceDate: number;
  readonly headline: number;
  readonly origin: number;
  readonly where: number;
  readonly whereDescription: number;
  readonly adm1: number;
  readonly adm2: number;
  readonly region: number;
  readonly datePrecision: number;
  readonly start: number;
  readonly end: number;
  readonly best: number;
  readonly stateA: number;
  readonly stateB: number;
  readonly place: PlaceColumns;
}

export function gedColumns(header: readonly string[]): GedColumns {
  const at = columnFinder(header);
  return {
    id: at('id'),
    codeStatus: at('code_status'),
    type: at('type_of_violence'),
    conflict: at('conflict_name'),
    dyad: at('dyad_name'),
    sideA: at('side_a'),
    sideAId: at('side_a_new_id', 'side_a_dset_id'),
    sideB: at('side_b'),
    sideBId: at('side_b_new_id', 'side_b_dset_id'),
    sourceCount: at('number_of_sources'),
    article: at('source_article'),
    office: at('source_office'),
    sourceDate: at('source_date'),
    headline: at('source_headline'),
    origin: at('source_original'),
    where: at('where_coordinates'),
    whereDescription: at('where_description'),
    adm1: at('adm_1'),
    adm2: at('adm_2'),
    region: at('region'),
    datePrecision: at('date_prec'),
    start: at('date_start'),
    end: at('date_end'),
    best: at('best', 'best_est'),
    stateA: at('gwnoa'),
    stateB: at('gwnob'),
    place: {
      lat: at('latitude'),
      lon: at('longitude'),
      precision: at('where_prec'),
      country: at('country'),
    },
  };
}

const BY_PLACE = gedColumns(GED_COLUMNS);

/** Whether a row without a header has the width of the table and its values where they belong. */
export function isGedRow(fields: readonly string[]): boolean {
  const type = fields[BY_PLACE.type] ?? '';
  return (
    fields.length === GED_COLUMNS.length &&
    (type === '1' || type === '2' || type === '3') &&
    readDay(fields[BY_PLACE.start] ?? '') !== null &&
    isWholeNumber(fields[BY_PLACE.id] ?? '') &&
    isWholeNumber(fields[BY_PLACE.best] ?? '') &&
    isWholeNumber(fields[BY_PLACE.datePrecision] ?? '')
  );
}

function isWholeNumber(text: string): boolean {
  if (text === '' || text.length > 15) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}
