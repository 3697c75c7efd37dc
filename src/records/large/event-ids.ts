/** The ids of events: which are used twice, which are nearly the same, and which there are. */
import type { KnownIds } from '../checks/references.ts';
import type { Tell } from '../report.ts';
import { hashOfId, type IdHash, IdTable } from './id-table.ts';

export class EventIds implements KnownIds {
  private readonly ids = new IdTable();
  /** Of ids that can be written in another way: that way, with the row of the first. */
  private readonly others = new IdTable();
  private readonly kept: Uint8Array;

  /**
   * @param count how many rows there are
   * @param idAt  the id of a row, read again
   */
  constructor(
    count: number,
    private readonly idAt: (row: number) => string,
  ) {
    this.kept = new Uint8Array(count);
  }

  /** Notes the id of a row; says whether it is the first of that id. */
  add(id: string, row: number, tell: Tell): boolean {
    const hash = hashOfId(id);
    if (this.find(this.ids, hash, id) !== null) {
      tell(['id'], 'id-duplicate', { value: id });
      return false;
    }
    this.ids.add(hash, row);
    this.compare(id, hash, row, tell);
    return true;
  }

  /** Says that the event of a row is in. */
  keep(row: number): void {
    this.kept[row] = 1;
  }

  has(id: string): boolean {
    return this.rowOf(hashOfId(id)) !== null;
  }

  /** The row of the event that is in. */
  readonly rowOf = (hash: IdHash): number | null => {
    const row = this.ids.find(hash);
    return row !== null && this.kept[row] === 1 ? row : null;
  };

  /** Tells of ids that differ in a way nobody sees. */
  private compare(id: string, hash: IdHash, row: number, tell: Tell): void {
    if (hash.isPlain && this.others.isEmpty) return;
    const plain = hash.isPlain ? id : id.normalize('NFKC').toLowerCase();
    const plainHash = plain === id ? hash : hashOfId(plain);
    const other =
      this.others.find(plainHash) ?? (plain === id ? null : this.find(this.ids, plainHash, plain));
    if (other !== null) tell(['id'], 'id-similar', { value: id, other: this.idAt(other) });
    else if (plain !== id) this.others.add(plainHash, row);
  }

  /** Two ids of one hash are next to never two; then it is read again which they are. */
  private find(table: IdTable, hash: IdHash, id: string): number | null {
    if (table.find(hash) === null) return null;
    return table.find(hash, (row) => this.idAt(row) === id);
  }
}
