/** The part of the `edtf` package that is used here; the package has no types of its own. */
declare module 'edtf' {
  interface ParsedDate {
    readonly type: string;
    /** First instant, or NaN where it lies outside `Date`'s range. */
    readonly min: number | null;
    /** Last instant, inclusive, or NaN. */
    readonly max: number | null;
  }
  /** Throws where the text is not EDTF. */
  export default function edtf(text: string): ParsedDate;
}
