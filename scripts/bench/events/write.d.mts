/** A file of invented events, written if it is not there yet. */
export function generated(asked: {
  readonly format: 'ucdp-ged' | 'masar';
  readonly n: number;
  readonly seed?: number;
  readonly folder: string;
}): { readonly path: string; readonly bytes: number };
