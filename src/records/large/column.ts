/** Whole numbers in the order they were added, in a typed array that grows. */
export class Column {
  length = 0;
  private values = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  /** The value at a position; 0 where there is none. */
  at(index: number): number {
    return this.values[index] ?? 0;
  }
}
