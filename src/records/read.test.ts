import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from './findings.ts';
import { type ReadResult, readDataSet } from './read.ts';

const smallest = readFileSync('data/smallest.json', 'utf8');
const event = { id: 'a', date: '2016-12-02', title: 'A', track: 'diplomacy', kind: 'talks' };
const document = (parts: Record<string, unknown> = {}, events: unknown[] = [event]) =>
  JSON.stringify({ format: 'masar/1', title: 'T', events, ...parts }, null, 2);
const read = (parts: Record<string, unknown> = {}, events?: unknown[]) =>
  readDataSet(document(parts, events));
const codes = ({ findings }: ReadResult) => findings.map(({ code }) => code);
const only = ({ findings }: ReadResult): Finding | undefined =>
  findings.length === 1 ? findings[0] : undefined;
const ids = ({ dataSet }: ReadResult) => dataSet?.events.map(({ id }) => id);

describe('a good document', () => {
  it('the smallest one of the docs has nothing to be said about it', async () => {
    const result = await readDataSet(smallest);
    expect(result.findings).toEqual([]);
    expect(result.dataSet?.events).toHaveLength(2);
  });
});

describe('not a document at all', () => {
  it.each([
    ['H06', '', 'empty'],
    ['H06', ' \n\t ', 'empty'],
    ['H07', '<!DOCTYPE html><html><body>404</body></html>', 'html'],
    ['H07', '%PDF-1.7\n%âãÏÓ', 'pdf'],
    ['H07', '\uFFFDPNG\r\n\u001A\n', 'picture'],
    ['H07', 'PK\u0003\u0004\u0014\0', 'archive'],
    ['H07', '<?xml version="1.0"?><rss/>', 'xml'],
    ['H05', '\uFFFD\uFFFD{\0"\0f\0', 'utf-16'],
    ['H21', 'date,title,actors\n2016-12-02,A,B\n', 'table'],
    ['H05', 'just words', 'text'],
  ])('%s %j is told as %s'.replace('%j', 'a text'), async (_row, text, looksLike) => {
    const result = await readDataSet(text);
    expect(result.dataSet).toBeNull();
    expect(only(result)).toMatchObject({
      severity: 'error',
      code: 'json-not',
      values: { looksLike },
    });
  });
  it.each([
    ['[]', 'list'],
    ['{"type":"FeatureCollection","features":[]}', 'geojson'],
    ['{"events":[{"start_date":{"year":2016}}]}', 'timelinejs'],
    ['{"events":[{"date":"2016"}]}', 'masar-without-format'],
    ['{"format":5}', 'unknown'],
  ])('H21 JSON of something else, %s, is told as %s', async (text, looksLike) => {
    expect(only(await readDataSet(text))).toMatchObject({
      code: 'format-unknown',
      values: { looksLike },
    });
  });
  it('a later version of the format is told as such', async () => {
    expect(only(await readDataSet('{"format":"masar/2"}'))).toMatchObject({
      code: 'format-newer',
      line: 1,
      column: 11,
    });
  });
});

describe('H05 JSON that is not quite JSON', () => {
  it('a trailing comma loses nothing', async () => {
    const result = await readDataSet(document().replace('"talks"', '"talks",'));
    expect(codes(result)).toEqual(['json-broken']);
    expect(ids(result)).toEqual(['a']);
    expect(result.findings[0]).toMatchObject({ line: 11 });
  });
  it('comments lose nothing', async () => {
    const result = await readDataSet(document().replace('"events"', '// what happened\n"events"'));
    expect(ids(result)).toEqual(['a']);
    expect(codes(result)).toContain('json-broken');
  });
  it('a file cut off in the middle keeps the records before the cut, and only those', async () => {
    const whole = document({}, [event, { ...event, id: 'b' }, { ...event, id: 'c' }]);
    const result = await readDataSet(whole.slice(0, whole.lastIndexOf('"kind": "ta') + 11));
    expect(ids(result)).toEqual(['a', 'b']);
    expect(codes(result)).toContain('record-broken');
    expect(result.dropped).toBe(1);
  });
  it('a cut anywhere never throws and never invents an event', async () => {
    const whole = document({}, [event, { ...event, id: 'b' }]);
    for (let end = 0; end < whole.length; end += 1) {
      const result = await readDataSet(whole.slice(0, end));
      expect(result.findings.length, String(end)).toBeGreaterThan(0);
      for (const { title } of result.dataSet?.events ?? []) expect(title).toBe('A');
    }
  });
  it('a broken document without indentation is still read as JSON', async () => {
    const result = await readDataSet(
      `{\n"format": "masar/1",\n"title": "T",\n"events": [${JSON.stringify(event)},]}`,
    );
    expect(codes(result)).toEqual(['json-broken']);
    expect(ids(result)).toEqual(['a']);
  });
  it('a byte order mark is read over', async () => {
    const result = await readDataSet(`\uFEFF${document()}`);
    expect(codes(result)).toEqual(['byte-order-mark']);
    expect(ids(result)).toEqual(['a']);
  });
  it('lost characters, NUL and lone surrogates are told or kept, not fatal', async () => {
    const result = await read({}, [{ ...event, title: 'ح\uFFFDب \uD800 \u0000' }]);
    expect(codes(result)).toEqual(['text-damaged']);
    expect(ids(result)).toEqual(['a']);
  });
});

describe('H03 and H04 names and depths made to hurt', () => {
  it('H03 __proto__, constructor and the like are names as any other', async () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const text = document(
      {},
      names.map((id) => ({ ...event, id, actors: [{ actor: id, role: id }] })),
    )
      .replace('"title": "T"', '"title": "T", "__proto__": {"polluted": 1}')
      .replace('"track"', '"__proto__": {"verified": false}, "track"');
    const result = await readDataSet(text);
    expect(ids(result)).toEqual(names);
    expect(result.dataSet?.events[0]?.verified).toBeUndefined();
    expect(Object.getPrototypeOf(result.dataSet?.events[0])).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    const broken = await readDataSet(`${text.slice(0, -2)},]}`);
    expect(Object.getPrototypeOf(broken.dataSet?.events[0] ?? {})).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
  it('H04 100,000 levels: the record is left out, the rest is read', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = document({}, [
      { ...event, more: 'HERE' },
      { ...event, id: 'b' },
    ]).replace('"HERE"', deep);
    const result = await readDataSet(text);
    expect(ids(result)).toEqual(['b']);
    expect(only(result)).toMatchObject({ code: 'too-deep', pointer: '/events/0', line: 5 });
    expect((await readDataSet('['.repeat(100_000))).dataSet).toBeNull();
    expect(
      (await readDataSet(`{"format":"masar/1","title":"T","events":[],"x":${deep}}`)).dataSet
        ?.events,
    ).toEqual([]);
    expect(
      (await readDataSet(`{"format":"masar/1","a":${'{"a":'.repeat(100_000)}`)).dataSet,
    ).toBeNull();
  });
  it('H04 a hundred thousand fields, a field twice, numbers beyond numbers', async () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, i]));
    expect(ids(await read({ many }))).toEqual(['a']);
    const twice = await readDataSet(
      document().replace('"title": "T"', '"title": "S", "title": "T"'),
    );
    expect(twice.dataSet?.title).toBe('T');
    expect(only(twice)).toMatchObject({
      severity: 'error',
      code: 'field-twice',
      values: { field: 'title' },
    });
    const result = await readDataSet(
      document({ places: [{ id: 'p', name: 'P', lat: 1, lon: 2 }] }).replace(
        '"lat": 1',
        '"lat": 1e999',
      ),
    );
    expect(result.dataSet?.places[0]).not.toHaveProperty('lat');
    expect(codes(result)).toEqual(['coordinates-incomplete', 'value-invalid']);
  });
});

describe('records that are not right', () => {
  it('a record without a title is left out and told with its line; the others load', async () => {
    const { title, ...untitled } = event;
    const result = await read({}, [event, { ...untitled, id: 'b' }, { ...event, id: 'c' }]);
    expect(title).toBe('A');
    expect(ids(result)).toEqual(['a', 'c']);
    expect(result.dropped).toBe(1);
    expect(only(result)).toMatchObject({
      severity: 'error',
      code: 'value-missing',
      pointer: '/events/1/title',
      line: 12,
      column: 5,
      record: { list: 'events', id: 'b' },
      values: { field: 'title' },
    });
  });
  it('a wrong optional field is taken out, told, and kept among the original fields', async () => {
    const result = await read({}, [{ ...event, importance: 9, sources: 'x', certainty: 'maybe' }]);
    expect(result.dataSet?.events[0]).toEqual({
      ...event,
      original: { importance: 9, sources: 'x', certainty: 'maybe' },
    });
    expect(codes(result)).toEqual(['value-invalid', 'value-invalid', 'certainty-unknown']);
  });
  it('a wrong entry of a list goes, the entries around it stay', async () => {
    const actors = [
      { name: 'X', role: 'host' },
      { name: 'Y' },
      { role: 5 },
      7,
      { name: 'Z', role: 'speaker' },
    ];
    const result = await read({}, [{ ...event, actors, tags: ['a', 1, 'b'] }]);
    expect(result.dataSet?.events[0]?.actors).toEqual([actors[0], actors[4]]);
    expect(result.dataSet?.events[0]?.tags).toEqual(['a', 'b']);
    expect(result.findings.map(({ pointer }) => pointer)).toEqual([
      '/events/0/actors/1/role',
      '/events/0/actors/2/role',
      '/events/0/actors/3',
      '/events/0/tags/1',
    ]);
  });
  it('a language without words goes, the other languages stay', async () => {
    const result = await read({}, [{ ...event, title: { ar: 'أ', en: null } }]);
    expect(result.dataSet?.events[0]?.title).toEqual({ ar: 'أ' });
    expect(result.findings).toHaveLength(1);
  });
  it('lists that are no lists, records that are no records', async () => {
    const result = await read({ actors: 'none', places: [1, null, 'x'], territory: [] }, [
      'x',
      null,
      event,
    ]);
    expect(ids(result)).toEqual(['a']);
    expect(result.dataSet?.actors).toEqual([]);
    expect(result.dataSet?.places).toEqual([]);
    expect(result.dataSet?.territory).toBeUndefined();
  });
  it('no events, no title: told, and still a data set', async () => {
    const result = await readDataSet('{"format":"masar/1"}');
    expect(result.dataSet?.events).toEqual([]);
    expect(codes(result).sort()).toEqual(['value-missing', 'value-missing']);
  });
});

describe('H10 and H11 dates', () => {
  it.each([
    ['2016-02-30', 'date-impossible', '2016-02-29'],
    ['2016-13', 'date-impossible', '2016-12-02'],
    ['31/12/2016', 'date-invalid', '2016-12-31'],
    ['12/11/2016', 'date-invalid', '2016-11-12 / 2016-12-11'],
    ['42706', 'date-invalid', '2016-12-02'],
    ['1480636800', 'date-invalid', '2016-12-02'],
    ['1480636800000', 'date-invalid', '2016-12-02'],
    ['02/12/16', 'date-invalid', '2016-12-02'],
    ['2016-12-05/2016-12-02', 'date-backwards', '2016-12-02/2016-12-05'],
    ['yesterday', 'date-invalid', '2016-12-02'],
  ])('%s is %s; perhaps %s', async (date, code, suggestion) => {
    const result = await read({}, [
      { ...event, date },
      { ...event, id: 'b' },
    ]);
    expect(ids(result)).toEqual(['b']);
    expect(only(result)).toMatchObject({
      code,
      pointer: '/events/0/date',
      line: 7,
      values: { value: date, suggestion },
    });
  });
  it('years of antiquity and far ahead, uncertain and open dates are dates', async () => {
    const dates = [
      '-0044-03-15',
      '0000',
      '1438',
      '2016-12-02~',
      '2016?',
      '2016-12-XX',
      '2016-11-30/..',
      '../2016',
      '2016/',
    ];
    const result = await read(
      {},
      dates.map((date, i) => ({ ...event, id: `e${i}`, date })),
    );
    expect(codes(result)).toEqual([]);
    expect(ids(result)).toHaveLength(dates.length);
  });
  it('an unreadable date that is not needed is taken out and kept as original', async () => {
    const result = await read({}, [{ ...event, reported: 'later' }]);
    expect(result.dataSet?.events[0]).toEqual({ ...event, original: { reported: 'later' } });
  });
});

describe('H12 and H13 ids and references', () => {
  it('H12 the second of two records with one id is left out', async () => {
    const result = await read({}, [event, { ...event, title: 'B' }]);
    expect(result.dataSet?.events.map(({ title }) => title)).toEqual(['A']);
    expect(only(result)).toMatchObject({ code: 'id-duplicate', pointer: '/events/1/id' });
  });
  it('H12 ids that differ only in capitals or in normalisation are told, and stay two', async () => {
    const result = await read({}, [
      event,
      { ...event, id: 'A' },
      { ...event, id: 'caf\u00e9' },
      { ...event, id: 'cafe\u0301' },
    ]);
    expect(codes(result)).toEqual(['id-similar', 'id-similar']);
    expect(ids(result)).toHaveLength(4);
  });
  it('H12 an empty id, one of 10 kB and one with a comma are no ids', async () => {
    const result = await read({}, [
      { ...event, id: '' },
      { ...event, id: 'x'.repeat(10_000) },
      { ...event, id: 'a,b' },
    ]);
    expect(ids(result)).toEqual([]);
    expect(result.dropped).toBe(3);
  });
  it('R27 an id in Arabic is an id', async () => {
    expect(ids(await read({}, [{ ...event, id: 'لقاء-ألانيا' }]))).toEqual(['لقاء-ألانيا']);
  });
  it('H13 references to nothing are told one by one; the record stays', async () => {
    const result = await read({ base: 'no' }, [
      {
        ...event,
        place: 'no',
        sources: ['no'],
        actors: [{ actor: 'no', role: 'host' }],
        links: [{ type: 'follows', event: 'no' }],
      },
    ]);
    expect(ids(result)).toEqual(['a']);
    expect(result.findings.map(({ pointer }) => pointer).sort()).toEqual([
      '/base',
      '/events/0/actors/0/actor',
      '/events/0/links/0/event',
      '/events/0/place',
      '/events/0/sources/0',
    ]);
  });
  it('H13 membership cycles, links to itself, part-of and place cycles are told, and walking up ends', async () => {
    const part = (id: string, whole: string) => ({
      ...event,
      id,
      links: [{ type: 'part-of', event: whole }],
    });
    const result = await read(
      {
        actors: [
          { id: 'x', name: 'X' },
          { id: 'y', name: 'Y' },
        ],
        memberships: [
          { id: 'm', member: 'x', group: 'y' },
          { id: 'n', member: 'y', group: 'x' },
        ],
        places: [
          { id: 'p', name: 'P', parent: 'q' },
          { id: 'q', name: 'Q', parent: 'p' },
        ],
      },
      [part('a', 'b'), part('b', 'c'), part('c', 'a'), part('d', 'd')],
    );
    expect(codes(result).sort()).toEqual([
      'link-cycle',
      'link-self',
      'membership-cycle',
      'place-cycle',
    ]);
    expect(result.dataSet?.events.map(({ links }) => links?.length)).toEqual([1, 1, 0, 1]);
    expect(result.dataSet?.places.filter(({ parent }) => parent)).toHaveLength(1);
  });
});

describe('H14 and H15 shares and places', () => {
  const territory = (shares: unknown[], base = 'east') => ({
    territory: {
      regions: [{ id: 'r', name: 'R' }],
      holders: [
        { id: 'o', name: 'O' },
        { id: 'g', name: 'G' },
        { id: 'lost', name: 'L', notHeldBy: 'o' },
      ],
      bases: [{ id: 'east', name: 'E', region: 'r' }],
      observations: [{ id: 't', date: '2016-12-02', base, shares }],
    },
  });
  it.each([-5, 140, '48-40', 'half', '~101'])('H14 %s is told and taken out', async (value) => {
    const result = await read(
      territory([
        { holder: 'o', value },
        { holder: 'g', value: 40 },
      ]),
    );
    expect(result.findings).toHaveLength(1);
    expect(result.dataSet?.territory?.observations?.[0]?.shares).toEqual([
      { holder: 'g', value: 40 },
    ]);
  });
  it('H14 shares of one base that add up to 130 are told', async () => {
    const result = await read(
      territory([
        { holder: 'o', value: 60 },
        { holder: 'g', value: '~70' },
      ]),
    );
    expect(only(result)).toMatchObject({ code: 'shares-over', values: { sum: 130, base: 'east' } });
  });
  it('H14 what one lost does not add to what another holds', async () => {
    expect(
      (
        await read(
          territory([
            { holder: 'lost', value: 60 },
            { holder: 'g', value: 60 },
          ]),
        )
      ).findings,
    ).toEqual([]);
  });
  it('H14 an observation without a base is left out; one with an unknown base is told', async () => {
    const unknown = await read(territory([{ holder: 'o', value: 5 }], 'west'));
    expect(only(unknown)).toMatchObject({ code: 'reference-missing', values: { target: 'base' } });
    const none = await read({
      territory: { observations: [{ id: 't', date: '2016', shares: [{ holder: 'o', value: 1 }] }] },
    });
    expect(codes(none)).toContain('value-missing');
    expect(none.dataSet?.territory?.observations).toEqual([]);
  });
  it('H15 coordinates out of range, as text, swapped, and 0,0', async () => {
    const places = [
      { id: 'a', name: 'A', lat: 36.2, lon: 5.1 },
      { id: 'b', name: 'B', lat: 36.3, lon: 5.2 },
      { id: 'c', name: 'C', lat: 36.1, lon: 5 },
      { id: 'swapped', name: 'S', lat: 5.1, lon: 36.2 },
      { id: 'zero', name: 'Z', lat: 0, lon: 0 },
      { id: 'out', name: 'O', lat: 95, lon: 181 },
      { id: 'text', name: 'T', lat: '36', lon: 5 },
    ];
    const result = await read({ places });
    const told = result.findings.map(({ record, code }) => `${record?.id} ${code}`);
    expect(told).toEqual([
      'swapped coordinates-suspect',
      'zero coordinates-suspect',
      'out value-invalid',
      'out value-invalid',
      'text coordinates-incomplete',
      'text value-invalid',
    ]);
  });
});

describe('H01 and H16 words that would be more than words', () => {
  it.each([
    'javascript:alert(1)',
    ' JAVA\nSCRIPT:alert(1)',
    'data:text/html,<script>',
    '&#x6a;avascript:alert(1)',
    'file:///etc/passwd',
    '//evil.example/x',
  ])('H01 the address %j is taken out of use'.replace('%j', '%s'), async (address) => {
    const result = await read({ sources: [{ id: 's', publisher: 'P', address }] }, [
      { ...event, media: [{ kind: 'picture', address }] },
    ]);
    expect(codes(result)).toEqual(['address-unsafe', 'address-unsafe']);
    expect(result.dataSet?.sources[0]).toEqual({ id: 's', publisher: 'P' });
    expect(result.dataSet?.events[0]?.media).toEqual([]);
  });
  it('H01 markup in a text is text', async () => {
    const title = '<img src=x onerror=alert(1)>';
    expect((await read({}, [{ ...event, title }])).dataSet?.events[0]?.title).toBe(title);
  });
  it('unknown words are told once each, and kept', async () => {
    const odd = {
      ...event,
      track: 'sport',
      kind: 'match',
      actors: [{ name: 'X', role: 'referee' }],
      links: [{ type: 'after', event: 'a' }],
    };
    const result = await read({}, [
      { ...odd, links: [{ type: 'after', event: 'b' }] },
      { ...odd, id: 'b' },
    ]);
    expect(codes(result).sort()).toEqual([
      'kind-unknown',
      'link-unknown',
      'role-unknown',
      'track-unknown',
    ]);
    expect(result.dataSet?.events[0]?.kind).toBe('match');
  });
  it('a title without words is told', async () => {
    expect(codes(await read({}, [{ ...event, title: { ar: ' ', en: '' } }]))).toEqual([
      'text-empty',
    ]);
  });
});

describe('a document with many kinds of mistakes', () => {
  it('shows its good records and one finding for each mistake', async () => {
    const result = await readDataSet(readFileSync('tests/fixtures/with-errors.json', 'utf8'));
    expect(ids(result)).toEqual(['alanya', 'rome', 'strike']);
    expect(result.dropped).toBe(3);
    expect(codes(result)).toEqual([
      'value-invalid',
      'reference-missing',
      'role-unknown',
      'value-missing',
      'date-impossible',
      'id-duplicate',
      'kind-unknown',
      'shares-over',
      'address-unsafe',
    ]);
    for (const { line, column } of result.findings) expect(line > 1 && column > 1).toBe(true);
  });
});
