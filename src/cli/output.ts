/** What a command writes: a file, or standard output for `-`. */
import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Terminal } from './terminal.ts';
import { unwrittenLine } from './words.ts';

const STANDARD = '-';
const nameOf = (file: string): string => (file === STANDARD ? 'standard output' : file);

/** What would keep a file from being written, as far as it can be known before; else null. */
export async function obstacleOf(file: string): Promise<string | null> {
  if (file === STANDARD) return null;
  try {
    const about = await stat(file).catch(() => null);
    if (about?.isDirectory()) return unwrittenLine(file, systemError('EISDIR'));
    const { W_OK, X_OK } = constants;
    if (about) await access(file, W_OK);
    else await access(dirname(file), W_OK | X_OK);
    return null;
  } catch (error) {
    return unwrittenLine(file, error);
  }
}

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * Writes pieces one after the other, each when the one before has been taken.
 *
 * @returns what went wrong in writing, else null; what goes wrong in making a piece is thrown
 */
export async function writePieces(
  file: string,
  pieces: Iterable<Uint8Array | string>,
  terminal: Terminal,
): Promise<string | null> {
  const failed = (error: unknown) => ({ error });
  const handle = file === STANDARD ? null : await open(file, 'w').catch(failed);
  if (handle && 'error' in handle) return unwrittenLine(file, handle.error);
  const write = async (piece: Uint8Array | string): Promise<void> => {
    if (handle) await handle.writeFile(piece);
    else await terminal.out(piece);
  };
  let failure: { readonly error: unknown } | null = null;
  try {
    for (const piece of pieces) {
      failure = await write(piece).then(() => null, failed);
      if (failure) break;
    }
  } finally {
    // A disk may say only now that it is full.
    const closed = await handle?.close().then(() => null, failed);
    failure ??= closed ?? null;
  }
  return failure && unwrittenLine(nameOf(file), failure.error);
}
