/** The header of a data set and its records beside the events, as a footer keeps them. */
import { readDataSet } from '../../records/read.ts';
import type { RestOfDataSet } from '../../records/schema.ts';

/** Null where the text is none of ours. */
export async function readRest(text: string | undefined): Promise<RestOfDataSet | null> {
  if (text === undefined || !text.endsWith('}') || !text.startsWith('{')) return null;
  const { dataSet } = await readDataSet(`${text.slice(0, -1)},"events":[]}`);
  return dataSet;
}
