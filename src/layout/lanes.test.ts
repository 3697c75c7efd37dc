import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf, languageOf, viewOf } from '../../tests/support/aleppo.ts';
import type { Language } from '../text/language.ts';
import { DAY_MS, epochMs } from '../time/types.ts';
import { NO_CHOICES } from '../timeline/lane-choices.ts';
import type { Timeline } from '../timeline/types.ts';
import { shiftWindow, wholeWindow } from '../timeline/window.ts';
import { intersects, isInside } from './boxes.ts';
import type { ViewInput } from './input.ts';
import { layoutLanes, shownLanes } from './lanes.ts';
import type { Scene } from './scene.ts';

let timeline: Timeline;
const languages = new Map<'ar' | 'en', Language>();
beforeAll(async () => {
  timeline = await aleppoTimeline();
  for (const lang of ['ar', 'en'] as const) languages.set(lang, await languageOf(lang));
});

const language = (lang: 'ar' | 'en'): Language => {
  const found = languages.get(lang);
  if (!found) throw new Error(lang);
  return found;
};
/** So high that every lane is in view. */
const TALL = 12_000;
const OPEN = { ...NO_CHOICES, folded: [] };

/** Lanes of the first `count` actors only, each of them apart and none folded. */
const lanesOf = (count: number): ViewInput['lanes'] => {
  const all = [...timeline.actors.keys()];
  return { ...OPEN, apart: all, hidden: all.slice(count) };
};
const scene = (lang: 'ar' | 'en', change: Partial<ViewInput> = {}, width = 1200, height = TALL) =>
  layoutLanes(viewOf(timeline, language(lang), width, height, { lanes: OPEN, ...change }));

/** Events of the window that have a mark or are counted in some lane. */
function eventsShown({ marks }: Scene): ReadonlySet<number> {
  return new Set(marks.filter(({ inView }) => inView).map(({ index }) => index));
}

const within = (from: number, to: number) =>
  allOf(timeline.events).flatMap((event, i) => {
    const at = timeline.columns.at[i] ?? 0;
    return at >= from && at < to && event.actors?.length ? [i] : [];
  });

describe.each(['ar', 'en'] as const)('Lanes with 12, 40 and 82 actors, in %s', (lang) => {
  it.each([12, 40, 82])('%i actors: no two labels meet, none leaves the lanes', (count) => {
    for (const [width, height] of [
      [1200, 560],
      [1200, TALL],
      [390, 500],
    ] as const) {
      const made = scene(lang, { lanes: lanesOf(count) }, width, height);
      const clips = made.lanes?.parts.map(({ clip }) => clip) ?? [];
      const boxes = [
        ...made.labels.map(({ box }) => box),
        ...(made.lanes?.parts.flatMap(({ renames }) => renames.map(({ box }) => box)) ?? []),
      ];
      for (const [i, box] of boxes.entries()) {
        expect(boxes.slice(i + 1).filter((other) => intersects(box, other))).toEqual([]);
      }
      for (const { box } of made.labels) {
        expect(clips.some((clip) => isInside(box, clip))).toBe(true);
      }
    }
  });

  it.each([12, 40, 82])(
    '%i actors: every event of theirs has a mark in each of their lanes',
    (count) => {
      const lanes = lanesOf(count);
      const made = scene(lang, { lanes, window: wholeWindow(timeline) }, 40_000);
      const input = { timeline, lanes };
      const drawn = new Set(made.marks.map(({ lane, index }) => `${lane?.id} ${index}`));
      const counted = new Set(
        made.lanes?.parts.flatMap(({ bins }) => bins.map((bin) => bin.lane)) ?? [],
      );
      expect(counted.size).toBe(0);
      const expected = shownLanes(input).flatMap(({ id, events }) =>
        Array.from(events.indexes, (index) => `${id} ${index}`),
      );
      expect([...drawn].sort()).toEqual(expected.sort());
      expect(expected.length).toBeGreaterThan(count);
    },
  );

  it('the same input gives the same scene', () => {
    expect(scene(lang)).toEqual(scene(lang));
  });
});

describe('Does a lane lose an event?', () => {
  it('whatever is folded, each event of the window is in some lane, marked or counted', () => {
    const { from, to } = timeline.firstWindow;
    for (const folded of [[], ['opposition'], ['opposition', 'neutral', 'government']]) {
      const made = scene('en', { lanes: { ...NO_CHOICES, folded } }, 3000);
      const counted = made.lanes?.parts.flatMap(({ bins }) => bins.map((bin) => bin.lane)) ?? [];
      const shown = eventsShown(made);
      const missing = within(from, to).filter((index) => !shown.has(index));
      const inCounted = new Set(
        shownLanes({ timeline, lanes: { ...NO_CHOICES, folded } })
          .filter(({ id }) => counted.includes(id))
          .flatMap(({ events }) => [...events.indexes]),
      );
      expect(missing.filter((index) => !inCounted.has(index))).toEqual([]);
    }
  });

  it('a lane too full for marks shows counts whose events are all of the window', () => {
    const made = scene('en', { window: wholeWindow(timeline) }, 700);
    const lanes = new Map(shownLanes({ timeline, lanes: OPEN }).map((lane) => [lane.id, lane]));
    const bins = made.lanes?.parts.flatMap((part) => part.bins) ?? [];
    const ids = new Set(bins.map(({ lane }) => lane));
    expect(ids.has('russia')).toBe(true);
    for (const id of ids) {
      expect(made.marks.some(({ lane }) => lane?.id === id)).toBe(false);
      expect(lanes.get(id)?.events.length).toBeGreaterThan(0);
    }
  });
});

describe('Who met whom, who mediated, who was left out?', () => {
  it('a thread joins the marks of an event; the one left out hangs on a loose thread', () => {
    const made = scene('en');
    const left = made.marks.filter(({ lane, inView }) => inView && lane?.part === 'left-out');
    expect(left.length).toBeGreaterThan(0);
    const threads = made.lanes?.threads ?? [];
    for (const mark of left) {
      const loose = threads.filter((thread) => thread.event === mark.id && thread.isLoose);
      expect(loose.some(({ from, to }) => from <= mark.y && mark.y <= to)).toBe(true);
    }
    for (const { event, x, from, to, isLoose } of threads) {
      if (isLoose) continue;
      const marks = made.marks.filter(({ id, lane }) => id === event && lane?.part !== 'left-out');
      expect(marks.every((mark) => Math.abs(mark.x - x) < 0.01)).toBe(true);
      expect(Math.min(...marks.map(({ y }) => y))).toBeCloseTo(from);
      expect(Math.max(...marks.map(({ y }) => y))).toBeCloseTo(to);
    }
  });

  it('a thread that joins nothing in view is not drawn, unless its event is selected', () => {
    const small = (change: Partial<ViewInput> = {}) => scene('en', change, 1200, 420);
    const made = small();
    const shown = new Set(made.lanes?.parts.flatMap(({ marks }) => marks.map(({ id }) => id)));
    const threads = made.lanes?.threads ?? [];
    expect(threads.length).toBeGreaterThan(0);
    expect(threads.filter(({ event }) => !shown.has(event))).toEqual([]);
    const all = scene('en').lanes?.threads ?? [];
    const away = all.find(({ event, isLoose }) => !isLoose && !shown.has(event))?.event ?? '';
    const selected = small({ selected: { kind: 'event', id: away }, scroll: 300 });
    expect(selected.lanes?.threads.some(({ event }) => event === away)).toBe(true);
  });

  it('an arrow points from who acts to who is its target', () => {
    const made = scene('en', { window: wholeWindow(timeline) }, 20_000);
    const arrows = made.lanes?.threads.flatMap(({ event, arrows: all }) =>
      all.map((arrow) => ({ event, ...arrow })),
    );
    expect(arrows?.length).toBeGreaterThan(10);
    for (const { event, y, toward } of arrows ?? []) {
      const marks = made.marks.filter(({ id }) => id === event);
      const target = marks.find(
        (mark) =>
          (mark.lane?.part === 'receives' || mark.lane?.part === 'addressed') &&
          Math.abs(mark.y - y) < mark.radius + 3,
      );
      expect(target, event).toBeDefined();
      const senders = marks.filter(({ lane }) => lane?.part === 'acts' || lane?.part === 'speaks');
      expect(
        senders.some((sender) => (toward === 'down' ? sender.y < y : sender.y > y)),
        event,
      ).toBe(true);
    }
  });
});

describe('Who makes up this coalition, since when?', () => {
  it('ten groups flow into Jaysh Halab on 1 December 2016, and stay its members', () => {
    const made = scene('en');
    const [, scrolled] = made.lanes?.parts ?? [];
    const flows = scrolled?.flows.filter(({ id }) => id.includes('jaysh-halab')) ?? [];
    expect(flows).toHaveLength(10);
    expect(new Set(flows.map(({ x2, y2 }) => `${x2} ${y2}`)).size).toBe(1);
    expect(scrolled?.bonds.filter(({ id }) => id.includes('jaysh-halab'))).toHaveLength(10);
  });

  it('a new name stands at the date it was taken', () => {
    const july = { from: epochMs(Date.UTC(2016, 6, 1)), to: epochMs(Date.UTC(2016, 8, 1)) };
    const made = scene('en', { window: july });
    const renames = made.lanes?.parts.flatMap((part) => part.renames) ?? [];
    expect(renames.map(({ run }) => run.text)).toEqual(['Jabhat Fateh al-Sham']);
  });
});

describe('Do lanes stay where they are?', () => {
  it('panning moves no lane and no row', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.4, max: 0.4, noNaN: true }), (share) => {
        const before = scene('en');
        const after = scene('en', { window: shiftWindow(timeline.firstWindow, share) });
        expect(after.lanes?.heads).toEqual(before.lanes?.heads);
        const rows = new Map(before.marks.map(({ lane, id, y }) => [`${lane?.id} ${id}`, y]));
        for (const { lane, id, y } of after.marks) {
          expect(rows.get(`${lane?.id} ${id}`) ?? y).toBeCloseTo(y);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('filters move nothing', () => {
    const matched = new Uint8Array(timeline.count).map((_, i) => i % 2);
    expect(scene('en', { matched }).lanes?.heads).toEqual(scene('en').lanes?.heads);
  });

  it('the picture mirrors with the direction of time, lane by lane', () => {
    const ltr = scene('en', { direction: 'ltr' });
    const rtl = scene('en', { direction: 'rtl' });
    const { view } = ltr.lanes ?? { view: { x: 0, width: 0 } };
    const mirrored = new Map(rtl.marks.map(({ lane, id, x, y }) => [`${lane?.id} ${id}`, [x, y]]));
    for (const { lane, id, x, y } of ltr.marks) {
      const [x2 = 0, y2] = mirrored.get(`${lane?.id} ${id}`) ?? [];
      expect(y2).toBeCloseTo(y);
      expect(x2 - view.x).toBeCloseTo(view.width - (x - view.x));
    }
  });

  it('scrolling to the end shows the last lane, and no further', () => {
    const lanes = shownLanes({ timeline, lanes: OPEN });
    const end = scene('en', { scroll: 1e9 }, 1200, 560);
    const last = end.lanes?.heads.at(-1);
    expect(last?.id).toBe(lanes.at(-1)?.id);
    const clip = end.lanes?.parts[1]?.clip;
    expect((last?.top ?? 0) + (last?.height ?? 0) - (end.lanes?.scroll ?? 0)).toBeCloseTo(
      clip?.height ?? 0,
    );
  });

  it('a pinned lane stays at the top while the others scroll', () => {
    const pinned = { ...OPEN, pinned: ['un'] };
    const [top, scrolled] = [0, 500].map((scroll) =>
      scene('en', { lanes: pinned, scroll }, 1200, 560).marks.filter(
        ({ lane }) => lane?.id === 'un',
      ),
    );
    expect(top?.length).toBeGreaterThan(0);
    expect(scrolled?.map(({ y }) => y)).toEqual(top?.map(({ y }) => y));
  });
});

describe('Is the keyboard in one lane?', () => {
  it('the focused event has the focus in one lane only: the one it was led to, else the first', () => {
    const index = allOf(timeline.events).findIndex(({ id }) => id === 'ev-alanya');
    const window = {
      from: epochMs((timeline.columns.at[index] ?? 0) - 9 * DAY_MS),
      to: epochMs((timeline.columns.at[index] ?? 0) + 9 * DAY_MS),
    };
    const first = scene('en', { focused: index, window }).marks.filter(({ focused }) => focused);
    expect(first).toHaveLength(1);
    const led = scene('en', { focused: index, focusedLane: 'russia', window });
    expect(led.marks.filter(({ focused }) => focused).map(({ lane }) => lane?.id)).toEqual([
      'russia',
    ]);
  });
});
