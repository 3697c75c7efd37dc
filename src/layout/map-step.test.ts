import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MapStep, stepOnMap } from './map-step.ts';

const STEPS = ['left', 'right', 'up', 'down'] as const satisfies readonly MapStep[];
const points = fc.uniqueArray(fc.record({ x: fc.nat(30), y: fc.nat(30) }), {
  minLength: 1,
  maxLength: 25,
  selector: ({ x, y }) => `${x} ${y}`,
});

describe('Do the arrows lead where they point?', () => {
  const cross = [
    { x: 50, y: 50 },
    { x: 80, y: 55 },
    { x: 20, y: 45 },
    { x: 45, y: 10 },
    { x: 55, y: 90 },
    { x: 95, y: 50 },
  ];

  it('to the nearest on that side, and nowhere where there is none', () => {
    expect(STEPS.map((step) => stepOnMap(cross, 0, step))).toEqual([2, 1, 3, 4]);
    expect(stepOnMap(cross, 1, 'right')).toBe(5);
    expect(stepOnMap(cross, 5, 'right')).toBe(5);
    expect(stepOnMap(cross, 4, 'first')).toBe(0);
    expect(stepOnMap(cross, 0, 'last')).toBe(5);
  });

  it('a step is in the arrow’s direction more than across it', () => {
    fc.assert(
      fc.property(points, fc.nat(), fc.constantFrom(...STEPS), (all, nth, step) => {
        const from = nth % all.length;
        const to = stepOnMap(all, from, step);
        const [a, b] = [all[from], all[to]];
        if (!a || !b || from === to) return;
        const along = { left: a.x - b.x, right: b.x - a.x, up: a.y - b.y, down: b.y - a.y }[step];
        const across =
          step === 'left' || step === 'right' ? Math.abs(a.y - b.y) : Math.abs(a.x - b.x);
        expect(along).toBeGreaterThanOrEqual(across);
      }),
    );
  });

  it('every glyph is reached from every other by arrows alone', () => {
    fc.assert(
      fc.property(points, fc.nat(), (all, nth) => {
        const seen = new Set([nth % all.length]);
        for (const at of seen) for (const step of STEPS) seen.add(stepOnMap(all, at, step));
        expect(seen.size).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });
});
