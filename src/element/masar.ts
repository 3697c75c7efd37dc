/** `masar.js`: defines `<masar-timeline>`. Loaded twice it is defined once. */
import { defineTimeline, MasarTimeline } from './define.ts';

defineTimeline();

export { MasarTimeline };
