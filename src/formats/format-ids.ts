/** The importers' ids, as users and addresses name them. */
export const FORMAT_IDS = [
  'masar',
  'masar-csv',
  'ucdp-ged',
  'acled',
  'gdelt',
  'pa-x',
  'timelinejs',
  'timemap',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];
