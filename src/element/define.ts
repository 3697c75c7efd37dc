/** Defines `<masar-timeline>`, and says to TypeScript what it is. */
import { MasarTimeline } from './masar-timeline.ts';

/** What the events of an element say. */
export interface MasarTimelineEvents {
  /** The first complete drawing, and every one of other data. */
  'masar-ready': CustomEvent<object>;
  /** Another event is selected; null where none is. */
  'masar-select': CustomEvent<{ readonly id: string | null }>;
  /** Another window is shown, as ISO dates; told when the movement has come to rest. */
  'masar-window': CustomEvent<{ readonly from: string; readonly to: string }>;
  /** Data that could not be read, in the reader's language. */
  'masar-error': CustomEvent<{ readonly message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'masar-timeline': MasarTimeline;
  }
  interface HTMLElementEventMap extends MasarTimelineEvents {}
}

/** Defines the element where nobody has. Does nothing on a server. */
export function defineTimeline(): void {
  const elements: CustomElementRegistry | undefined = globalThis.customElements;
  if (elements && !elements.get('masar-timeline')) elements.define('masar-timeline', MasarTimeline);
}

export { MasarTimeline };
