/** What is found in events, and where: findings of rows wait for their line until all are known. */
import type { FindingCode, FindingValues, UnplacedFinding } from '../findings.ts';
import { foundIn, placesOf } from '../locate.ts';
import { pointerOf, type Step } from '../pointer.ts';
import type { Report, Tell } from '../report.ts';
import type { Elements } from './elements.ts';
import { textAt } from './lenient.ts';

/** A place in the text: a byte offset, and a line and column counted from there, 1-based. */
export interface Spot {
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

export class EventFindings {
  private readonly rows = new Map<UnplacedFinding, number>();
  private readonly spots = new Map<UnplacedFinding, Spot>();
  private row = 0;
  private id: string | null = null;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly elements: Elements,
    private readonly report: Report,
  ) {}

  /** Says which element is looked at now. */
  begin(row: number, id: string | null): void {
    this.row = row;
    this.id = id;
  }

  /** Tells of the element that is looked at. */
  readonly tell: Tell = (path, code, values) => this.about(path, code, values);

  /** Tells of the element that is looked at, at an offset in its text where one is given. */
  about(path: readonly Step[], code: FindingCode, values: FindingValues): void {
    const { row, report } = this;
    const finding: UnplacedFinding = {
      code,
      pointer: pointerOf(['events', row, ...path]),
      record: { list: 'events', id: this.id ?? `#${row + 1}` },
      values,
    };
    if (!report.isFull) this.rows.set(finding, row);
    report.add(finding);
  }

  /** Tells of the text itself, at one place of it. */
  at(spot: Spot, code: FindingCode, values: FindingValues): void {
    const finding: UnplacedFinding = { code, pointer: '', record: null, values };
    if (!this.report.isFull) this.spots.set(finding, spot);
    this.report.add(finding);
  }

  /** Where each finding is that was told here. */
  placed(): ReadonlyMap<UnplacedFinding, Spot> {
    const { bytes, elements } = this;
    const spots = new Map(this.spots);
    const byRow = new Map<
      number,
      { readonly pointer: string; readonly finding: UnplacedFinding }[]
    >();
    for (const [finding, row] of this.rows) {
      const pointer = finding.pointer.slice(pointerOf(['events', row]).length);
      const those = byRow.get(row);
      if (those) those.push({ pointer, finding });
      else byRow.set(row, [{ pointer, finding }]);
    }
    for (const [row, told] of byRow) {
      const text = textAt(bytes, elements.place(row));
      const found = foundIn(text, told);
      const places = placesOf(
        text,
        found.map(({ offset }) => offset),
      );
      for (const { finding, offset } of found) {
        const { line, column } = places.get(offset) ?? { line: 1, column: 1 };
        spots.set(finding.finding, { at: elements.start(row), line, column });
      }
    }
    return spots;
  }
}
