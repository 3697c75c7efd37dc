import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Papa from 'papaparse';
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
import { paX } from './pa-x.ts';
import { partiesOf } from './pa-x-parties.ts';
import { stageOf } from './pa-x-stages.ts';
import type { RowSink } from './types.ts';

const fixtures = new URL('../../tests/fixtures/formats/', import.meta.url);
const text = readFileSync(new URL('pa-x.csv', fixtures), 'utf8');
const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
const header = (rows[0] ?? []).map((name) => name.replace('\ufeff', ''));

/** Maps a row with these fields; the table's first rows may show how dates are written. */
function mapped(fields: Readonly<Record<string, string>>, shown: readonly string[] = []) {
  const kept = keepingRegistry();
  const line = (values: Readonly<Record<string, string>>) =>
    header.map((name) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''));
  const sample = [header, ...shown.map((Dat) => line({ Dat }))];
  const opened = paX.open({ separator: ',', rows: sample }, kept.registry);
  if ('missing' in opened) throw new Error('not opened');
  const findings: Pick<RowFinding, 'code' | 'values'>[] = [];
  const sink: RowSink = {
    find: (code, _column, values = {}) => findings.push({ code, values }),
    add: () => {},
  };
  const row = rowOf(line(fields), 2);
  const facts = opened.mapper.facts(row, sink);
  const texts = facts && opened.mapper.texts(row, facts);
  return { ...kept, facts, texts, findings, again: () => opened.mapper.facts(row, sink) };
}

const GIVEN = { AgtId: '7', Agt: 'An agreement', Dat: '2023-09-06', Stage: 'Pre' };

describe('Is a table one of PA-X?', () => {
  it('by its header, with a byte order mark and in any case', () => {
    const recognised = (names: readonly string[]) =>
      paX.recognise({ separator: ',', rows: [names] });
    expect(recognised(rows[0] ?? [])).toBe('certain');
    expect(recognised(header.map((name) => `\ufeff${name.toUpperCase()} `))).toBe('certain');
    expect(recognised([...header, ...Array.from({ length: 240 }, (_, i) => `Var${i}`)])).toBe(
      'certain',
    );
    expect(recognised(['AgtId', 'Agt', 'Dat'])).toBe('likely');
    expect(recognised(['Date', 'Title'])).toBe('no');
    expect(paX.recognise({ separator: ',', rows: [] })).toBe('no');
  });

  it('says which columns are missing', () => {
    const { registry } = keepingRegistry();
    expect(paX.open({ separator: ',', rows: [['AgtId', 'Agt']] }, registry)).toEqual({
      missing: ['Dat'],
    });
  });
});

describe('What becomes of a whole table?', () => {
  const read = readTable(paX, text, ',');

  it('is as it was looked at', async () => {
    await expect(goldenOf(read)).toMatchFileSnapshot(
      fileURLToPath(new URL('golden/pa-x.json', fixtures)),
    );
  });

  it('stands up to the checks of the format', async () => {
    const { findings } = await readDataSet(JSON.stringify(read.dataSet));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('is said, and opens, whatever the stage', () => {
    for (const event of read.dataSet.events) {
      expect(sideAndStance(event, read.dataSet)).toEqual({ side: 'said', stance: 'opens' });
    }
  });
});

describe('What does one row say?', () => {
  it('titles in the language of its letters', () => {
    expect(mapped(GIVEN).texts?.title).toEqual({ en: 'An agreement' });
    expect(mapped({ ...GIVEN, Agt: 'اتفاق الهدنة' }).texts?.title).toEqual({ ar: 'اتفاق الهدنة' });
    const untitled = mapped({ ...GIVEN, Agt: '' });
    expect(untitled.texts?.title).toEqual({ en: 'Agreement 7', ar: 'اتفاق 7' });
    expect(untitled.findings).toEqual([{ code: 'row-title-missing', values: {} }]);
  });

  it('says that an order of day and month was guessed, unless the table shows it', () => {
    const Dat = '06/09/2023';
    const guessed = mapped({ ...GIVEN, Dat });
    expect(guessed.facts?.date).toBe('2023-09-06');
    expect(guessed.findings).toEqual([
      { code: 'date-order-guessed', values: { value: Dat, order: 'day-month-year' } },
    ]);
    const shown = mapped({ ...GIVEN, Dat }, ['12/31/2022', '01/02/2023']);
    expect([shown.facts?.date, shown.findings]).toEqual(['2023-06-09', []]);
    const both = mapped({ ...GIVEN, Dat }, ['12/31/2022', '31/12/2022']);
    expect(both.findings).toHaveLength(1);
  });

  it.each([
    ['', 'row-date-missing'],
    ['30/02/2023', 'row-date-unreadable'],
    ['45175', 'row-date-unreadable'],
  ])('a date “%s” is no event', (Dat, code) => {
    const { facts, findings } = mapped({ ...GIVEN, Dat });
    expect([facts, findings[0]?.code]).toEqual([null, code]);
  });

  it('says nothing of an empty row', () => {
    expect(mapped({})).toMatchObject({ facts: null, findings: [] });
  });

  it('has an id of its own where the table gives none that can be one', () => {
    const { facts, findings } = mapped({ ...GIVEN, AgtId: 'a,b' });
    expect([facts?.id, findings[0]?.code]).toEqual(['row-2', 'row-value-invalid']);
  });

  it('tags conflict, process, status, type, stage and countries', () => {
    const { texts } = mapped({
      ...GIVEN,
      Con: 'Syria',
      Status: 'Signed',
      Loc1ISO: 'SYR',
      Loc2ISO: 'NA',
    });
    expect(texts?.tags).toEqual(['Syria', 'Signed', 'Pre', 'SYR']);
  });

  it('says that a stage is not known', () => {
    const { facts, findings } = mapped({ ...GIVEN, Stage: 'Xyz' });
    expect([facts?.kind, findings[0]?.code]).toEqual(['agreement', 'row-value-guessed']);
  });
});

describe('What is an agreement of a stage?', () => {
  it.each([
    ['Pre', 'agreement', 3],
    ['SubPar', 'agreement', 4],
    ['SubComp', 'agreement', 5],
    ['Imp', 'agreement', 3],
    ['Ren', 'agreement', 3],
    ['Cea', 'ceasefire', 4],
    ['Oth', 'agreement', 2],
    ['Other', 'agreement', 2],
  ])('%s is an %s of weight %i', (stage, kind, importance) => {
    expect(stageOf(stage, 'Multiparty signed/agreed', 'Intra')).toMatchObject({ kind, importance });
    expect(stageOf(stage, '', 'IntraLocal').importance).toBe(importance - 1);
  });

  it('the word of one side is a declaration', () => {
    expect(stageOf('Pre', 'Unilateral document', 'Intra').kind).toBe('declaration');
    expect(stageOf('Cea', 'Unilateral document', 'Intra').kind).toBe('ceasefire');
  });
});

describe('Who was there, and as what?', () => {
  it('takes a line for each', () => {
    expect(partiesOf('Government of Syria\r\nOpposition; Kurds\n-', 'party')).toEqual([
      { name: 'Government of Syria', role: 'party' },
      { name: 'Opposition', role: 'party' },
      { name: 'Kurds', role: 'party' },
    ]);
  });

  it('gives a role only where it is said', () => {
    const cell =
      'Page 1:\nTurkey\nNorway (witness)\nGuarantors:\nIran\nRussia\nMediator: Qatar\nFor the Government:\nX';
    expect(partiesOf(cell, 'participant').map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Turkey: participant',
      'Norway: observer',
      'Iran: guarantor',
      'Russia: guarantor',
      'Qatar: mediator',
      'For the Government: participant',
      'X: participant',
    ]);
  });

  it.each(['', '-', 'NA', 'None', 'Page 3', '\n;\n'])('“%s” is nobody', (cell) =>
    expect(partiesOf(cell, 'party')).toEqual([]),
  );
});

describe('Does any row do harm?', () => {
  const hostile = [
    '__proto__',
    '<script>alert(1)</script>',
    '\u202eevil\u2066',
    '=1+1',
    ':',
    '(witness)',
  ];
  const field = fc.oneof(fc.string(), fc.constantFrom(...hostile, '06/09/2023', '2023-09-06'));
  const anyRow = fc.record({
    AgtId: field,
    Agt: field,
    Dat: fc.oneof(field, fc.constantFrom('1/2/03', '2023-09-06', '6 Sep 2023')),
    Stage: field,
    Status: field,
    Part: field,
    ThrdPart: field,
  });

  it('never throws, is the same when asked again, and has dates that read', () => {
    fc.assert(
      fc.property(anyRow, (fields) => {
        const { facts, texts, again } = mapped(fields);
        expect(again()).toEqual(facts);
        if (!facts) return;
        expect(parseWhen(facts.date).ok).toBe(true);
        expect(facts.id).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(Object.values(texts?.title ?? {}).join('')).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('keeps hostile names as plain text', async () => {
    const names = hostile.slice(0, 4);
    const csv = Papa.unparse([
      header,
      header.map((name) =>
        name === 'Part' ? names.join('\n') : name === 'Dat' ? '2023-09-06' : '<b>',
      ),
    ]);
    const { dataSet } = readTable(paX, csv, ',');
    expect(dataSet.actors.map(({ name }) => name)).toEqual(
      expect.arrayContaining(names.map((name) => ({ en: name }))),
    );
    const { findings } = await readDataSet(JSON.stringify(dataSet));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
