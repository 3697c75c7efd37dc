import { describe, expect, it } from 'vitest';
import ar from '../text/locales/ar.json';
import en from '../text/locales/en.json';
import { LOCALES } from '../text/locales/index.ts';
import { createSay } from '../text/say.ts';
import {
  EXPECTED,
  FINDING_SEVERITIES,
  type Finding,
  type FindingTranslate,
  findingMessage,
} from './findings.ts';
import { readDataSet } from './read.ts';

const keys = [
  ...Object.keys(FINDING_SEVERITIES),
  ...EXPECTED.map((word) => `expected.${word}`),
  'where.document',
  'where.record',
  'where.row',
  'where.field',
].map((key) => `finding.${key}`);

async function translator(lang: 'ar' | 'en'): Promise<FindingTranslate> {
  const entry = LOCALES.find(({ tag }) => tag === lang);
  if (!entry) throw new Error(lang);
  const say = createSay(
    {
      tag: entry.tag,
      name: entry.name,
      dir: entry.dir,
      messages: lang === 'ar' ? ar : en,
      isWhole: true,
    },
    { lang, numerals: 'latn', months: 'levantine', hijri: false },
  );
  return (key, values) => say.pieces(key, values ?? {});
}

/** Isolates are there for the eye; sentences are compared without them. */
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe('findings in words', () => {
  it('every finding has its sentence in both languages, and no other is left over', () => {
    const of = (messages: object) =>
      Object.keys(messages)
        .filter((key) => key.startsWith('finding.'))
        .sort();
    expect(of(en)).toEqual([...keys].sort());
    expect(of(ar)).toEqual([...keys].sort());
  });
  it('says where, what is wrong and what would be right, in English and Arabic', async () => {
    const { findings } = await readDataSet(
      JSON.stringify(
        {
          format: 'masar/1',
          title: 'T',
          events: [{ id: 'x', date: '31/12/2016', title: 'A', track: 'conflict', kind: 'clash' }],
        },
        null,
        2,
      ),
    );
    const [finding] = findings;
    if (!finding) throw new Error('no finding');
    expect(bare(findingMessage(finding, await translator('en')))).toBe(
      'Line 7, column 15 (events: x): “31/12/2016” is not a date that can be read. Perhaps “2016-12-31” was meant.',
    );
    expect(bare(findingMessage(finding, await translator('ar')))).toBe(
      'السطر 7، العمود 15 (events: x): «31/12/2016» ليس تاريخًا مقروءًا. لعل المقصود «2016-12-31».',
    );
  });
  it('H16 a value cannot reorder or flood the sentence', async () => {
    const finding: Finding = {
      severity: 'error',
      code: 'id-duplicate',
      pointer: '',
      line: 1,
      column: 1,
      record: { list: 'events', id: '\u202Eevil\n' },
      values: { value: `\u202E${'x'.repeat(10_000)}` },
    };
    const sentence = findingMessage(finding, await translator('ar'));
    expect(sentence).not.toMatch(/[\u202A-\u202E\n]/);
    expect(sentence.length).toBeLessThan(500);
  });
  it('leaves no placeholder open in any sentence', async () => {
    const values = {
      value: 'v',
      other: 'o',
      field: 'f',
      suggestion: 's',
      known: 'yes',
      looksLike: 'html',
      options: 'a',
      expected: 'text',
      target: 'actor',
      missing: 'lat',
      lat: 1,
      lon: 2,
      reason: 'zero',
      problem: 'comma',
      limit: 200,
      sum: 130,
      base: 'b',
      count: 3,
    };
    for (const lang of ['ar', 'en'] as const) {
      const t = await translator(lang);
      for (const code of Object.keys(FINDING_SEVERITIES) as Finding['code'][]) {
        const sentence = findingMessage(
          { severity: 'error', code, pointer: '', line: 1, column: 2, record: null, values },
          t,
        );
        expect(sentence, code).not.toMatch(/undefined|select|plural|finding\./);
        expect(sentence.length, code).toBeGreaterThan(30);
      }
    }
  });
});
