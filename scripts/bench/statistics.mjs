/** What is said of a series of times. */

/** The value that a share of the others is not above; NaN of none. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values) => percentile(values, 0.5);

/** The least and the most; never through the arguments of a call, which have a bound. */
export const least = (values) => values.reduce((low, value) => Math.min(low, value), Infinity);
export const most = (values) => values.reduce((high, value) => Math.max(high, value), -Infinity);
