/** Where the elements of a list stand in a document, in typed arrays: there may be millions. */

import { Column } from './column.ts';

/** What is to be minded of an element; bits. */
export const MARKS = {
  /** It has comments, or commas before closing brackets. */
  slipped: 1,
  /** It does not follow the one before it by a comma and blanks alone. */
  apart: 2,
  /** It is nested deeper than is read. */
  deep: 4,
  /** A break of the JSON runs through it. */
  broken: 8,
  /** No element, but a stretch that JSON cannot tell the elements of. */
  stretch: 16,
} as const;

export interface ElementPlace {
  /** Byte offsets: of its first byte, and of the first behind it. */
  readonly start: number;
  readonly end: number;
}

export class Elements {
  private readonly starts = new Column();
  private readonly ends = new Column();
  private readonly written = new Column();
  private readonly marked = new Column();

  get count(): number {
    return this.starts.length;
  }

  /** @param fields how many fields its objects are written with */
  add({ start, end }: ElementPlace, fields: number, marks: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.written.push(fields);
    this.marked.push(marks);
  }

  /** Takes back the last one. */
  pop(): void {
    for (const column of [this.starts, this.ends, this.written, this.marked]) column.length -= 1;
  }

  start(row: number): number {
    return this.starts.at(row);
  }

  end(row: number): number {
    return this.ends.at(row);
  }

  place(row: number): ElementPlace {
    return { start: this.starts.at(row), end: this.ends.at(row) };
  }

  fields(row: number): number {
    return this.written.at(row);
  }

  marks(row: number): number {
    return this.marked.at(row);
  }
}
