/** `masar`: the React component. */
export { type Instant, Timeline, type TimelineProps } from '../element/react/Timeline.ts';
export type { DataSet, DataSetInput } from '../records/schema.ts';
