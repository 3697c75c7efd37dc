/** The default data against the files it was converted from: nothing lost, nothing mixed. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isObject } from './foreign.ts';
import { readDataSet } from './read.ts';
import type { DataSet } from './schema.ts';

type Loose = Record<string, unknown>;
const FOLDER = 'scripts/aleppo-2016';
const FILE = 'data/aleppo-2016.json';
const json = (file: string): Loose => JSON.parse(readFileSync(file, 'utf8'));
const dossier = json(`${FOLDER}/source/aleppo-2016.json`);
const article = json(`${FOLDER}/source/article-facts.json`);
const text = readFileSync(FILE, 'utf8');
const { dataSet, findings } = await readDataSet(text);
if (!dataSet) throw new Error('the default data cannot be read');
const data: DataSet = dataSet;
const territory = data.territory ?? {};

const listOf = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);
const field = (record: Loose, name: string): Loose => {
  const value = record[name];
  return isObject(value) ? value : {};
};

/** Every word and number in a value. */
function leaves(value: unknown): (string | number | boolean)[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

const CERTAINTY_WORDS: Readonly<Record<string, string>> = {
  asserted: 'asserted by outlet',
  partisan: 'partisan claim',
  anonymous: 'anonymous source',
};

/** What follows from a converted record without being written in it. */
function derivable(record: Loose): (string | number | boolean)[] {
  const date = String(record.date ?? '');
  const ends = date.split('/').map((end) => end.replace('~', ''));
  const precision = date.includes('..')
    ? 'open interval'
    : date.includes('~')
      ? 'approximate'
      : date.includes('/')
        ? 'interval'
        : 'day';
  const values = leaves([record.shares, record.value]).map(String);
  return [
    ...ends,
    precision,
    record.track === 'politics' ? 'political' : '',
    CERTAINTY_WORDS[String(record.certainty)] ?? '',
    ...(Array.isArray(record.sources) ? [record.sources.length] : []),
    ...values.flatMap((value) => {
      const [, operator = '', number = ''] = /^([~<>=]*)([\d.]+)$/.exec(value) ?? [];
      return [operator === '' ? '=' : operator, Number(number)];
    }),
  ];
}

/** Words and numbers of the source record that its converted record neither holds nor gives. */
function lost(
  source: Loose,
  converted: object | undefined,
  more: readonly unknown[] = [],
): unknown[] {
  if (!isObject(converted)) return ['no record'];
  const held = new Set([...leaves(converted), ...derivable(converted), ...leaves(more)]);
  return leaves(source).filter(
    (leaf) => !held.has(leaf) && !held.has(String(leaf).replaceAll(' ', '-')),
  );
}

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((r) => [r.id, r]));

describe('the default data', () => {
  it('is what the committed script makes of the committed source', () => {
    const made = execFileSync(
      process.execPath,
      [`${FOLDER}/convert.mjs`, `${FOLDER}/source`, '-'],
      { maxBuffer: 1e8 },
    );
    expect(made.toString('utf8') === text).toBe(true);
  });
  it('has nothing to be said about it', () => {
    expect(findings).toEqual([]);
  });
  it('holds every record: 132 events, 82 actors, 26 facts…', () => {
    const { events, actors, memberships, places, claims, sources, statements } = data;
    expect(
      [events, actors, memberships, places, claims, sources, statements].map((list) => list.length),
    ).toEqual([132, 82, 19, 54, 24, 249, 26]);
    expect(
      [territory.bases, territory.observations, territory.changes].map((list) => list?.length),
    ).toEqual([2, 32, 1]);
  });
});

describe('nothing of the source is lost', () => {
  it.each<readonly [string, readonly { readonly id: string }[]]>([
    ['events', data.events],
    ['memberships', data.memberships],
    ['places', data.places],
    ['claims', data.claims],
    ['sources', data.sources],
    ['actors', data.actors],
    ['bases', territory.bases ?? []],
  ])('every word and number of the %s', (name, converted) => {
    const records = byId(converted);
    for (const source of listOf(dossier[name])) {
      const id = String(source.id);
      expect({ id, lost: lost(source, records.get(id)) }).toEqual({ id, lost: [] });
    }
  });
  it('every word and number of the observations; their place is the region of their base', () => {
    const observations = byId(territory.observations ?? []);
    const bases = byId(territory.bases ?? []);
    for (const source of listOf(dossier.territory)) {
      const id = String(source.id);
      const converted = observations.get(id);
      const region = bases.get(converted?.base ?? '')?.region;
      expect({ id, lost: lost(source, converted, [region]) }).toEqual({ id, lost: [] });
    }
  });
  it('every word and number of the 26 facts, in their order', () => {
    const statements = byId(data.statements);
    const actors = byId(data.actors);
    const names = new Map(
      Object.entries(field(article, 'names')).map(([id, name]) => [JSON.stringify(name), id]),
    );
    listOf(article.facts).forEach((fact, i) => {
      const id = String(fact.id);
      const statement = statements.get(id);
      expect(data.statements[i]?.id).toBe(id);
      const parts = statement?.actors ?? [];
      const more = [
        i + 1,
        Number(/\d+$/.exec(leaves(statement?.locator).join(' '))?.[0]),
        parts.map(({ actor }) => actors.get(actor ?? '')?.name),
        [...parts.map(({ name }) => name), statement?.speakerText].map((name) =>
          names.get(JSON.stringify(name)),
        ),
        (territory.changes ?? [])
          .filter((change) => change.statement === id)
          .flatMap((change) => [change, 40]),
      ];
      expect({ id, lost: lost(fact, statement, more) }).toEqual({ id, lost: [] });
    });
  });
  it('conventions, licence note and slips are kept with the data set', () => {
    const kept = leaves(data.original);
    const { period, counts, seed_source, ...meta } = field(dossier, 'meta');
    expect(leaves([period, counts, seed_source]).length).toBeGreaterThan(0);
    expect(leaves([meta, article.meta]).filter((leaf) => !kept.includes(leaf))).toEqual([]);
  });
  it('titles, summaries and roles are the source’s own, word for word', () => {
    const events = byId(data.events);
    for (const source of listOf(dossier.events)) {
      const event = events.get(String(source.id));
      expect(event?.title).toEqual(source.title);
      expect(event?.summary).toEqual(source.summary);
      expect(event?.actors?.map(({ actor, role }) => ({ id: actor, role }))).toEqual(source.actors);
    }
  });
  it('start, end and precision of every event follow from its one date', () => {
    const events = byId(data.events);
    for (const source of listOf(dossier.events)) {
      const [start, end = null] = (events.get(String(source.id))?.date ?? '')
        .replaceAll('~', '')
        .split('/');
      expect([start, end]).toEqual([source.start, source.end]);
    }
  });
});

describe('territory is kept as said', () => {
  it('what the opposition lost is never made the government’s', () => {
    const before = new Map(
      listOf(dossier.territory).map((o) => [o.id, listOf(o.shares).map(({ holder }) => holder)]),
    );
    for (const { id, shares } of territory.observations ?? []) {
      expect(shares.map(({ holder }) => holder)).toEqual(before.get(id));
    }
    const loss = territory.holders?.find(({ id }) => id === 'lost-by-opposition');
    expect(loss?.notHeldBy).toBe('opposition');
    expect(loss?.actors).toBeUndefined();
  });
  it('each observation keeps its own base; none of one base names the other', () => {
    const before = new Map(listOf(dossier.territory).map((o) => [o.id, o.base]));
    for (const { id, base } of territory.observations ?? []) expect(base).toBe(before.get(id));
  });
  it('“about 40%” stays a loss of what was held, tied to its statement and its observation', () => {
    expect(territory.changes?.[0]).toMatchObject({
      direction: 'lost',
      value: '~40',
      holder: 'opposition',
      statement: 'af-26',
      observation: 'tc-1202-enab',
      original: { base: 'opp-held-nov-2016' },
    });
  });
});

describe('both languages', () => {
  it('every text a reader sees is in Arabic and in English, but for quotations, words of sources and titles', () => {
    const missing: string[] = [];
    const look = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (
        /\/(asWorded|original|aliases)$|^\/sources\/\d+\/(title|publisher)$|\/quotations/.test(path)
      )
        return;
      const keys = Object.keys(value);
      if (
        keys.some((key) => key === 'ar' || key === 'en') &&
        !(keys.includes('ar') && keys.includes('en'))
      )
        missing.push(path);
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}/${key}`);
    };
    look(data, '');
    expect(missing).toEqual([]);
  });
  it('each of the 26 facts stands with an event, so that it can be reached', () => {
    expect(data.statements.filter(({ events }) => events.length === 0)).toEqual([]);
    expect(data.statements.filter(({ quotations }) => quotations?.[0]?.lang === 'ar')).toHaveLength(
      listOf(article.facts).filter(({ quote }) => quote !== null).length,
    );
  });
});
