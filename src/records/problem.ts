/** Why something that was asked for could not be had. */
import type { MessageKey } from '../text/language.ts';
import type { Finding } from './findings.ts';

export interface LoadProblem {
  /** The sentence that says so, a message of the locale files. */
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
  /** What was being read: an address or a file's name. */
  readonly source: string;
  /** The finding that made it impossible, where it was the text itself. */
  readonly finding?: Finding | null;
}
