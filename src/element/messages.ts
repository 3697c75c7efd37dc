/** The messages between a frame and the page around it: `{ masar: 1, type, … }`. */
import { isoInstant } from '../time/iso-instant.ts';
import { epochMs, type TimeWindow } from '../time/types.ts';

/** What the page around a frame may ask of it. */
export type Asked =
  | { readonly type: 'select'; readonly id: string | null }
  | { readonly type: 'window'; readonly window: TimeWindow }
  | { readonly type: 'theme'; readonly theme: 'light' | 'dark' | 'auto' }
  | { readonly type: 'lang'; readonly lang: string };

/** What a frame tells the page around it. */
export type Told =
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'ready' }
  | { readonly type: 'select'; readonly id: string | null }
  | { readonly type: 'window'; readonly from: string; readonly to: string }
  | { readonly type: 'error'; readonly message: string };

const LONGEST_ID = 500;

/** Reads a message; null where it is none of ours, or has anything that it should not have. */
export function askedIn(data: unknown): Asked | null {
  if (typeof data !== 'object' || data === null || own(data, 'masar') !== 1) return null;
  switch (own(data, 'type')) {
    case 'select': {
      const id = own(data, 'id');
      if (id === null || (typeof id === 'string' && id.length <= LONGEST_ID)) {
        return { type: 'select', id: id === '' ? null : id };
      }
      return null;
    }
    case 'window': {
      const window = windowFrom(own(data, 'from'), own(data, 'to'));
      return window && { type: 'window', window };
    }
    case 'theme': {
      const asked = own(data, 'theme');
      const theme = THEMES.find((one) => one === asked);
      return theme ? { type: 'theme', theme } : null;
    }
    case 'lang': {
      const lang = own(data, 'lang');
      return typeof lang === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$/.test(lang)
        ? { type: 'lang', lang }
        : null;
    }
    default:
      return null;
  }
}

const THEMES = ['light', 'dark', 'auto'] as const;

/** A property that the message itself has: what it inherits is not its own. */
const own = (data: object, name: string): unknown =>
  Object.getOwnPropertyDescriptor(data, name)?.value;

/** A window between two instants, each an ISO date, a `Date` or milliseconds; null where it is none. */
export function windowFrom(from: unknown, to: unknown): TimeWindow | null {
  const [first, last] = [instantOf(from), instantOf(to)];
  return first === null || last === null || first >= last
    ? null
    : { from: epochMs(first), to: epochMs(last) };
}

function instantOf(value: unknown): number | null {
  const at =
    typeof value === 'string' ? isoInstant(value) : value instanceof Date ? value.getTime() : value;
  return typeof at === 'number' && Math.abs(at) <= FARTHEST_MS ? at : null;
}

const FARTHEST_MS = 8.64e15;
