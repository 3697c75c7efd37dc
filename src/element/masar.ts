/** `masar.js`: defines `<masar-timeline>`. Loaded twice it is defined once. */
import { MasarTimeline } from './masar-timeline.ts';

if (!customElements.get('masar-timeline')) customElements.define('masar-timeline', MasarTimeline);

export { MasarTimeline };
