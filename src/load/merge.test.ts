import { describe, expect, it } from 'vitest';
import { readDataSet } from '../records/read.ts';
import type { DataSet } from '../records/schema.ts';
import { overlay } from './merge.ts';

const source = { id: 's', publisher: { en: 'Archive' } };
const event = (id: string, title: string) => ({
  id,
  date: '2016-12-01',
  title: { en: title },
  track: 'diplomacy',
  kind: 'meeting',
});
const text = (title: string, events: readonly object[]) =>
  JSON.stringify(
    { format: 'masar/1', title: { en: title }, languages: ['en'], events, sources: [source] },
    null,
    2,
  );

async function read(...texts: readonly [string, ...string[]]) {
  const sets: DataSet[] = [];
  for (const one of texts) {
    const { dataSet } = await readDataSet(one);
    if (!dataSet) throw new Error('not read');
    sets.push(dataSet);
  }
  const [first, ...rest] = sets;
  if (!first) throw new Error('nothing read');
  return overlay([first, ...rest], texts);
}

describe('Two data sets laid over each other', () => {
  it('give the records of both under the title of the first', async () => {
    const { dataSet, findings } = await read(
      text('One', [event('a', 'A')]),
      text('Two', [event('b', 'B')]),
    );
    expect(dataSet.title).toEqual({ en: 'One' });
    expect(dataSet.events.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(findings).toEqual([]);
  });

  it('meet in what they share: the same source twice is one, and no mistake', async () => {
    const { dataSet, dropped } = await read(text('One', []), text('Two', []));
    expect(dataSet.sources).toHaveLength(1);
    expect(dropped).toBe(0);
  });

  it('say which record was left out where one id means two things, and in which line', async () => {
    const second = text('Two', [event('a', 'Something else')]);
    const { dataSet, findings, dropped } = await read(text('One', [event('a', 'A')]), second);
    expect(dataSet.events.map(({ title }) => title)).toEqual([{ en: 'A' }]);
    expect(dropped).toBe(1);
    expect(findings[0]).toMatchObject({
      code: 'id-duplicate',
      record: { list: 'events', id: 'a' },
      pointer: '/events/0/id',
    });
    expect(second.split('\n')[(findings[0]?.line ?? 0) - 1]).toContain('"id": "a"');
  });

  it('point at the record itself, past those that were left out and past what names it', async () => {
    const broken = { ...event('broken', 'Broken'), date: 'never' };
    const naming = { ...event('b', 'B'), links: [{ type: 'follows', event: 'a' }] };
    const second = text('Two', [broken, naming, event('a', 'Something else')]);
    const { findings } = await read(text('One', [event('a', 'A')]), second);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.pointer).toBe('/events/2/id');
    const lines = second.split('\n');
    expect(lines[(findings[0]?.line ?? 0) - 1]).toContain('"id": "a"');
  });

  it('are told of at most some thousand times, and the rest is counted', async () => {
    const events = (title: string) =>
      Array.from({ length: 5010 }, (_, i) => event(`event-${i}`, title));
    const { findings, dropped } = await read(text('One', events('A')), text('Two', events('B')));
    expect(dropped).toBe(5010);
    expect(findings).toHaveLength(5001);
    expect(findings.at(-1)).toMatchObject({ code: 'too-many', values: { count: 10 } });
  });
});
