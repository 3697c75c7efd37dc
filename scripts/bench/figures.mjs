/**
 * A figure is what is measured and the target it has; a row is what came of it. A row without
 * a measurement says why, so that a table has all its rows on every machine.
 *
 * @typedef {object} Target
 * @property {'times' | 'most' | 'other'} kind  a ratio to something measured in the same run, a
 *   bound, or words whose verdict is given with the measurement
 *
 * @typedef {object} Row
 * @property {number | null} events
 * @property {string} figure
 * @property {string} target
 * @property {string} measured
 * @property {number | null} ratio
 * @property {boolean | null} isMet  null where there is no target, or nothing was measured
 * @property {string} note
 * @property {number | null} value
 * @property {string} unit
 */

export const ms = (value) => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
export const times = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ×`;
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
export const bytesEach = (bytes) => `${bytes.toFixed(1)} B`;

const UNITS = { ms, kB: kilobytes, MB: megabytes, B: bytesEach, '×': times };

export const atMostTimes = (limit, of) => ({ kind: 'times', limit, of });
export const atMost = (limit) => ({ kind: 'most', limit });
/** A target in words; whether it is met comes with the measurement. */
export const inWords = (words) => ({ kind: 'other', words });

function wordsOf(target, unit) {
  switch (target?.kind) {
    case 'times':
      return `≤ ${target.limit} × ${target.of}`;
    case 'most':
      return `≤ ${UNITS[unit](target.limit).replace('.0 ', ' ')}`;
    case 'other':
      return target.words;
    default:
      return '';
  }
}

/**
 * What was measured.
 *
 * @param {{ figure: string, unit?: string, target?: Target }} figure
 * @param {number | null} events
 * @param {{ value: number, base?: number, isMet?: boolean, note?: string }} measurement
 *   `base` is what the value is compared with
 * @returns {Row}
 */
export function measured(
  { figure, unit = 'ms', target },
  events,
  { value, base, isMet, note = '' },
) {
  if (!Number.isFinite(value))
    return missing({ figure, unit, target }, events, 'no number came of it');
  const ratio = base === undefined || !(base > 0) ? null : value / base;
  const verdict = {
    times: () => (ratio === null ? null : ratio <= target.limit),
    most: () => value <= target.limit,
  };
  return {
    events,
    figure,
    target: wordsOf(target, unit),
    measured: UNITS[unit](value),
    ratio,
    isMet: isMet ?? verdict[target?.kind]?.() ?? null,
    note,
    value,
    unit,
  };
}

/** A figure that could not be measured, and why. @returns {Row} */
export function missing({ figure, unit = 'ms', target }, events, reason) {
  return {
    events,
    figure,
    target: wordsOf(target, unit),
    measured: '–',
    ratio: null,
    isMet: null,
    note: `not measured: ${reason}`,
    value: null,
    unit,
  };
}
