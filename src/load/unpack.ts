/**
 * Opens gzip and zip. What is inside is bounded, so that a small archive that unfolds without end
 * stops here; names inside an archive are labels, never paths.
 */
import { unzip } from 'fflate';
import { LARGEST_BYTES } from './body.ts';

/** Something that can be read: a file, or one of an archive. */
export interface Readable {
  readonly name: string;
  readonly blob: Blob;
}

export type Unpacked =
  | { readonly ok: true; readonly files: readonly Readable[] }
  | { readonly ok: false; readonly key: UnpackProblem };

export type UnpackProblem =
  | 'load.archive-broken'
  | 'load.archive-empty'
  | 'load.spreadsheet'
  | 'load.too-large';

/** What any archive may unfold to; a larger one may unfold to so many times its own size. */
const ALWAYS_UNFOLDED = 200 * 2 ** 20;
const MOST_UNFOLDED = 100;

/** Bytes that an archive of a size may unfold to: data of events are packed to a tenth at best. */
const boundOf = (packed: number): number =>
  Math.min(LARGEST_BYTES, Math.max(ALWAYS_UNFOLDED, packed * MOST_UNFOLDED));

/** Entries of an archive that are read; a folder of a thousand files is somebody's mistake. */
const MOST_ENTRIES = 200;

/** The files within a file; the file itself where it is no archive. */
export async function unpack(file: Readable): Promise<Unpacked> {
  const [a, b, c, d] = new Uint8Array(await file.blob.slice(0, 4).arrayBuffer());
  if (a === 0x1f && b === 0x8b) return gunzip(file);
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return unzipped(file);
  return { ok: true, files: [file] };
}

async function gunzip({ name, blob }: Readable): Promise<Unpacked> {
  const pieces: BlobPart[] = [];
  const bound = boundOf(blob.size);
  let size = 0;
  try {
    const reader = blob.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > bound) {
        await reader.cancel();
        return { ok: false, key: 'load.too-large' };
      }
      pieces.push(value);
    }
  } catch {
    // What was unpacked before it broke off is still good rows.
    if (size === 0) return { ok: false, key: 'load.archive-broken' };
  }
  return { ok: true, files: [{ name: name.replace(/\.gz$/i, ''), blob: new Blob(pieces) }] };
}

async function unzipped({ name, blob }: Readable): Promise<Unpacked> {
  if (blob.size > LARGEST_BYTES) return { ok: false, key: 'load.too-large' };
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const bound = boundOf(blob.size);
  let size = 0;
  let count = 0;
  let isSpreadsheet = false;
  let isTooLarge = false;
  const entries = await new Promise<Record<string, Uint8Array> | null>((resolve) => {
    unzip(
      bytes,
      {
        filter: (entry) => {
          if (entry.name === 'xl/workbook.xml') isSpreadsheet = true;
          if (entry.name.endsWith('/') || /(?:^|\/)(?:\.[^./]|__MACOSX\/)/.test(entry.name))
            return false;
          size += entry.originalSize;
          count += 1;
          if (size > bound || count > MOST_ENTRIES) isTooLarge = true;
          return !isSpreadsheet && !isTooLarge;
        },
      },
      (error, files) => resolve(error ? null : files),
    );
  });
  if (isSpreadsheet) return { ok: false, key: 'load.spreadsheet' };
  if (isTooLarge) return { ok: false, key: 'load.too-large' };
  if (!entries) return { ok: false, key: 'load.archive-broken' };
  const files = Object.entries(entries).map(([path, content]) => ({
    name: `${name}: ${path.split(/[/\\]/).at(-1) ?? path}`,
    blob: new Blob([new Uint8Array(content)]),
  }));
  return files.length > 0 ? { ok: true, files } : { ok: false, key: 'load.archive-empty' };
}
