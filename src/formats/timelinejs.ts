/**
 * TimelineJS (Knight Lab): its JSON, and the spreadsheets it is made from, of both generations.
 *
 * @see https://timeline.knightlab.com/docs/json-format.html
 */
import { isObject } from '../records/foreign.ts';
import { fieldOf, listField } from './json-fields.ts';
import { generationOf, sheetColumns } from './timelinejs/columns.ts';
import { openSheet } from './timelinejs/sheet.ts';
import { readDocument } from './timelinejs/slides.ts';
import type { JsonFormat, TableFormat } from './types.ts';

export const timelineJs: JsonFormat = {
  id: 'timelinejs',
  shape: 'json',
  recognise(value) {
    if (!isObject(value) || !Array.isArray(fieldOf(value, 'events'))) return 'no';
    const events = listField(value, 'events');
    if (events.some((event) => isObject(fieldOf(event, 'start_date')))) return 'certain';
    const isEmpty = events.length === 0 && isObject(fieldOf(fieldOf(value, 'title'), 'text'));
    return isEmpty ? 'likely' : 'no';
  },
  read: readDocument,
};

export const timelineJsSheet: TableFormat = {
  id: 'timelinejs',
  shape: 'table',
  recognise({ rows: [header = []] }) {
    const columns = sheetColumns(header);
    const generation = generationOf(columns);
    if (generation === null) return 'no';
    const isOwn = columns.found.has('media') || columns.found.has('displayDate');
    return isOwn ? 'certain' : 'likely';
  },
  open(sample) {
    const columns = sheetColumns(sample.rows[0] ?? []);
    if (generationOf(columns) !== null) return openSheet(sample);
    const { found } = columns;
    return {
      missing: [
        ...(found.has('year') || found.has('startDate') ? [] : ['Year']),
        ...(found.has('headline') ? [] : ['Headline']),
      ],
    };
  },
};
