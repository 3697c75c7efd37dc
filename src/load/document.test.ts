import { describe, expect, it } from 'vitest';
import { readDataSet } from '../records/read.ts';
import { buildTimeline } from '../timeline/build.ts';
import { scan } from '../timeline/scan.ts';
import { LARGE_DOCUMENT_BYTES } from './body.ts';
import { assembled } from './open.ts';
import { readSource } from './read-source.ts';

const COUNT = 36_000;
const day = (i: number) =>
  new Date(Date.UTC(2011, 0, 1) + i * 86_400_000).toISOString().slice(0, 10);

/** A document of the size that is read event after event, with one event that is not right. */
const text = (): string =>
  JSON.stringify({
    format: 'masar/1',
    title: { en: 'Many', ar: 'كثير' },
    languages: ['en', 'ar'],
    events: Array.from({ length: COUNT }, (_, i) => ({
      id: `event-${i}`,
      date:
        i === 77
          ? '2016-13'
          : i % 9 === 0
            ? `${day(i % 3000)}/${day((i % 3000) + 5)}`
            : day(i % 3000),
      title: { en: `Talks number ${i} in Aleppo`, ar: `محادثات رقم ${i} في حلب` },
      summary: { en: 'Said at length, and denied by the other side on the same day. '.repeat(3) },
      track: 'diplomacy',
      kind: i % 2 === 0 ? 'talks' : 'veto',
      actors: [{ actor: i % 3 === 0 ? 'russia' : 'turkey', role: 'participant' }],
      sources: ['s'],
      ...(i % 50 === 1 ? { links: [{ type: 'follows', event: `event-${i - 1}` }] } : {}),
    })),
    actors: [
      { id: 'russia', name: 'Russia' },
      { id: 'turkey', name: 'Turkey' },
    ],
    sources: [{ id: 's', publisher: 'Archive', date: '2012-01-01' }],
    claims: [
      {
        id: 'c',
        question: 'Was it said?',
        events: ['event-5'],
        positions: [{ who: 'A', text: 'Yes' }],
      },
    ],
  });

describe('A document too large to be objects', () => {
  it('opens as the same document read whole: records, columns, findings, links and words', async () => {
    const whole = text();
    expect(whole.length).toBeGreaterThan(LARGE_DOCUMENT_BYTES);
    const results = await readSource(
      { name: 'many.json', blob: new Blob([whole]) },
      { asked: null, onProgress: () => undefined },
    );
    expect(results[0]?.kind === 'read' && results[0].table?.kind).toBe('document');
    const data = await assembled(results);
    const read = await readDataSet(whole);
    if (!data || !read.dataSet) throw new Error('not read');
    const objects = buildTimeline(read.dataSet);
    const { timeline } = data;
    expect(timeline.count).toBe(COUNT - 1);
    expect(data.findings).toEqual(read.findings);
    expect(data.dropped).toBe(read.dropped);
    for (let i = 0; i < COUNT; i += 701) {
      const record = objects.events.at(i);
      const index = timeline.indexById.get(record?.id ?? '');
      if (!record || index === undefined) throw new Error(`event ${i} is not there`);
      expect(timeline.events.at(index)).toEqual(record);
      expect(timeline.columns.start[index]).toBe(objects.columns.start[i]);
      expect(timeline.whens.at(index)).toEqual(objects.whens.at(i));
      expect(timeline.columns.importance[index]).toBe(objects.columns.importance[i]);
    }
    expect(timeline.linksTo.get('event-100')).toEqual(objects.linksTo.get('event-100'));
    const found = await scan(timeline, 'number 4711', new AbortController().signal);
    expect(found.hits.map(({ index }) => timeline.events.at(index)?.id)).toEqual(['event-4711']);
  });

  it('is not opened as a part of it where too much stands beside its events', async () => {
    const whole = text();
    const [result] = await readSource(
      { name: 'many.json', blob: new Blob([whole]) },
      { asked: null, onProgress: () => undefined, largestRest: 300 },
    );
    expect(result).toMatchObject({
      kind: 'problem',
      problem: { key: 'load.not-a-data-set', finding: { code: 'rest-too-large' } },
    });
  });
});
