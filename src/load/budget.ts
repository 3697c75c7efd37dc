/** What a file will take before it is read: beyond a budget the reader is asked first. */
import { LARGEST_BYTES } from './body.ts';

/** Bytes up to which files are read without a question. */
const BUDGET_BYTES = 1000 * 2 ** 20;
/** Of a device that says how much memory it has, the part that one data set may take. */
const SHARE_OF_MEMORY = 1 / 4;
/** Memory that an open table takes, over its bytes: the bytes are kept, with columns beside them. */
const MEMORY_OVER_BYTES = 1.5;
/** Bytes of a file that are read where the reader wants its beginning. */
const BEGINNING_BYTES = 200 * 2 ** 20;

/** Files that are more than the budget. */
export interface LargeFiles {
  readonly names: readonly string[];
  /** Bytes of all of them. */
  readonly bytes: number;
  /** Bytes of memory that they would take. */
  readonly memory: number;
  /** Bytes of each that would be read instead. */
  readonly beginning: number;
  /** Whether one of them is more than can be read at all. */
  readonly isTooLarge: boolean;
}

/**
 * Null where files can be read without a question.
 *
 * @param deviceMemory  what the browser says of the device's memory, in GiB; it says 8 for more
 */
export function largeFiles(
  files: readonly Pick<File, 'name' | 'size'>[],
  deviceMemory: number | undefined,
): LargeFiles | null {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const memory = bytes * MEMORY_OVER_BYTES;
  const isTooLarge = files.some(({ size }) => size > LARGEST_BYTES);
  const room = deviceMemory === undefined ? BUDGET_BYTES : deviceMemory * SHARE_OF_MEMORY * 2 ** 30;
  if (!isTooLarge && bytes <= BUDGET_BYTES && memory <= Math.max(room, BEGINNING_BYTES * 2)) {
    return null;
  }
  return {
    names: files.map(({ name }) => name),
    bytes,
    memory,
    beginning: BEGINNING_BYTES,
    isTooLarge,
  };
}

/** The beginning of each, up to its last whole line. */
export async function beginningsOf(files: readonly File[], bytes: number): Promise<File[]> {
  return Promise.all(
    files.map(async (file) => {
      if (file.size <= bytes) return file;
      const from = Math.max(0, bytes - LONGEST_LINE);
      const tail = new Uint8Array(await file.slice(from, bytes).arrayBuffer());
      const end = tail.lastIndexOf(LINE_FEED);
      return new File([file.slice(0, end < 0 ? bytes : from + end + 1)], file.name);
    }),
  );
}

const LINE_FEED = 0x0a;
const LONGEST_LINE = 1 << 20;
