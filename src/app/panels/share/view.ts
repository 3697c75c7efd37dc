/** What is shared: the view as it stands, or the whole period. */
import { readFragment, writeFragment } from '../../../state/fragment.ts';
import { writeQuery } from '../../../state/query.ts';
import type { MasarState } from '../../../state/store.ts';
import type { Selection } from '../../../state/types.ts';
import { listedWindow } from '../../../state/view.ts';
import type { TimeWindow } from '../../../time/types.ts';
import type { EventList, Timeline } from '../../../timeline/types.ts';
import { wholeWindow } from '../../../timeline/window.ts';
import { eventsWithin } from '../../../timeline/within.ts';

export type Extent = 'view' | 'whole';

/** The stretch of time of an extent: the list begins with the whole period, the picture does not. */
export function windowOf(
  timeline: Timeline,
  { looking, isWindowChosen, presentation }: MasarState,
  extent: Extent,
): TimeWindow {
  if (extent === 'whole') return wholeWindow(timeline);
  if (presentation.view === 'list') return listedWindow(timeline, looking.window, isWindowChosen);
  return looking.window ?? timeline.firstWindow;
}

/** Its events, as the reader's filters keep them. */
export const eventsOf = (timeline: Timeline, state: MasarState, extent: Extent): EventList =>
  eventsWithin(timeline, windowOf(timeline, state, extent), state.matched);

/**
 * The address that shows what the reader is looking at. Unlike the page's own it always names the
 * window, so that a first view that is chosen otherwise later is still this one.
 */
export function addressOf(
  timeline: Timeline,
  state: MasarState,
  selection: Selection | null = state.looking.selection,
): string {
  const url = new URL(location.href);
  const window = windowOf(timeline, state, 'view');
  const { others } = readFragment(url.hash);
  url.search = writeQuery(state.presentation, url.search);
  url.hash = '';
  return `${url.href}${writeFragment({ ...state.looking, window, selection }, others)}`;
}
