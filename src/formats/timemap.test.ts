import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostileText, stringsIn, UNSAFE_TEXT } from '../../tests/support/hostile.ts';
import { firstRows, readJson, readRows, readTable } from '../../tests/support/rows.ts';
import { isWebAddress } from '../records/checks/addresses.ts';
import { loadEdtf, parseWhen } from '../time/edtf.ts';
import { timeMap, timeMapExport } from './timemap.ts';

beforeAll(loadEdtf);

const EVENT = { date: '2014-08-23', latitude: '46.3', longitude: '6.2', description: 'A' };
const HEAD = 'id,date,latitude,longitude,location,description,sources,associations';

describe('Is it TimeMap’s?', () => {
  it.each([
    [[{ ...EVENT, associations: [] }], 'certain'],
    [[{ ...EVENT, filters: [] }], 'certain'],
    [{ events: [EVENT], associations: [{ id: 'a' }] }, 'certain'],
    [[{ ...EVENT, sources: [] }], 'likely'],
    [[EVENT], 'possible'],
    [[{ date: '2014' }], 'no'],
    [{ format: 'masar/1', title: 'x', events: [{ ...EVENT, associations: [] }] }, 'no'],
    [[], 'no'],
    [null, 'no'],
  ] as const)('%j', (value, likelihood) => {
    expect(timeMap.recognise(value)).toBe(likelihood);
  });

  it('its table by its columns', () => {
    expect(timeMapExport.recognise(firstRows(`${HEAD}\n,,,,,,,`))).toBe('certain');
    expect(timeMapExport.recognise(firstRows('date,latitude,longitude,x\n,,,'))).toBe('no');
  });
});

describe('What becomes of an event?', () => {
  const read = (event: object, rest: object = {}) => {
    const found = readJson(timeMap, { events: [{ ...EVENT, ...event }], ...rest });
    if (!found) throw new Error('not read');
    return found;
  };

  it('ids stay as they were', () => {
    expect(read({ id: 'CIV0001' }).dataSet.events[0]?.id).toBe('CIV0001');
    expect(read({ id: 17 }).dataSet.events[0]?.id).toBe('17');
  });

  it('dates have the month first unless the whole says otherwise', () => {
    const dates = (...texts: readonly string[]) => {
      const found = readJson(
        timeMap,
        texts.map((date) => ({ ...EVENT, date, sources: [] })),
      );
      return [found?.dataSet.events.map(({ date }) => date), found?.findings.length];
    };
    expect(dates('3/4/2014')).toEqual([['2014-03-04'], 1]);
    expect(dates('3/4/2014', '8/23/2014')).toEqual([['2014-03-04', '2014-08-23'], 0]);
    expect(dates('3/4/2014', '23/8/2014')).toEqual([['2014-04-03', '2014-08-23'], 0]);
  });

  it('a time goes with its date; midnight is none', () => {
    expect(read({ time: '09:40' }).dataSet.events[0]?.date).toBe('2014-08-23T09:40Z');
    expect(read({ time: '00:00' }).dataSet.events[0]?.date).toBe('2014-08-23');
    expect(read({ time: 'dawn' }).findings).toEqual([
      { code: 'row-value-invalid', at: '/events/0/time', values: { value: 'dawn' } },
    ]);
  });

  it('sources by id, by address, or written out', () => {
    const { dataSet, findings } = read(
      {
        sources: ['s1', 'https://example.org/2', { path: 'https://example.org/3' }, 'javascript:x'],
      },
      {
        sources: { s1: { id: 's1', title: 'A film', paths: ['films/1.mp4'], author: 'A witness' } },
      },
    );
    expect(dataSet.sources).toEqual([
      { id: 's1', publisher: 'A witness', title: 'A film' },
      { id: 'https://example.org/2', publisher: 'example.org', address: 'https://example.org/2' },
      { id: 'https://example.org/3', publisher: 'example.org', address: 'https://example.org/3' },
    ]);
    expect(findings.map(({ code, at }) => [code, at])).toEqual([
      ['row-value-invalid', '/events/0/sources/3'],
    ]);
  });

  it('associations give tags, and a kind where they name one', () => {
    const { dataSet } = read(
      { associations: ['a', 'b'] },
      {
        associations: [
          { id: 'a', title: 'Vehicles' },
          { id: 'b', filter_paths: ['Weapon', 'Shelling'] },
        ],
      },
    );
    expect(dataSet.events[0]).toMatchObject({
      tags: ['Vehicles', 'Shelling'],
      track: 'conflict',
      kind: 'shelling',
    });
    expect(read({}).dataSet.events[0]).toMatchObject({ track: 'conflict', kind: 'incident' });
  });

  it('rows of the table become the same', () => {
    const { dataSet } = readTable(
      timeMapExport,
      `${HEAD}\n7,2014-08-23,46.3,6.2,Hill,A,"https://example.org/1,https://example.org/a,b",Weapon=Shelling`,
    );
    expect(dataSet.events[0]).toMatchObject({
      id: '7',
      date: '2014-08-23',
      kind: 'shelling',
      tags: ['Shelling'],
    });
    expect(dataSet.sources.map(({ address }) => address)).toEqual([
      'https://example.org/1',
      'https://example.org/a,b',
    ]);
  });
});

describe('Whatever stands in the file', () => {
  const safe = (value: unknown) => {
    for (const [path, text] of stringsIn(value)) {
      if (path.includes('/original') || path.endsWith('/id')) continue;
      expect(UNSAFE_TEXT.test(text), path).toBe(false);
      if (path.endsWith('/address')) expect(isWebAddress(text, { relative: false })).toBe(true);
      if (/^\/events\/\d+\/date$/.test(path)) expect(parseWhen(text).ok, text).toBe(true);
    }
  };
  const field = fc.oneof(hostileText, fc.double(), fc.constant(null), fc.constant({}));

  it('a document gives safe records, the same each time', () => {
    const lists = fc.oneof(
      fc.array(
        fc.oneof(
          field,
          fc.record({
            id: field,
            path: field,
            title: field,
            paths: fc.oneof(fc.array(field), field),
          }),
        ),
      ),
      field,
    );
    const event = fc.record(
      {
        id: field,
        date: fc.oneof(field, fc.constant('2014-08-23')),
        time: field,
        latitude: field,
        longitude: field,
        location: field,
        description: field,
        sources: lists,
        associations: lists,
        filters: lists,
        tags: lists,
      },
      { requiredKeys: ['date'] },
    );
    const document = fc.oneof(
      fc.array(fc.oneof(event, field)),
      fc.record({ events: fc.array(event), sources: lists, associations: lists }),
    );
    fc.assert(
      fc.property(document, (value) => {
        timeMap.recognise(value);
        const once = readJson(timeMap, value);
        expect(readJson(timeMap, value)).toEqual(once);
        safe(once?.dataSet);
        const ids = once?.dataSet.events.map(({ id }) => id) ?? [];
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it('so does a table', () => {
    const header = HEAD.split(',');
    fc.assert(
      fc.property(fc.array(fc.array(hostileText, { maxLength: 9 }), { maxLength: 6 }), (rows) => {
        const sample = { separator: ',', rows: [header, ...rows] } as const;
        const once = readRows(timeMapExport, sample);
        expect(readRows(timeMapExport, sample)).toEqual(once);
        safe(once.dataSet);
      }),
      { numRuns: 300 },
    );
  });
});
