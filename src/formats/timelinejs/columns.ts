/** Columns of both generations of the TimelineJS spreadsheet. */
import { type Columns, type ColumnWords, findColumns } from '../headings.ts';

const FIELDS = {
  year: ['Year'],
  month: ['Month'],
  day: ['Day'],
  time: ['Time'],
  endYear: ['End Year'],
  endMonth: ['End Month'],
  endDay: ['End Day'],
  endTime: ['End Time'],
  startDate: ['Start Date'],
  endDate: ['End Date'],
  displayDate: ['Display Date'],
  headline: ['Headline'],
  text: ['Text'],
  media: ['Media'],
  credit: ['Media Credit'],
  caption: ['Media Caption'],
  alt: ['Media Alt Text', 'Alt Text', 'Media Alt'],
  thumbnail: ['Media Thumbnail'],
  type: ['Type'],
  group: ['Group', 'Tag'],
  background: ['Background'],
  id: ['Unique ID', 'Id'],
} as const satisfies ColumnWords<string>;

export type SheetField = keyof typeof FIELDS;
export type SheetColumns = Columns<SheetField>;

export const sheetColumns = (header: readonly string[]): SheetColumns =>
  findColumns<SheetField>(header, FIELDS);

/** Which generation a sheet is of: dates in parts, dates in one cell, or none of either. */
export function generationOf({ found }: SheetColumns): 'parts' | 'whole' | null {
  if (!found.has('headline')) return null;
  if (found.has('year')) return 'parts';
  return found.has('startDate') ? 'whole' : null;
}
