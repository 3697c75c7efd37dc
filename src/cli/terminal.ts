/** What every command of the command line is given and gives back. */

/** What a command writes to and reads from. */
export interface Terminal {
  /** A promise that it gives is kept when what was written has gone on. */
  readonly out: (bytes: Uint8Array | string) => unknown;
  readonly error: (line: string) => void;
  /** Whether somebody is looking at what is written as errors: then progress is told there. */
  readonly isWatched: boolean;
}

export type Exit = 0 | 1 | 2;
