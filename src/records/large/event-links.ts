/** Links between events, as numbers, until all events are known. */
import { Column } from './column.ts';
import { hashOfId, type IdHash } from './id-table.ts';

/** The row of an event that there is, by its id; null where there is none. */
export type RowOf = (id: IdHash) => number | null;

const NONE = 0xffff_ffff;

export class EventLinks {
  private readonly rows = new Column();
  private readonly positions = new Column();
  private readonly slots = new Column();
  private readonly checks = new Column();
  private readonly parts = new Column();

  /**
   * @param position which of the event's links it is
   * @param isPart   whether it says that its event is a part of the other
   */
  add(row: number, position: number, event: string, isPart: boolean): void {
    const { slot, check } = hashOfId(event);
    this.rows.push(row);
    this.positions.push(position);
    this.slots.push(slot);
    this.checks.push(check);
    this.parts.push(isPart ? 1 : 0);
  }

  /** Links to events that there are none of, each as the row and the position of the link. */
  *missing(rowOf: RowOf): Generator<readonly [row: number, position: number]> {
    for (let i = 0; i < this.rows.length; i++) {
      if (rowOf(this.hash(i)) === null) yield [this.rows.at(i), this.positions.at(i)];
    }
  }

  /**
   * Links from parts to wholes that lead back to where a walk came from: without them no walk goes
   * in a circle. Each as the rows of its two events.
   */
  closing(rowOf: RowOf): readonly (readonly [part: number, whole: number])[] {
    const { nodes, firsts, targets } = this.parted(rowOf);
    const closing: (readonly [number, number])[] = [];
    const state = new Uint8Array(nodes.length);
    for (let start = 0; start < nodes.length; start++) {
      if (state[start] !== UNMET) continue;
      const walk = [{ node: start, next: firsts.at(start) }];
      state[start] = OPEN;
      for (let here = walk.at(-1); here; here = walk.at(-1)) {
        if (here.next === firsts.at(here.node + 1)) {
          state[here.node] = DONE;
          walk.pop();
          continue;
        }
        const to = targets.at(here.next);
        here.next += 1;
        if (to === NONE) continue;
        if (state[to] === OPEN) closing.push([nodes.at(here.node), nodes.at(to)]);
        else if (state[to] === UNMET) {
          state[to] = OPEN;
          walk.push({ node: to, next: firsts.at(to) });
        }
      }
    }
    return closing;
  }

  /** The events that are parts, and of what: the wholes of node `i` stand at `firsts[i]` to before `firsts[i + 1]`. */
  private parted(rowOf: RowOf): {
    readonly nodes: Column;
    readonly firsts: Column;
    /** Numbers of nodes; `NONE` for an event that is itself no part. */
    readonly targets: Column;
  } {
    const nodes = new Column();
    const firsts = new Column();
    const wholes = new Column();
    for (let i = 0; i < this.rows.length; i++) {
      if (this.parts.at(i) === 0) continue;
      const row = this.rows.at(i);
      if (nodes.length === 0 || nodes.at(nodes.length - 1) !== row) {
        nodes.push(row);
        firsts.push(wholes.length);
      }
      wholes.push(rowOf(this.hash(i)) ?? NONE);
    }
    firsts.push(wholes.length);
    const targets = new Column();
    for (let i = 0; i < wholes.length; i++) targets.push(positionIn(nodes, wholes.at(i)));
    return { nodes, firsts, targets };
  }

  private hash(index: number): IdHash {
    return { slot: this.slots.at(index), check: this.checks.at(index), isPlain: false };
  }
}

const UNMET = 0;
const OPEN = 1;
const DONE = 2;

/** Where a value stands in a column that ascends. */
function positionIn(sorted: Column, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted.at(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted.at(low) === value ? low : NONE;
}
