import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf } from '../../../tests/support/aleppo.ts';
import { crowd, datedEvents } from '../../../tests/support/crowd.ts';
import { epochMs } from '../../time/types.ts';
import type { Timeline } from '../../timeline/types.ts';
import { wholeWindow } from '../../timeline/window.ts';
import { eventsWithin } from '../../timeline/within.ts';
import { openParquet } from './read.ts';
import { writeParquet } from './write.ts';

/** A file that says which of its bytes were asked for. */
function watched(bytes: ArrayBuffer) {
  const asked: (readonly [number, number])[] = [];
  return {
    asked,
    file: {
      byteLength: bytes.byteLength,
      slice: (start: number, end: number = bytes.byteLength) => {
        asked.push([start, end]);
        return bytes.slice(start, end);
      },
    },
  };
}

let aleppo: Timeline;
beforeAll(async () => {
  aleppo = await aleppoTimeline();
});

describe('Can a window be read without the rest of a file?', () => {
  it('the default data, written and read, are the same records and all that belongs to them', async () => {
    const opened = await openParquet(watched(writeParquet(aleppo, { rowGroup: 30 })).file);
    if (!opened) throw new Error('not opened');
    expect(await opened.within(wholeWindow(aleppo))).toEqual(allOf(aleppo.events));
    const { events: _, ...rest } = { events: [], ...aleppo.dataSet };
    expect({ ...opened.dataSet, events: undefined }).toEqual({ ...rest, events: undefined });
    expect(opened.count).toBe(aleppo.count);
  });

  it('any window gives the events that touch it, in their order; the density counts each once', async () => {
    const windows = fc.tuple(fc.integer({ min: -5, max: 400 }), fc.integer({ min: 1, max: 90 }));
    await fc.assert(
      fc.asyncProperty(
        datedEvents(360),
        windows,
        fc.integer({ min: 1, max: 40 }),
        async (events, [day, days], rowGroup) => {
          const timeline = crowd(events);
          const opened = await openParquet(watched(writeParquet(timeline, { rowGroup })).file);
          if (!opened) throw new Error('not opened');
          const from = Date.UTC(2016, 0, 1 + day);
          const window = { from: epochMs(from), to: epochMs(from + days * 86_400_000) };
          expect((await opened.within(window)).map(({ id }) => id)).toEqual(
            Array.from(eventsWithin(timeline, window), (index) => timeline.events.at(index)?.id),
          );
          const { said, done, line } = opened.density;
          const all = [...said, ...done, ...line].reduce((sum, count) => sum + count, 0);
          expect(all).toBe(timeline.count);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of a large file a narrow window asks for a small part', async () => {
    const days = Array.from({ length: 20_000 }, (_, i) => ({
      date: new Date(Date.UTC(2016, 0, 1) + Math.floor(i / 55) * 86_400_000)
        .toISOString()
        .slice(0, 10),
      side: 'done' as const,
    }));
    const timeline = crowd(days);
    const bytes = writeParquet(timeline, { rowGroup: 500 });
    const { file, asked } = watched(bytes);
    const opened = await openParquet(file);
    const before = asked.length;
    const window = { from: epochMs(Date.UTC(2016, 5, 1)), to: epochMs(Date.UTC(2016, 5, 4)) };
    const events = (await opened?.within(window)) ?? [];
    expect(events).toHaveLength(55 * 3);
    const size = asked.slice(before).reduce((sum, [from, to]) => sum + to - from, 0);
    expect(size).toBeLessThan(bytes.byteLength / 10);
  });

  it('a file of another kind is none of ours, and what is no file at all is refused', async () => {
    const { parquetWriteBuffer } = await import('hyparquet-writer');
    const other = parquetWriteBuffer({ columnData: [{ name: 'a', data: [1, 2], type: 'INT32' }] });
    expect(await openParquet(watched(other).file)).toBeNull();
    await expect(openParquet(watched(new ArrayBuffer(40)).file)).rejects.toThrow();
  });
});
