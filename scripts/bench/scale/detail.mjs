/** From a click on an event to its detail on the screen. */
import { onPage } from '../browser.mjs';
import { EXPLORER, openFile, untilReady } from '../explorer.mjs';
import { inWords, measured, ms } from '../figures.mjs';
import { Unmeasured } from '../limit.mjs';
import { openInBare } from '../pages.mjs';
import { median, most } from '../statistics.mjs';

const LONGEST_MS = 50;
const FRAME_MS = 1000 / 60;
const FIGURE = {
  figure: 'click → detail shown',
  target: inWords('≤ 50 ms, or 2 frames over the bare canvas'),
};
const CLICKS = 9;

export const detail = {
  figures: () => [FIGURE],
  async rows(setting, events) {
    const { path } = setting.file('masar', events);
    const limitMs = setting.limitMs(events);
    const ours = await onPage(
      setting.browser,
      { address: `${setting.address}${EXPLORER.address}`, limitMs },
      async (page) => {
        await untilReady(page);
        await openFile(page, path, events);
        return page.evaluate(clickEvents, {
          target: EXPLORER.picture,
          heading: EXPLORER.heading,
          clicks: CLICKS,
          mostMs: limitMs / 2,
        });
      },
    );
    const bare = await onPage(
      setting.browser,
      { address: `${setting.pages}bare.html`, limitMs },
      async (page) => {
        await openInBare(page, path);
        return page.evaluate(clickEvents, {
          target: 'canvas',
          heading: '.detail',
          clicks: CLICKS,
          mostMs: limitMs / 2,
        });
      },
    );
    if (ours.length === 0) throw new Unmeasured('no event could be pointed at');
    const [value, base] = [median(ours), median(bare)];
    return [
      measured(FIGURE, events, {
        value,
        base,
        isMet: value <= LONGEST_MS || value <= base + 2 * FRAME_MS,
        note: `median of ${ours.length}; longest ${ms(most(ours))}, the first ${ms(ours[0])}; bare ${ms(base)}`,
      }),
    ];
  },
};

/**
 * Runs in the page: goes closer until there are events to point at, and clicks some of them.
 * Where an event is shows the pointer, whatever it is drawn with.
 *
 * @returns {Promise<number[]>} milliseconds from each click to the end of the frame that shows it
 */
async function clickEvents({ target, heading, clicks, mostMs }) {
  const element = document.querySelector(target);
  const MOST_TRIES = 60;
  const surfaces = [element, ...element.querySelectorAll('svg, canvas')];
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const wait = async (isDone) => {
    const end = performance.now() + 3000;
    while (!isDone() && performance.now() < end) await frame();
    return isDone();
  };
  const painted = async () => {
    await frame();
    await scheduler.postTask(() => undefined, { priority: 'user-blocking' });
  };
  const at = ([x, y]) => ({ clientX: x, clientY: y, bubbles: true, cancelable: true });
  const isPointer = (style) => style.cursor === 'pointer';
  const isEverywhere = surfaces.some((surface) => isPointer(getComputedStyle(surface)));
  // Computed styles, asked for at a thousand points, would cost more than all else.
  const isEvent = (point) => {
    element.dispatchEvent(new PointerEvent('pointermove', at(point)));
    return isEverywhere || surfaces.some(({ style }) => isPointer(style));
  };
  const end = performance.now() + mostMs;
  const hasTime = () => performance.now() < end;

  /** Points of the picture with something under them, well apart from each other. */
  const find = () => {
    const box = element.getBoundingClientRect();
    const found = [];
    for (let y = box.top + 20; y < box.bottom - 20 && found.length < clicks; y += 12) {
      for (let x = box.left + 40; x < box.right - 40 && found.length < clicks; x += 31) {
        const isNear = found.some(([a, b]) => Math.hypot(a - x, b - y) < 60);
        if (!isNear && isEvent([x, y])) found.push([x, y]);
      }
    }
    element.dispatchEvent(new PointerEvent('pointerleave', at([box.left, box.top])));
    return found;
  };
  const closer = () => {
    const box = element.getBoundingClientRect();
    const middle = at([box.left + box.width * 0.55, box.top + box.height / 2]);
    element.dispatchEvent(new WheelEvent('wheel', { ...middle, deltaY: -400 }));
    return pause(350);
  };

  const words = () => document.querySelector(heading)?.textContent ?? '';
  const spans = [];
  for (let tries = 0; hasTime() && spans.length < clicks && tries < MOST_TRIES; tries++) {
    // What is shown beside the picture makes it narrower, which moves what is in it, and may leave
    // counts where there were events.
    const points = find();
    if (points.length < clicks) {
      await closer();
      continue;
    }
    const point = points[tries % points.length];
    const { width } = element.getBoundingClientRect();
    await pause(500);
    if (element.getBoundingClientRect().width !== width || !isEvent(point)) continue;
    await pause(50);
    const before = words();
    const start = performance.now();
    element.dispatchEvent(new MouseEvent('click', at(point)));
    if (!(await wait(() => words() !== '' && words() !== before))) continue;
    // What is there is still to be painted.
    await painted();
    spans.push(performance.now() - start);
    await pause(400);
  }
  return spans;
}
