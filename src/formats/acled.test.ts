import { readFileSync } from 'node:fs';
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
import { KINDS } from '../records/kinds.ts';
import { acled } from './acled.ts';
import { EVENT_TYPES, SUB_EVENTS } from './acled-kinds.ts';

const goldenOf = (name: string) =>
  fileURLToPath(new URL(`../../tests/fixtures/formats/golden/${name}`, import.meta.url));
const rowsOf = (name: string): string[][] =>
  Papa.parse<string[]>(new TextDecoder().decode(fixtureBytes(name)), { skipEmptyLines: true }).data;

const HEADER = rowsOf('acled.csv')[0] ?? [];
const OLD_HEADER = rowsOf('acled-old.csv')[0] ?? [];
const NO_REGISTRY = { actor: () => '', place: () => '', source: () => '' };

const USUAL: Readonly<Record<string, string>> = {
  event_id_cnty: 'SYR1',
  event_date: '2016-12-02',
  time_precision: '1',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Military Forces of Syria',
  inter1: 'State forces',
  actor2: 'IS',
  inter2: 'Rebel group',
  country: 'Syria',
  location: 'Aleppo city',
  latitude: '36.2',
  longitude: '37.16',
  geo_precision: '1',
  source: 'SOHR; AFP',
  fatalities: '12',
};
const row = (given: Readonly<Record<string, string>>, header: readonly string[] = HEADER) =>
  header.map((name) => given[name.toLowerCase()] ?? USUAL[name.toLowerCase()] ?? '');
const read = (given: Readonly<Record<string, string>>, header = HEADER): Reading =>
  readRows(acled, [header, row(given, header)]);
const factsOf = (given: Readonly<Record<string, string>>) => read(given).events[0]?.facts;
const codesOf = (reading: Reading) => reading.findings.map(({ code }) => code);

describe('What does ACLED look like as events?', () => {
  it.each(['acled', 'acled-old'])('%s', async (name) => {
    await expect(golden(readFixture(acled, `${name}.csv`))).toMatchFileSnapshot(
      goldenOf(`${name}.snap`),
    );
  });

  it('every row with a date is an event, as another reader counts rows', () => {
    const dated = rowsOf('acled.csv')
      .slice(1)
      .filter((fields) => fields[1] !== '');
    expect(readFixture(acled, 'acled.csv').events.length).toBe(dated.length);
  });
});

describe('Is it ACLED?', () => {
  it('in the exports of all years', () => {
    for (const header of [HEADER, OLD_HEADER]) {
      expect(acled.recognise({ separator: ',', rows: [header] })).toBe('certain');
    }
    const few = [['event_date', 'event_type', 'actor1']];
    expect(acled.recognise({ separator: ',', rows: few })).toBe('likely');
    expect(acled.recognise({ separator: ',', rows: [['event_date', 'title']] })).toBe('no');
    expect(acled.recognise({ separator: ',', rows: [] })).toBe('no');
  });

  it('says which columns are missing', () => {
    const rows = [['event_date', 'title']];
    expect(acled.open({ separator: ',', rows }, NO_REGISTRY)).toEqual({
      missing: ['event_type', 'actor1'],
    });
  });

  it('an export of 2020 has its own ids and days', () => {
    const header = ['data_id', 'iso3', 'EVENT_DATE', 'event_type', 'sub_event_type', 'actor1'];
    const reading = readRows(acled, [
      header,
      ['7', 'SYR', '9-May-20', 'Battles', 'Armed clash', 'IS'],
    ]);
    expect(reading.events[0]?.facts).toMatchObject({ id: '7', date: '2020-05-09', kind: 'clash' });
  });

  it('a dump of the API has an unnamed index and columns by the alphabet', () => {
    const header = ['', ...HEADER.toSorted()];
    const given = { source: 'AFP', assoc_actor_1: 'SDF' };
    const dump = readRows(acled, [header, ['0', ...row(given, header).slice(1)]]);
    expect(dump.events).toEqual(read(given).events);
    const table = acled.open({ separator: ',', rows: [header] }, NO_REGISTRY);
    expect('columns' in table && table.columns[0]).toBe('column 1');
  });
});

describe('When did it happen?', () => {
  it.each([
    ['2016-12-02', '1', '2016-12-02'],
    ['02-December-2016', '1', '2016-12-02'],
    ['2 Dec 2016', '1', '2016-12-02'],
    ['9-May-20', '1', '2020-05-09'],
    ['2016-12-02', '2', '2016-12-02~'],
    ['2016-12-02', '3', '2016-12'],
    ['2016-12-02', '', '2016-12-02'],
  ])('%s with precision %s is %s', (event_date, time_precision, date) => {
    expect(factsOf({ event_date, time_precision })?.date).toBe(date);
  });

  it('without a date it is no event, and says why', () => {
    expect(codesOf(read({ event_date: '' }))).toEqual(['row-date-missing']);
    expect(codesOf(read({ event_date: '12/02/2016' }))).toEqual(['row-date-unreadable']);
    expect(codesOf(read({ time_precision: '9' }))).toEqual(['row-value-invalid']);
  });
});

describe('What happened?', () => {
  const kindOf = (event_type: string, sub_event_type: string, more = {}) => {
    const facts = factsOf({ event_type, sub_event_type, ...more });
    return `${facts?.track}: ${facts?.kind}`;
  };

  it.each([
    ['Battles', 'Non-state actor overtakes territory', 'conflict: capture'],
    ['Explosions/Remote violence', 'Air/drone strike', 'conflict: air-strike'],
    ['Violence against civilians', 'Attack', 'conflict: attack'],
    ['Protests', 'Peaceful protest', 'politics: protest'],
    ['Protests', 'Excessive force against protesters', 'conflict: violence'],
    ['Riots', 'Mob violence', 'conflict: riot'],
    ['Strategic developments', 'Agreement', 'diplomacy: agreement'],
    ['Strategic developments', 'Arrests', 'politics: arrest'],
    ['Strategic developments', 'Non-violent transfer of territory', 'politics: advance'],
    ['Battle-Non-state actors overtake territory', '', 'conflict: capture'],
    ['Violence Against Civilians', '', 'conflict: attack'],
    ['Remote violence', '', 'conflict: bombing'],
  ])('%s, %s is %s', (type, subType, kind) => expect(kindOf(type, subType)).toBe(kind));

  it('of riots and protests the actor says which', () => {
    expect(kindOf('Riots/Protests', '', { inter1: '5' })).toBe('conflict: riot');
    expect(kindOf('Riots/Protests', '', { inter1: '6' })).toBe('politics: protest');
    expect(
      codesOf(read({ event_type: 'Riots/Protests', sub_event_type: '', inter1: '2' })),
    ).toEqual(['row-value-guessed']);
  });

  it('what no codebook has is told, as what it is read', () => {
    expect(read({ sub_event_type: 'New' }).findings).toMatchObject([
      {
        code: 'row-value-guessed',
        column: 'sub_event_type',
        values: { value: 'New', as: 'battle' },
      },
    ]);
    expect(read({ event_type: 'New', sub_event_type: '' }).findings).toMatchObject([
      { code: 'row-value-guessed', column: 'event_type', values: { as: 'incident' } },
    ]);
  });

  it('the page of the importer shows the tables as they are', () => {
    const page = readFileSync(new URL('../../docs/importers/acled.md', import.meta.url), 'utf8');
    const lines = /^\| `(.+?)` \| `(.+?)` \| (conflict|politics|diplomacy) \| (yes)? ?\|$/gm;
    const shown = [...page.matchAll(lines)];
    expect(shown.length).toBe(40);
    for (const [, word = '', kind, track, oneSided] of shown) {
      const meaning = SUB_EVENTS.meaningOf(word) ?? EVENT_TYPES.meaningOf(word);
      expect(meaning, word).toEqual({ kind, track, isOneSided: oneSided !== undefined });
    }
  });

  it('every kind is one that the format knows', () => {
    for (const words of [SUB_EVENTS, EVENT_TYPES]) {
      for (const { kind } of words.meanings()) expect(KINDS.has(kind), kind).toBe(true);
    }
  });
});

describe('Who took part?', () => {
  const rolesOf = (given: Readonly<Record<string, string>>) =>
    read(given).events[0]?.facts.actors.map(({ actor, role }) => `${actor}: ${role}`);

  it('those who fight are parties, whichever is named first', () => {
    expect(rolesOf({})).toEqual(['military-forces-of-syria: party', 'is: party']);
  });

  it('civilians are the target of one-sided force, in either column and either code', () => {
    const attack = { event_type: 'Violence against civilians', sub_event_type: 'Attack' };
    const civilians = {
      actor2: 'Civilians (Syria)',
      assoc_actor_2: 'Women (Syria); Teachers (Syria)',
    };
    expect(rolesOf({ ...attack, ...civilians, inter2: '7' })).toEqual([
      'military-forces-of-syria: attacker',
      'civilians-syria-: target',
      'women-syria-: affected',
      'teachers-syria-: affected',
    ]);
    const turned = { actor1: 'Civilians (Syria)', inter1: 'Civilians', actor2: 'IS' };
    expect(rolesOf({ ...attack, ...turned })).toEqual(['civilians-syria-: target', 'is: attacker']);
  });

  it('where civilians are named as the main target, they are in other events too', () => {
    const mob = { event_type: 'Riots', sub_event_type: 'Mob violence', inter2: 'Civilians' };
    expect(rolesOf(mob)?.[1]).toBe('is: party');
    expect(rolesOf({ ...mob, civilian_targeting: 'Civilian targeting' })?.[1]).toBe('is: target');
  });

  it('those beside an actor took part; nothing more is said of them', () => {
    expect(rolesOf({ assoc_actor_1: 'SDF;; Hezbollah ', actor2: '' })).toEqual([
      'military-forces-of-syria: party',
      'sdf: participant',
      'hezbollah: participant',
    ]);
  });

  it('the same type in numbers and in words is one kind', () => {
    const kindsOf = (inter1: string, inter2: string) =>
      read({ inter1, inter2 }).actors.map(({ kind }) => kind);
    expect(kindsOf('1', '2')).toEqual(kindsOf('State Forces', 'Rebel group'));
    expect(kindsOf('8', '0')).toEqual(['armed-force', undefined]);
    expect(codesOf(read({ inter1: '99' }))).toEqual(['row-value-invalid']);
  });
});

describe('What else does a row say?', () => {
  it('how many died, of what was done by force', () => {
    expect(factsOf({})?.importance).toBe(3);
    const talks = { event_type: 'Strategic developments', sub_event_type: 'Agreement' };
    expect(factsOf({ ...talks, fatalities: '0' })?.importance).toBeUndefined();
  });

  it('its notes as they are, and the size of a crowd as a tag', () => {
    const notes = 'Farmers &amp; others marched [size=no report].';
    const tags = 'women targeted: politicians; sexual violence';
    expect(read({ notes, tags }).events[0]?.texts).toMatchObject({
      title: 'Armed clash, Aleppo city',
      summary: 'Farmers & others marched [size=no report].',
      tags: ['Battles', 'women targeted: politicians', 'sexual violence', 'size=no report'],
    });
  });

  it('sources by the semicolon, and how many there are', () => {
    expect(factsOf({})).toMatchObject({ sources: ['sohr', 'afp'], support: 'multiple' });
    expect(factsOf({ source: 'AFP' })).toMatchObject({ sources: ['afp'], support: 'single' });
    expect(factsOf({ source: '' })?.support).toBeUndefined();
  });

  it('coordinates that are none leave the event at its place', () => {
    const reading = read({ latitude: '' });
    expect(codesOf(reading)).toEqual(['row-coordinates']);
    expect(reading.places).toEqual([{ id: 'aleppo-city-syria', name: 'Aleppo city' }]);
  });
});

describe('Does it hold for anything?', () => {
  it('H26 any row is an event, a finding or nothing', () => {
    holdsForAnyRow(acled, HEADER, 'event_date');
    holdsForAnyRow(acled, OLD_HEADER, 'EVENT_DATE');
  });

  it('the order of columns says nothing', () => {
    holdsForAnyOrder(acled, rowsOf('acled.csv').slice(0, 30));
    holdsForAnyOrder(acled, rowsOf('acled-old.csv').slice(0, 30));
  });

  it('H03 H16 names of any kind stay texts', () => {
    holdsForNames(acled, HEADER, (name) => row({ actor2: name }));
    holdsForNames(acled, HEADER, (name) => row({ assoc_actor_1: name }));
  });
});
