/** `masar/element`: defines `<masar-timeline>`. */
import { defineTimeline, MasarTimeline, type MasarTimelineEvents } from '../element/define.ts';

defineTimeline();

export { MasarTimeline, type MasarTimelineEvents };
