import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allOf } from '../../tests/support/aleppo.ts';
import { TABLE_FORMATS } from '../formats/index.ts';
import { readTable } from '../formats/read-table.ts';
import { buildTimeline, timelineOf } from '../timeline/build.ts';
import { assembled } from './open.ts';
import { readSource } from './read-source.ts';
import { rowEvents } from './row-records.ts';
import type { ReadSource } from './source.ts';

const FILES = [
  ...['ucdp-ged.csv', 'ucdp-noheader.csv', 'acled.csv', 'acled-old.csv', 'gdelt1.tsv'],
  ...['gdelt2.tsv', 'pa-x.csv', 'csv-ar.csv', 'timelinejs-csv.csv', 'sheet-en.csv'],
];
const bytesOf = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/formats/${name}`));

async function read(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<ReadSource> {
  const [result] = await readSource(
    { name, blob: new Blob([bytes]) },
    { asked: null, onProgress: () => undefined },
  );
  if (result?.kind !== 'read') throw new Error(`${name} was not read`);
  return result;
}

async function asRows(name: string, bytes = bytesOf(name)) {
  const { dataSet, table } = await read(name, bytes);
  if (table?.kind !== 'rows') throw new Error(`${name} is no table`);
  return timelineOf({ dataSet, ...(await rowEvents(table)) });
}

describe.each(FILES)('The events of %s, left in their rows', (name) => {
  it('are, read again, the records that the file gives when it is read whole', async () => {
    const whole = await readTable([bytesOf(name)], {
      formats: TABLE_FORMATS,
      asked: null,
      name: name.replace(/\.(?:csv|tsv)$/, ''),
    });
    if (whole.kind !== 'read') throw new Error(`${name} was not read`);
    const records = buildTimeline(whole.dataSet);
    const rows = await asRows(name);
    expect(rows.count).toBe(records.count);
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect([...allOf(rows.events)].sort(byId)).toEqual([...allOf(records.events)].sort(byId));
    for (let i = 0; i < rows.count; i++) {
      expect(rows.indexById.get(rows.events.at(i)?.id ?? '')).toBe(i);
      expect(rows.whens.at(i)?.min).toBe(rows.columns.start[i]);
    }
    expect(rows.period).toEqual(records.period);
  });

  it('are the same in UTF-16', async () => {
    const text = new TextDecoder().decode(bytesOf(name)).replace(/^\ufeff/, '');
    const wide = Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(allOf((await asRows(name, wide)).events).map(({ title }) => title)).toEqual(
      allOf((await asRows(name)).events).map(({ title }) => title),
    );
  });
});

describe('Several sources of which some are tables', () => {
  it('are laid over each other, rows beside records; what both have stands once', async () => {
    const own = JSON.stringify({
      format: 'masar/1',
      title: 'Ours',
      languages: ['en'],
      events: [
        { id: 'ours', date: '2016-12-01', title: 'Talks', track: 'diplomacy', kind: 'talks' },
      ],
    });
    const sources = [
      await read('ours.json', new TextEncoder().encode(own)),
      await read('ged.csv', bytesOf('ucdp-ged.csv')),
      await read('gdelt.tsv', bytesOf('gdelt1.tsv')),
      await read('ged again.csv', bytesOf('ucdp-ged.csv')),
    ];
    const data = await assembled(sources);
    const timeline = data?.timeline;
    expect(timeline?.count).toBe(401);
    expect(data?.findings.filter(({ code }) => code === 'id-duplicate')).toEqual([]);
    for (const id of ['ours', '500000007']) {
      const index = timeline?.indexById.get(id);
      expect(index === undefined ? null : timeline?.events.at(index)?.id).toBe(id);
    }
    expect(timeline?.dataSet.title).toBe('Ours');
    const starts = timeline?.columns.start ?? new Float64Array();
    expect([...starts].sort((a, b) => a - b)).toEqual([...starts]);
  });
});

const bytesOfText = (text: string) => new TextEncoder().encode(text);

describe('The events of a table', () => {
  it('may have times of the day', async () => {
    const timeline = await asRows(
      'times.csv',
      bytesOfText(
        'id,date,time,title,source\na,2016-12-02,10:30,Talks,x\nb,2016-12-03,,Ceasefire,x\n',
      ),
    );
    expect(allOf(timeline.events).map(({ date }) => date)).toEqual([
      '2016-12-02T10:30Z',
      '2016-12-03',
    ]);
    expect(timeline.whens.at(0)?.min).toBe(Date.UTC(2016, 11, 2, 10, 30));
  });

  it('are known to the sources that they quote', async () => {
    const timeline = await asRows(
      'quoted.csv',
      bytesOfText(
        'id,date,title,quotation,source\na,2016-12-02,Talks,We agreed.,SANA\nb,2016-12-03,Fire,,SANA\n',
      ),
    );
    const [source] = timeline.dataSet.sources;
    expect(timeline.quoting.get(source?.id ?? '')).toEqual(['a']);
    expect(allOf(timeline.events).every((event) => !('quoted' in event))).toBe(true);
  });

  it('are read again as they were first, after many quotation marks that nothing closes', async () => {
    const open = Array.from({ length: 17 }, (_, k) => `o${k},2016-12-02,"open ${k},x`);
    const rows = ['a,2016-12-01,"Talks, first",x', ...open, 'z,2016-12-03,"Talks, last",x'];
    const timeline = await asRows(
      'open.csv',
      bytesOfText(['id,date,title,source', ...rows, ''].join('\n')),
    );
    const whole = await readTable([bytesOfText(['id,date,title,source', ...rows, ''].join('\n'))], {
      formats: TABLE_FORMATS,
      asked: null,
      name: 'open',
    });
    if (whole.kind !== 'read') throw new Error('not read');
    expect(allOf(timeline.events).map(({ title }) => title)).toEqual(
      whole.dataSet.events.map(({ title }) => title),
    );
  });

  it('keep the bytes once, with a mark of the encoding before them', async () => {
    const rows = Array.from({ length: 40 }, (_, k) => `e${k},2016-12-02,Talks,x\n`);
    const { table } = await read(
      'mark.csv',
      bytesOfText(`\ufeffid,date,title,source\n${rows.join('')}`),
    );
    if (table?.kind !== 'rows') throw new Error('no table');
    expect(table.bytes.buffer.byteLength).toBe(table.bytes.byteLength + 3);
  });
});
