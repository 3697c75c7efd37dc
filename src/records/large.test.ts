/** Reading from bytes finds what reading from a text finds. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { damage, eventsSample, mutate, random, sample } from '../../tests/support/damage.ts';
import type { Finding } from './findings.ts';
import { type ElementPlace, type LargeResult, readLargeDataSet, recordAt } from './large.ts';
import { readDataSet } from './read.ts';
import { type EventRecord, eventSchema } from './schema.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20161202);
const RUNS = Number(process.env.FUZZ_RUNS ?? 5000);

interface Told {
  readonly record: EventRecord;
  readonly place: ElementPlace;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

async function readLarge(
  bytes: Uint8Array,
): Promise<{ readonly result: LargeResult; readonly events: readonly EventRecord[] }> {
  const told: Told[] = [];
  const result = await readLargeDataSet(bytes, {
    event: (record, place) => {
      told.push({ record: structuredClone(record), place });
    },
  });
  const events = told.map(({ record, place }) => {
    const again = recordAt(bytes, place.start, place.end);
    if (JSON.stringify(again) !== JSON.stringify(record))
      throw new Error(`not again: ${record.id}`);
    return recordAt(bytes, place.start, place.end, result.cutLinks) ?? record;
  });
  if (result.count !== events.length) throw new Error(`${result.count} events counted`);
  return { result, events };
}

/** Of one place of the text, findings have no order. */
const sorted = (findings: readonly Finding[]) =>
  findings
    .map((finding) => JSON.stringify(finding))
    .sort()
    .map((text) => JSON.parse(text));

/** What both readers make of the same bytes. */
async function both(bytes: Uint8Array) {
  const text = await readDataSet(textOf(bytes));
  const { result, events } = await readLarge(bytes);
  const { events: wanted = null, ...rest } = text.dataSet ?? {};
  return {
    small: {
      events: wanted ?? [],
      rest: text.dataSet && rest,
      findings: sorted(text.findings),
      dropped: text.dropped,
    },
    large: {
      events,
      rest: result.dataSet,
      findings: sorted(result.findings),
      dropped: result.dropped,
    },
  };
}

const same = async (bytes: Uint8Array, name: string) => {
  const { small, large } = await both(bytes);
  // One comparison a document: thousands more would cost more than the reading.
  if (JSON.stringify(small) !== JSON.stringify(large)) expect(large, name).toEqual(small);
};

const mutated = (whole: ReturnType<typeof sample>, next: () => number) => {
  let value = structuredClone(whole);
  for (let times = 1 + Math.floor(next() * 6); times > 0; times -= 1) value = mutate(value, next);
  return value;
};

describe('documents with wrong values', () => {
  it(`${RUNS} of them: the same records, the same findings at the same places`, async () => {
    const next = random(SEED);
    for (let run = 0; run < RUNS; run += 1) {
      const text = JSON.stringify(mutated(eventsSample(), next), null, run % 3);
      await same(
        bytesOf(run % 2 ? text : text.replaceAll('\n', '\r\n')),
        `seed ${SEED}, run ${run}`,
      );
    }
  }, 400_000);
  it('with every list of the format: the same', async () => {
    const next = random(SEED + 1);
    const whole = sample();
    for (let run = 0; run < RUNS / 20; run += 1) {
      await same(bytesOf(JSON.stringify(mutated(whole, next))), `seed ${SEED + 1}, run ${run}`);
    }
  }, 400_000);

  const event = { id: 'a', date: '2016-12-02', title: 'A', track: 'diplomacy', kind: 'talks' };
  const part = (id: string, ...wholes: string[]) => ({
    ...event,
    id,
    links: wholes.map((whole) => ({ type: 'part-of', event: whole })),
  });
  const text = (events: readonly unknown[], more: object = {}) =>
    JSON.stringify({ format: 'masar/1', title: 'T', events, ...more }, null, 2);
  const swap = (json: string, from: string, to: string) => json.replace(from, () => to);
  it.each<readonly [string, string]>([
    ['no events', '{"format":"masar/1","title":"T"}'],
    ['events that are no list', '{"format":"masar/1","title":"T","events":{"a":[]}}'],
    ['an empty list', text([])],
    ['elements that are no events', text([1, 'x', null, [], [event], event, true])],
    [
      'events before and after what they name',
      `{"events":[${JSON.stringify({ ...event, place: 'p' })}],"places":[{"id":"p","name":"P"}],"title":"T","format":"masar/1"}`,
    ],
    [
      'a second list of events',
      '{"format":"masar/1","events":[{"id":"x"}],"title":"T","events":[]}',
    ],
    [
      'a second list that is none',
      swap(text([event]), '"title": "T"', '"title": "T", "events": 5'),
    ],
    ['a name in escapes', swap(text([event]), '"events"', '"\\u0065vents"')],
    [
      'lists of the same name further in',
      text([event], {
        note: { events: [{ id: 'n' }] },
        claims: [
          { id: 'k', question: 'Q', events: ['a', 'no'], positions: [{ who: 'W', text: 'T' }] },
        ],
      }),
    ],
    [
      'a field twice in an event',
      swap(text([event, { ...event, id: 'b' }]), '"title": "A"', '"title": "B", "title": "A"'),
    ],
    [
      'H12 ids twice and nearly the same',
      text(
        ['a', 'A', 'a', 'É', 'é', 'e\u0301', 'É', 'ﬁ', 'fi', 'x', 'X', 'x'].map((id) => ({
          ...event,
          id,
        })),
      ),
    ],
    [
      'H12 an id twice of which the first has no good date',
      text([
        { ...event, date: 'x' },
        event,
        { ...event, id: 'b', links: [{ type: 'follows', event: 'a' }] },
      ]),
    ],
    [
      'H13 circles of parts',
      text([part('a', 'b', 'a'), part('b', 'c', 'd'), part('c', 'a'), part('d', 'b', 'b', 'no')]),
    ],
    [
      'H10 rarer dates',
      text(
        ['2016-12-XX', '201X', '2016-21', '2016-12-02?', 'no', '2016-13~'].map((date, i) => ({
          ...event,
          id: `e${i}`,
          date,
          reported: date,
        })),
      ),
    ],
    [
      'H01 addresses',
      text([
        {
          ...event,
          media: [
            { kind: 'picture', address: 'javascript:1' },
            { kind: 'video', address: 'v' },
          ],
        },
      ]),
    ],
    [
      'words',
      text(
        [
          { ...event, track: 'x', kind: 'y', title: ' ', actors: [{ role: 'z' }] },
          { ...event, id: 'b', track: 'x' },
        ],
        {
          statements: [
            {
              id: 's',
              text: 'T',
              source: 's',
              date: '2016',
              events: [],
              actors: [{ role: 'z' }, { role: 'q' }],
            },
          ],
        },
      ),
    ],
    [
      'H03 names made to hurt',
      swap(
        text(
          ['__proto__', 'constructor', 'hasOwnProperty'].map((id) => ({
            ...event,
            id,
            actors: [{ actor: id, role: id }],
          })),
        ),
        '"track"',
        '"__proto__": {"verified": false}, "constructor": 5, "track"',
      ),
    ],
    [
      'H04 100,000 levels',
      swap(
        text([
          { ...event, more: 'HERE' },
          { ...event, id: 'b' },
        ]),
        '"HERE"',
        `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      ),
    ],
    ['H05 a byte order mark', `\uFEFF${text([{ ...event, date: 'x' }])}`],
    [
      'H05 lost characters and NUL',
      text([{ ...event, title: 'ح\uFFFDب \u0000' }], { note: '\uFFFD' }),
    ],
    ['H21 JSON of another project', '{"events":[{"start_date":{"year":2016}},{"start_date":1}]}'],
    ['H21 no format', '{"events":[{"date":"2016"}]}'],
    ['H21 a list', '[{"sources":1,"latitude":2}]'],
    ['a later version', '{"format":"masar/2","events":[]}'],
    ['H07 a page', '<!DOCTYPE html><html></html>'],
    ['H06 nothing', ''],
    ['H05 lines', '{"a":1}\n{"b":2}\n'],
    ['H05 a trailing comma', swap(text([event]), '"talks"', '"talks",')],
    [
      'H05 a comma behind the last event',
      `{"format":"masar/1","title":"T","events":[${JSON.stringify(event)}, ]}`,
    ],
    [
      'H05 a comment before the events',
      swap(text([event]), '"events"', '// what happened\n"events"'),
    ],
    [
      'H05 comments among the events',
      swap(
        text([event, { ...event, id: 'b' }]),
        '"id": "b"',
        '/* {"id":"old","track":"t"} */ "id": /* c */ "b"',
      ),
    ],
    ['H05 a bad escape', swap(text([event, { ...event, id: 'b' }]), '"A"', '"\\x"')],
  ])('%s', async (name, document) => {
    await same(bytesOf(document), name);
  });
  it('H05 bytes that are no UTF-8: the same columns', async () => {
    const bytes = bytesOf(
      text([{ ...event, title: '@@@', date: 'x', place: 'no' }], { note: '@' }),
    );
    const bad = [0xe2, 0x82, 0xff, 0xc3];
    let turn = 0;
    await same(
      bytes.map((byte) => (byte === 0x40 ? (bad[turn++ % bad.length] ?? 0) : byte)),
      'latin-1',
    );
  });
  it('more findings than are kept are counted', async () => {
    const many = Array.from({ length: 6000 }, (_, i) => ({
      ...event,
      id: `e${i}`,
      links: [{ type: 'follows', event: 'no' }],
    }));
    const { result } = await readLarge(bytesOf(text(many)));
    expect(result.findings).toHaveLength(5001);
    expect(result.findings[0]).toMatchObject({ code: 'too-many', values: { count: 1000 } });
    expect(result.count).toBe(6000);
  });
  it('what stands beside the events can be too much', async () => {
    const { findings, dataSet } = await readLargeDataSet(
      bytesOf(text([event])),
      { event: () => undefined },
      { largestRest: 20 },
    );
    expect(dataSet).toBeNull();
    expect(findings).toMatchObject([{ code: 'rest-too-large' }]);
  });
});

describe('documents with damaged text', () => {
  it(`${RUNS} of them: nothing throws, no good event that a text reader finds is lost`, async () => {
    const next = random(SEED + 2);
    const texts = [0, 1].map((indent) => JSON.stringify(eventsSample(), null, indent));
    let [wholly, different, first] = [0, 0, 0];
    for (let run = 0; run < RUNS; run += 1) {
      const whole = texts[run % 2] ?? '';
      const bytes = bytesOf(damage(whole, next));
      const small = await readDataSet(textOf(bytes));
      const { result, events } = await readLarge(bytes);
      const name = `seed ${SEED + 2}, run ${run}`;
      const wrong: string[] = [];
      if (result.findings.some(({ line, column }) => !(line > 0 && column > 0)))
        wrong.push('place');
      for (const event of events) {
        const { id } = event;
        if (!v.is(eventSchema, event)) wrong.push(`${id} does not fit`);
      }
      const broken = small.findings.find(({ code }) => code === 'json-broken');
      const isBroken = result.findings.some(({ code }) => /^(?:json-|too-deep|format)/.test(code));
      if (broken && !isBroken) wrong.push('a break is not told');
      if (wrong.length > 0) expect(wrong, name).toEqual([]);
      if (!broken) continue;
      const told = result.findings.find(({ code }) => code === 'json-broken');
      const ids = new Set(events.map(({ id }) => id));
      if ((small.dataSet?.events ?? []).every(({ id }) => ids.has(id))) wholly += 1;
      else different += 1;
      if (told?.line === broken.line && told.column === broken.column) first += 1;
    }
    // What a break runs through may be read in two ways.
    expect(different).toBeLessThan(RUNS / 500);
    expect(first).toBeGreaterThan((wholly + different) * 0.98);
  }, 400_000);
  it('events behind a break are read, whatever broke', async () => {
    const whole = JSON.stringify(eventsSample());
    const behind = async (text: string) =>
      (await readLarge(bytesOf(text))).events.map(({ id }) => id);
    const at = whole.indexOf('{"id":"b"');
    for (const damaged of [
      `${whole.slice(0, at)}{"id":"q","actors":[{"actor":"x"},"track":"t"},${whole.slice(at)}`,
      `${whole.slice(0, at)}{"id":"q","title":"open},${whole.slice(at)}`,
      `${whole.slice(0, at)}{"id":"q","more":{"a":{"b":1},${whole.slice(at)}`,
      `${whole.slice(0, at)}]${whole.slice(at)}`,
      `${whole.slice(0, at)}}}}]]${whole.slice(at)}`,
      `${whole.slice(0, at)}\u0000 nonsense ,,${whole.slice(at)}`,
    ]) {
      expect(await behind(damaged), damaged.slice(at - 20, at + 60)).toEqual([
        'a',
        'b',
        'c',
        'd',
        'e',
      ]);
    }
    const unclosed = whole.replace('],"actors"', ',"actors"');
    const { result, events } = await readLarge(bytesOf(unclosed));
    expect(events).toHaveLength(5);
    expect(result.dataSet?.actors).toHaveLength(1);
  });
  it('a cut anywhere never throws and never invents an event', async () => {
    const whole = bytesOf(JSON.stringify(eventsSample()));
    for (let end = 0; end < whole.length; end += 1) {
      const { result, events } = await readLarge(whole.subarray(0, end));
      expect(result.findings.length, String(end)).toBeGreaterThan(0);
      for (const { title } of events) expect(title).toMatchObject({ ar: 'ما حدث' });
    }
  }, 60_000);
  it('H04 nothing takes for ever: brackets, quotation marks and half events without end', async () => {
    const head = '{"format":"masar/1","title":"T","events":[';
    const half = '{"id":"q","track":"t","x":[';
    for (const unit of [
      '[',
      '{"a":',
      '{',
      '"',
      '{"a":[1,{"a":[',
      half,
      `${half}1}`,
      ',',
      ']',
      '},',
      '/*',
      '//',
      '\\',
    ]) {
      const bytes = bytesOf(head + unit.repeat(Math.ceil(300_000 / unit.length)));
      const { result } = await readLarge(bytes);
      expect(result.findings.length, unit).toBeGreaterThan(0);
    }
  }, 60_000);
});
