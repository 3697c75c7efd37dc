/** Documents of ours in which there may be something to mend, read with all that mends them. */
import { readJson } from '../load/read-json.ts';
import { problemOf } from '../load/source.ts';
import { buildTimeline } from '../timeline/build.ts';
import type { Data } from './asked.ts';

export async function documentIn(name: string, text: string): Promise<Data> {
  const result = await readJson(name, text);
  if (result.kind === 'read') return { kind: 'read', timeline: buildTimeline(result.dataSet) };
  return result.kind === 'problem' ? result : problemOf('load.not-a-data-set', name);
}
