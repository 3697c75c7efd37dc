import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline } from '../../tests/support/aleppo.ts';
import { search } from './search.ts';
import type { Timeline } from './types.ts';

let timeline: Timeline;
beforeAll(async () => {
  timeline = await aleppoTimeline();
});

const ids = (q: string): readonly string[] =>
  search(timeline, q).hits.map(({ index }) => timeline.events.at(index)?.id ?? '');

describe('Where was that said?', () => {
  it('finds an event by words of its title, in either language, the best first', () => {
    expect(ids('Jaysh Halab')[0]).toBe('ev-jaysh-halab');
    expect(ids('جيش حلب')).toContain('ev-jaysh-halab');
    expect(ids('Alanya')[0]).toBe('ev-alanya');
    expect(ids('ألانيا')).toContain('ev-alanya');
  });

  it('R11 letters that are written for one another are one letter', () => {
    for (const [one, other] of [
      ['احرار', 'أحرار'],
      ['جبهه', 'جبهة'],
      ['مُحادثات', 'محادثات'],
      ['حـــلب', 'حلب'],
      ['الانيا', 'ألانيا'],
      ['Cavusoglu', 'Çavuşoğlu'],
    ] as const) {
      expect(ids(one), one).toEqual(ids(other));
      expect(ids(one).length, one).toBeGreaterThan(0);
    }
  });

  it('R12 what Arabic writes together with a word does not hide it', () => {
    const bare = ids('معارضة');
    expect(bare.length).toBeGreaterThan(5);
    for (const form of ['والمعارضة', 'بالمعارضة', 'المعارضة']) expect(ids(form)).toEqual(bare);
  });

  it('R12 a first letter that could be written together with the word may be its own', () => {
    expect(ids('وزير').length).toBeGreaterThan(0);
    for (const id of ids('الوزير')) expect(ids('وزير')).toContain(id);
  });

  it('R13 digits of either system find the same', () => {
    expect(ids('٢٢٥٤')).toEqual(ids('2254'));
    expect(ids('2254').length).toBeGreaterThan(0);
  });

  it('finds quotations, actors’ aliases, places and sources', () => {
    expect(ids('يوجد تفاهم بين أنقرة وموسكو').length).toBeGreaterThan(0);
    expect(ids('Enab Baladi').length).toBeGreaterThan(0);
    expect(ids('Hanano')).toContain('ev-hanano');
  });

  it('forgives a slip in a long word and none in a short one', () => {
    expect(ids('Alanja')).toContain('ev-alanya');
    expect(ids('qqq')).toEqual([]);
  });

  it('all words must be there, and no words find nothing', () => {
    expect(ids('Lavrov Gentiloni').length).toBeLessThan(ids('Lavrov').length);
    expect(ids('  ،؛ ')).toEqual([]);
  });

  it('H18 a hundred thousand letters end', () => {
    expect(ids('a'.repeat(100_000))).toEqual([]);
    expect(ids('" '.repeat(50_000))).toEqual([]);
  });
});
