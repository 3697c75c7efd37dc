/** Text from an address the reader named. Nothing else is ever fetched. */
import type { LoadProblem } from '../state/store.ts';

export type Fetched =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: LoadProblem };

/** How long an address may stay silent, in milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * Fetches a text file.
 *
 * @param source  address, absolute or relative to `page`
 * @param page    address of the page
 */
export async function fetchText(
  source: string,
  page: string,
  signal: AbortSignal,
): Promise<Fetched> {
  const address = addressOf(source, page);
  if (!address) return problem('load.scheme', source);
  let response: Response;
  try {
    response = await fetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
  } catch (error) {
    if (signal.aborted) return problem('load.cancelled', source);
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    return problem(isTimeout ? 'load.timeout' : 'load.network', source);
  }
  if (!response.ok) {
    return problem(response.status === 404 ? 'load.not-found' : 'load.status', source, {
      status: response.status,
    });
  }
  try {
    return { ok: true, text: decode(await response.arrayBuffer()) };
  } catch {
    return problem(signal.aborted ? 'load.cancelled' : 'load.network', source);
  }
}

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
export function decode(bytes: ArrayBuffer): string {
  const [a, b] = new Uint8Array(bytes.slice(0, 2));
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

const problem = (
  key: LoadProblem['key'],
  source: string,
  values: Readonly<Record<string, string | number>> = {},
): Fetched => ({ ok: false, problem: { key, values: { source, ...values }, source } });
