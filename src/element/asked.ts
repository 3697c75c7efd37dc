/** Data that an embed is asked for, and what comes of it. */
import type { LoadProblem } from '../records/problem.ts';
import type { Timeline } from '../timeline/types.ts';

export type Data =
  | { readonly kind: 'read'; readonly timeline: Timeline }
  | { readonly kind: 'problem'; readonly problem: LoadProblem };

export interface Asked {
  /** Addresses, laid over each other where there are several. */
  readonly sources: readonly string[];
  /** An importer's id, or null to tell it from the content. */
  readonly format: string | null;
  /** Address of the page, which relative addresses count from. */
  readonly page: string;
  readonly signal: AbortSignal;
}
