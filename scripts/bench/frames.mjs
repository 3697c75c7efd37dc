/** Frames while a picture is panned and zoomed by turns of the wheel. */

/** Frames that one leg of a journey through time takes. */
const LEG = 40;
/** How many events are in view where the journey is deepest. */
const DEEPEST = 500;

/**
 * A journey that pans and zooms by turns: in twice, out twice, and sideways between. A turn is a
 * pair of `deltaX` and `deltaY`.
 *
 * @param {number} events   how far in it goes follows from how many there are
 * @param {number} zoomEach what a picture makes of a pixel of the wheel, as a power of two
 */
export function journey(events, zoomEach = 0.002) {
  const zoom = Math.log2(Math.sqrt(Math.max(4, events / DEEPEST))) / LEG / zoomEach;
  const leg = (deltaX, deltaY) => Array.from({ length: LEG }, () => [deltaX, deltaY]);
  const right = leg(24, 0);
  const left = leg(-24, 0);
  const closer = leg(0, -zoom);
  const away = leg(0, zoom);
  return [right, closer, left, closer, right, away, left, away].flat();
}

/** What a journey's frames cost where all is in view, where it is deepest, and on the way, while it pans. */
export function depthsOf(works) {
  const names = ['whole', null, 'midway', null, 'deepest', null, 'midway', null];
  const depths = { whole: [], midway: [], deepest: [] };
  for (const [i, work] of works.entries()) {
    const name = names[Math.floor(i / LEG) % names.length];
    if (name) depths[name].push(work);
  }
  return depths;
}

/** To and fro. */
export const pansOnly = (frames) =>
  Array.from({ length: frames }, (_, i) => [Math.floor(i / 20) % 2 === 0 ? 24 : -24, 0]);

/**
 * Runs in the page: one turn of the wheel a frame.
 *
 * `intervals` are the times between frames. `works` are how long the main thread was at work for
 * each: from the first of the frame's callbacks until it was free after the frame was painted.
 *
 * @param {object} drive
 * @param {string} drive.target  selector of what the wheel is turned over
 * @param {readonly (readonly [number, number])[]} drive.turns
 * @param {number} drive.apart   how far from the middle the pointer is, as a share of the width
 * @param {boolean} [drive.withCtrl]  whether zooming takes the Ctrl key
 * @param {number} [drive.mostMs]  when to stop on the way: a slow picture has few frames
 * @returns {Promise<{ intervals: number[], works: number[] }>}
 */
export function driveFrames({ target, turns, apart, withCtrl = false, mostMs = Infinity }) {
  // What a picture makes of a pixel with Ctrl held, as pads send a pinch.
  const PINCH = 6;
  const element = document.querySelector(target);
  const box = element.getBoundingClientRect();
  const clientX = box.left + box.width * (0.5 + apart);
  const clientY = box.top + box.height / 2;
  const intervals = [];
  const works = [];
  return new Promise((done) => {
    // A task of the highest priority is the first thing after the frame's own.
    const worked = (start, isLast) => () => {
      if (isLast) done({ intervals, works });
      else works.push(performance.now() - start);
    };
    const begin = performance.now();
    let last = 0;
    const next = (now) => {
      const start = performance.now();
      if (last > 0) intervals.push(now - last);
      last = now;
      const turn = start - begin < mostMs ? turns[intervals.length] : undefined;
      // Asked for before the picture asks, so that this is the first of the next frame's callbacks.
      if (turn) requestAnimationFrame(next);
      scheduler.postTask(worked(start, turn === undefined), { priority: 'user-blocking' });
      if (!turn) return;
      const [deltaX, turned] = turn;
      const ctrlKey = withCtrl && deltaX === 0;
      const deltaY = ctrlKey ? turned / PINCH : turned;
      element.dispatchEvent(
        new WheelEvent('wheel', {
          deltaX,
          deltaY,
          clientX,
          clientY,
          ctrlKey,
          bubbles: true,
          cancelable: true,
        }),
      );
    };
    requestAnimationFrame(next);
  });
}

/** Runs in the page: out as far as it goes, and quiet. */
export function showWhole({ target, withCtrl = false }) {
  const element = document.querySelector(target);
  const box = element.getBoundingClientRect();
  for (let i = 0; i < 40; i++) {
    element.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: 500,
        ctrlKey: withCtrl,
        clientX: box.left + box.width / 2,
        clientY: box.top + box.height / 2,
        bubbles: true,
        cancelable: true,
      }),
    );
  }
  return new Promise((done) => setTimeout(done, 700));
}
