/** Reads a JSON document: Masar's own, or what is wrong with it. */
import type { Finding } from '../records/findings.ts';
import { readDataSet } from '../records/read.ts';
import { problemOf, type SourceResult } from './source.ts';

/** Reads a text as `masar/1`. */
export async function readJson(name: string, text: string): Promise<SourceResult> {
  const read = await readDataSet(text);
  const isBroken = read.findings.some(({ code }) => code === 'json-broken');
  if (!read.dataSet || (isBroken && read.dataSet.events.length === 0)) {
    return notADataSet(name, read.findings);
  }
  return {
    kind: 'read',
    name,
    format: 'masar',
    dataSet: read.dataSet,
    table: null,
    findings: read.findings,
    rows: read.dataSet.events.length + read.dropped,
    dropped: read.dropped,
    text,
  };
}

/** A document of which nothing can be used, with the finding that says why. */
export function notADataSet(name: string, findings: readonly Finding[]): SourceResult {
  // What is wrong beside it can be mended, and it would still be too large.
  const finding = findings.find(({ code }) => code === 'rest-too-large') ?? findings[0] ?? null;
  return {
    kind: 'problem',
    problem: { ...problemOf('load.not-a-data-set', name).problem, finding },
  };
}
