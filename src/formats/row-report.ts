/** What was found in the rows of a table, bounded: a million rows must not give a million sentences. */
import { FINDING_SEVERITIES, type Finding, type FindingValues } from '../records/findings.ts';
import { MOST_FINDINGS } from '../records/report.ts';
import type { RowFindingCode } from './findings.ts';

/** Findings of one code that are kept one by one; the others are counted. */
const MOST_OF_A_KIND = 500;

export class RowReport {
  private readonly kept: Finding[] = [];
  private readonly counts = new Map<RowFindingCode, number>();

  /** @param field name of the column, null for the whole row */
  find(code: RowFindingCode, line: number, field: string | null, values: FindingValues = {}): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count > MOST_OF_A_KIND || this.kept.length >= MOST_FINDINGS) return;
    this.kept.push({
      severity: FINDING_SEVERITIES[code],
      code,
      pointer: '',
      line,
      column: 1,
      record: null,
      field,
      values,
    });
  }

  /** How often each was found, the kept and the counted together. */
  get found(): ReadonlyMap<RowFindingCode, number> {
    return this.counts;
  }

  /** How many findings say that something was left out. */
  get lost(): number {
    let lost = 0;
    for (const [code, count] of this.counts)
      if (FINDING_SEVERITIES[code] === 'error') lost += count;
    return lost;
  }

  /** Those that were kept, in the order of the file, and how many were not. */
  get findings(): readonly Finding[] {
    const all = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
    const left = all - this.kept.length;
    if (left === 0) return this.kept;
    return [
      ...this.kept,
      {
        severity: FINDING_SEVERITIES['too-many'],
        code: 'too-many',
        pointer: '',
        line: this.kept.at(-1)?.line ?? 1,
        column: 1,
        record: null,
        field: null,
        values: { count: left },
      },
    ];
  }
}
