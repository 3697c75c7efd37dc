import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { hostileText, stringsIn, UNSAFE_TEXT } from '../../tests/support/hostile.ts';
import { firstRows, readRows, readTable } from '../../tests/support/rows.ts';
import { isWebAddress } from '../records/checks/addresses.ts';
import { KINDS } from '../records/kinds.ts';
import { readDataSet } from '../records/read.ts';
import type { EventRecord } from '../records/schema.ts';
import { CERTAINTIES, ROLES } from '../records/word-lists.ts';
import { writeDataSet } from '../records/write.ts';
import { loadEdtf, parseWhen } from '../time/edtf.ts';
import { EVENT_FIELDS, EVENT_TEMPLATES } from './masar-csv/event-columns.ts';
import { TERRITORY_TEMPLATES } from './masar-csv/territory-columns.ts';
import { masarCsv } from './masar-csv.ts';
import { kindOf } from './words/kinds.ts';
import { roleOf } from './words/roles.ts';
import { certaintyOf, trackOf } from './words/tracks.ts';

beforeAll(loadEdtf);

const read = (text: string) => readTable(masarCsv, text);
const recognise = (text: string) => masarCsv.recognise(firstRows(text));
const only = (text: string): EventRecord => {
  const [event] = read(text).dataSet.events;
  if (!event) throw new Error('no event');
  return event;
};

describe('Is it one of ours?', () => {
  it.each([
    ['date,title,track\n2016-12-02,A,conflict', 'likely'],
    ['التاريخ;العنوان;المسار\n2016;أ;قوة', 'likely'],
    ['Date,Title\n2016-12-02,A', 'possible'],
    ['date,title,track\nsoon,A,conflict', 'no'],
    ['name,age\nA,3', 'no'],
    ['region,date,holder,value\nX,2016,Y,40', 'likely'],
  ] as const)('%s', (text, likelihood) => {
    expect(recognise(text)).toBe(likelihood);
  });

  it('says what is missing', () => {
    const registry = { actor: () => '', place: () => '', source: () => '' };
    expect(masarCsv.open(firstRows('title,age\nA,3'), registry)).toEqual({ missing: ['date'] });
  });
});

describe('Can people start from the templates?', () => {
  it.each([
    ['events-en', EVENT_TEMPLATES.en],
    ['events-ar', EVENT_TEMPLATES.ar],
    ['territory-en', TERRITORY_TEMPLATES.en],
    ['territory-ar', TERRITORY_TEMPLATES.ar],
  ])('%s opens without a word, and as one file of masar/1', async (name, header) => {
    const text = readFileSync(`public/templates/${name}.csv`, 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.slice(1).split('\r\n', 1)[0]).toBe(header);
    expect(recognise(text)).toBe('certain');
    const { dataSet, findings } = read(text);
    expect(findings).toEqual([]);
    const { events, territory } = dataSet;
    expect(events.length + (territory?.observations?.length ?? 0)).toBeGreaterThanOrEqual(4);
    const again = await readDataSet(writeDataSet({ ...dataSet, title: 'x' }));
    expect(again.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(again.dropped).toBe(0);
  });

  it('both languages say the same', () => {
    const shape = (lang: string) =>
      read(readFileSync(`public/templates/events-${lang}.csv`, 'utf8')).dataSet.events.map(
        ({ id, date, track, kind, certainty, actors }) => [
          id,
          date,
          track,
          kind,
          certainty,
          actors?.map(({ role }) => role),
        ],
      );
    expect(shape('ar')).toEqual(shape('en'));
  });
});

describe('Are the words of a newsroom understood?', () => {
  const ar: Readonly<Record<string, string>> = JSON.parse(
    readFileSync('src/text/locales/ar.json', 'utf8'),
  );
  it('each name that readers see is recognised, in both languages', () => {
    for (const kind of KINDS.keys()) {
      expect(kindOf(ar[`kind.${kind}`] ?? ''), kind).toBe(kind);
      expect(kindOf(kind.replaceAll('-', ' ').toUpperCase()), kind).toBe(kind);
    }
    for (const role of ROLES) expect(roleOf(ar[`role.${role}`] ?? ''), role).toBe(role);
    for (const word of CERTAINTIES) {
      expect(certaintyOf(ar[`certainty.${word}`] ?? ''), word).toBe(word);
    }
  });

  it.each([
    ['دبلوماسية', 'diplomacy'],
    ['الدبلوماسية', 'diplomacy'],
    ['سياسة', 'politics'],
    ['قوة', 'conflict'],
    ['نزاع', 'conflict'],
    ['إنساني', 'humanitarian'],
    ['انساني', 'humanitarian'],
    ['Military', 'conflict'],
  ])('track %s', (word, track) => {
    expect(trackOf(word)).toBe(track);
  });

  it('no two columns share a heading', () => {
    const headings = Object.values(EVENT_FIELDS).flat();
    expect(new Set(headings).size).toBe(headings.length);
  });

  it('a kind comes from its column, else from the track; a track from the kind', () => {
    const of = (track: string, kind: string) => {
      const event = only(`date,title,track,kind\n2016,A,${track},${kind}`);
      return [event.track, event.kind];
    };
    expect(of('conflict', '')).toEqual(['conflict', 'incident']);
    expect(of('diplomacy', '')).toEqual(['diplomacy', 'event']);
    expect(of('', 'air strike')).toEqual(['conflict', 'air-strike']);
    expect(of('', 'غارة جوية')).toEqual(['conflict', 'air-strike']);
    expect(of('', 'Hunger strike')).toEqual(['politics', 'hunger-strike']);
    expect(of('مفاوضات', '')).toEqual(['diplomacy', 'negotiation']);
    expect(of('', '')).toEqual(['politics', 'event']);
  });

  it('a track of their own is guessed, told, and kept as a tag', () => {
    const { dataSet, findings } = read('date,title,track\n2016,A,Economy');
    expect(dataSet.events[0]).toMatchObject({ track: 'politics', tags: ['Economy'] });
    expect(findings).toEqual([
      { code: 'row-value-guessed', at: 'track', values: { value: 'Economy', as: 'politics' } },
    ]);
  });

  it('actors come with roles, in either script', () => {
    const names = (cell: string) => {
      const { dataSet } = read(`date,title,actors\n2016,A,"${cell}"`);
      const known = new Map(dataSet.actors.map(({ id, name }) => [id, name]));
      return dataSet.events[0]?.actors?.map(
        ({ actor = '', role }) => `${known.get(actor)}/${role}`,
      );
    };
    expect(names('روسيا؛ تركيا')).toEqual(['روسيا/participant', 'تركيا/participant']);
    expect(names('روسيا: وسيط؛ تركيا')).toEqual(['روسيا/mediator', 'تركيا/participant']);
    expect(names('روسيا، تركيا')).toEqual(['روسيا/participant', 'تركيا/participant']);
    expect(names('Force: North; Lake (host)')).toEqual(['Force: North/participant', 'Lake/host']);
    expect(names('الأمم المتحدة؛ الامم المتحدة')).toEqual(['الأمم المتحدة/participant']);
  });

  it('languages have columns of their own', () => {
    const event = only('date,title_ar,title_en,summary\n2016,أ,A,In English here');
    expect(event.title).toEqual({ ar: 'أ', en: 'A' });
    expect(event.summary).toEqual({ en: 'In English here' });
    expect(read('التاريخ,العنوان,العنوان بالإنجليزية\n2016,أ,A').dataSet.languages).toEqual([
      'ar',
      'en',
    ]);
  });

  it('a time has its own column, and an id its own place whatever stands before it', () => {
    expect(only('date,time,title\n2016-12-02,2:30 pm,A').date).toBe('2016-12-02T14:30Z');
    expect(only('date,time,title\n2016-12-02,dawn,A').date).toBe('2016-12-02');
    const [one] = read('date,title\n2016,A\n2017,B').dataSet.events;
    const [, two] = read('date,title\n2015,C\n2016,A\n2017,B').dataSet.events;
    expect(one?.id).toBe(two?.id);
  });

  it('an empty row says nothing, and a quotation has its source', () => {
    const { dataSet, findings } = read(
      'date,title,quotation,speaker,source\n,,,,\n2016,A,نحن هنا,Someone,Gazette\n',
    );
    expect(findings).toEqual([]);
    expect(dataSet.events[0]?.quotations).toEqual([
      { text: 'نحن هنا', lang: 'ar', speakerText: 'Someone', source: 'Gazette' },
    ]);
  });
});

describe('Is a series of territory read as it was said?', () => {
  const values = (...cells: readonly string[]) =>
    read(
      `region,date,holder,value\n${cells.map((cell) => `X,2016-12-02,Y,"${cell}"`).join('\n')}`,
    ).dataSet.territory?.observations?.map(({ shares }) => shares[0]?.value);
  it('figures in numbers and words', () => {
    expect(values('40', '40%', '٤٠٪', '~40', 'نحو 40', 'about 40 %')).toEqual([
      ...[40, 40, 40],
      ...['~40', '~40', '~40'],
    ]);
    expect(
      values('>33,3', 'more than 33.3', 'أكثر من ٣٣٫٣', 'at least 50', '40–48', '40 إلى 48'),
    ).toEqual(['>33.3', '>33.3', '>33.3', '>=50', '40-48', '40-48']);
  });

  it('what is no percentage is left out and told', () => {
    const { dataSet, findings } = read(
      'region,date,holder,value\nX,2016,Y,140\nX,2016,Y,half\nX,2016,,4',
    );
    expect(dataSet.territory).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual([
      'row-value-invalid',
      'row-value-invalid',
      'row-broken',
    ]);
  });

  it('a base belongs to its region; two voices of one day are two observations', () => {
    const { dataSet } = read(
      'region,base,date,holder,value,said by\nX,The town,2016,Y,40,A\nX,The town,2016,Y,60,B\nZ,The town,2016,Y,1,A',
    );
    expect(dataSet.territory?.bases).toEqual([
      { id: 'The town', name: 'The town', region: 'X' },
      { id: 'The town-2', name: 'The town', region: 'Z' },
    ]);
    expect(dataSet.territory?.observations?.map(({ saidBy }) => saidBy)).toEqual(['A', 'B', 'A']);
  });
});

describe('Whatever stands in the cells', () => {
  const check = (header: readonly string[]) =>
    fc.property(
      fc.array(fc.array(hostileText, { maxLength: header.length + 1 }), { maxLength: 6 }),
      (rows) => {
        const sample = { separator: ',', rows: [header, ...rows] } as const;
        const once = readRows(masarCsv, sample);
        expect(readRows(masarCsv, sample)).toEqual(once);
        const { dataSet } = once;
        for (const { date } of [...dataSet.events, ...(dataSet.territory?.observations ?? [])]) {
          expect(parseWhen(date).ok, date).toBe(true);
        }
        for (const { address } of dataSet.sources) {
          if (address !== undefined) expect(isWebAddress(address, { relative: false })).toBe(true);
        }
        for (const [path, text] of stringsIn(dataSet)) {
          if (!path.endsWith('/id')) expect(UNSAFE_TEXT.test(text), `${path} ${text}`).toBe(false);
        }
        expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      },
    );

  it('a sheet of events gives safe records, the same each time', () => {
    const header = [...EVENT_TEMPLATES.en.split(','), 'time', 'reported', 'tags', 'title_ar'];
    fc.assert(check(header), { numRuns: 300 });
  });

  it('so does a series of territory', () => {
    fc.assert(check(TERRITORY_TEMPLATES.en.split(',')), { numRuns: 300 });
  });
});
