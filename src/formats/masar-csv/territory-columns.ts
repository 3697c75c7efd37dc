/** What newsrooms call the columns of a series of territory, in Arabic and English. */
import { type Columns, type ColumnWords, findColumns, heading } from '../headings.ts';
import { EVENT_FIELDS } from './event-columns.ts';

const TERRITORY_FIELDS = {
  id: EVENT_FIELDS.id,
  region: ['region', 'area', 'zone', 'المنطقة', 'منطقة', 'الإقليم', 'النطاق'],
  base: [
    ...['base', 'of', 'percentage of', 'share of', 'what 100 is', '100 is'],
    ...['الأساس', 'أساس النسبة', 'نسبة من', 'من أصل', 'المقياس'],
  ],
  date: EVENT_FIELDS.date,
  holder: [
    ...['holder', 'held by', 'controlled by', 'control', 'controller', 'side', 'party'],
    ...['المسيطر', 'الجهة المسيطرة', 'القوة المسيطرة', 'الطرف', 'الجهة', 'الطرف المسيطر'],
  ],
  value: [
    ...['value', 'share', 'percent', 'percentage', '%', 'value %', 'share %'],
    ...['النسبة', 'نسبة', 'القيمة', 'النسبة المئوية', 'الحصة', 'نسبة السيطرة'],
  ],
  low: ['low', 'lowest', 'min', 'minimum', 'الحد الأدنى', 'الأدنى'],
  high: ['high', 'highest', 'max', 'maximum', 'الحد الأعلى', 'الأعلى'],
  source: EVENT_FIELDS.source,
  url: EVENT_FIELDS.url,
  saidBy: ['said by', 'according to', 'voice', 'بحسب', 'القائل', 'وفقا ل', 'نقلا عن'],
  asWorded: ['as worded', 'words', 'wording', 'quotation', 'كما ورد', 'الصيغة', 'الاقتباس'],
  certainty: EVENT_FIELDS.certainty,
  note: ['note', 'notes', 'ملاحظة', 'ملاحظات'],
} as const satisfies ColumnWords<string>;

export type TerritoryField = keyof typeof TERRITORY_FIELDS;
export type TerritoryColumns = Columns<TerritoryField>;

export const territoryColumns = (header: readonly string[]): TerritoryColumns =>
  findColumns<TerritoryField>(header, TERRITORY_FIELDS);

/** Headings of the templates (`public/templates/territory-*.csv`). */
export const TERRITORY_TEMPLATES = {
  en: 'region,base,date,holder,value,source,url,said by,as worded,certainty,note',
  ar: 'المنطقة,الأساس,التاريخ,المسيطر,النسبة,المصدر,الرابط,بحسب,كما ورد,درجة التأكد,ملاحظة',
} as const;

const spelled = (header: readonly string[]): string => header.map(heading).join(',');
const TEMPLATES = new Set(
  Object.values(TERRITORY_TEMPLATES).map((line) => spelled(line.split(','))),
);

export const isTerritoryTemplate = (header: readonly string[]): boolean =>
  TEMPLATES.has(spelled(header));

/** Whether a table says who held how much of what, and when. */
export function isTerritory(header: readonly string[]): boolean {
  const { found } = territoryColumns(header);
  const hasShare = found.has('value') || (found.has('low') && found.has('high'));
  return (
    found.has('date') &&
    found.has('holder') &&
    hasShare &&
    (found.has('region') || found.has('base'))
  );
}
