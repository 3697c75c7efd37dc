/** Coordinates in degrees as sheets have them. */
import { fold } from '../text/fold.ts';

export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** `36.2`, `36,2`, `٣٦٫٢`, `36.2° N`; null where it is no number of degrees. */
function degrees(text: string, limit: number): number | null {
  if (text.length > 40) return null;
  const folded = fold(text).replace(/[,٫]/, '.').replace(/\s/g, '');
  const found = /^([+-]?\d{1,3}(?:\.\d{1,15})?)°?([nsew])?$/.exec(folded);
  if (!found) return null;
  const isNegative = /[sw]/.test(found[2] ?? '');
  const value = Number(found[1]) * (isNegative ? -1 : 1);
  return Math.abs(value) <= limit ? value : null;
}

/**
 * Reads two cells.
 *
 * @returns null where both are empty; `invalid` where there is something that is no point
 */
export function readCoordinates(lat: string, lon: string): Coordinates | 'invalid' | null {
  if (lat === '' && lon === '') return null;
  const [north, east] = [degrees(lat, 90), degrees(lon, 180)];
  if (north === null || east === null) return 'invalid';
  return { lat: north, lon: east };
}
