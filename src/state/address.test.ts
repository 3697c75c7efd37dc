import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs } from '../time/types.ts';
import { FACETS, normalFilters } from '../timeline/facets.ts';
import { normalChoices } from '../timeline/lane-choices.ts';
import { readFragment, writeFragment } from './fragment.ts';
import { readQuery, writeQuery } from './query.ts';
import { type Looking, NOWHERE, type Presentation } from './types.ts';

const DAY = 86_400_000;
/** The name of a file or an id: letters of any script. */
const id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((s) => !/\p{Cs}/u.test(s));
/** Antiquity and the far future too: all that a date can be. */
const second = fc
  .oneof(
    fc.integer({ min: -2_000_000_000, max: 4_000_000_000 }),
    fc.integer({ min: -8_640_000_000_000, max: 8_640_000_000_000 }),
  )
  .map((s) => epochMs(s * 1000));
const twoInstants = fc
  .tuple(second, second)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ from: epochMs(Math.min(a, b)), to: epochMs(Math.max(a, b)) }));
const stretch = fc
  .tuple(fc.integer({ min: -99_000_000, max: 99_000_000 }), fc.nat(100_000))
  .map(([day, days]) => ({ from: epochMs(day * DAY), to: epochMs((day + days + 1) * DAY) }));
const looking: fc.Arbitrary<Looking> = fc.record({
  window: fc.option(twoInstants),
  selection: fc.option(
    fc.record({
      kind: fc.constantFrom(
        'event' as const,
        'observation' as const,
        'phase' as const,
        'actor' as const,
        'source' as const,
      ),
      id,
    }),
  ),
  base: fc.option(id),
  filters: fc
    .dictionary(fc.constantFrom(...FACETS), fc.array(id, { maxLength: 4 }))
    .map(normalFilters),
  q: fc.oneof(fc.constant(''), id),
  compare: fc.option(
    fc.oneof(
      twoInstants.map(({ from, to }) => ({ kind: 'dates' as const, from, to })),
      second.map((at) => ({ kind: 'dates' as const, from: at, to: at })),
      fc
        .tuple(stretch, stretch)
        .map(([first, second]) => ({ kind: 'windows' as const, first, second })),
    ),
  ),
  known: fc.option(
    fc.integer({ min: -100_000_000, max: 100_000_000 }).map((day) => epochMs(day * DAY)),
  ),
  lanes: fc
    .record({
      grouping: fc.constantFrom('bloc' as const, 'kind' as const),
      folded: fc.option(
        fc.array(
          id.filter((group) => group !== '-'),
          { maxLength: 3 },
        ),
      ),
      apart: fc.array(id, { maxLength: 3 }),
      pinned: fc.array(id, { maxLength: 3 }),
      hidden: fc.array(id, { maxLength: 3 }),
      order: fc.array(id, { maxLength: 5 }),
    })
    .map(normalChoices),
});

describe('Does a link bring back what was looked at?', () => {
  it('state to fragment to state is the identity', () => {
    fc.assert(
      fc.property(looking, (state) => {
        const { others, ...back } = readFragment(writeFragment(state));
        expect(back).toEqual(state);
        expect(others).toEqual([]);
      }),
    );
  });

  it('keys of others come along, whatever they hold', () => {
    const other = fc
      .tuple(fc.constantFrom('theirs', 'story', 'step', 'مفتاح', '__proto__'), id)
      .map(([key, value]) => [key, value] as const);
    fc.assert(
      fc.property(looking, fc.array(other, { maxLength: 5 }), (state, others) => {
        const written = writeFragment(state, others);
        expect(readFragment(new URL(written, 'https://example.org/').hash)).toEqual({
          ...state,
          others,
        });
      }),
    );
  });

  it('R27 an id in Arabic stays readable in the address and survives', () => {
    const hash = writeFragment({ ...NOWHERE, selection: { kind: 'event', id: 'لقاء-ألانيا' } });
    expect(hash).toBe('#event=لقاء-ألانيا');
    expect(readFragment(encodeURI(hash)).selection).toEqual({ kind: 'event', id: 'لقاء-ألانيا' });
  });

  it('chosen values are a list with commas, whatever the values hold', () => {
    const filters = normalFilters({ kinds: ['talks', 'veto'], publishers: ['A, B and C'] });
    const hash = writeFragment({ ...NOWHERE, filters, q: 'جيش حلب' });
    expect(hash).toContain('kinds=talks,veto');
    expect(readFragment(new URL(hash, 'https://example.org/').hash)).toMatchObject({
      filters,
      q: 'جيش حلب',
    });
  });

  it('days are written as days', () => {
    const window = {
      from: epochMs(Date.UTC(2016, 10, 12)),
      to: epochMs(Date.UTC(2016, 10, 12) + 10 * DAY),
    };
    expect(writeFragment({ ...NOWHERE, window })).toBe('#from=2016-11-12&to=2016-11-22');
  });

  it('keys of a newer version are kept', () => {
    const fragment = readFragment('#event=a&story=one&q=%D8%AD%D9%84%D8%A8&known=2016-12-02');
    expect(writeFragment(fragment, fragment.others)).toBe(
      '#event=a&q=حلب&known=2016-12-02&story=one',
    );
  });

  it('H20 from after to is put in order; nonsense, broken codes and a megabyte do no harm', () => {
    expect(readFragment('#from=2016-12-05&to=2016-12-01').window).toEqual({
      from: Date.UTC(2016, 11, 1),
      to: Date.UTC(2016, 11, 5),
    });
    for (const hash of [
      '#%E0%A4%A',
      '#from=2016-99-99&to=x',
      '#====&&&',
      `#q=${'a'.repeat(1_000_000)}`,
      '#__proto__=1&constructor=2',
    ]) {
      expect(() => readFragment(hash)).not.toThrow();
      expect(readFragment(hash).window).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (hash) => {
        readFragment(hash);
      }),
    );
  });
});

describe('Does the address say how it is presented?', () => {
  it('the language is asked for, else the browser’s, else English', () => {
    expect(readQuery('?lang=ar', ['en']).lang).toBe('ar');
    expect(readQuery('', ['ar-SY', 'en']).lang).toBe('ar');
    expect(readQuery('?lang=xx', ['zz']).lang).toBe('en');
  });

  it('what is written is read again, and keys of others stay', () => {
    const presentation = readQuery(
      '?lang=ar&dir=ltr&theme=dark&numerals=arab&view=list&src=a.json&src=b.json',
      [],
    );
    const search = writeQuery(presentation, '?utm=1');
    expect(search).toContain('utm=1');
    expect(readQuery(search, [])).toEqual(presentation);
  });

  it('any presentation is read as it was written', () => {
    const presentation: fc.Arbitrary<Presentation> = fc.record({
      lang: fc.constantFrom('ar', 'en'),
      timeDirection: fc.constantFrom(null, 'ltr' as const, 'rtl' as const),
      theme: fc.constantFrom('light' as const, 'dark' as const, 'auto' as const),
      numerals: fc.constantFrom('latn' as const, 'arab' as const),
      months: fc.constantFrom('levantine' as const, 'international' as const),
      hijri: fc.boolean(),
      view: fc.constantFrom('spine' as const, 'lanes' as const, 'list' as const),
      unmatched: fc.constantFrom('dim' as const, 'hide' as const),
      controls: fc.constantFrom('full' as const, 'compact' as const, 'none' as const),
      src: fc.array(id, { maxLength: 3 }),
      format: fc.option(id),
    });
    fc.assert(
      fc.property(presentation, presentation, (before, after) => {
        const search = writeQuery(after, writeQuery(before, '?utm=1'));
        expect(readQuery(search, [])).toEqual(after);
        expect(new URLSearchParams(search).get('utm')).toBe('1');
      }),
    );
  });

  it('H19 nonsense in the query does no harm', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        readQuery(search, [search]);
      }),
    );
  });

  it('a value that is not known falls back to the default', () => {
    expect(readQuery('?theme=pink&view=3d&controls=all&numerals=roman', ['en'])).toMatchObject({
      theme: 'auto',
      view: 'spine',
      controls: 'full',
      numerals: 'latn',
    });
  });
});
