import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoDataSet } from '../../tests/support/aleppo.ts';
import { writeNdjson } from './ndjson.ts';
import { piecesOf } from './pieces.ts';
import type { DataSet } from './schema.ts';
import { withEvents } from './subset.ts';
import { eventsTable } from './table.ts';
import { writeDataSet } from './write.ts';

let dataSet: DataSet;
beforeAll(async () => {
  dataSet = await aleppoDataSet();
});

/** The default data over and over, under ids of their own, so that there are several pieces. */
const many = (times: number) =>
  Array.from({ length: times }, (_, k) =>
    dataSet.events.map((event) => ({ ...event, id: `${event.id}-${k}` })),
  ).flat();

describe.each([1, 40])('Events written piece by piece, %i times', (times) => {
  it('are the same file as written at once', () => {
    const events = times === 1 ? dataSet.events.slice(0, 50) : many(times);
    const written = (format: 'json' | 'csv' | 'ndjson') =>
      [...piecesOf({ dataSet, count: events.length, at: (i) => events[i] }, format)].join('');
    expect(written('csv')).toBe(eventsTable(dataSet, events));
    expect(written('ndjson')).toBe(writeNdjson(withEvents(dataSet, events)));
    expect(written('json')).toBe(writeDataSet(withEvents(dataSet, events)));
  });
});

describe('No events', () => {
  it('are files without events', () => {
    for (const format of ['json', 'csv', 'ndjson'] as const) {
      const text = [...piecesOf({ dataSet, count: 0, at: () => undefined }, format)].join('');
      expect(text).not.toContain('ev-alanya');
    }
  });
});
