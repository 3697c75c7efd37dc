/** Bytes from an address the reader named. Nothing else is ever fetched. */
import type { LoadProblem } from '../records/problem.ts';
import { readBody, type Trouble } from './body.ts';

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly problem: LoadProblem };

/**
 * Fetches a file.
 *
 * @param source  address, absolute or relative to `page`
 * @param page    address of the page
 */
export async function fetchBytes(
  source: string,
  page: string,
  signal: AbortSignal,
): Promise<Fetched> {
  const address = addressOf(source, page);
  if (!address) return problem('load.scheme', source);
  const silence = new AbortController();
  const timer = { id: setTimeout(() => silence.abort(), PATIENCE_MS) };
  const heard = (): void => {
    clearTimeout(timer.id);
    timer.id = setTimeout(() => silence.abort(), PATIENCE_MS);
  };
  try {
    const response = await fetch(address, { signal: AbortSignal.any([signal, silence.signal]) });
    if (!response.ok) {
      return problem(response.status === 404 ? 'load.not-found' : 'load.status', source, {
        status: response.status,
      });
    }
    heard();
    const body = await readBody(response, heard);
    return 'bytes' in body ? { ok: true, bytes: body.bytes } : trouble(body, source);
  } catch {
    if (signal.aborted) return problem('load.cancelled', source);
    return problem(silence.signal.aborted ? 'load.timeout' : 'load.network', source);
  } finally {
    clearTimeout(timer.id);
  }
}

/** How long an address may stay silent, before its answer or within it, in milliseconds. */
const PATIENCE_MS = 30_000;

/** The absolute address, or null where its scheme is not one that data comes from. */
export function addressOf(source: string, page: string): string | null {
  try {
    const url = new URL(source, page);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    const isBesidePage = url.protocol === 'file:' && new URL(page).protocol === 'file:';
    return isWeb || isBesidePage ? url.href : null;
  } catch {
    return null;
  }
}

/** Text of a file: UTF-16 where its first bytes say so, else UTF-8. */
export function decode(bytes: ArrayBuffer | Uint8Array): string {
  const view = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  const [a, b] = view;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(view);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(view);
  return new TextDecoder('utf-8').decode(view);
}

const trouble = ({ megabytes }: Trouble, source: string): Fetched =>
  problem('load.too-large', source, { megabytes });

const problem = (
  key: LoadProblem['key'],
  source: string,
  values: Readonly<Record<string, string | number>> = {},
): Fetched => ({ ok: false, problem: { key, values: { source, ...values }, source } });
