import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataSet } from './read.ts';
import { writeDataSet } from './write.ts';

const word = fc.stringMatching(/^[a-zأ-ي]{1,8}$/);
const text = fc.oneof(word, fc.record({ ar: word, en: word }));
const unknown = fc.dictionary(fc.stringMatching(/^x-[a-z]{1,6}$/), fc.jsonValue({ maxDepth: 3 }), {
  maxKeys: 3,
});
const date = fc.constantFrom(
  '2016-12-02',
  '2016-12',
  '2016~',
  '2016-11-30/..',
  '-0044-03-15',
  '2016-12-XX',
);
const event = fc
  .record(
    {
      title: text,
      date,
      track: fc.constant('conflict'),
      kind: fc.constant('clash'),
      summary: text,
      tags: fc.array(word),
    },
    { requiredKeys: ['title', 'date', 'track', 'kind'] },
  )
  .chain((fields) => unknown.map((more) => ({ ...fields, ...more })));
const document = fc
  .record({ title: text, events: fc.array(event, { maxLength: 6 }), more: unknown })
  .map(({ title, events, more }) => ({
    format: 'masar/1',
    ...more,
    title,
    events: events.map((fields, i) => ({ id: `رقم-${i}`, ...fields })),
  }));

describe('what is read is written back', () => {
  it.each(['data/aleppo-2016.json', 'data/smallest.json'])(
    'L06 %s, to the letter but for spacing',
    async (file) => {
      const before = readFileSync(file, 'utf8');
      const { dataSet } = await readDataSet(before);
      expect(dataSet && writeDataSet(dataSet)).toBe(
        `${JSON.stringify(JSON.parse(before), null, 2)}\n`,
      );
    },
  );
  it('L06 any document, unknown fields and the order of fields included', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (value) => {
        const before = `${JSON.stringify(value, null, 2)}\n`;
        const { dataSet, findings } = await readDataSet(before);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(dataSet && writeDataSet(dataSet)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });
});
