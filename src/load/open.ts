/**
 * Opens data: from addresses, from a file, from a paste. What was open stays open until the
 * new data has been read whole; a failure leaves it as it was.
 */
import type { Finding } from '../records/findings.ts';
import { readDataSet } from '../records/read.ts';
import type { DataSet } from '../records/schema.ts';
import type { LoadProblem, MasarStore, OpenData } from '../state/store.ts';
import { buildTimeline } from '../timeline/build.ts';
import { LARGEST_BYTES } from './body.ts';
import { decode, fetchText } from './fetch.ts';
import { overlay } from './merge.ts';

/** A text to read, and what to call it in messages. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** One reading at a time: a newer one calls off the older. */
let current: AbortController | null = null;

/** Opens the data at one or several addresses, overlaid. */
export async function openAddresses(store: MasarStore, sources: readonly string[]): Promise<void> {
  const { signal, name } = begin(store, sources.join(', '));
  const fetched = await Promise.all(
    sources.map(async (source) => ({
      source,
      result: await fetchText(source, document.baseURI, signal),
    })),
  );
  if (signal.aborted) return;
  const texts: NamedText[] = [];
  for (const { source, result } of fetched) {
    if (!result.ok) return store.getState().failed(result.problem);
    texts.push({ name: source, text: result.text });
  }
  await finish(store, texts, name, signal);
}

/** Opens an address the reader typed; the page's own address names it once it is open. */
export async function openNamedAddress(store: MasarStore, source: string): Promise<void> {
  await openAddresses(store, [source]);
  const { data, loading } = store.getState();
  if (data?.source === source && loading.kind === 'idle')
    store.getState().present({ src: [source] });
}

/** Opens files from the disk. They are read here and sent nowhere. */
export async function openFiles(store: MasarStore, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const { signal, name } = begin(store, files.map((file) => file.name).join(', '));
  const large = files.find((file) => file.size > LARGEST_BYTES);
  if (large) {
    const values = { source: large.name, megabytes: LARGEST_BYTES / 2 ** 20 };
    return store.getState().failed({ key: 'load.too-large', values, source: large.name });
  }
  try {
    const texts = await Promise.all(
      files.map(async (file) => ({ name: file.name, text: decode(await file.arrayBuffer()) })),
    );
    if (await finish(store, texts, name, signal)) forgetAddress(store);
  } catch {
    if (!signal.aborted)
      store
        .getState()
        .failed({ key: 'load.unreadable-file', values: { source: name }, source: name });
  }
}

/** Opens text that was pasted. */
export async function openText(store: MasarStore, given: NamedText): Promise<void> {
  const { signal, name } = begin(store, given.name);
  if (await finish(store, [given], name, signal)) forgetAddress(store);
}

/** No address can bring back what came from the disk or a paste, so none is shown. */
const forgetAddress = (store: MasarStore): void => store.getState().present({ src: [] });

/** Calls off what is being read; what was open stays. */
export function cancelOpening(store: MasarStore): void {
  current?.abort();
  store.getState().dismissProblem();
}

function begin(
  store: MasarStore,
  name: string,
): { readonly signal: AbortSignal; readonly name: string } {
  current?.abort();
  current = new AbortController();
  store.getState().read(name);
  return { signal: current.signal, name };
}

/** Whether the texts could be opened. */
async function finish(
  store: MasarStore,
  texts: readonly NamedText[],
  source: string,
  signal: AbortSignal,
): Promise<boolean> {
  const opened = await readTexts(texts);
  if (signal.aborted) return false;
  if ('key' in opened) {
    store.getState().failed(opened);
    return false;
  }
  performance.mark('masar:data');
  store.getState().opened({ ...opened, source });
  return true;
}

/** Reads texts into one timeline, or says why that is not possible. */
export async function readTexts(
  texts: readonly NamedText[],
): Promise<Omit<OpenData, 'source'> | LoadProblem> {
  const sets: DataSet[] = [];
  const findings: Finding[] = [];
  let dropped = 0;
  for (const { name, text } of texts) {
    const read = await readDataSet(text);
    const isBroken = read.findings.some(({ code }) => code === 'json-broken');
    if (!read.dataSet || (isBroken && read.dataSet.events.length === 0)) {
      return {
        key: 'load.not-a-data-set',
        values: { source: name },
        source: name,
        finding: read.findings[0] ?? null,
      };
    }
    sets.push(read.dataSet);
    findings.push(...read.findings);
    dropped += read.dropped;
  }
  const [first, ...rest] = sets;
  if (!first) return { key: 'load.empty', values: {}, source: '' };
  const overlaid = overlay(
    [first, ...rest],
    texts.map(({ text }) => text),
  );
  return {
    timeline: buildTimeline(overlaid.dataSet),
    findings: [...findings, ...overlaid.findings],
    dropped: dropped + overlaid.dropped,
  };
}
