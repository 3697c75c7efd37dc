/** What a command reads: a file, or standard input for `-`. */
import { openAsBlob } from 'node:fs';

/** Null where there is nothing that can be read. */
export async function inputOf(file: string): Promise<Blob | null> {
  try {
    return file === '-' ? await standardInput() : await openAsBlob(file);
  } catch {
    return null;
  }
}

async function standardInput(): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of process.stdin) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}
