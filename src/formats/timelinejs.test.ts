import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostileText, stringsIn, UNSAFE_TEXT } from '../../tests/support/hostile.ts';
import { firstRows, readJson, readRows, readTable } from '../../tests/support/rows.ts';
import { isWebAddress } from '../records/checks/addresses.ts';
import { loadEdtf, parseWhen } from '../time/edtf.ts';
import { readParts } from './timelinejs/dates.ts';
import { timelineJs, timelineJsSheet } from './timelinejs.ts';

beforeAll(loadEdtf);

const parts = (year: string, month = '', day = '', time = '') => {
  const { moment, findings } = readParts({ year, month, day, time });
  return [moment?.edtf ?? null, findings.map(({ code, part }) => `${part} ${code}`)];
};

describe('Is a date in parts read as far as it goes?', () => {
  it.each([
    [parts('2016'), '2016', []],
    [parts('2016', '12'), '2016-12', []],
    [parts('2016', '12', '2'), '2016-12-02', []],
    [parts('2,016', 'December', '02'), '2016-12-02', []],
    [parts('٢٠١٦', 'كانون الأول', '٢'), '2016-12-02', []],
    [parts('2016', '12', '2', '2:30 pm'), '2016-12-02T14:30Z', []],
    [parts('2016', '', '23'), '2016', ['day row-value-invalid']],
    [parts('2016', '13', '2'), '2016', ['month row-value-invalid', 'day row-value-invalid']],
    [parts('2016', '2', '30'), '2016-02', ['day row-value-invalid']],
    [parts('2016', '2', '3', 'dawn'), '2016-02-03', ['time row-value-invalid']],
    [parts('2016', '2', '', '10:00'), '2016-02', ['time row-value-invalid']],
    [parts('-44', '3', '15'), '-0043-03-15', []],
    [parts('-1'), '0000', []],
    [parts('-12001'), 'Y-12000', []],
    [parts('65000000'), 'Y65000000', []],
    [parts('', '3'), null, ['year row-date-missing']],
    [parts('soon'), null, ['year row-date-unreadable']],
  ])('%j', ([edtf, found], expected, findings) => {
    expect(edtf).toBe(expected);
    expect(found).toEqual(findings);
  });
});

const HEAD =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background';
const sheet = (...rows: readonly string[]) =>
  readTable(timelineJsSheet, [HEAD, ...rows].join('\n'));

describe('Is a sheet read as TimelineJS shows it?', () => {
  it('the title names the data set; a second one is an event; eras are phases', () => {
    const { dataSet, findings } = sheet(
      '2016,,,,,,,,,All of it,<p>About.</p>,,,,,title,,',
      '2016,,,,,,,,,A second title,,,,,,title,,',
      '2016,,,,2017,,,,,An era,,,,,,era,,',
      '2016,1,2,,,,,,early,An event,,,,,,,Talks,',
      ',,,,,,,,,,,,,,,,,',
    );
    expect([dataSet.title, dataSet.description]).toEqual(['All of it', 'About.']);
    expect(dataSet.events.map(({ title }) => title)).toEqual(['A second title', 'An event']);
    expect(dataSet.phases.map(({ name, date }) => [name, date])).toEqual([['An era', '2016/2017']]);
    expect(dataSet.events[1]).toMatchObject({
      track: 'diplomacy',
      kind: 'talks',
      tags: ['Talks'],
      dateText: 'early',
    });
    expect(findings).toEqual([
      { code: 'row-value-guessed', at: 'Type', values: { value: 'title', as: 'event' } },
    ]);
  });

  it('a row is not lost for its end', () => {
    const { dataSet, findings } = sheet(
      '2016,1,2,,2015,,,,,A,,,,,,,,',
      '2016,1,2,,,5,,,,B,,,,,,,,',
      '2016,1,2,10:00,2016,1,2,11:30,,C,,,,,,,,',
    );
    expect(dataSet.events.map(({ date }) => date)).toEqual([
      '2016-01-02',
      '2016-01-02',
      '2016-01-02T10:00Z/2016-01-02T11:30Z',
    ]);
    expect(findings.map(({ code, at }) => [code, at])).toEqual([
      ['row-date-backwards', 'End Year'],
      ['row-value-invalid', 'End Year'],
    ]);
  });

  it('media that is a quotation is words', () => {
    const { dataSet, findings } = sheet('2016,,,,,,,,,A,,<blockquote>Said so.</blockquote>,,,,,,');
    expect(dataSet.events[0]).toMatchObject({ summary: 'Said so.' });
    expect(dataSet.events[0]?.media).toBeUndefined();
    expect(findings).toEqual([]);
  });

  it('is told from others by its columns', () => {
    const recognise = (header: string) =>
      timelineJsSheet.recognise(firstRows(`${header}\n1,2,3,4`));
    expect(recognise(HEAD)).toBe('certain');
    expect(recognise('Start Date,End Date,Headline,Media')).toBe('certain');
    expect(recognise('Year,Headline,x,y')).toBe('likely');
    expect(recognise('Year,Month,Day,Title')).toBe('no');
    const registry = { actor: () => '', place: () => '', source: () => '' };
    expect(timelineJsSheet.open(firstRows('Month,Day\n1,2'), registry)).toEqual({
      missing: ['Year', 'Headline'],
    });
  });
});

describe('Whatever stands in the file', () => {
  const safe = (read: {
    readonly dataSet: { readonly events: readonly { readonly date: string }[] };
  }) => {
    for (const { date } of read.dataSet.events) expect(parseWhen(date).ok, date).toBe(true);
    for (const [path, text] of stringsIn(read.dataSet)) {
      if (path.includes('/original') || path.endsWith('/id')) continue;
      expect(UNSAFE_TEXT.test(text), path).toBe(false);
      if (path.endsWith('/address')) expect(isWebAddress(text, { relative: false })).toBe(true);
    }
  };

  it.each([
    HEAD,
    'Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Tag',
  ])('a sheet gives safe records, the same each time: %s', (head) => {
    const header = head.split(',');
    const cell = fc.oneof(
      hostileText,
      fc.integer({ min: -20_000, max: 20_000 }).map(String),
      fc.constantFrom('era', 'title', '12:30', '2/3/2016'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: header.length }), { maxLength: 6 }),
        (rows) => {
          const sample = { separator: ',', rows: [header, ...rows] } as const;
          const once = readRows(timelineJsSheet, sample);
          expect(readRows(timelineJsSheet, sample)).toEqual(once);
          safe(once);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('so does a document', () => {
    const field = fc.oneof(
      hostileText,
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.constant(null),
      fc.constant([]),
    );
    const date = fc.record(
      { year: field, month: field, day: field, hour: field, minute: field },
      { requiredKeys: [] },
    );
    const slide = fc.record(
      {
        start_date: fc.oneof(date, field),
        end_date: fc.oneof(date, field),
        text: fc.oneof(fc.record({ headline: field, text: field }), field),
        media: fc.oneof(fc.record({ url: field, caption: field, credit: field }), field),
        group: field,
        display_date: field,
        unique_id: field,
      },
      { requiredKeys: [] },
    );
    const document = fc.record({
      title: fc.oneof(slide, field),
      events: fc.array(fc.oneof(slide, field)),
      eras: fc.oneof(fc.array(fc.oneof(slide, field)), field),
    });
    fc.assert(
      fc.property(document, (value) => {
        const once = readJson(timelineJs, value);
        expect(readJson(timelineJs, value)).toEqual(once);
        if (!once) throw new Error('not read');
        safe(once);
        const ids = once.dataSet.events.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it('any other JSON is no document of its kind', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(timelineJs.recognise(value)).toBe('no');
      }),
    );
    expect(readJson(timelineJs, { events: 3 })).toBeNull();
  });
});
