/** Frames while panning and zooming, beside a bare canvas that draws the same density. */
import { onPage } from '../browser.mjs';
import { EXPLORER, openFile, untilReady } from '../explorer.mjs';
import { atMost, atMostTimes, measured, ms } from '../figures.mjs';
import { driveFrames, journey, showWhole } from '../frames.mjs';
import { median, most, percentile } from '../statistics.mjs';

const MILLION = 1_000_000;
const LONGEST_FRAME_MS = 50;
const BARE = 'the bare canvas';

const figuresOf = (events) => {
  const limit = events < MILLION ? 1.3 : 1.5;
  return {
    p95: { figure: 'a frame, 95th percentile', target: atMostTimes(limit, BARE) },
    longest: { figure: 'the longest frame', target: atMost(LONGEST_FRAME_MS) },
    work: { figure: 'main thread’s work in a frame, 95th percentile' },
  };
};

/** The journeys are many frames each; in the first nothing is warm yet, and it is not counted. */
const PASSES = 2;

export const frames = {
  figures: (events) => Object.values(figuresOf(events)),
  async rows(setting, events) {
    const { path, href } = setting.file('masar', events);
    const limitMs = setting.limitMs(events);
    const turns = journey(events);
    const seen = await onPage(
      setting.browser,
      { address: `${setting.address}${EXPLORER.address}`, limitMs },
      async (page) => {
        await untilReady(page);
        await openFile(page, path, events);
        const size = await page.evaluate((selector) => {
          const { clientWidth, clientHeight } = document.querySelector(selector);
          return { width: clientWidth, height: clientHeight };
        }, EXPLORER.picture);
        return { size, ours: await driven(page, EXPLORER.picture, turns) };
      },
    );
    const { width, height } = seen.size;
    const bare = await onPage(
      setting.browser,
      {
        address: `${setting.pages}bare.html?src=${href}&width=${width}&height=${height}`,
        limitMs,
      },
      async (page) => {
        await page.waitForFunction(() => performance.getEntriesByName('bare:ready').length > 0);
        return driven(page, 'canvas', turns);
      },
    );
    return rowsOf(events, seen.ours, bare);
  },
};

async function driven(page, target, turns) {
  const all = { intervals: [], works: [] };
  for (let pass = 0; pass <= PASSES; pass++) {
    await page.evaluate(showWhole, target);
    const { intervals, works } = await page.evaluate(driveFrames, { target, turns, apart: 0.05 });
    if (pass === 0) continue;
    all.intervals.push(...intervals);
    all.works.push(...works);
  }
  return all;
}

function rowsOf(events, ours, bare) {
  const { p95, longest, work } = figuresOf(events);
  const both = (of) => [of(ours), of(bare)];
  const [at95, bareAt95] = both(({ intervals }) => percentile(intervals, 0.95));
  const [middle, bareMiddle] = both(({ intervals }) => median(intervals));
  const [worst, bareWorst] = both(({ intervals }) => most(intervals));
  const [busy, bareBusy] = both(({ works }) => percentile(works, 0.95));
  const [busiest, bareBusiest] = both(({ works }) => most(works));
  return [
    measured(p95, events, {
      value: at95,
      base: bareAt95,
      note: `${ours.intervals.length} frames; median ${ms(middle)}; bare ${ms(bareAt95)}, median ${ms(bareMiddle)}`,
    }),
    measured(longest, events, { value: worst, base: bareWorst, note: `bare ${ms(bareWorst)}` }),
    measured(work, events, {
      value: busy,
      base: bareBusy,
      note: `most ${ms(busiest)}; bare ${ms(bareBusy)}, most ${ms(bareBusiest)}`,
    }),
  ];
}
