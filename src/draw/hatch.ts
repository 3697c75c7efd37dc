/** Hatches of the ribbon: one a tone, in different directions, so that neighbours differ without colour. */
export const HATCH = {
  /** From line to line, and how wide a line is, in CSS pixels. */
  pitch: 6,
  width: 2,
  /** Degrees by tone; neighbouring tones cross. */
  angles: [45, -45, 90, 0, 20, -70],
} as const;
