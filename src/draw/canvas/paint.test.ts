import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, languageOf, ruler, viewOf } from '../../../tests/support/aleppo.ts';
import { NAMED, recording } from '../../../tests/support/canvas.ts';
import { largeCrowd } from '../../../tests/support/crowd.ts';
import type { ViewInput } from '../../layout/input.ts';
import { layoutLanes } from '../../layout/lanes.ts';
import { layoutOverview } from '../../layout/overview.ts';
import { MANY_MARKS, type Mark, type Scene } from '../../layout/scene.ts';
import { layoutSpine } from '../../layout/spine.ts';
import { layoutUpright } from '../../layout/spine-upright.ts';
import { SIDES } from '../../records/word-lists.ts';
import type { Language } from '../../text/language.ts';
import { epochMs, type TimeWindow } from '../../time/types.ts';
import type { Timeline } from '../../timeline/types.ts';
import { shareOut } from '../surfaces.ts';
import { isTooMuch } from '../too-much.ts';
import { paintLanes } from './lanes.ts';
import { paintOverview } from './overview.ts';
import { paintSpine } from './spine.ts';

let few: Timeline;
let many: Timeline;
let language: Language;
beforeAll(async () => {
  few = await aleppoTimeline();
  many = largeCrowd(6000, 360, 6);
  language = await languageOf('en');
});

const VIEWS = [
  ['a lying spine', layoutSpine, paintSpine, 1280],
  ['a standing spine', layoutUpright, paintSpine, 390],
  ['lanes', layoutLanes, paintLanes, 1280],
] as const;
/** Shares of the period: counts, a crowd of marks, a few. */
const SHARES = [1, 0.3, 0.1, 0.04, 0.01] as const;

const windowOf = ({ period }: Timeline, share: number): TimeWindow => {
  const middle = period.from + (period.to - period.from) * 0.3;
  const half = ((period.to - period.from) * share) / 2;
  return { from: epochMs(middle - half), to: epochMs(middle + half) };
};
const viewAt = (share: number, width: number, change: Partial<ViewInput> = {}): ViewInput =>
  viewOf(many, language, width, 700, { window: windowOf(many, share), ...change });

const allMarks = ({ marks, lanes }: Scene): readonly Mark[] =>
  lanes ? lanes.parts.flatMap((part) => part.marks) : marks;
const keys = (marks: readonly Mark[]) => marks.map(({ id, lane }) => `${id} ${lane?.id}`).sort();
const allBins = ({ bins, lanes }: Scene) =>
  lanes ? lanes.parts.flatMap((part) => part.bins) : bins;

describe('Does each thing stand on one surface?', () => {
  it.each(VIEWS)(
    'of %s nothing is lost, and nothing is drawn twice',
    (_view, layout, _paint, width) => {
      let wasPainted = 0;
      for (const share of SHARES) {
        const scene = layout(viewAt(share, width));
        const { painted, kept } = shareOut(scene);
        const parts = painted ? [painted, kept] : [kept];
        wasPainted += painted ? 1 : 0;
        expect(keys(parts.flatMap(allMarks))).toEqual(keys(allMarks(scene)));
        expect(parts.flatMap(allBins)).toEqual(allBins(scene));
        expect(parts.flatMap(({ lanes }) => lanes?.threads ?? []).length).toBe(
          scene.lanes?.threads.length ?? 0,
        );
        expect(parts.flatMap(({ lanes }) => lanes?.bundles ?? [])).toEqual(
          scene.lanes?.bundles ?? [],
        );
        expect(allMarks(kept).length, 'elements').toBeLessThanOrEqual(MANY_MARKS);
        expect(kept.labels, 'words are never painted').toEqual(scene.labels);
        expect(painted.labels).toEqual([]);
      }
      expect(wasPainted).toBeGreaterThan(1);
    },
  );

  it.each(VIEWS)('of %s with few events all is SVG', (_view, layout, _paint, width) => {
    const scene = layout(viewOf(few, language, width, 700));
    expect(isTooMuch(scene)).toBe(false);
  });

  it.each(VIEWS)(
    'of %s what is selected, focused, pointed at or labelled is kept apart',
    (_view, layout, _paint, width) => {
      const crowd = SHARES.map((share) => layout(viewAt(share, width))).findIndex(
        (scene) => allMarks(scene).length > MANY_MARKS + 10,
      );
      const share = SHARES[crowd] ?? 1;
      const [a, b, c] = allMarks(layout(viewAt(share, width))).filter(({ inView }) => inView);
      if (!a || !b || !c) throw new Error('no crowd');
      const scene = layout(
        viewAt(share, width, {
          selected: { kind: 'event', id: a.id },
          focused: b.index,
          hovered: c.id,
        }),
      );
      const kept = allMarks(shareOut(scene).kept);
      const ids = new Set(kept.map(({ id }) => id));
      for (const { id } of [a, b, c, ...scene.labels]) expect(ids).toContain(id);
      for (const mark of kept) expect(mark.name, mark.id).not.toBe('');
    },
  );
});

describe('Is an event that stands out spoken in every lane?', () => {
  it('with words in one part of the lanes it has a name in the other too', () => {
    let across = 0;
    const input = viewAt(0.04, 1280);
    for (const { kind, id } of layoutLanes(input).lanes?.heads ?? []) {
      if (kind !== 'lane') continue;
      const scene = layoutLanes({ ...input, lanes: { ...input.lanes, pinned: [id] } });
      const labelled = new Set(scene.labels.map((label) => label.id));
      for (const part of shareOut(scene).kept.lanes?.parts ?? []) {
        const own = new Set(part.labels.map((label) => label.id));
        for (const mark of part.marks) {
          expect(mark.name, mark.id).not.toBe('');
          if (labelled.has(mark.id) && !own.has(mark.id)) across += 1;
        }
      }
    }
    expect(across).toBeGreaterThan(0);
  });
});

describe('Is what is painted what is in the scene?', () => {
  it.each(VIEWS)(
    '%s: a box for each count, a shape for each mark',
    (_view, layout, paint, width) => {
      for (const share of SHARES) {
        const scene = layout(viewAt(share, width));
        const context = recording();
        paint(context, scene, NAMED);
        for (const side of SIDES) {
          const boxes = context.painted.filter(
            ({ kind, colour }) => kind === 'box' && colour === side,
          );
          const counted = allBins(scene).filter((bin) => bin[side] > 0);
          expect(boxes.length, side).toBe(counted.length);
        }
        const shapes = context.painted.filter(
          ({ kind, path }) => kind === 'fill' && path.length > 0 && isShape(path),
        );
        const arrows = (scene.lanes?.threads ?? []).flatMap((thread) => thread.arrows).length;
        const tips = (scene.lanes?.bundles ?? []).filter(({ toward }) => toward).length;
        expect(shapes.length - arrows - tips).toBe(
          allMarks(scene).filter(({ inView }) => inView).length +
            allMarks(scene).filter(({ inView, lane }) => inView && hasFilledSign(lane?.part))
              .length,
        );
      }
    },
  );

  it.each(VIEWS)('%s: the context is left as it was', (_view, layout, paint, width) => {
    const context = recording();
    paint(context, layout(viewAt(0.1, width)), NAMED);
    expect(context.depth()).toBe(0);
    expect(context.globalAlpha).toBe(1);
    expect(context.dashes()).toEqual([]);
  });

  it('columns stand on both sides of the line, as high as their counts', () => {
    const scene = layoutSpine(viewAt(1, 1280));
    const context = recording();
    paintSpine(context, scene, NAMED);
    const { y, height } = scene.ribbon.box;
    for (const { kind, colour, path } of context.painted) {
      const [command] = path;
      if (kind !== 'box' || !command) continue;
      const [, , top = 0, , depth = 0] = command;
      if (colour === 'said') expect(top + depth).toBeCloseTo(y);
      if (colour === 'done') expect(top).toBeCloseTo(y + height);
    }
    const heights = scene.bins.map(({ done }) => done).filter((done) => done > 0);
    const painted = context.painted.flatMap(({ kind, colour, path: [command] }) =>
      kind === 'box' && colour === 'done' && command ? [command[4]] : [],
    );
    expect(painted).toEqual(heights);
  });

  it('columns begin and end at whole pixels, and none covers another', () => {
    for (const width of [1280, 1233.4, 801]) {
      const context = recording();
      paintSpine(context, layoutSpine(viewAt(1, width)), NAMED);
      let end = Number.NEGATIVE_INFINITY;
      for (const { kind, colour, path } of context.painted) {
        const [, x = 0, , breadth = 0] = path[0] ?? ['box'];
        if (kind !== 'box' || colour !== 'done') continue;
        expect(Number.isInteger(x) && Number.isInteger(breadth)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(end);
        end = x + breadth;
      }
    }
  });

  it('what does not match is quiet, what closes is hollow, what is contested has a broken ring', () => {
    const matched = new Uint8Array(many.count).map((_, i) => i % 2);
    const scene = layoutSpine(viewAt(0.04, 1280, { matched }));
    const context = recording();
    paintSpine(context, scene, NAMED);
    const fills = context.painted.filter(({ kind, path }) => kind === 'fill' && isShape(path));
    expect(fills.filter(({ opacity }) => opacity < 1).length).toBe(
      scene.marks.filter(({ inView, matched: isMatched }) => inView && !isMatched).length,
    );
    const [one] = scene.marks.filter(({ side, inView }) => side === 'said' && inView);
    if (!one) throw new Error('nothing said');
    const alone = recording();
    const mark: Mark = { ...one, stance: 'closes', outline: 'contested', matched: true };
    paintSpine(alone, { ...scene, marks: [mark] }, NAMED);
    expect(alone.painted.filter(({ kind }) => kind === 'fill').at(-1)?.colour).toBe('paper');
    expect(alone.painted.some(({ dashes, path }) => dashes.join() === '2,2' && isShape(path))).toBe(
      true,
    );
  });

  it('the overview has a box for each count', () => {
    const scene = layoutOverview({
      timeline: many,
      window: many.firstWindow,
      width: 1232,
      height: 84,
      direction: 'rtl',
      language,
      measure: ruler,
      textScale: 1,
      matched: null,
    });
    const context = recording();
    paintOverview(context, scene, NAMED);
    for (const side of SIDES) {
      expect(
        context.painted.filter(({ kind, colour }) => kind === 'box' && colour === side).length,
      ).toBe(scene.bins.filter((bin) => bin[side] > 0).length);
    }
  });
});

/** A circle or a polygon, not a box or a line. */
const isShape = (path: readonly (readonly [string, ...number[]])[]): boolean =>
  path.some(([command]) => command === 'arc' || command === 'close');

const hasFilledSign = (part: string | undefined): boolean =>
  part === 'speaks' || part === 'addressed';
