/** What is read in an embed: the words of one event, and the list of all. */
import { eventArticle } from '../draw/html/event.ts';
import { eventList } from '../draw/html/list.ts';
import { toDom } from '../draw/html/tree.ts';
import type { Language } from '../text/language.ts';
import type { TimeWindow } from '../time/types.ts';
import type { EventIndex, Timeline } from '../timeline/types.ts';
import { addressOf as address } from './event-links.ts';

/** Events that are listed at most. */
const MOST_LISTED = 500;
/** All that the records say of an event. */
export const detailOf = (timeline: Timeline, language: Language, index: EventIndex): Node =>
  toDom(eventArticle({ timeline, language, index, level: 3, address }), document);

/** The events of a window. */
export const listOf = (timeline: Timeline, language: Language, window: TimeWindow): Node =>
  toDom(eventList({ timeline, language, window, most: MOST_LISTED, level: 3, address }), document);
