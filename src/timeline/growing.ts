/** Typed arrays that grow while it is not known how many values there will be. */
import type { CodeArray } from './event-columns.ts';

interface TypedArray {
  readonly length: number;
  [index: number]: number;
  set(from: this, at?: number): void;
  slice(from?: number, to?: number): this;
}

/** Values in the order they were added. */
export class Growing<A extends TypedArray> {
  length = 0;
  private values: A;

  /** @param make an empty array of a length: `(n) => new Float64Array(n)` */
  constructor(private readonly make: (length: number) => A) {
    this.values = make(64);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = this.make(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  /** What was added, in an array just as long. */
  done(): A {
    return this.values.slice(0, this.length);
  }
}

export const growingFloats = () => new Growing((length) => new Float64Array(length));
export const growingCodes = () => new Growing((length) => new Uint32Array(length));
export const growingBytes = () => new Growing((length) => new Uint8Array(length));

/** Codes below a bound, in the narrowest array that holds them. */
export function narrowed(codes: Uint32Array, bound: number): CodeArray {
  if (bound <= 2 ** 8) return Uint8Array.from(codes);
  return bound <= 2 ** 16 ? Uint16Array.from(codes) : codes;
}
