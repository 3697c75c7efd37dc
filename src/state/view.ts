/** What follows from the state and is asked for in several places. */
import type { Language } from '../text/language.ts';
import type { Direction } from '../text/types.ts';
import type { TimeWindow } from '../time/types.ts';
import type { Timeline } from '../timeline/types.ts';
import { wholeWindow } from '../timeline/window.ts';
import type { Presentation } from './types.ts';

/** Direction of time in horizontal views: the reader's choice, else the language's own. */
export const directionOfTime = (presentation: Presentation, language: Language): Direction =>
  presentation.timeDirection ?? language.dir;

/**
 * The window of the list, which reads the whole period until somebody has chosen less of it, so
 * that the browser's own find reaches every record.
 */
export const listedWindow = (
  timeline: Timeline,
  window: TimeWindow | null,
  isWindowChosen: boolean,
): TimeWindow => (isWindowChosen && window ? window : wholeWindow(timeline));

/** The data set's title for a reader. */
export const titleOf = (timeline: Timeline, language: Language): string =>
  language.read(timeline.dataSet.title, timeline.dataSet.languages ?? [])?.text ?? '';
