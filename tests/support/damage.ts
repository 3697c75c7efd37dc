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
