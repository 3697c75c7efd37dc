import { describe, expect, it } from 'vitest';
import { readLargeDataSet } from '../records/large.ts';
import { DocumentCollector } from './document-collector.ts';
import { assembled } from './open.ts';
import { readSource } from './read-source.ts';
import type { ReadSource } from './source.ts';

const event = (id: string, more: object = {}) => ({
  id,
  date: '2016-12-01',
  title: { en: `Title of ${id}` },
  track: 'diplomacy',
  kind: 'meeting',
  ...more,
});
const documentOf = (events: readonly object[]) =>
  JSON.stringify({ format: 'masar/1', title: 'One', languages: ['en'], events }, null, 2);

async function sourceOf(name: string, text: string): Promise<ReadSource> {
  const [result] = await readSource(
    { name, blob: new Blob([text]) },
    { asked: null, onProgress: () => undefined },
  );
  if (result?.kind !== 'read') throw new Error(`${name} was not read`);
  return result;
}

/** A document as it is read when it is large. */
async function largeOf(text: string): Promise<ReadSource> {
  const bytes = new TextEncoder().encode(text);
  const collector = new DocumentCollector();
  const { dataSet, findings, dropped, count, ...about } = await readLargeDataSet(bytes, collector);
  if (!dataSet) throw new Error('not read');
  return {
    kind: 'read',
    name: 'large.json',
    format: 'masar',
    dataSet: { ...dataSet, events: [] },
    table: collector.finish(bytes, about),
    findings,
    rows: count,
    dropped,
    text: '',
  };
}

async function over(...sources: readonly ReadSource[]) {
  const data = await assembled(sources);
  if (!data) throw new Error('nothing was read');
  const clashes = data.findings.filter(({ code }) => code === 'id-duplicate');
  const titles = Array.from({ length: data.timeline.count }, (_, i) => {
    const record = data.timeline.events.at(i);
    return `${record?.id}: ${JSON.stringify(record?.title)}`;
  });
  return { ...data, clashes, titles };
}

const sheet = (rows: readonly (readonly [id: string, date: string, title: string])[]) =>
  ['id,date,title,track,kind', ...rows.map((row) => `${row.join(',')},diplomacy,meeting`)].join(
    '\n',
  );

describe('Tables laid over other sources', () => {
  it('a clash of a row is told with its line, wherever it stands in time', async () => {
    const first = await sourceOf('one.json', documentOf([event('b')]));
    const second = await sourceOf(
      'two.csv',
      sheet([
        ['late', '2017-01-01', 'Late'],
        ['early', '2015-01-01', 'Early'],
        ['b', '2016-01-01', 'Something else'],
      ]),
    );
    const { clashes, timeline, dropped } = await over(first, second);
    expect(clashes).toMatchObject([
      { pointer: '', line: 4, field: null, record: { list: 'events', id: 'b' } },
    ]);
    expect(timeline.count).toBe(3);
    expect(dropped).toBe(1);
  });

  it('a clash of a document is told where it stands in it, of any size', async () => {
    const text = documentOf([
      event('late', { date: '2017-01-01' }),
      event('early', { date: '2015-01-01' }),
      event('b', { title: { en: 'Something else' } }),
    ]);
    const sources = [
      await sourceOf('one.csv', sheet([['b', '2016-12-01', 'First']])),
      await largeOf(text),
    ];
    const lineOfB = text.split('\n').findIndex((line) => line.includes('"id": "b"')) + 1;
    const large = (await over(...sources)).clashes;
    expect(large).toMatchObject([{ pointer: '/events/2/id', line: lineOfB - 1 }]);
    const [first] = sources;
    if (!first) throw new Error('nothing was read');
    const small = (await over(first, await sourceOf('two.json', text))).clashes;
    expect(small).toMatchObject([{ pointer: '/events/2/id', line: lineOfB }]);
  });

  it('the first that has an id keeps it, whichever has more events', async () => {
    const few = documentOf([event('a', { title: { en: 'Few' } })]);
    const many = documentOf(['a', 'b', 'c'].map((id) => event(id, { title: { en: 'Many' } })));
    expect((await over(await largeOf(few), await largeOf(many))).titles).toEqual([
      'a: {"en":"Few"}',
      'b: {"en":"Many"}',
      'c: {"en":"Many"}',
    ]);
    const three = await over(await largeOf(many), await largeOf(few), await largeOf(many));
    expect(three.titles).toHaveLength(3);
    expect(three.titles[0]).toBe('a: {"en":"Many"}');
    expect(three.clashes).toHaveLength(1);
  });

  it('what links to an event, and what quotes a source, stands once', async () => {
    const linked = documentOf([
      event('a'),
      event('b', {
        links: [{ type: 'follows', event: 'a' }],
        quotations: [{ text: 'Yes', lang: 'en', source: 's' }],
      }),
    ]);
    const other = documentOf([
      event('b', { links: [{ type: 'causes', event: 'a' }] }),
      event('c', { links: [{ type: 'repeats', event: 'a' }] }),
    ]);
    const { timeline } = await over(
      await largeOf(linked),
      await largeOf(linked),
      await largeOf(other),
    );
    expect(timeline.count).toBe(3);
    expect(timeline.linksTo.get('a')).toEqual([
      { type: 'follows', event: 'b' },
      { type: 'repeats', event: 'c' },
    ]);
    expect(timeline.quoting.get('s')).toEqual(['b']);
  });

  it('records are made of no events but those whose ids are met twice', async () => {
    const large = await largeOf(documentOf(Array.from({ length: 500 }, (_, i) => event(`l-${i}`))));
    const first = await sourceOf('one.csv', sheet([['l-7', '2016-12-01', 'Seven']]));
    const parsed: string[] = [];
    const { parse } = JSON;
    JSON.parse = (text: string) => {
      parsed.push(text);
      return parse(text);
    };
    try {
      await assembled([first, large]);
    } finally {
      JSON.parse = parse;
    }
    expect(parsed.length).toBeLessThan(10);
  });
});
