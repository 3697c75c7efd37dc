import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aleppoTimeline, languageOf, viewOf } from '../../tests/support/aleppo.ts';
import { largeCrowd } from '../../tests/support/crowd.ts';
import { layoutSpine } from '../layout/spine.ts';
import { layoutUpright } from '../layout/spine-upright.ts';
import type { Language } from '../text/language.ts';
import { DAY_MS, epochMs } from '../time/types.ts';
import type { Timeline } from '../timeline/types.ts';
import { hitAt } from './hit.ts';

let timeline: Timeline;
let language: Language;
beforeAll(async () => {
  timeline = await aleppoTimeline();
  language = await languageOf('en');
});

/** Reach of a finger. */
const FINGER = 22;

describe('Does a finger get what it touches?', () => {
  it.each([
    ['lying', layoutSpine, 1280],
    ['upright', layoutUpright, 390],
  ] as const)('words give their own event, not a neighbour’s mark, %s', (_way, layout, width) => {
    const scene = layout(viewOf(timeline, language, width, 560));
    expect(scene.labels.length).toBeGreaterThan(5);
    for (const { id, box } of scene.labels) {
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      const close = scene.marks.some((mark) => Math.hypot(mark.x - x, mark.y - y) <= 12);
      if (!close) expect(hitAt(scene, x, y, FINGER), id).toMatchObject({ kind: 'event', id });
    }
  });

  it('a mark is hit from as far as a finger is wide, where nothing else is', () => {
    const scene = layoutSpine(viewOf(timeline, language, 1280, 560));
    const mark = scene.marks.find(({ id }) => id === 'ev-deal-dec13');
    expect(mark).toBeDefined();
    if (!mark) return;
    const alone = { ...scene, marks: [mark], labels: [] };
    expect(hitAt(alone, mark.x + FINGER - 1, mark.y, FINGER)).toMatchObject({ id: mark.id });
    expect(hitAt(alone, mark.x + FINGER - 1, mark.y)).not.toMatchObject({ id: mark.id });
  });
});

describe('Is the nearest of very many found?', () => {
  it.each([
    ['lying', layoutSpine, 1280],
    ['upright', layoutUpright, 390],
  ] as const)('as if all had been asked, %s', (_way, layout, width) => {
    const crowd = largeCrowd(4000);
    const { from } = crowd.period;
    const window = { from: epochMs(from + 60 * DAY_MS), to: epochMs(from + 90 * DAY_MS) };
    const scene = layout(viewOf(crowd, language, width, 560, { window }));
    expect(scene.marks.length).toBeGreaterThan(300);
    const alone = { ...scene, labels: [], phases: [] };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: width, noNaN: true }),
        fc.double({ min: 0, max: 560, noNaN: true }),
        (x, y) => {
          const distances = scene.marks
            .filter(({ inView }) => inView)
            .map((mark) => Math.hypot(mark.x - x, mark.y - y));
          const nearest = Math.min(...distances);
          const hit = hitAt(alone, x, y);
          const found =
            hit?.kind === 'event' && scene.marks.find(({ index }) => index === hit.index);
          if (nearest <= 12) {
            expect(found && Math.hypot(found.x - x, found.y - y)).toBeCloseTo(nearest);
          } else if (found) {
            expect(found.bar, 'only what lasted is hit from afar').not.toBeNull();
          }
        },
      ),
    );
  });
});
