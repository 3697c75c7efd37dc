/** Where the columns of GDELT's event tables stand; they have no header (Event Codebook V2.0). */

const ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
];
const GEO_1 = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID'];
const GEO_2 = [
  'Type',
  'FullName',
  'CountryCode',
  'ADM1Code',
  'ADM2Code',
  'Lat',
  'Long',
  'FeatureID',
];

const under = (prefix: string, names: readonly string[]) => names.map((name) => prefix + name);

const columnsOf = (geo: readonly string[]): readonly string[] => [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...under('Actor1', ACTOR),
  ...under('Actor2', ACTOR),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass'],
  ...['GoldsteinScale', 'NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...under('Actor1Geo_', geo),
  ...under('Actor2Geo_', geo),
  ...under('ActionGeo_', geo),
  'DATEADDED',
  'SOURCEURL',
];

/** Columns that stand at the same place in every version. */
export const AT = {
  id: 0,
  date: 1,
  monthYear: 2,
  year: 3,
  actor1: 5,
  actor2: 15,
  code: 26,
  rootCode: 28,
  quadClass: 29,
  mentions: 31,
  sources: 32,
} as const;

/** Within the ten columns of an actor. */
export const IN_ACTOR = {
  code: 0,
  name: 1,
  country: 2,
  group: 3,
  type1: 7,
  type2: 8,
  type3: 9,
} as const;

/** One version of the table. */
export interface Layout {
  readonly columns: readonly string[];
  /** First of the columns of a place: where it happened, else where its actors are. */
  readonly places: readonly [action: number, actor1: number, actor2: number];
  /** Within the columns of a place. */
  readonly lat: number;
  readonly lon: number;
  readonly feature: number;
  readonly added: number;
  /** −1 where the version has none. */
  readonly address: number;
}

function layoutOf(geo: readonly string[], hasAddress: boolean): Layout {
  const all = columnsOf(geo);
  const columns = hasAddress ? all : all.slice(0, -1);
  return {
    columns,
    places: [
      columns.indexOf('ActionGeo_Type'),
      columns.indexOf('Actor1Geo_Type'),
      columns.indexOf('Actor2Geo_Type'),
    ],
    lat: geo.indexOf('Lat'),
    lon: geo.indexOf('Long'),
    feature: geo.indexOf('FeatureID'),
    added: columns.indexOf('DATEADDED'),
    address: columns.indexOf('SOURCEURL'),
  };
}

/** By their width: 1.0 until March 2013 (57, no address), 1.0 after it (58), 2.0 (61). */
export const LAYOUTS: ReadonlyMap<number, Layout> = new Map([
  [57, layoutOf(GEO_1, false)],
  [58, layoutOf(GEO_1, true)],
  [61, layoutOf(GEO_2, true)],
]);
