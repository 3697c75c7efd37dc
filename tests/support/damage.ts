/** Seeded damage to good documents: wrong values, and text that is no JSON any more. */
import { readFileSync } from 'node:fs';

/** A small fast generator (mulberry32), so that a run can be repeated. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const ODD: readonly Json[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  'x'.repeat(3000),
  '2016-02-30',
  '2016/2015',
  '..',
  '../..',
  '~',
  '140',
  '48-40',
  [],
  {},
  [[]],
  { ar: 5 },
  '\u202E',
  'javascript:alert(1)',
  '__proto__',
  { ['__proto__']: { id: 'x' } },
  '٢٠١٦',
  'a,b',
  '\u0000',
];

/** A small data set with every list in it, cut from the default one. */
export function sample(): Json {
  const whole = JSON.parse(readFileSync('data/aleppo-2016.json', 'utf8'));
  const few = (list: Json[]) => list.slice(-1).concat(list.slice(0, 1));
  for (const [name, value] of Object.entries(whole))
    if (Array.isArray(value) && value.length > 3) whole[name] = few(value);
  whole.territory.observations = whole.territory.observations.slice(0, 2);
  return whole;
}

export function mutate(value: Json, next: () => number): Json {
  const holders: { holder: Json[] | { [key: string]: Json }; keys: string[] }[] = [];
  const walk = (inner: Json) => {
    if (typeof inner !== 'object' || inner === null) return;
    holders.push({ holder: inner, keys: Object.keys(inner) });
    for (const child of Object.values(inner)) walk(child);
  };
  walk(value);
  const { holder, keys } = holders[Math.floor(next() * holders.length)] ?? { holder: [], keys: [] };
  const key = keys[Math.floor(next() * keys.length)] ?? '0';
  const odd = structuredClone(ODD[Math.floor(next() * ODD.length)] ?? null);
  if (Array.isArray(holder)) {
    if (next() < 0.3) holder.splice(Number(key), 1);
    else holder[Number(key)] = odd;
  } else if (next() < 0.3) delete holder[key];
  else holder[key] = odd;
  return value;
}

export function damage(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const other = Math.floor(next() * text.length);
  switch (Math.floor(next() * 5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1 + Math.floor(next() * 30));
    case 2:
      return (
        text.slice(0, at) + '{}[],:"\\\u0000é/'.charAt(Math.floor(next() * 11)) + text.slice(at)
      );
    case 3:
      return text.slice(0, at) + text.slice(other, other + 80) + text.slice(at);
    default:
      return (
        text.slice(0, at) + String.fromCharCode(Math.floor(next() * 65536)) + text.slice(at + 1)
      );
  }
}

/** A small document whose events have all that events can have, and refer to each other. */
export function eventsSample(): Json {
  const event = (id: string, more: { [key: string]: Json } = {}): Json => ({
    id,
    date: '2016-12-02',
    title: { en: `What happened at ${id}`, ar: 'ما حدث' },
    track: 'diplomacy',
    kind: 'talks',
    actors: [
      { actor: 'x', role: 'host' },
      { name: { en: 'Someone "unnamed"' }, role: 'mediator' },
    ],
    sources: ['s'],
    ...more,
  });
  return {
    format: 'masar/1',
    title: 'T',
    languages: ['en', 'ar'],
    events: [
      event('a', { place: 'p', importance: 4, tags: ['one', 'two'], verified: false }),
      event('b', {
        links: [
          { type: 'follows', event: 'a' },
          { type: 'part-of', event: 'c' },
        ],
      }),
      event('c', {
        links: [{ type: 'part-of', event: 'd' }],
        reported: '2016-12-03',
        certainty: 'reported',
        support: 'single',
        side: 'said',
        stance: 'opens',
        summary: 'In \\ words',
      }),
      event('d', {
        date: '2016-12-XX',
        quotations: [
          {
            text: 'كلام',
            lang: 'ar',
            speaker: 'x',
            source: 's',
            translations: [{ lang: 'en', text: 'words' }],
          },
        ],
        media: [{ kind: 'picture', address: 'a.jpg', alt: { en: 'A' } }],
        dateText: 'yesterday',
        original: { a: { b: [1, -2.5e3, true, null] } },
      }),
      event('e'),
    ],
    actors: [{ id: 'x', name: 'X' }],
    places: [{ id: 'p', name: 'P', lat: 1, lon: 2 }],
    sources: [{ id: 's', publisher: 'P' }],
    claims: [{ id: 'k', question: 'Q?', events: ['a', 'e'], positions: [{ who: 'W', text: 'T' }] }],
    phases: [{ id: 'f', name: 'F', date: '2016', events: ['b'] }],
  };
}
