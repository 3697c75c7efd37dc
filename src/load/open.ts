/**
 * Opens data: from addresses, from files, from a paste. What was open stays open until the new
 * data has been read whole; a failure leaves it as it was. Of several sources those that can
 * be read are opened, and the others are named.
 */
import type { Finding } from '../records/findings.ts';
import type { LoadProblem } from '../records/problem.ts';
import { readDataSet } from '../records/read.ts';
import type { DataSet } from '../records/schema.ts';
import { buildTimeline } from '../timeline/build.ts';
import type { OpenData } from '../timeline/types.ts';
import { LARGEST_BYTES } from './body.ts';
import { decode, fetchText } from './fetch.ts';
import { overlay } from './merge.ts';

/** A text to read, and what to call it in messages. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Who is told what comes of an opening. */
export interface OpeningHost {
  /** Address of the page, which relative addresses count from. */
  readonly page: () => string;
  /** Reading has begun. */
  readonly read: (source: string) => void;
  readonly opened: (data: OpenData) => void;
  readonly failed: (problems: readonly LoadProblem[]) => void;
  /** The reading was called off. */
  readonly cancelled: () => void;
}

/** The ways in. Each resolves to whether something was opened. */
export interface Opening {
  /** The data at one or several addresses, overlaid. */
  readonly addresses: (sources: readonly string[]) => Promise<boolean>;
  /** Files from the disk. They are read here and sent nowhere. */
  readonly files: (files: readonly File[]) => Promise<boolean>;
  /** Text that was pasted. */
  readonly text: (given: NamedText) => Promise<boolean>;
  /** Calls off what is being read; what was open stays. */
  readonly cancel: () => void;
}

type Read = { readonly text: NamedText } | { readonly problem: LoadProblem };

/** One reading at a time: a newer one calls off the older. */
export function createOpening(host: OpeningHost): Opening {
  let current: AbortController | null = null;

  async function open(
    names: readonly string[],
    read: (signal: AbortSignal) => Promise<readonly Read[]>,
  ): Promise<boolean> {
    current?.abort();
    current = new AbortController();
    const { signal } = current;
    host.read(names.join(', '));
    const parts = await read(signal);
    if (signal.aborted) return false;
    const texts = parts.flatMap((part) => ('text' in part ? [part.text] : []));
    const unread = parts.flatMap((part) => ('problem' in part ? [part.problem] : []));
    const { data, problems } = await readTexts(texts);
    if (signal.aborted) return false;
    if (data) {
      performance.mark('masar:data');
      host.opened(data);
    }
    const all = [...unread, ...problems];
    if (all.length > 0) host.failed(all);
    return data !== null;
  }

  return {
    addresses: (sources) =>
      open(sources, (signal) =>
        Promise.all(
          sources.map(async (source) => {
            const fetched = await fetchText(source, host.page(), signal);
            return fetched.ok ? { text: { name: source, text: fetched.text } } : fetched;
          }),
        ),
      ),
    files: async (files) =>
      files.length > 0 &&
      open(
        files.map(({ name }) => name),
        () => Promise.all(files.map(readFile)),
      ),
    text: (given) => open([given.name], async () => [{ text: given }]),
    cancel: () => {
      current?.abort();
      host.cancelled();
    },
  };
}

async function readFile(file: File): Promise<Read> {
  const { name } = file;
  if (file.size > LARGEST_BYTES) {
    const values = { source: name, megabytes: LARGEST_BYTES / 2 ** 20 };
    return { problem: { key: 'load.too-large', values, source: name } };
  }
  try {
    return { text: { name, text: decode(await file.arrayBuffer()) } };
  } catch {
    return { problem: { key: 'load.unreadable-file', values: { source: name }, source: name } };
  }
}

/** Reads texts into one timeline; those that are no data sets are problems. */
export async function readTexts(texts: readonly NamedText[]): Promise<{
  readonly data: OpenData | null;
  readonly problems: readonly LoadProblem[];
}> {
  const sets: DataSet[] = [];
  const good: NamedText[] = [];
  const findings: Finding[] = [];
  const problems: LoadProblem[] = [];
  let dropped = 0;
  for (const given of texts) {
    const { name } = given;
    const read = await readDataSet(given.text);
    const isBroken = read.findings.some(({ code }) => code === 'json-broken');
    if (!read.dataSet || (isBroken && read.dataSet.events.length === 0)) {
      problems.push({
        key: 'load.not-a-data-set',
        values: { source: name },
        source: name,
        finding: read.findings[0] ?? null,
      });
      continue;
    }
    sets.push(read.dataSet);
    good.push(given);
    findings.push(...read.findings);
    dropped += read.dropped;
  }
  const [first, ...rest] = sets;
  if (!first) return { data: null, problems };
  const overlaid = overlay(
    [first, ...rest],
    good.map(({ text }) => text),
  );
  const data: OpenData = {
    timeline: buildTimeline(overlaid.dataSet),
    findings: [...findings, ...overlaid.findings],
    dropped: dropped + overlaid.dropped,
    source: good.map(({ name }) => name).join(', '),
  };
  return { data, problems };
}
