/** Percentages as people say them: exact, about, a bound, a range. */

export interface Share {
  /** Lowest value said, 0 to 100; `null` where only an upper bound was given. */
  readonly low: number | null;
  /** Highest value said, 0 to 100; `null` where only a lower bound was given. */
  readonly high: number | null;
  /** Written with `~`. */
  readonly approximate: boolean;
  /** Written with `>` or `<`: the bound itself is not included. */
  readonly strict: boolean;
}

const SINGLE = /^(=|~|≈|>=|<=|≥|≤|>|<)?([-−]?\d{1,12}(?:\.\d{1,12})?)$/;
const RANGE = /^(~|≈)?(\d{1,12}(?:\.\d{1,12})?)[-–](\d{1,12}(?:\.\d{1,12})?)$/;

/** As {@link parseShare}, but with values that no share can have; for saying what is wrong. */
export function readShare(value: number | string): Share | null {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? exact(value, false) : null;
  }
  if (value.length > 60) return null;
  const text = value.replace(/\s+/g, '').replace(/%$/, '');
  const range = RANGE.exec(text);
  if (range) {
    return {
      low: Number(range[2]),
      high: Number(range[3]),
      approximate: range[1] !== undefined,
      strict: false,
    };
  }
  const single = SINGLE.exec(text);
  if (!single) return null;
  const number = Number(single[2]?.replace('−', '-'));
  switch (single[1]) {
    case '>':
    case '>=':
    case '≥':
      return { low: number, high: null, approximate: false, strict: single[1] === '>' };
    case '<':
    case '<=':
    case '≤':
      return { low: null, high: number, approximate: false, strict: single[1] === '<' };
    default:
      return exact(number, single[1] === '~' || single[1] === '≈');
  }
}

/**
 * Reads a share of an observation or a change.
 *
 * @param value a number, or text: `40`, `~40`, `>33.3`, `<=85`, `40-48`, with or without `%`
 * @returns percentages from 0 to 100, or `null` where it is not a share: text, below 0,
 *   above 100, or a range that runs backwards
 */
export function parseShare(value: number | string): Share | null {
  const share = readShare(value);
  if (!share || [share.low, share.high].some((end) => end !== null && (end < 0 || end > 100))) {
    return null;
  }
  return share.low !== null && share.high !== null && share.low > share.high ? null : share;
}

const exact = (value: number, approximate: boolean): Share => ({
  low: value,
  high: value,
  approximate,
  strict: false,
});
