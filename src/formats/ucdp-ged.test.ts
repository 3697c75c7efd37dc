import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  holdsForAnyOrder,
  holdsForAnyRow,
  holdsForNames,
} from '../../tests/support/format-laws.ts';
import {
  fixtureBytes,
  golden,
  type Reading,
  readFixture,
  readRows,
} from '../../tests/support/format-reading.ts';
import { acled } from './acled.ts';
import { readArticles } from './ucdp-articles.ts';
import { GED_COLUMNS } from './ucdp-columns.ts';
import { ucdpGed } from './ucdp-ged.ts';

const goldenOf = (name: string) =>
  fileURLToPath(new URL(`../../tests/fixtures/formats/golden/${name}`, import.meta.url));
const rowsOf = (name: string): string[][] =>
  Papa.parse<string[]>(new TextDecoder().decode(fixtureBytes(name)), { skipEmptyLines: true }).data;

/** A row with what a question is about. */
function row(given: Readonly<Record<string, string>>): string[] {
  const usual: Record<string, string> = {
    id: '1',
    type_of_violence: '1',
    side_a: 'Government of Syria',
    side_b: 'IS',
    dyad_name: 'Government of Syria - IS',
    where_prec: '1',
    where_coordinates: 'Aleppo city',
    latitude: '36.2',
    longitude: '37.16',
    date_prec: '1',
    date_start: '2016-12-02 00:00:00.000',
    date_end: '2016-12-02 00:00:00.000',
    best: '3',
  };
  return GED_COLUMNS.map((name) => given[name] ?? usual[name] ?? '');
}
const read = (given: Readonly<Record<string, string>>): Reading =>
  readRows(ucdpGed, [GED_COLUMNS, row(given)]);
const factsOf = (given: Readonly<Record<string, string>>) => read(given).events[0]?.facts;
const codesOf = (reading: Reading) => reading.findings.map(({ code }) => code);

describe('What does UCDP GED look like as events?', () => {
  it('a file with a header', async () => {
    await expect(golden(readFixture(ucdpGed, 'ucdp-ged.csv'))).toMatchFileSnapshot(
      goldenOf('ucdp-ged.snap'),
    );
  });

  it('a candidate file without a header is read as the same events', async () => {
    const bare = readFixture(ucdpGed, 'ucdp-noheader.csv');
    await expect(golden(bare)).toMatchFileSnapshot(goldenOf('ucdp-noheader.snap'));
    expect(bare.events.length).toBe(readFixture(ucdpGed, 'ucdp-ged.csv').events.length);
  });

  it('every row of the sample is an event, as another reader counts rows', () => {
    expect(readFixture(ucdpGed, 'ucdp-ged.csv').events.length).toBe(
      rowsOf('ucdp-ged.csv').length - 1,
    );
  });
});

describe('Is it UCDP GED?', () => {
  const sample = (name: string) => ({ separator: ',', rows: rowsOf(name).slice(0, 50) }) as const;

  it('is known by its names or, without them, by its width and shape', () => {
    expect(ucdpGed.recognise(sample('ucdp-ged.csv'))).toBe('certain');
    expect(ucdpGed.recognise(sample('ucdp-noheader.csv'))).toBe('certain');
    expect(ucdpGed.open(sample('ucdp-noheader.csv'), { ...NO_REGISTRY })).toMatchObject({
      headerRows: 0,
      columns: GED_COLUMNS,
    });
  });

  it('no other table is', () => {
    expect(ucdpGed.recognise(sample('acled.csv'))).toBe('no');
    expect(acled.recognise(sample('ucdp-ged.csv'))).toBe('no');
    expect(ucdpGed.recognise({ separator: ',', rows: [] })).toBe('no');
    expect(ucdpGed.recognise({ separator: ',', rows: [GED_COLUMNS.map(() => '1')] })).toBe('no');
  });

  it('says which columns are missing', () => {
    expect(ucdpGed.open({ separator: ',', rows: [['id', 'side_a']] }, NO_REGISTRY)).toEqual({
      missing: ['type_of_violence', 'side_b', 'date_start'],
    });
  });
});

const NO_REGISTRY = { actor: () => '', place: () => '', source: () => '' };

describe('When did it happen?', () => {
  const dateOf = (start: string, end: string, precision: string) =>
    factsOf({ date_start: start, date_end: end, date_prec: precision })?.date;

  it.each([
    ['2016-12-02', '2016-12-02', '1', '2016-12-02'],
    ['2016-12-02', '', '1', '2016-12-02'],
    ['2016-12-02', '2016-12-05', '2', '2016-12-02/2016-12-05'],
    ['2016-12-02', '2016-12-02', '3', '2016-12-02~'],
    ['2016-12-01', '2016-12-31', '4', '2016-12'],
    ['2016-02-01', '2016-02-29', '4', '2016-02'],
    ['2016-12-01', '2016-12-30', '4', '2016-12-01/2016-12-30'],
    ['2016-12-02', '2016-12-02', '4', '2016-12'],
    ['2016-01-01', '2016-12-31', '5', '2016'],
    ['2016-01-01', '2016-12-31', '1', '2016-01-01/2016-12-31'],
    ['2015-01-01', '2016-12-31', '5', '2015-01-01/2016-12-31'],
  ])('%s to %s with precision %s is %s', (start, end, precision, date) => {
    expect(dateOf(start, end, precision)).toBe(date);
  });

  it('an end before the start leaves the start, and is told', () => {
    const reading = read({ date_end: '2016-11-30' });
    expect(reading.events[0]?.facts.date).toBe('2016-12-02');
    expect(reading.findings).toEqual([
      {
        code: 'row-date-backwards',
        line: 1,
        column: 'date_end',
        values: { start: '2016-12-02', end: '2016-11-30' },
      },
    ]);
  });

  it('without a start it is no event, and says why', () => {
    expect(codesOf(read({ date_start: '' }))).toEqual(['row-date-missing']);
    expect(codesOf(read({ date_start: '2016-02-30' }))).toEqual(['row-date-unreadable']);
    expect(readRows(ucdpGed, [GED_COLUMNS, GED_COLUMNS.map(() => '')]).findings).toEqual([]);
  });

  it('was first reported on the first date that is not before it', () => {
    const reported = (source_date: string, more = {}) =>
      factsOf({ source_date, ...more })?.reported;
    expect(reported('2016-12-04')).toBe('2016-12-04');
    expect(reported('2016-12-05;2016-12-03;2016-11-01')).toBe('2016-12-03');
    expect(reported('2016-12-01')).toBeUndefined();
    expect(reported('2016-12-02')).toBeUndefined();
    expect(reported('soon')).toBeUndefined();
    expect(reported('', { source_article: '"AFP,2016-12-03,Title, with commas"' })).toBe(
      '2016-12-03',
    );
  });
});

describe('Who took part, and who says so?', () => {
  it('sides that fight are parties, whichever is named first', () => {
    expect(factsOf({})?.actors.map(({ role }) => role)).toEqual(['party', 'party']);
    expect(factsOf({ type_of_violence: '2' })?.kind).toBe('clash');
  });

  it('in one-sided violence the first attacks and civilians are the target', () => {
    const reading = read({ type_of_violence: '3', side_b: 'Civilians' });
    expect(reading.events[0]?.facts).toMatchObject({
      kind: 'attack',
      actors: [
        { actor: 'government-of-syria', role: 'attacker' },
        { actor: 'civilians', role: 'target' },
      ],
    });
    expect(reading.actors.map(({ kind }) => kind)).toEqual(['state', 'collective']);
  });

  it('a type the codebook does not have is violence, and is told', () => {
    expect(factsOf({ type_of_violence: '4' })?.kind).toBe('violence');
    expect(codesOf(read({ type_of_violence: '4' }))).toEqual(['row-value-guessed']);
  });

  it('each outlet and each origin is a source, made once', () => {
    const reading = read({ source_office: 'AFP;Reuters News;AFP', source_original: 'SOHR' });
    expect(reading.events[0]?.facts.sources).toEqual(['afp', 'reuters-news', 'origin-sohr']);
    expect(reading.sources.map(({ publisher }) => publisher)).toEqual([
      'AFP',
      'Reuters News',
      'SOHR',
    ]);
  });

  it('articles are read past quotation marks and commas of their titles', () => {
    const text =
      '"AFP,2016-12-03,He said "no", twice; then left"; "Reuters,2016-12-04,Other";Plain,,x;"open,';
    expect(readArticles(text)).toEqual([
      { office: 'AFP', day: '2016-12-03' },
      { office: 'Reuters', day: '2016-12-04' },
      { office: 'Plain', day: null },
      { office: 'open', day: null },
    ]);
  });
});

describe('Where?', () => {
  it('what the point stands for goes with the place', () => {
    const placeOf = (where_prec: string) => read({ where_prec }).places[0];
    expect(placeOf('1')).toMatchObject({ lat: 36.2, lon: 37.16, precision: 'town' });
    expect(placeOf('2')).toMatchObject({ precision: 'area', uncertaintyKm: 25 });
    expect(placeOf('6')).toMatchObject({ precision: 'country' });
  });

  it.each([
    ['', ''],
    ['36.2', ''],
    ['95', '37'],
    ['north', '37'],
  ])('coordinates %s %s leave the event at a place without a point', (latitude, longitude) => {
    const reading = read({ latitude, longitude });
    expect(codesOf(reading)).toEqual(['row-coordinates']);
    expect(reading.places).toEqual([{ id: 'aleppo-city-', name: 'Aleppo city' }]);
    expect(reading.events[0]?.facts.place).toBe('aleppo-city-');
  });
});

describe('What is it called?', () => {
  const textsOf = (given: Readonly<Record<string, string>>) => read(given).events[0]?.texts;

  it('by its headline, else by who and where', () => {
    expect(textsOf({ source_headline: 'Shells &amp; bombs' })).toMatchObject({
      title: 'Shells & bombs',
      summary: 'Government of Syria - IS, Aleppo city',
    });
    expect(textsOf({ where_description: 'Near the citadel' })).toMatchObject({
      title: 'Government of Syria - IS, Aleppo city',
      summary: 'Near the citadel',
    });
  });

  it('on one line', () => {
    expect(textsOf({ source_headline: 'One \r\n two' })?.title).toBe('One two');
  });

  it('by its id where a row has nothing else, which is told', () => {
    const bare = { dyad_name: '', where_coordinates: '' };
    expect(textsOf(bare)?.title).toBe('1');
    expect(codesOf(read(bare))).toEqual(['row-title-missing']);
  });
});

describe('Does it hold for anything?', () => {
  it('H26 any row is an event, a finding or nothing', () =>
    holdsForAnyRow(ucdpGed, GED_COLUMNS, 'date_start'));

  it('the order of columns says nothing', () => {
    holdsForAnyOrder(ucdpGed, rowsOf('ucdp-ged.csv').slice(0, 30));
  });

  it('H03 H16 names of any kind stay texts', () => {
    holdsForNames(ucdpGed, GED_COLUMNS, (name) => row({ side_b: name }));
  });
});
