/** The order of the table: by date as the timeline has it, or by the texts of another column. */
import { type EventIndex, type EventList, eventIndex } from '../../../timeline/types.ts';

export const COLUMNS = ['date', 'side', 'title', 'place', 'certainty'] as const;
export type Column = (typeof COLUMNS)[number];

/** By which column, and whether the last come first. */
export interface Sort {
  readonly column: Column;
  readonly isDown: boolean;
}

/** Events up to which texts are compared: of more, every record would have to be read for it. */
export const MOST_SORTED = 20_000;

/** Events in ascending order of their texts, each read once; equal ones in the order of time. */
export function sortedByText(
  events: EventList,
  textOf: (index: EventIndex) => string,
  compare: (a: string, b: string) => number,
): EventList {
  const texts = Array.from(events, (index) => textOf(eventIndex(index)));
  const positions = Uint32Array.from(events, (_, position) => position).sort((a, b) => {
    const [x = '', y = ''] = [texts[a], texts[b]];
    return (x === y ? 0 : compare(x, y)) || a - b;
  });
  return positions.map((position) => events[position] ?? 0);
}
