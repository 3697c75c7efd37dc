/**
 * The least that draws the same: a canvas, sorted instants, and for every column of pixels the
 * difference of two binary searches. It pans and zooms by the same turns of the wheel as the
 * explorer, and shows what was clicked. `?src=` names the events, or they are in a file that is
 * chosen; `lanes=actors` lays them out by actor, `width` and `height` are those of the explorer's
 * picture.
 */
import { type BareEvent, countBefore, type Lane, lanesOf, periodOf } from './density.ts';

/** What the explorer makes of a turn of the wheel. */
const ZOOM_EACH = 0.002;
const PINCH = 6;
const NARROWEST_MS = 2 * 3_600_000;
const SAID = '#2b6a8c';
const DONE = '#a3432f';

const query = new URLSearchParams(location.search);
const canvas = document.querySelector('canvas');
const context = canvas?.getContext('2d');
const heading = document.querySelector('.detail');
if (!canvas || !context || !heading) throw new Error('The page is not whole.');
canvas.width = Number(query.get('width') ?? 1280);
canvas.height = Number(query.get('height') ?? 500);

const lanes = await read();
const period = periodOf(lanes);
let { from, to } = period;
let frame = 0;

/** Only the instants are kept. */
async function read(): Promise<readonly Lane[]> {
  const src = query.get('src');
  const body = src === null ? await chosen() : await fetch(src);
  const { events } = JSON.parse(await body.text()) as { readonly events: readonly BareEvent[] };
  return lanesOf(events, query.get('lanes') === 'actors' ? 'actors' : 'all');
}

function chosen(): Promise<Blob> {
  const input = document.querySelector('input');
  return new Promise((resolve) => {
    input?.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) resolve(file);
    });
  });
}

function draw(): void {
  frame = 0;
  if (!canvas || !context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const height = canvas.height / lanes.length;
  for (const [i, lane] of lanes.entries()) drawLane(context, lane, i * height, height);
  performance.mark('bare:ready');
}

function drawLane(on: CanvasRenderingContext2D, lane: Lane, top: number, height: number): void {
  const { width } = on.canvas;
  const said = countsOf(lane.said, width);
  const done = countsOf(lane.done, width);
  let most = 1;
  for (let x = 0; x < width; x++) most = Math.max(most, said[x] ?? 0, done[x] ?? 0);
  const middle = top + height / 2;
  const unit = (height / 2 - 2) / most;
  on.fillStyle = SAID;
  for (let x = 0; x < width; x++) {
    const count = said[x] ?? 0;
    if (count > 0) on.fillRect(x, middle - count * unit, 1, count * unit);
  }
  on.fillStyle = DONE;
  for (let x = 0; x < width; x++) {
    const count = done[x] ?? 0;
    if (count > 0) on.fillRect(x, middle, 1, count * unit);
  }
}

function countsOf(at: Float64Array, width: number): Uint32Array {
  const counts = new Uint32Array(width);
  let before = countBefore(at, from);
  for (let x = 0; x < width; x++) {
    const next = countBefore(at, from + ((to - from) * (x + 1)) / width);
    counts[x] = next - before;
    before = next;
  }
  return counts;
}

function show(newFrom: number, newTo: number): void {
  const span = Math.min(Math.max(newTo - newFrom, NARROWEST_MS), period.to - period.from);
  from = Math.min(Math.max(newFrom, period.from), period.to - span);
  to = from + span;
  if (frame === 0) frame = requestAnimationFrame(draw);
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    const span = to - from;
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      const by = (event.deltaX / canvas.width) * span;
      show(from + by, to + by);
    } else {
      const share = event.offsetX / canvas.width;
      const about = from + share * span;
      const next = span * 2 ** (event.deltaY * ZOOM_EACH * (event.ctrlKey ? PINCH : 1));
      show(about - share * next, about + (1 - share) * next);
    }
  },
  { passive: false },
);

canvas.addEventListener('click', (event) => {
  const [lane] = lanes;
  if (!lane) return;
  const instant = from + (event.offsetX / canvas.width) * (to - from);
  const side = event.offsetY < canvas.height / 2 ? lane.said : lane.done;
  const index = countBefore(side, instant);
  heading.textContent = `${index}: ${new Date(side[index] ?? instant).toISOString()}`;
});

requestAnimationFrame(draw);
