/** Where the checks write down what they find, and which records are not to be used. */
import type { FindingCode, FindingValues, RecordName, UnplacedFinding } from './findings.ts';
import { pointerOf, type Step } from './pointer.ts';

/** Most findings that are kept of one document; more of the same teach nothing. */
export const MOST_FINDINGS = 5000;

/** Where a record came from in the document. */
interface Origin {
  readonly path: readonly Step[];
  readonly name: RecordName | null;
}

/** Told what is found at a path inside one record. */
export type Tell = (path: readonly Step[], code: FindingCode, values: FindingValues) => void;

export class Report {
  readonly findings: UnplacedFinding[] = [];
  private readonly origins = new WeakMap<object, Origin>();
  private readonly dropped = new WeakSet<object>();
  /** Records that were left out. */
  droppedCount = 0;
  private left = 0;

  /** Says where a record stands, before anything is found in it. */
  from(record: object, path: readonly Step[], name: RecordName | null): void {
    this.origins.set(record, { path, name });
  }

  /** Adds a finding about a record, or about `path` inside it. */
  about(
    record: object,
    path: readonly Step[],
    code: FindingCode,
    values: FindingValues = {},
  ): void {
    const origin = this.origins.get(record);
    this.add({
      code,
      pointer: pointerOf([...(origin?.path ?? []), ...path]),
      record: origin?.name ?? null,
      values,
    });
  }

  /** Tells of what is found in one record. */
  teller(record: object): Tell {
    return (path, code, values) => this.about(record, path, code, values);
  }

  /** Whether no more findings are kept, only counted. */
  get isFull(): boolean {
    return this.findings.length >= MOST_FINDINGS;
  }

  add(finding: UnplacedFinding): void {
    if (this.isFull) this.left += 1;
    else this.findings.push(finding);
  }

  /** Leaves a record out. */
  drop(record: object): void {
    if (this.dropped.has(record)) return;
    this.dropped.add(record);
    this.droppedCount += 1;
  }

  /** The records of a list that are still in. */
  kept<T extends object>(records: readonly T[]): T[] {
    return records.filter((record) => !this.dropped.has(record));
  }

  /** Says how many findings were not kept. */
  close(): void {
    if (this.left === 0) return;
    this.findings.push({
      code: 'too-many',
      pointer: '',
      record: null,
      values: { count: this.left },
    });
  }
}
