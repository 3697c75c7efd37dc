import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  goldenOf,
  keepingRegistry,
  type RowFinding,
  readTable,
  rowOf,
} from '../../tests/support/table-reader.ts';
import { sideAndStance } from '../records/kinds.ts';
import { readDataSet } from '../records/read.ts';
import { parseWhen } from '../time/edtf.ts';
import { gdelt } from './gdelt.ts';
import { AT, LAYOUTS } from './gdelt-columns.ts';
import { importanceOf, publisherOf } from './gdelt-records.ts';
import type { EventFacts, RowSink } from './types.ts';

const fixtures = new URL('../../tests/fixtures/formats/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, fixtures), 'utf8');
const golden = (name: string) => fileURLToPath(new URL(`golden/${name}.json`, fixtures));
const rowsOf = (name: string) =>
  textOf(name)
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
const rows1 = rowsOf('gdelt1.tsv');
const rows2 = rowsOf('gdelt2.tsv');

/** Maps one row of a version by its width. */
function mapped(fields: readonly string[], width = fields.length) {
  const kept = keepingRegistry();
  const sampleRow = width === 61 ? rows2[0] : rows1[0]?.slice(0, width);
  const opened = gdelt.open({ separator: '\t', rows: [sampleRow ?? []] }, kept.registry);
  if ('missing' in opened) throw new Error('not opened');
  const findings: Pick<RowFinding, 'code' | 'column'>[] = [];
  const sink: RowSink = {
    find: (code, column) =>
      findings.push({ code, column: column === null ? null : (opened.columns[column] ?? null) }),
    add: () => {},
  };
  const row = rowOf(fields);
  const facts = opened.mapper.facts(row, sink);
  return { ...kept, opened, row, facts, findings, again: () => opened.mapper.facts(row, sink) };
}

/** The first row of version 1.0, changed in some columns. */
function changed(changes: Readonly<Record<string, string>>): string[] {
  const columns = LAYOUTS.get(58)?.columns ?? [];
  return (rows1[1] ?? []).map((field, i) => changes[columns[i] ?? ''] ?? field);
}

const sidesOf = (facts: EventFacts | null) => facts && sideAndStance(facts, {});

describe('Is a table one of GDELT?', () => {
  it('by its width and shape, in the three versions', () => {
    const recognised = (rows: readonly (readonly string[])[], separator: '\t' | ',' = '\t') =>
      gdelt.recognise({ separator, rows: rows.slice(0, 50) });
    expect(recognised(rows1)).toBe('certain');
    expect(recognised(rows2)).toBe('certain');
    expect(recognised(rows1.map((row) => row.slice(0, 57)))).toBe('certain');
    expect(recognised(rows1, ',')).toBe('likely');
    expect(recognised([LAYOUTS.get(61)?.columns ?? [], ...rows2])).toBe('certain');
    expect(recognised(rows1.map((row) => row.slice(0, 56)))).toBe('no');
    expect(recognised(rows1.map((row) => row.toReversed()))).toBe('no');
    expect(recognised([])).toBe('no');
  });

  it('is refused where no row has its width', () => {
    const { registry } = keepingRegistry();
    expect(gdelt.open({ separator: '\t', rows: [['a', 'b']] }, registry)).toHaveProperty('missing');
  });

  it('has the widths of the codebook', () => {
    for (const [width, { columns }] of LAYOUTS) expect(columns).toHaveLength(width);
  });
});

describe('What becomes of a whole table?', () => {
  it.each(['gdelt1', 'gdelt2'])('%s is as it was looked at', async (name) => {
    const read = readTable(gdelt, textOf(`${name}.tsv`), '\t');
    await expect(goldenOf(read)).toMatchFileSnapshot(golden(name));
  });

  it('stands up to the checks of the format', async () => {
    const { dataSet } = readTable(gdelt, textOf('gdelt2.tsv'), '\t');
    const { findings } = await readDataSet(JSON.stringify(dataSet));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('keeps every field beside the record, the address and the geography too', () => {
    const { dataSet } = readTable(gdelt, textOf('gdelt2.tsv'), '\t');
    expect(dataSet.events[0]?.original).toMatchObject({
      SOURCEURL: 'https://example.org/news/0',
      ActionGeo_FeatureID: '-2541479',
      GoldsteinScale: '9',
    });
  });
});

describe('What does one row say?', () => {
  it('names initiator and target, and does without either', () => {
    const { facts } = mapped(changed({}));
    expect(facts?.actors.map(({ role }) => role)).toEqual(['initiator', 'target']);
    const none = { Actor1Code: '', Actor1Name: '' };
    expect(mapped(changed(none)).facts?.actors.map(({ role }) => role)).toEqual(['target']);
    expect(mapped(changed({ ...none, Actor2Code: '', Actor2Name: '' })).facts?.actors).toEqual([]);
  });

  it('tells the kind of an actor only where its code does', () => {
    const kindOf = (code: string, type: string, country = '') => {
      const { actors } = mapped(
        changed({ Actor1Code: code, Actor1Type1Code: type, Actor1CountryCode: country }),
      );
      return [...actors.values()][0]?.kind;
    };
    expect(kindOf('SYRREB', 'REB')).toBe('armed-group');
    expect(kindOf('SYRMIL', 'MIL')).toBe('armed-force');
    expect(kindOf('IGOUNO', 'IGO')).toBe('international-body');
    expect(kindOf('SYR', '', 'SYR')).toBe('state');
    expect(kindOf('SYRBUS', 'BUS', 'SYR')).toBeUndefined();
  });

  it('titles in both languages, with names kept together', () => {
    const { opened, row, facts } = mapped(changed({ Actor1Name: 'A', Actor2Name: 'B' }));
    if (!facts) throw new Error('no facts');
    expect(opened.mapper.texts(row, facts)).toEqual({
      title: {
        en: 'Threat: \u2068A\u2069 → \u2068B\u2069',
        ar: 'تهديد: \u2068A\u2069 ← \u2068B\u2069',
      },
      tags: ['CAMEO 138'],
    });
  });

  it('takes the place of the event, else of an actor, and says so', () => {
    const gone = { ActionGeo_FullName: '', Actor1Geo_FullName: '', Actor2Geo_FullName: 'Idlib' };
    const { places, findings } = mapped(changed(gone));
    expect([...places.values()].map(({ name }) => name)).toEqual([{ en: 'Idlib' }]);
    expect(findings).toEqual([{ code: 'row-value-guessed', column: 'ActionGeo_FullName' }]);
    expect(mapped(changed({ ...gone, Actor2Geo_FullName: '' })).facts?.place).toBeUndefined();
  });

  it.each([
    ['1', 'country'],
    ['2', 'region'],
    ['3', 'city'],
    ['4', 'city'],
    ['5', 'region'],
    ['0', undefined],
  ])('a place of type %s is known to the %s', (type, precision) => {
    const { places } = mapped(changed({ ActionGeo_Type: type }));
    expect([...places.values()][0]?.precision).toBe(precision);
  });

  it('keeps an event whose coordinates are none', () => {
    for (const ActionGeo_Long of ['-84.28#', '200', '']) {
      const { places, findings, facts } = mapped(changed({ ActionGeo_Long }));
      expect(facts?.place).toBeDefined();
      expect([...places.values()][0]).not.toHaveProperty('lat');
      expect(findings).toEqual([{ code: 'row-coordinates', column: 'ActionGeo_Lat' }]);
    }
  });

  it('was reported when it was added, unless that was before it happened', () => {
    const reported = (DATEADDED: string) => mapped(changed({ SQLDATE: '20221106', DATEADDED }));
    expect(reported('20221107').facts?.reported).toBe('2022-11-07');
    expect(reported('20221106134500').facts?.reported).toBe('2022-11-06');
    expect(reported('20221105').facts?.reported).toBeUndefined();
    expect(reported('20221105').findings[0]?.code).toBe('row-value-invalid');
    expect(reported('').findings).toEqual([]);
  });

  it.each([
    ['', 'row-date-missing'],
    ['20230230', 'row-date-unreadable'],
    ['2023-01-01', 'row-date-unreadable'],
  ])('a date “%s” is no event', (SQLDATE, code) => {
    const { facts, findings } = mapped(changed({ SQLDATE }));
    expect(facts).toBeNull();
    expect(findings).toEqual([{ code, column: 'SQLDATE' }]);
  });

  it('says nothing of an empty row', () => {
    const { facts, findings } = mapped(new Array(58).fill(''));
    expect([facts, findings]).toEqual([null, []]);
  });

  it('takes a missing class from the root code, and says so', () => {
    const { facts, findings } = mapped(changed({ QuadClass: '' }));
    expect(sidesOf(facts)).toEqual({ side: 'said', stance: 'closes' });
    expect(findings).toEqual([{ code: 'row-value-guessed', column: 'QuadClass' }]);
  });

  it('gives codes back the zero that a spreadsheet took', () => {
    const codes = { EventCode: '57', EventBaseCode: '57', EventRootCode: '5', QuadClass: '1' };
    expect(mapped(changed(codes)).facts?.kind).toBe('agreement');
  });

  it('weighs by mentions, on a scale of fours', () => {
    const weight = (mentions: string) => {
      const fields = changed({ NumMentions: mentions });
      return importanceOf(rowOf(fields));
    };
    expect(['1', '3', '4', '15', '16', '64', '255', '256', '9999'].map(weight)).toEqual([
      1, 1, 2, 2, 3, 4, 4, 5, 5,
    ]);
    expect(['', '0', '-3', 'x'].map(weight)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('names an outlet by its host', () => {
    expect(publisherOf('https://www.Example.org:8080/a?b=://c')).toBe('example.org');
    expect(publisherOf('http://user:word@example.org#top')).toBe('example.org');
    expect(publisherOf('BBC Monitoring')).toBe('BBC Monitoring');
    expect(publisherOf('')).toBe('');
  });
});

describe('Does any row do harm?', () => {
  const hostile = fc.constantFrom(
    '__proto__',
    'constructor',
    '<script>alert(1)</script>',
    '\u202eevil\u2066',
    '=HYPERLINK("x")',
    '"',
    '20230230',
    '20230906',
    '138',
    '4',
    '-1e999',
  );
  const field = fc.oneof({ weight: 2, arbitrary: fc.string() }, { weight: 1, arbitrary: hostile });
  const anyRow = fc
    .constantFrom(57, 58, 61)
    .chain((width) =>
      fc.tuple(
        fc.constant(width),
        fc.array(field, { minLength: 0, maxLength: 70 }),
        fc.constantFrom('', '20230906', '20240229', '99991231'),
      ),
    );

  it('never throws, is the same when asked again, and has dates that read', () => {
    fc.assert(
      fc.property(anyRow, ([width, fields, date]) => {
        if (date !== '') fields[AT.date] = date;
        const filled = Array.from(fields, (each) => each ?? '');
        const { facts, again, opened, row } = mapped(filled, width);
        expect(again()).toEqual(facts);
        if (!facts) return;
        expect(parseWhen(facts.date).ok).toBe(true);
        if (facts.reported !== undefined) expect(parseWhen(facts.reported).ok).toBe(true);
        expect(facts.id).toMatch(/^[a-z0-9-]+$/);
        expect(Object.keys(opened.mapper.texts(row, facts).title)).toEqual(['en', 'ar']);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps hostile names as plain text', async () => {
    const bad = rows2.slice(0, 4).map((fields, i) => {
      const name = ['__proto__', '<script>alert(1)</script>', '\u202eevil\u2066', '"a'][i] ?? '';
      return fields.with(6, name).with(5, name).with(52, name).with(60, name).join('\t');
    });
    const { dataSet } = readTable(gdelt, bad.join('\n'), '\t');
    expect(dataSet.actors.map(({ name }) => name)).toContainEqual({ en: '__proto__' });
    expect(dataSet.events[2]?.title).toMatchObject({
      en: expect.not.stringContaining('\u202e'),
    });
    const { dataSet: read, findings } = await readDataSet(JSON.stringify(dataSet));
    expect(read?.events).toHaveLength(4);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
