/** Identifiers that name two records, or nearly. */
import type { Report } from '../report.ts';
import type { DataSet } from '../schema.ts';
import { listsOf } from './lists.ts';

/** Drops the later of two records with one id; warns where ids differ in a way nobody sees. */
export function checkIds(dataSet: DataSet, report: Report): void {
  for (const { records } of listsOf(dataSet)) {
    const seen = new Set<string>();
    const folded = new Map<string, string>();
    for (const record of records) {
      const { id } = record;
      if (seen.has(id)) {
        report.about(record, ['id'], 'id-duplicate', { value: id });
        report.drop(record);
        continue;
      }
      seen.add(id);
      const plain = id.normalize('NFKC').toLowerCase();
      const other = folded.get(plain);
      if (other !== undefined) report.about(record, ['id'], 'id-similar', { value: id, other });
      else folded.set(plain, id);
    }
  }
}
