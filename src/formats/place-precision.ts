/** What a point on the map stands for, as data sets of events grade it by numbers. */

export interface PlacePrecision {
  /** A word of the format `masar/1`: town, area, district, region, country… */
  readonly precision: string;
  /** Kilometres within which the event lies, where the word alone would say too much. */
  readonly uncertaintyKm?: number;
}

/**
 * UCDP GED `where_prec`. The 25 km are the codebook's; the others are ours, for the middle of a
 * second-order division and of a part of a country.
 */
export const UCDP_WHERE: ReadonlyMap<string, PlacePrecision> = new Map([
  ['1', { precision: 'town' }],
  ['2', { precision: 'area', uncertaintyKm: 25 }],
  ['3', { precision: 'district', uncertaintyKm: 30 }],
  ['4', { precision: 'region' }],
  ['5', { precision: 'region', uncertaintyKm: 150 }],
  ['6', { precision: 'country' }],
  ['7', { precision: 'international waters or airspace', uncertaintyKm: 150 }],
]);

/** ACLED `geo_precision`: a town, an area coded to the nearest town, a province coded to its capital. */
export const ACLED_WHERE: ReadonlyMap<string, PlacePrecision> = new Map([
  ['1', { precision: 'town' }],
  ['2', { precision: 'area', uncertaintyKm: 25 }],
  ['3', { precision: 'region' }],
]);
