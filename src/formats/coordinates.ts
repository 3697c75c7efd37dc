/** Degrees of latitude and longitude as tables write them. */

/** Farthest a point can lie from the equator and from Greenwich, in degrees. */
export const LAT_LIMIT = 90;
export const LON_LIMIT = 180;

/** More characters than a coordinate of any precision has. */
const LONGEST = 40;

/**
 * Reads degrees: `36.2076`, `-0.5`, `36,2076`.
 *
 * @param limit {@link LAT_LIMIT} or {@link LON_LIMIT}
 * @returns NaN where the text is no coordinate
 */
export function readDegrees(text: string, limit: number): number {
  if (text === '' || text.length > LONGEST) return Number.NaN;
  let value = Number(text);
  // Spreadsheets of many countries write a decimal comma.
  if (Number.isNaN(value) && text.includes(',')) value = Number(text.replace(',', '.'));
  return Math.abs(value) <= limit ? value : Number.NaN;
}
