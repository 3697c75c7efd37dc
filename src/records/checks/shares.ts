/** Percentages that no share can be, and shares of one base that exceed it. */
import type { Report } from '../report.ts';
import type { DataSet } from '../schema.ts';
import { parseShare } from '../share.ts';

/** Percentage points that rounding and “about” may add up to. */
const ROUNDING = 0.5;

/**
 * Takes impossible shares out of their observation, and leaves out an observation without
 * any. The sum is of what was said at least; what a holder lost is nobody's share.
 */
export function checkShares(dataSet: DataSet, report: Report): void {
  const territory = dataSet.territory ?? {};
  const losses = new Set(
    (territory.holders ?? [])
      .filter(({ notHeldBy }) => notHeldBy !== undefined)
      .map(({ id }) => id),
  );
  for (const observation of territory.observations ?? []) {
    let sum = 0;
    let approximate = false;
    const possible = observation.shares.filter((share, i) => {
      const value = parseShare(share.value);
      if (!value) {
        report.about(observation, ['shares', i, 'value'], 'share-impossible', {
          value: String(share.value),
        });
        return false;
      }
      if (!losses.has(share.holder)) {
        sum += value.low ?? 0;
        approximate ||= value.approximate;
      }
      return true;
    });
    if (possible.length === 0) report.drop(observation);
    else if (possible.length < observation.shares.length) observation.shares = possible;
    const allowed = approximate ? 100 + ROUNDING * possible.length : 100;
    if (sum > allowed + 1e-6) {
      report.about(observation, ['shares'], 'shares-over', {
        sum: Math.round(sum * 100) / 100,
        base: observation.base,
      });
    }
  }
  for (const change of territory.changes ?? []) {
    if (parseShare(change.value)) continue;
    report.about(change, ['value'], 'share-impossible', { value: String(change.value) });
    report.drop(change);
  }
}
