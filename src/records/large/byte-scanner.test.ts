import { describe, expect, it } from 'vitest';
import { damage, eventsSample, random } from '../../../tests/support/damage.ts';
import { fieldsIn, surveyOf } from '../locate.ts';
import { ByteScanner } from './byte-scanner.ts';

const scan = (text: string) => {
  const scanner = new ByteScanner(new TextEncoder().encode(text));
  const isValue = scanner.value();
  scanner.blanks();
  return { scanner, isWhole: isValue && scanner.at === scanner.bytes.length };
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('Is it JSON?', () => {
  it('10,000 damaged documents: it says so of just those that JSON.parse takes', () => {
    const next = random(1);
    const texts = [0, 1].map((indent) => JSON.stringify(eventsSample(), null, indent));
    let good = 0;
    for (let run = 0; run < 10_000; run++) {
      const text = damage(texts[run % 2] ?? '', next);
      const { scanner, isWhole } = scan(text);
      const isGood = isWhole && scanner.slips.length === 0;
      if (isGood !== isJson(text)) expect(isGood, text).toBe(isJson(text));
      if (isGood) good += 1;
    }
    expect(good).toBeGreaterThan(1000);
  });
  it.each([
    '0',
    '-0',
    '01',
    '-',
    '1.',
    '.5',
    '1e5',
    '1E+5',
    '1e',
    '1.5e-3',
    '+1',
    'NaN',
    'tru',
    'true',
    'nullx',
    '"\\u00e9"',
    '"\\u00g9"',
    '"\\x"',
    '"\t"',
    '"',
    '{"a":1,"a":2}',
    '{a:1}',
    "{'a':1}",
    '[1 2]',
    '[,]',
    '{"a"}',
    '[1]]',
    '',
    ' ',
    '[{"a":[]}',
    '{"a":1]',
    '"\u007f\u2028"',
  ])('%j: as JSON.parse', (text) => {
    const { scanner, isWhole } = scan(text);
    expect(isWhole && scanner.slips.length === 0).toBe(isJson(text));
  });
  it('comments and a comma before a closing bracket are read over and told', () => {
    const { scanner, isWhole } = scan('[1, /* x */ {"a": 2, }, // y\n]');
    expect(isWhole).toBe(true);
    expect(scanner.slips).toEqual([
      { at: 4, problem: 'comment' },
      { at: 21, problem: 'name' },
      { at: 24, problem: 'comment' },
      { at: 29, problem: 'value' },
    ]);
  });
  it('counts fields and depth', () => {
    const text = JSON.stringify(eventsSample(), null, 2);
    const { scanner } = scan(text);
    expect(scanner.fields).toBe(fieldsIn(JSON.parse(text)));
    expect(scanner.deepest).toBe(surveyOf(text).deepest);
    expect(scan('['.repeat(1_000_000) + ']'.repeat(1_000_000)).isWhole).toBe(true);
    expect(scan('{"a":'.repeat(1_000_000)).isWhole).toBe(false);
  });
});
