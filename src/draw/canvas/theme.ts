/** The colours a canvas is painted with: plain data, so that painting needs no style sheet. */
import type { Side } from '../../records/schema.ts';

export interface CanvasTheme extends Readonly<Record<Side, string>> {
  readonly paper: string;
  /** Ground of the overview. */
  readonly sunken: string;
  readonly ink: string;
  readonly inkSoft: string;
  /** Lines of the grid. */
  readonly rule: string;
  readonly ruleStrong: string;
  /** Behind the span of a phase. */
  readonly phase: string;
  readonly bond: string;
  /** Holders' colours, and those of the lines of their hatches. */
  readonly tones: readonly string[];
  readonly hatches: readonly string[];
  /** Width of the lines that the reader's contrast strengthens: the ring of certainty. */
  readonly ringWidth: number;
}
