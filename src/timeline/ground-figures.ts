/** What was said of the ground, in time: the figures of every base. */
import type { ObservationRecord } from '../records/schema.ts';
import type { EpochMs, TimeWindow, When } from '../time/types.ts';
import { whenOf } from './build.ts';
import type { TerritorySeries, Timeline } from './types.ts';

/** One observation, with what it is a percentage of and when it holds. */
export interface GroundFigure {
  readonly observation: ObservationRecord;
  readonly series: TerritorySeries;
  readonly when: When;
  /** First instant it holds for. */
  readonly at: EpochMs;
}

/** Figures of a window, earliest first; those of one day in the order of the record. */
export function figuresWithin(timeline: Timeline, window: TimeWindow): readonly GroundFigure[] {
  return timeline.territory
    .flatMap((series) =>
      series.observations.flatMap<GroundFigure>((observation) => {
        const when = whenOf(observation.date);
        return when && when.min < window.to && when.max > window.from
          ? [{ observation, series, when, at: when.min }]
          : [];
      }),
    )
    .sort((a, b) => a.at - b.at);
}
