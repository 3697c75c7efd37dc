/** Cuts a stream of bytes into rows, whatever pieces it comes in. */
import { cutRow, type Dialect, FieldBounds, UNCLOSED } from './cut.ts';
import { type FieldDecoder, RowView } from './row-view.ts';

/** Rows whose quotation mark is never closed, after which quotation marks are letters. */
const MOST_UNCLOSED = 16;
const LEAST_SIZE = 1 << 16;

export interface RowHost {
  /** The row is a view that the next one overwrites. */
  readonly row: (row: RowView) => void;
  /** The row on this line has a quotation mark that nothing closes; it is cut as if it were a letter. */
  readonly unclosed: (line: number) => void;
}

export class RowCutter {
  private readonly bounds = new FieldBounds();
  private readonly view: RowView;
  private dialect: Dialect;
  /** Bytes from `from` to `to` are not cut yet. */
  private bytes = new Uint8Array(LEAST_SIZE);
  private from = 0;
  private to = 0;
  /** Bytes of the stream that came before the first of `bytes`. */
  private before = 0;
  /** Bytes there must be before the open row is tried again: it is not gone through at every piece. */
  private wanted = 0;
  private line = 1;
  private unclosed = 0;

  constructor(
    dialect: Dialect,
    decoder: FieldDecoder,
    private readonly host: RowHost,
  ) {
    this.dialect = dialect;
    this.view = new RowView(decoder, this.bounds);
  }

  push(piece: Uint8Array): void {
    this.append(piece);
    if (this.to - this.from < this.wanted) return;
    this.cut(false);
    const left = this.to - this.from;
    this.wanted = left > LEAST_SIZE ? left * 2 : 0;
  }

  end(): void {
    this.cut(true);
  }

  private cut(isLast: boolean): void {
    const { bounds, view, host } = this;
    while (this.from < this.to) {
      let { isQuoted } = this.dialect;
      let next = cutRow(this.bytes, this.from, this.to, isLast, this.dialect, bounds);
      if (next === UNCLOSED) {
        host.unclosed(this.line);
        this.unclosed += 1;
        isQuoted = false;
        const plain = { ...this.dialect, isQuoted };
        if (this.unclosed >= MOST_UNCLOSED) this.dialect = plain;
        next = cutRow(this.bytes, this.from, this.to, isLast, plain, bounds);
      }
      if (next < 0) return;
      host.row(view.show(this.bytes, this.line, this.before + this.from, isQuoted));
      this.line += 1 + bounds.breaks;
      this.from = next;
    }
  }

  /** Puts a piece after what is left, in the same memory where there is room. */
  private append(piece: Uint8Array): void {
    const left = this.to - this.from;
    const needed = left + piece.length;
    if (this.to + piece.length > this.bytes.length) {
      const bytes =
        needed > this.bytes.length / 2
          ? new Uint8Array(Math.max(needed * 2, LEAST_SIZE))
          : this.bytes;
      bytes.set(this.bytes.subarray(this.from, this.to));
      this.bytes = bytes;
      this.before += this.from;
      this.from = 0;
      this.to = left;
    }
    this.bytes.set(piece, this.to);
    this.to += piece.length;
  }
}
