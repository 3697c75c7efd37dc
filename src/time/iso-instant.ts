/** Instants as links and messages write them: ISO days, or days with a time in UTC. */
import { DAY_MS } from './types.ts';

const ISO = /^[+-]?\d{4,6}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z?)?$/;
/** Farthest instant that ECMAScript's dates reach. */
const FARTHEST_MS = 8.64e15;

/** An instant in milliseconds since 1970; null where the text is none. */
export function isoInstant(text: string | undefined): number | null {
  if (text === undefined || !ISO.test(text)) return null;
  const at = Date.parse(
    text.length > 10 && text.includes('T') && !text.endsWith('Z') ? `${text}Z` : text,
  );
  return Number.isFinite(at) ? at : null;
}

/** A day where the instant is the first of one, else to the second. */
export function writtenInstant(at: number): string {
  const rounded = Math.round(at / 1000) * 1000;
  const date = new Date(Math.min(Math.max(rounded, -FARTHEST_MS), FARTHEST_MS));
  const text = date.toISOString();
  return rounded % DAY_MS === 0 ? text.slice(0, text.indexOf('T')) : text.replace(/\.\d+Z$/, 'Z');
}
