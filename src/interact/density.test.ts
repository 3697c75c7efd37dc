import { describe, expect, it } from 'vitest';
import { watchDensity } from './density.ts';

/** A window whose density can be changed. */
function screen() {
  const queries: { readonly media: string; readonly list: EventTarget }[] = [];
  return {
    devicePixelRatio: 1,
    matchMedia(media: string) {
      const list = new EventTarget();
      queries.push({ media, list });
      return Object.assign(list, {
        matches: true,
        media,
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      });
    },
    asked: () => queries.map(({ media }) => media),
    become(density: number) {
      this.devicePixelRatio = density;
      for (const { list } of [...queries]) list.dispatchEvent(new Event('change'));
    },
  };
}

describe('Does a picture stay sharp?', () => {
  it('every change of the density of pixels is told once, until nobody asks any more', () => {
    const page = screen();
    let told = 0;
    const stop = watchDensity(page, () => {
      told += 1;
    });
    page.become(2);
    page.become(1.5);
    expect(told).toBe(2);
    expect(page.asked()).toEqual([
      '(resolution: 1dppx)',
      '(resolution: 2dppx)',
      '(resolution: 1.5dppx)',
    ]);
    stop();
    page.become(1);
    expect(told).toBe(2);
  });
});
