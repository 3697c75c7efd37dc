/** `masar formats`: the importers, and what each goes by. */
import { FORMAT_IDS, type FormatId } from '../formats/types.ts';
import type { Exit, Terminal } from './terminal.ts';

/** By what content each format is told. */
const TOLD_BY: Readonly<Record<FormatId, string>> = {
  masar: 'JSON with "format": "masar/1"',
  'masar-csv': 'a heading for a date and one for a title, in Arabic or English',
  'ucdp-ged': 'the names of its columns, or rows of its width and shape',
  acled: 'the names of its columns, of any year',
  gdelt: '57, 58 or 61 columns with a date and a quad class, no header',
  'pa-x': 'columns AgtId, Agt and Dat',
  timelinejs: 'JSON with events that have a start_date, or the columns of its sheet',
  timemap: 'JSON or CSV of incidents as its domain has them',
};

export function formats(words: readonly string[], { out, error }: Terminal): Exit {
  if (words.length > 0) {
    error('formats takes nothing');
    return 2;
  }
  const width = Math.max(...FORMAT_IDS.map((id) => id.length));
  for (const id of FORMAT_IDS) out(`${id.padEnd(width)}  ${TOLD_BY[id]}\n`);
  return 0;
}
