/** What a command reads: a file, or standard input for `-`. */
import { createReadStream, openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Null where there is nothing that can be read. */
export async function inputOf(file: string): Promise<Blob | null> {
  try {
    if (file === '-') return await piped(process.stdin);
    const about = await stat(file);
    if (about.isDirectory()) return null;
    // A pipe has a name in some shells, and no size: `masar check <(…)`.
    return about.isFile() ? await openAsBlob(file) : await piped(createReadStream(file));
  } catch {
    return null;
  }
}

async function piped(stream: AsyncIterable<Uint8Array>): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of stream) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}
