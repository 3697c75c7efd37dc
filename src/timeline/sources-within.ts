/** The sources that a stretch of time stands on. */
import type { TimeWindow } from '../time/types.ts';
import { figuresWithin } from './ground-figures.ts';
import { sourcesBehind } from './named-sources.ts';
import type { Timeline } from './types.ts';
import { eventsWithin } from './within.ts';

/** What a window stands on: the sources behind its events, as far as they match, and behind the figures of its ground. */
export const sourcesWithin = (
  timeline: Timeline,
  window: TimeWindow,
  matched: Uint8Array | null,
): readonly string[] => [
  ...new Set([
    ...sourcesBehind(timeline, eventsWithin(timeline, window, matched)),
    ...figuresWithin(timeline, window).flatMap(({ observation }) => observation.sources ?? []),
  ]),
];
