import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, allOf, languageOf, viewOf } from '../../tests/support/aleppo.ts';
import type { Language } from '../text/language.ts';
import { epochMs } from '../time/types.ts';
import { matching } from '../timeline/facets.ts';
import type { Timeline } from '../timeline/types.ts';
import { wholeWindow } from '../timeline/window.ts';
import { intersects } from './boxes.ts';
import { boxOfMark } from './marks.ts';
import type { Box, Scene } from './scene.ts';
import { layoutSpine } from './spine.ts';
import { layoutUpright } from './spine-upright.ts';

let timeline: Timeline;
const languages = new Map<string, Language>();

beforeAll(async () => {
  timeline = await aleppoTimeline();
  for (const lang of ['ar', 'en'] as const) languages.set(lang, await languageOf(lang));
});

const language = (lang: string): Language => {
  const found = languages.get(lang);
  if (!found) throw new Error(lang);
  return found;
};

/** Any window of the whole period, any width, both languages and directions. */
const anyView = fc.record({
  lang: fc.constantFrom('ar', 'en'),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  width: fc.integer({ min: 320, max: 1920 }),
  height: fc.integer({ min: 300, max: 1000 }),
  middle: fc.double({ min: 0, max: 1, noNaN: true }),
  span: fc.double({ min: 0.0005, max: 1, noNaN: true }),
  textScale: fc.constantFrom(1, 1, 1, 1.5, 2),
});

function sceneOf(view: typeof anyView extends fc.Arbitrary<infer T> ? T : never): Scene {
  const whole = wholeWindow(timeline);
  const length = whole.to - whole.from;
  const middle = whole.from + view.middle * length;
  const window = {
    from: epochMs(middle - (view.span * length) / 2),
    to: epochMs(middle + (view.span * length) / 2),
  };
  const layout = view.width < 640 ? layoutUpright : layoutSpine;
  const { direction, textScale } = view;
  return layout(
    viewOf(timeline, language(view.lang), view.width, view.height, {
      window,
      direction,
      textScale,
    }),
  );
}

/** Words without the marks that keep their direction. */
const plainly = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');

const pairs = (boxes: readonly Box[]): readonly (readonly [Box, Box])[] =>
  boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));

describe('Do the words of the picture stay apart, whatever the reader does?', () => {
  it('labels never meet each other, the ribbon, or the edge, at any width, zoom and language', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const scene = sceneOf(view);
        const boxes = scene.labels.map((label) => label.box);
        for (const [a, b] of pairs(boxes)) expect(intersects(a, b)).toBe(false);
        const others = [
          ...scene.ticks.flatMap((tick) => tick.labelBox ?? []),
          ...scene.marks
            .filter((mark) => mark.side !== 'line')
            .map((mark) => boxOfMark(mark, scene.axis.along)),
        ];
        for (const box of boxes) {
          expect(intersects(box, scene.ribbon.box)).toBe(false);
          for (const other of others) expect(intersects(box, other)).toBe(false);
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(scene.width);
          expect(box.y + box.height).toBeLessThanOrEqual(scene.height);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('no stem runs through the words of another event', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const scene = sceneOf(view);
        if (scene.view !== 'spine') return;
        for (const { id, stem } of scene.labels) {
          const line = {
            x: stem.x1 - 0.5,
            y: Math.min(stem.y1, stem.y2),
            width: 1,
            height: Math.abs(stem.y2 - stem.y1),
          };
          for (const other of scene.labels) {
            if (other.id !== id) expect(intersects(line, other.box)).toBe(false);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('figures on the ribbon never meet each other and stay inside it', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { ribbon } = sceneOf(view);
        const boxes = [
          ...ribbon.ticks.flatMap((tick) => tick.labelBox ?? []),
          ...ribbon.names.map((name) => name.box),
        ];
        for (const [a, b] of pairs(boxes)) expect(intersects(a, b)).toBe(false);
        for (const box of boxes) {
          expect(box.y).toBeGreaterThanOrEqual(ribbon.box.y);
          expect(box.y + box.height).toBeLessThanOrEqual(ribbon.box.y + ribbon.box.height);
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe('Whose ground is it, and who says so?', () => {
  const wordsOf = (scene: Scene, observation: string) =>
    plainly(
      scene.ribbon.ticks
        .filter((tick) => tick.observation === observation)
        .flatMap((tick) => tick.lines.map((line) => line.text))
        .join(' '),
    );

  it('every figure on the ribbon says whose it is, lying and upright', () => {
    for (const lang of ['ar', 'en'] as const) {
      const names =
        lang === 'en' ? /^(Gov\.|Opp\.|Opp\. lost) / : /^(الحكومة|المعارضة|خسرت المعارضة) /;
      for (const width of [390, 1280]) {
        const layout = width < 640 ? layoutUpright : layoutSpine;
        const scene = layout(viewOf(timeline, language(lang), width, 600));
        const figures = scene.ribbon.ticks.filter((tick) => tick.lines.length > 0);
        expect(figures.length, `${lang} ${width}`).toBeGreaterThan(0);
        for (const tick of figures) expect(wordsOf(scene, tick.observation)).toMatch(names);
      }
    }
  });

  it('what was said to be lost is written as lost, never as the rest that it leaves', () => {
    const at = Date.UTC(2016, 11, 2, 12);
    const scene = layoutSpine(
      viewOf(timeline, language('en'), 1280, 700, {
        window: { from: epochMs(at - 40_000_000), to: epochMs(at + 40_000_000) },
      }),
    );
    expect(wordsOf(scene, 'tc-1202-enab')).toMatch(/^Opp\. lost ~40% Enab Baladi/);
  });

  it('each holder is named on an upright ribbon, by a figure or by itself', () => {
    const series = timeline.territory.find(({ base }) => base.id === 'east-opp-nov-2016');
    const from = Date.UTC(2016, 10, 16);
    const window = { from: epochMs(from), to: epochMs(from + 10 * 86_400_000) };
    const scene = layoutUpright(viewOf(timeline, language('en'), 390, 600, { window }));
    expect(series?.bands.length).toBe(2);
    expect(scene.ribbon.names.map(({ run }) => run.text)).toContain('Opp.');
  });

  it('a burst of events does not take the words from the rest of a phone’s picture', () => {
    for (const lang of ['ar', 'en'] as const) {
      const window = wholeWindow(timeline);
      const scene = layoutUpright(viewOf(timeline, language(lang), 390, 520, { window }));
      for (const side of ['said', 'done'] as const) {
        const labels = scene.labels.filter((label) => label.side === side);
        expect(labels.length, `${lang} ${side}`).toBeGreaterThan(2);
      }
    }
  });
});

describe('Does the picture show every event, where it belongs?', () => {
  it('every event of the window has exactly one mark', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const scene = sceneOf(view);
        const shown = scene.marks.map((mark) => mark.id);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length).toBe(scene.counts.said + scene.counts.done + scene.counts.line);
      }),
      { numRuns: 60 },
    );
  });

  it('what a filter leaves out is dimmed or gone, has no words, and is not counted', () => {
    const matched = matching(timeline, { tracks: ['conflict'] });
    if (!matched) throw new Error('nothing was asked');
    for (const layout of [layoutSpine, layoutUpright]) {
      const view = viewOf(timeline, language('en'), layout === layoutSpine ? 1280 : 390, 640);
      const whole = layout(view);
      const dimmed = layout({ ...view, matched, unmatched: 'dim' });
      const hidden = layout({ ...view, matched, unmatched: 'hide' });
      const kept = whole.marks.filter(({ index }) => matched[index] === 1).map(({ id }) => id);
      expect(kept.length).toBeGreaterThan(5);
      expect(dimmed.marks.map(({ id }) => id)).toEqual(whole.marks.map(({ id }) => id));
      expect(dimmed.marks.filter((mark) => mark.matched).map(({ id }) => id)).toEqual(kept);
      expect(hidden.marks.map(({ id }) => id)).toEqual(kept);
      for (const { labels, counts } of [dimmed, hidden]) {
        for (const { id } of labels) expect(kept).toContain(id);
        expect(counts.said + counts.done + counts.line).toBe(kept.length);
      }
      for (const mark of hidden.marks) {
        expect(whole.marks.find(({ id }) => id === mark.id)?.y, 'nothing jumps').toBe(mark.y);
      }
    }
  });

  it('words stand above the ribbon, force below it, aid and truces on it', () => {
    const scene = layoutSpine(viewOf(timeline, language('en'), 1280, 640));
    const { y, height } = scene.ribbon.box;
    for (const mark of scene.marks) {
      if (mark.side === 'said') expect(mark.y).toBeLessThan(y);
      else if (mark.side === 'done') expect(mark.y).toBeGreaterThan(y + height);
      else expect(mark.y).toBeGreaterThan(y - 1);
    }
  });

  it('marks of one side do not lie on top of each other while there is room', () => {
    const scene = layoutSpine(viewOf(timeline, language('en'), 1280, 640));
    for (const side of ['said', 'done'] as const) {
      const marks = scene.marks.filter((mark) => mark.side === side);
      for (const a of marks) {
        for (const b of marks) {
          if (a.id < b.id) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius * 1.9);
        }
      }
    }
  });

  it('the selected event always has its label', () => {
    for (const event of allOf(timeline.events)) {
      const index = timeline.indexById.get(event.id) ?? 0;
      if (timeline.columns.side[index] === 2) continue;
      const at = timeline.columns.at[index] ?? 0;
      const window = { from: epochMs(at - 20 * 86_400_000), to: epochMs(at + 20 * 86_400_000) };
      const scene = layoutSpine(
        viewOf(timeline, language('ar'), 1000, 600, {
          window,
          selected: { kind: 'event', id: event.id },
        }),
      );
      expect(
        scene.labels.some((label) => label.id === event.id),
        event.id,
      ).toBe(true);
    }
  });

  it('the selected event has its label on an upright spine too, however narrow its words', () => {
    for (const width of [360, 375, 390, 414, 430]) {
      for (const perLetter of [5.3, 6.1, 6.7, 7.3]) {
        const scene = layoutUpright(
          viewOf(timeline, language('ar'), width, 330, {
            measure: (text) => [...text].length * perLetter,
            selected: { kind: 'event', id: 'ev-jaysh-halab' },
          }),
        );
        expect(
          scene.labels.some((label) => label.selected),
          `${width} ${perLetter}`,
        ).toBe(true);
      }
    }
  });

  it('no view is without a date, and no label stands on one, on a phone too', () => {
    for (const lang of ['ar', 'en'] as const) {
      for (const width of [360, 390, 430, 1280]) {
        const layout = width < 640 ? layoutUpright : layoutSpine;
        const scene = layout(viewOf(timeline, language(lang), width, 560));
        const dates = scene.ticks.flatMap((tick) => tick.labelBox ?? []);
        expect(dates.length, `${lang} ${width}`).toBeGreaterThan(1);
        for (const date of dates) {
          for (const label of scene.labels) expect(intersects(date, label.box)).toBe(false);
        }
      }
    }
  });

  it('R15 in Arabic time runs right to left: ticks, marks, bars and ribbon together', () => {
    const ltr = layoutSpine(viewOf(timeline, language('ar'), 1000, 600, { direction: 'ltr' }));
    const rtl = layoutSpine(viewOf(timeline, language('ar'), 1000, 600, { direction: 'rtl' }));
    for (const mark of ltr.marks) {
      const mirrored = rtl.marks.find(({ id }) => id === mark.id);
      expect(mirrored?.x).toBeCloseTo(1000 - mark.x, 6);
      if (mark.bar) expect(mirrored?.bar?.from).toBeCloseTo(1000 - mark.bar.from, 6);
    }
    expect(rtl.ticks.map((tick) => Math.round(1000 - tick.at))).toEqual(
      ltr.ticks.map((tick) => Math.round(tick.at)),
    );
    expect(rtl.ribbon.areas.map(({ box }) => Math.round(1000 - box.x - box.width))).toEqual(
      ltr.ribbon.areas.map(({ box }) => Math.round(box.x)),
    );
    expect(rtl.arrows[0]?.toward).toBe('left');
  });

  it('panning moves marks without reshuffling their rows', () => {
    const { from, to } = timeline.firstWindow;
    const by = (to - from) * 0.13;
    const a = layoutSpine(viewOf(timeline, language('en'), 1200, 600));
    const b = layoutSpine(
      viewOf(timeline, language('en'), 1200, 600, {
        window: { from: epochMs(from + by), to: epochMs(to + by) },
      }),
    );
    for (const mark of a.marks) {
      const moved = b.marks.find(({ id }) => id === mark.id);
      if (moved) expect(moved.y).toBeCloseTo(mark.y, 6);
    }
  });

  it('the same input gives the same scene', () => {
    const view = viewOf(timeline, language('ar'), 900, 500);
    expect(JSON.stringify(layoutSpine(view))).toBe(JSON.stringify(layoutSpine(view)));
  });

  it('when more fit, more labels appear', () => {
    const small = layoutSpine(viewOf(timeline, language('en'), 900, 460));
    const large = layoutSpine(viewOf(timeline, language('en'), 1800, 1000));
    expect(large.labels.length).toBeGreaterThan(small.labels.length);
  });

  it('R02 one numeral system in the whole view', async () => {
    const arab = await languageOf('ar', 'arab');
    const scene = layoutSpine(viewOf(timeline, arab, 1280, 640));
    const words = [
      ...scene.ticks.flatMap((tick) => tick.lines.map((line) => line.text)),
      ...scene.labels.flatMap((label) =>
        label.lines.filter((line) => line.style === 'label-date').map((line) => line.text),
      ),
      ...scene.ribbon.ticks.flatMap((tick) => tick.lines.map((line) => line.text)),
    ];
    expect(words.join(' ')).toMatch(/[٠-٩]/);
    expect(words.join(' ')).not.toMatch(/[0-9]/);
  });
});
