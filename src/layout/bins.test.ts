import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { languageOf, viewOf } from '../../tests/support/aleppo.ts';
import type { EventRecord } from '../records/schema.ts';
import type { Language } from '../text/language.ts';
import { epochMs } from '../time/types.ts';
import { buildTimeline } from '../timeline/build.ts';
import { sidesOf } from '../timeline/sorted.ts';
import type { Timeline } from '../timeline/types.ts';
import { countInBins } from './bins.ts';
import { layoutSpine } from './spine.ts';
import { layoutUpright } from './spine-upright.ts';

const KINDS = ['talks', 'air-strike', 'evacuation'] as const;

/** As many events as asked for, spread over a year or all on one day. */
function crowd(count: number, days: number): Timeline {
  const events = Array.from({ length: count }, (_, i): EventRecord => {
    const day = new Date(Date.UTC(2016, 0, 1) + (i % days) * 86_400_000).toISOString().slice(0, 10);
    return {
      id: `e${i}`,
      date: day,
      title: `Event ${i}`,
      track: 'conflict',
      kind: KINDS[i % 3] ?? 'talks',
    };
  });
  return buildTimeline({
    format: 'masar/1',
    title: 'Crowd',
    languages: ['en'],
    events,
    statements: [],
    actors: [],
    memberships: [],
    sources: [],
    places: [],
    claims: [],
    phases: [],
  });
}

let language: Language;
beforeAll(async () => {
  language = await languageOf('en');
});

describe('What is drawn when there is too much to draw?', () => {
  it('H11 a hundred thousand events on one day, or over a year, become counts, not marks', () => {
    for (const days of [1, 365]) {
      const timeline = crowd(100_000, days);
      for (const layout of [layoutSpine, layoutUpright]) {
        const scene = layout(viewOf(timeline, language, 390, 700));
        expect(scene.marks).toHaveLength(0);
        expect(scene.bins.length).toBeGreaterThan(0);
        expect(scene.counts.said + scene.counts.done + scene.counts.line).toBe(100_000);
      }
    }
  });

  it('no event is lost or counted twice, whatever the bins', () => {
    const timeline = crowd(3000, 300);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 250 }),
        (bins, start) => {
          const from = epochMs(Date.UTC(2016, 0, 1) + start * 86_400_000);
          const window = { from, to: epochMs(from + 50 * 86_400_000) };
          const total = countInBins(sidesOf(timeline), window, bins).reduce(
            (sum, { said, done, line }) => sum + said + done + line,
            0,
          );
          expect(total).toBe(500);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('one event alone is a mark', () => {
    expect(layoutSpine(viewOf(crowd(1, 1), language, 1000, 600)).marks).toHaveLength(1);
  });
});
