import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, languageOf, ruler } from '../../tests/support/aleppo.ts';
import type { Language } from '../text/language.ts';
import { forceOf, mediationOf, networkOf } from '../timeline/network.ts';
import type { Timeline } from '../timeline/types.ts';
import { wholeWindow } from '../timeline/window.ts';
import { intersects, isInside } from './boxes.ts';
import { LEAST_CELL, layoutMatrix, type MatrixScene } from './matrix.ts';
import { stepInMatrix } from './matrix-step.ts';
import type { Box, TextRun } from './scene.ts';

let timeline: Timeline;
let languages: Readonly<Record<'ar' | 'en', Language>>;
beforeAll(async () => {
  timeline = await aleppoTimeline();
  languages = { ar: await languageOf('ar'), en: await languageOf('en') };
});

const sceneOf = (lang: 'ar' | 'en', width: number, asked: number | null, fold = true) =>
  layoutMatrix({
    timeline,
    network: networkOf(timeline, wholeWindow(timeline), null, { fold }),
    language: languages[lang],
    measure: ruler,
    textScale: 1,
    width,
    asked,
  });
const anyScene = fc
  .tuple(
    fc.constantFrom('ar' as const, 'en' as const),
    fc.integer({ min: 240, max: 1400 }),
    fc.option(fc.integer({ min: 2, max: 60 }), { nil: null }),
    fc.boolean(),
  )
  .map(([lang, width, asked, fold]) => ({
    width,
    asked,
    scene: sceneOf(lang, width, asked, fold),
  }));

const boxOf = (run: TextRun): Box => {
  const width = ruler(run.text, run.style, run.lang);
  const shift = { left: 0, middle: width / 2, right: width }[run.anchor];
  return { x: run.x - shift, y: run.y - 10, width, height: 12 };
};
const sheet = ({ width, height }: MatrixScene): Box => ({
  x: -0.01,
  y: -0.01,
  width: width + 0.02,
  height: height + 0.02,
});

describe('Is every pair one cell, and does it say what it counts?', () => {
  it('cells are large enough to touch, lie in the picture and do not meet', () => {
    fc.assert(
      fc.property(anyScene, ({ scene, width, asked }) => {
        expect(scene.cell).toBeGreaterThanOrEqual(LEAST_CELL);
        if (asked === null && scene.actors.length > 2) {
          expect(scene.width).toBeLessThanOrEqual(width);
        }
        const seen = new Set<string>();
        for (const { box, row, column } of scene.cells) {
          expect(column).toBeLessThan(row);
          expect(isInside(box, sheet(scene))).toBe(true);
          seen.add(`${Math.round(box.x)} ${box.y}`);
        }
        expect(seen.size).toBe(scene.cells.length);
      }),
      { numRuns: 40 },
    );
  });

  it('areas are linear in what they count, on one scale; nothing within a cell covers another', () => {
    fc.assert(
      fc.property(anyScene, ({ scene }) => {
        for (const { tie, box, said, done, arrows, ring } of scene.cells) {
          const areaOf = (part: Box | null) => (part ? part.width * part.height : 0);
          expect(areaOf(said)).toBeCloseTo(tie.spoke.length * scene.unit);
          expect(areaOf(done)).toBeCloseTo(forceOf(tie).length * scene.unit);
          expect(arrows).toHaveLength(Number(tie.aToB.length > 0) + Number(tie.bToA.length > 0));
          expect(ring !== null).toBe(mediationOf(tie).length > 0);
          const parts = [
            ...[said, done].flatMap((part) => part ?? []),
            ...arrows.map((arrow) => arrow.box),
            ...(ring
              ? [
                  {
                    x: ring.x - ring.radius,
                    y: ring.y - ring.radius,
                    width: ring.radius * 2,
                    height: ring.radius * 2,
                  },
                ]
              : []),
          ];
          parts.forEach((part, i) => {
            expect(isInside(part, box)).toBe(true);
            for (const other of parts.slice(i + 1))
              expect(intersects(part, other, -0.01)).toBe(false);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('words do not meet, and none is cut off by the edge', () => {
    fc.assert(
      fc.property(anyScene, ({ scene }) => {
        const boxes = scene.words.map(boxOf);
        boxes.forEach((box, i) => {
          expect(isInside(box, sheet(scene)), scene.words[i]?.text).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(intersects(box, other)).toBe(false);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('an arrow points at the name or the number of whom force was done to', () => {
    const { cells, actors } = sceneOf('en', 1200, 40);
    let pointed = 0;
    for (const { tie, row, arrows } of cells) {
      const isRowStruck = tie.a === actors[row] ? tie.bToA.length > 0 : tie.aToB.length > 0;
      expect(arrows.some(({ toward }) => toward === 'left')).toBe(isRowStruck);
      pointed += arrows.length;
    }
    expect(pointed).toBeGreaterThan(5);
  });

  it('the Arabic one is the mirror, with the same pairs', () => {
    const en = sceneOf('en', 1000, 12);
    const ar = sceneOf('ar', 1000, 12);
    expect(ar.actors).toEqual(en.actors);
    expect(ar.cells.map(({ row, column }) => [row, column])).toEqual(
      en.cells.map(({ row, column }) => [row, column]),
    );
    for (const { box, column } of ar.cells) {
      expect(box.x + box.width).toBeCloseTo(
        ar.width - (ar.width - 12 * ar.cell) - column * ar.cell,
      );
    }
  });

  it('who is not shown is counted', () => {
    const all = sceneOf('en', 1000, 1000);
    const few = sceneOf('en', 280, null);
    expect(all.hidden).toBe(0);
    expect(few.hidden).toBe(all.actors.length - few.actors.length);
    expect(few.hidden).toBeGreaterThan(0);
  });

  it('keys reach every cell, and lead back', () => {
    const { cells } = sceneOf('en', 1200, null);
    const reached = new Set([0]);
    for (let at = 0, last = -1; at !== last; ) {
      last = at;
      at = stepInMatrix(cells, at, 'forward');
      reached.add(at);
      expect(stepInMatrix(cells, at, 'back')).toBe(Math.max(0, at === last ? at - 1 : last));
    }
    expect(reached.size).toBe(cells.length);
    cells.forEach((cell, at) => {
      const down = cells[stepInMatrix(cells, at, 'down')];
      const up = cells[stepInMatrix(cells, at, 'up')];
      expect(down?.row).toBeGreaterThanOrEqual(cell.row);
      expect(up?.row).toBeLessThanOrEqual(cell.row);
      expect(cells[stepInMatrix(cells, at, 'row-start')]?.row).toBe(cell.row);
    });
  });
});
