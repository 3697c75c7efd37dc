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

/** To and fro. */
export const pansOnly = (frames) =>
  Array.from({ length: frames }, (_, i) => [Math.floor(i / 20) % 2 === 0 ? 24 : -24, 0]);

/**
 * Runs in the page: one turn of the wheel a frame.
 *
 * `intervals` are the times between frames. `works` are how long the main thread was at work for
 * each: from the first of the frame's callbacks until it was free after the frame was painted.
 *
 * @param {{ target: string, turns: readonly (readonly [number, number])[], apart: number }} drive
 *   `apart`: how far from the middle the pointer is, as a share of the width
 * @returns {Promise<{ intervals: number[], works: number[] }>}
 */
export function driveFrames({ target, turns, apart }) {
  const element = document.querySelector(target);
  const box = element.getBoundingClientRect();
  const clientX = box.left + box.width * (0.5 + apart);
  const clientY = box.top + box.height / 2;
  const intervals = [];
  const works = [];
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data: start }) => {
      works.push(performance.now() - start);
      if (works.length > turns.length)
        done({ intervals: intervals.slice(1), works: works.slice(1) });
    };
    let last = 0;
    const next = (now) => {
      const start = performance.now();
      if (last > 0) intervals.push(now - last);
      last = now;
      const turn = turns[intervals.length];
      // Asked for before the picture asks, so that this is the first of the next frame's callbacks.
      if (turn) requestAnimationFrame(next);
      port2.postMessage(start);
      if (!turn) return;
      const [deltaX, deltaY] = turn;
      element.dispatchEvent(
        new WheelEvent('wheel', {
          deltaX,
          deltaY,
          clientX,
          clientY,
          bubbles: true,
          cancelable: true,
        }),
      );
    };
    requestAnimationFrame(next);
  });
}

/** Runs in the page: out as far as it goes, and quiet. */
export function showWhole(target) {
  const element = document.querySelector(target);
  const box = element.getBoundingClientRect();
  for (let i = 0; i < 40; i++) {
    element.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: 500,
        clientX: box.left + box.width / 2,
        clientY: box.top + box.height / 2,
        bubbles: true,
        cancelable: true,
      }),
    );
  }
  return new Promise((done) => setTimeout(done, 700));
}
