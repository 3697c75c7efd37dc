import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { languageOf, viewOf } from '../../tests/support/aleppo.ts';
import { crowd, datedEvents, FIRST_DAY, largeCrowd } from '../../tests/support/crowd.ts';
import { SIDES, type Side } from '../records/word-lists.ts';
import type { Language } from '../text/language.ts';
import { loadEdtf } from '../time/edtf.ts';
import { DAY_MS, epochMs, type TimeWindow } from '../time/types.ts';
import { lanesOf, planLanes } from '../timeline/lanes.ts';
import { sidesOf } from '../timeline/sorted.ts';
import { sideOf, type Timeline } from '../timeline/types.ts';
import { countInBins } from './bins.ts';
import type { ViewInput } from './input.ts';
import { layoutLanes } from './lanes.ts';
import type { Counts, Mark, Scene } from './scene.ts';
import { layoutSpine } from './spine.ts';
import { layoutUpright } from './spine-upright.ts';

const DAYS = 400;
let language: Language;
let large: Timeline;
beforeAll(async () => {
  await loadEdtf();
  language = await languageOf('en');
  large = largeCrowd(15_000);
});

/** A stretch in and around the time of the events, from hours to all of it. */
const windows = fc
  .tuple(fc.double({ min: -0.1, max: 1, noNaN: true }), fc.integer({ min: 0, max: 14 }))
  .map(([at, narrow]): TimeWindow => {
    const from = FIRST_DAY + at * DAYS * DAY_MS;
    return { from: epochMs(from), to: epochMs(from + (DAYS * 1.2 * DAY_MS) / 2 ** narrow) };
  });
const filters = fc.integer({ min: 0, max: 40 });
const filterOf = (timeline: Timeline, modulo: number): Uint8Array | null =>
  modulo === 0
    ? null
    : Uint8Array.from({ length: timeline.count }, (_, i) => (i % modulo === 0 ? 1 : 0));

/** Those that stand in the window, one after the other. */
function standing(
  timeline: Timeline,
  { from, to }: TimeWindow,
  matched: Uint8Array | null,
  events: Iterable<number> = timeline.order,
): Counts {
  const counts = { said: 0, done: 0, line: 0 };
  for (const i of events) {
    const at = timeline.columns.at[i] ?? 0;
    if (at < from || at >= to || matched?.[i] === 0) continue;
    counts[sideOf(timeline.columns.side[i] ?? 0)] += 1;
  }
  return counts;
}

const total = (all: readonly { readonly counts: Counts }[]): Counts => {
  const sum = (side: Side) => all.reduce((n, { counts }) => n + counts[side], 0);
  return { said: sum('said'), done: sum('done'), line: sum('line') };
};

/** What a scene shows, as marks or counts. */
function shown(marks: readonly Mark[], bins: readonly { readonly counts: Counts }[]): Counts {
  const counted = total(bins);
  const marked = (side: Side) =>
    marks.filter((mark) => mark.side === side && mark.inView && mark.matched).length;
  for (const side of SIDES) {
    // A side has marks or counts, never both.
    expect(Math.min(counted[side], marked(side))).toBe(0);
  }
  return {
    said: counted.said + marked('said'),
    done: counted.done + marked('done'),
    line: counted.line + marked('line'),
  };
}

const view = (
  timeline: Timeline,
  window: TimeWindow,
  width: number,
  height: number,
  change: Partial<ViewInput>,
): ViewInput => viewOf(timeline, language, width, height, { window, ...change });

describe('Do counts count what there is?', () => {
  it('the bins of a window have the events of the window, whatever the bins and the filter', () => {
    fc.assert(
      fc.property(
        datedEvents(DAYS).map(crowd),
        windows,
        fc.integer({ min: 1, max: 700 }),
        filters,
        (timeline, window, bins, modulo) => {
          const matched = filterOf(timeline, modulo);
          const counts = countInBins(sidesOf(timeline, matched), window, bins);
          expect(counts).toHaveLength(bins);
          expect(total(counts.map((one) => ({ counts: one })))).toEqual(
            standing(timeline, window, matched),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('each bin has the events of its own stretch', () => {
    const window = { from: epochMs(FIRST_DAY), to: epochMs(FIRST_DAY + 256 * DAY_MS) };
    const counts = countInBins(sidesOf(large), window, 64);
    for (const [i, count] of counts.entries()) {
      const from = epochMs(FIRST_DAY + i * 4 * DAY_MS);
      expect(count).toEqual(standing(large, { from, to: epochMs(from + 4 * DAY_MS) }, null));
    }
  });

  it('wherever a window is cut, its parts have what it has', () => {
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        ({ from, to }, share, bins) => {
          const cut = epochMs(from + (to - from) * share);
          const of = (window: TimeWindow) =>
            total(countInBins(sidesOf(large), window, bins).map((counts) => ({ counts })));
          const [a, b, all] = [of({ from, to: cut }), of({ from: cut, to }), of({ from, to })];
          for (const side of SIDES) expect(a[side] + b[side]).toBe(all[side]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('Is an event lost or doubled where marks give way to counts?', () => {
  const scenes: readonly (readonly [string, (input: ViewInput) => Scene])[] = [
    ['lying', layoutSpine],
    ['upright', layoutUpright],
  ];

  it.each(scenes)('not of few, %s', (_way, layout) => {
    fc.assert(
      fc.property(
        datedEvents(DAYS).map(crowd),
        windows,
        fc.integer({ min: 30, max: 500 }),
        filters,
        fc.constantFrom('dim', 'hide' as const),
        (timeline, window, size, modulo, unmatched) => {
          const matched = filterOf(timeline, modulo);
          const scene = layout(view(timeline, window, size, size, { matched, unmatched }));
          expect(shown(scene.marks, scene.bins)).toEqual(standing(timeline, window, matched));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(scenes)('not of many, %s', (_way, layout) => {
    const levels = new Set<string>();
    fc.assert(
      fc.property(windows, fc.integer({ min: 300, max: 1400 }), filters, (window, size, modulo) => {
        const matched = filterOf(large, modulo);
        const scene = layout(view(large, window, size, 600, { matched }));
        expect(shown(scene.marks, scene.bins)).toEqual(standing(large, window, matched));
        levels.add(
          `${scene.marks.length > 0 ? 'marks' : ''} ${scene.bins.length > 0 ? 'bins' : ''}`,
        );
      }),
      { numRuns: 60, seed: 3 },
    );
    // Marks alone, counts alone, and the one on one side and the other on the other.
    expect([...levels]).toEqual(expect.arrayContaining(['marks ', ' bins', 'marks bins']));
  });

  it('not in any lane', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 300, max: 1400 }), filters, (window, size, modulo) => {
        const matched = filterOf(large, modulo);
        const input = view(large, window, size, 4000, { matched });
        const scene = layoutLanes(input);
        const bins = scene.lanes?.parts.flatMap((part) => part.bins) ?? [];
        for (const lane of lanesOf(planLanes(large, input.lanes))) {
          const marks = scene.marks.filter((mark) => mark.lane?.id === lane.id);
          const counted = bins.filter((bin) => bin.lane === lane.id);
          const events = [...lane.events.indexes];
          expect(shown(marks, counted)).toEqual(standing(large, window, matched, events));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('who is selected or walked to in a crowd is singled out, and still counted', () => {
    const window = { from: epochMs(FIRST_DAY), to: epochMs(FIRST_DAY + DAYS * DAY_MS) };
    const selected = { kind: 'event' as const, id: 'e700' };
    for (const layout of [layoutSpine, layoutUpright, layoutLanes]) {
      const scene = layout(view(large, window, 700, 900, { selected, focused: 4321 }));
      const bins = scene.lanes?.parts.flatMap((part) => part.bins) ?? scene.bins;
      expect(bins.length).toBeGreaterThan(0);
      const marks = scene.marks.filter((mark) => mark.selected || mark.focused);
      expect(new Set(marks.map(({ index }) => index))).toEqual(
        new Set([large.indexById.get('e700'), 4321]),
      );
    }
  });
});
