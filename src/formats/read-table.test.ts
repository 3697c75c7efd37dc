import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureBytes } from '../../tests/support/format-reading.ts';
import { parseWhen } from '../time/edtf.ts';
import { TABLE_FORMATS } from './index.ts';
import { type ReadTable, readTable, type TableOptions } from './read-table.ts';
import type { FormatId } from './types.ts';

const options = (change: Partial<TableOptions> = {}): TableOptions => ({
  formats: TABLE_FORMATS,
  asked: null,
  name: 'test',
  ...change,
});

async function read(
  bytes: Uint8Array,
  sizes: readonly number[] = [],
  change: Partial<TableOptions> = {},
): Promise<ReadTable> {
  const result = await readTable(pieces(bytes, sizes), options(change));
  if (result.kind !== 'read') throw new Error(result.kind);
  return result;
}

/** Bytes in pieces of these sizes, then the rest. */
function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    if (at >= bytes.length) return;
    yield bytes.slice(at, at + size);
    at += size;
  }
  yield bytes.slice(at);
}

const FIXTURES: readonly (readonly [string, FormatId, number])[] = [
  ['ucdp-ged.csv', 'ucdp-ged', 200],
  ['ucdp-noheader.csv', 'ucdp-ged', 200],
  ['acled.csv', 'acled', 200],
  ['acled-old.csv', 'acled', 200],
  ['gdelt1.tsv', 'gdelt', 200],
  ['gdelt2.tsv', 'gdelt', 200],
  ['pa-x.csv', 'pa-x', 200],
  ['csv-ar.csv', 'masar-csv', 200],
  ['timelinejs-csv.csv', 'timelinejs', 200],
];

describe('Does a file as downloaded open, whole?', () => {
  it.each(FIXTURES)(
    '%s is told to be %s by its content, and none of its %i rows is lost',
    async (name, format, rows) => {
      const result = await read(fixtureBytes(name));
      expect(result.format).toBe(format);
      expect(result.rows).toBe(rows);
      // A title row and era rows are no events, and not lost either.
      const others = name.startsWith('timelinejs') ? result.dataSet.phases.length + 1 : 0;
      expect(result.dataSet.events.length + result.dropped + others).toBe(rows);
      const ids = new Set(result.dataSet.events.map(({ id }) => id));
      expect(ids.size).toBe(result.dataSet.events.length);
      for (const { date } of result.dataSet.events) expect(parseWhen(date).ok, date).toBe(true);
    },
  );

  it('its own fields are kept with every record', async () => {
    const { dataSet } = await read(fixtureBytes('acled.csv'));
    expect(dataSet.events[0]?.original).toHaveProperty('event_type');
  });

  it('in whatever pieces it comes, the records are the same', async () => {
    const bytes = fixtureBytes('ucdp-ged.csv');
    const whole = await read(bytes);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 12 }),
        async (sizes) => {
          const cut = await read(bytes, sizes);
          expect(cut.dataSet).toEqual(whole.dataSet);
          expect(cut.findings).toEqual(whole.findings);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('H05 in UTF-16, with a mark or without, and in Windows-1256', async () => {
    const text = new TextDecoder().decode(fixtureBytes('acled-old.csv'));
    const whole = await read(fixtureBytes('acled-old.csv'));
    const wide = new Uint8Array(text.length * 2 + 2);
    wide.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) {
      wide[i * 2 + 2] = text.charCodeAt(i) & 0xff;
      wide[i * 2 + 3] = text.charCodeAt(i) >> 8;
    }
    expect((await read(wide)).dataSet).toEqual(whole.dataSet);
    expect((await read(wide.slice(2))).dataSet).toEqual(whole.dataSet);
    const arabic =
      'EVENT_DATE,EVENT_TYPE,ACTOR1\n02-December-2016,Battles,\xc7\xe1\xcc\xed\xd4 \xc7\xe1\xcd\xd1\n';
    const bytes = Uint8Array.from(arabic, (letter) => letter.charCodeAt(0));
    const read1256 = await read(bytes, [], { asked: 'acled' });
    expect(read1256.dataSet.actors[0]?.name).toBe('الجيش الحر');
    expect(read1256.findings.map(({ code }) => code)).toContain('encoding-guessed');
  });

  it('H08 a quotation mark that is never closed costs no other row', async () => {
    const text = new TextDecoder().decode(fixtureBytes('acled.csv'));
    const lines = text.trimEnd().split('\n');
    const whole = await read(fixtureBytes('acled.csv'));
    const broken = `${lines.join('\n')}\nSYRX,2018-01-01,2018,1,Political violence,Battles,Armed clash,"A\nSYRY,2018-01-02,2018,1,Political violence,Battles,Armed clash,B\n`;
    const result = await read(new TextEncoder().encode(broken));
    expect(result.dataSet.events.length).toBe(whole.dataSet.events.length + 2);
    expect(result.findings.map(({ code }) => code)).toContain('row-quote-open');
  });

  it('H21 a table that is no events is not forced into a format', async () => {
    const text = 'name;age\nA;1\nB;2\n';
    const result = await readTable([new TextEncoder().encode(text)], options());
    expect(result.kind).toBe('unsure');
    const asked = await readTable([new TextEncoder().encode(text)], options({ asked: 'acled' }));
    expect(asked).toMatchObject({
      kind: 'refused',
      missing: ['event_date', 'event_type', 'actor1'],
    });
  });

  it('H06 nothing, white space and one column are no table', async () => {
    for (const text of ['', ' \n\n', 'a\nb\nc\n']) {
      const result = await readTable([new TextEncoder().encode(text)], options());
      expect(result.kind).toBe('no-table');
    }
  });

  it('H26 cut, shuffled, doubled and random bytes: it ends, it does not throw, good rows stay', async () => {
    const files = FIXTURES.map(([name, format]) => ({ bytes: fixtureBytes(name), format }));
    const damage = fc.record({
      file: fc.constantFrom(...files),
      at: fc.nat(60_000),
      kind: fc.constantFrom('cut', 'noise', 'double', 'splice'),
      noise: fc.uint8Array({ maxLength: 40 }),
      sizes: fc.array(fc.integer({ min: 1, max: 70_000 }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, kind, noise, sizes }) => {
        const { bytes, format } = file;
        const cut = at % bytes.length;
        const [head, tail] = [bytes.slice(0, cut), bytes.slice(cut)];
        const damaged = {
          cut: [head],
          noise: [head, noise, tail],
          double: [bytes, bytes.slice(1000)],
          splice: [head, files[at % files.length]?.bytes.slice(0, 5000) ?? noise, tail],
        }[kind];
        const all = new Uint8Array(damaged.reduce((sum, { length }) => sum + length, 0));
        damaged.reduce((to, part) => {
          all.set(part, to);
          return to + part.length;
        }, 0);
        const result = await readTable(pieces(all, sizes), options({ asked: format }));
        if (result.kind === 'read') {
          expect(result.dataSet.events.length).toBeLessThanOrEqual(result.rows);
          for (const { date } of result.dataSet.events) expect(parseWhen(date).ok).toBe(true);
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
    );
  });
});
