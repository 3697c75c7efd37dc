import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochMs } from '../time/types.ts';
import { clampWindow, NARROWEST_MS, wholeWindow } from '../timeline/window.ts';
import { pannedBy } from './gestures.ts';
import { between } from './glide.ts';
import { transformOf, windowOf } from './zoom-transform.ts';

const period = { from: epochMs(Date.UTC(2015, 8, 30)), to: epochMs(Date.UTC(2017, 1, 1)) };
const axes = fc.constantFrom(
  { along: 'x', start: 0, end: 900 } as const,
  { along: 'x', start: 900, end: 0 } as const,
  { along: 'y', start: 30, end: 700 } as const,
);
const windows = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]) => {
    const length = period.to - period.from;
    return clampWindow(
      { period },
      {
        from: epochMs(period.from + Math.min(a, b) * length),
        to: epochMs(period.from + Math.max(a, b) * length),
      },
    );
  });

describe('Does a gesture mean the same window on every axis?', () => {
  it('window to transform to window is the identity, left to right, right to left and down', () => {
    fc.assert(
      fc.property(axes, windows, (axis, window) => {
        const whole = wholeWindow({ period });
        const back = windowOf(axis, whole, transformOf(axis, whole, window));
        expect(Math.abs(back.from - window.from)).toBeLessThan(1000);
        expect(Math.abs(back.to - window.to)).toBeLessThan(1000);
      }),
    );
  });

  it('a window never leaves the period, is never reversed and never narrower than two hours', () => {
    const anything = fc.oneof(
      fc.double({ noNaN: false }),
      fc.constantFrom(1e20, 1e20 + 1e5, -1e300),
    );
    fc.assert(
      fc.property(anything, anything, (from, to) => {
        const window = clampWindow({ period }, { from: epochMs(from), to: epochMs(to) });
        const whole = wholeWindow({ period });
        expect(window.from).toBeGreaterThanOrEqual(whole.from - 1);
        expect(window.to).toBeLessThanOrEqual(whole.to + 1);
        expect(window.to - window.from).toBeGreaterThanOrEqual(NARROWEST_MS - 1);
      }),
    );
  });

  it('a glide begins and ends where it should', () => {
    fc.assert(
      fc.property(windows, windows, (a, b) => {
        expect(Math.abs(between(a, b, 0).from - a.from)).toBeLessThan(1000);
        expect(Math.abs(between(a, b, 1).to - b.to)).toBeLessThan(1000);
      }),
    );
  });

  it('turning the wheel sideways pans, turning it zooms, and down moves later where time runs down', () => {
    const turn = {
      deltaX: 0,
      deltaY: 0,
      deltaMode: 0,
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
    };
    const x = { along: 'x', start: 0, end: 900 } as const;
    const y = { along: 'y', start: 0, end: 700 } as const;
    expect(pannedBy({ ...turn, deltaX: 30 }, x)).toBe(30);
    expect(pannedBy({ ...turn, deltaY: 30 }, x)).toBeNull();
    expect(pannedBy({ ...turn, deltaY: 30, shiftKey: true }, x)).toBe(30);
    expect(pannedBy({ ...turn, deltaY: 30 }, y)).toBe(30);
    expect(pannedBy({ ...turn, deltaY: 30, ctrlKey: true }, y)).toBeNull();
  });
});
