/** Frames while panning and zooming, beside a bare canvas that draws the same density. */
import { onPage } from '../browser.mjs';
import { EXPLORER, openFile, showLanes, untilReady } from '../explorer.mjs';
import { atMost, atMostTimes, measured, missing, ms } from '../figures.mjs';
import { depthsOf, driveFrames, journey, showWhole } from '../frames.mjs';
import { reasonOf } from '../limit.mjs';
import { openInBare } from '../pages.mjs';
import { median, most, percentile } from '../statistics.mjs';

const MILLION = 1_000_000;
const LONGEST_FRAME_MS = 50;
const BARE = 'the bare canvas';
/** The journeys are many frames each; in the first nothing is warm yet, and it is not counted. */
const PASSES = { quick: 1, usual: 2 };
/** Where the pointer is, from the middle, as a share of the width. */
const APART = 0.05;

const VIEWS = [
  { name: '', lanes: 'all', show: async () => undefined },
  // Where lanes scroll, the wheel zooms with Ctrl.
  { name: ' in lanes', lanes: 'actors', show: showLanes, withCtrl: true },
];

const figuresOf = (events, { name }) => {
  const limit = events < MILLION ? 1.3 : 1.5;
  return {
    p95: { figure: `a frame${name}, 95th percentile`, target: atMostTimes(limit, BARE) },
    longest: { figure: `the longest frame${name}`, target: atMost(LONGEST_FRAME_MS) },
    work: { figure: `main thread’s work in a frame${name}, 95th percentile` },
  };
};

export const frames = {
  figures: (events) => VIEWS.flatMap((view) => Object.values(figuresOf(events, view))),
  async rows(setting, events) {
    const { path } = setting.file('masar', events);
    const rows = [];
    for (const view of VIEWS) {
      try {
        rows.push(...(await rowsOf(setting, events, view, path)));
      } catch (error) {
        const figures = Object.values(figuresOf(events, view));
        rows.push(...figures.map((figure) => missing(figure, events, reasonOf(error))));
      }
    }
    return rows;
  },
};

/** Both pages are open at once and driven by turns, so that what disturbs one disturbs the other. */
async function rowsOf(setting, events, view, path) {
  const limitMs = setting.limitMs(events);
  const address = `${setting.address}${EXPLORER.address}`;
  return onPage(setting.browser, { address, limitMs }, async (page) => {
    await untilReady(page);
    await openFile(page, path, events);
    await view.show(page);
    const drives = {
      ours: { page, target: EXPLORER.picture },
      bare: { target: 'canvas' },
    };
    return onPage(
      setting.browser,
      { address: await bareAddress(setting, view, page), limitMs },
      async (bare) => {
        await openInBare(bare, path);
        drives.bare.page = bare;
        return rowsOfBoth(events, view, await driven(setting, drives, events, view));
      },
    );
  });
}

/** The bare canvas, as large as the picture. */
async function bareAddress(setting, { lanes }, page) {
  const { width, height } = await page.evaluate((selector) => {
    const { clientWidth, clientHeight } = document.querySelector(selector);
    return { width: clientWidth, height: clientHeight };
  }, EXPLORER.picture);
  return `${setting.pages}bare.html?lanes=${lanes}&width=${width}&height=${height}`;
}

async function driven(setting, drives, events, { withCtrl = false }) {
  const seen = { ours: { intervals: [], works: [] }, bare: { intervals: [], works: [] }, asked: 0 };
  const passes = setting.isQuick ? PASSES.quick : PASSES.usual;
  // Half of the time is for opening the file.
  const mostMs = setting.limitMs(events) / 2 / (2 * (passes + 1));
  const drive = { turns: journey(events), apart: APART, withCtrl, mostMs };
  for (let pass = 0; pass <= passes; pass++) {
    if (pass > 0) seen.asked += drive.turns.length;
    for (const [name, { page, target }] of Object.entries(drives)) {
      await page.evaluate(showWhole, { target, withCtrl });
      const seenNow = await page.evaluate(driveFrames, { target, ...drive });
      if (pass === 0) continue;
      seen[name].intervals.push(...seenNow.intervals);
      seen[name].works.push(...seenNow.works);
    }
  }
  return seen;
}

function rowsOfBoth(events, view, { ours, bare, asked }) {
  const { p95, longest, work } = figuresOf(events, view);
  const both = (of) => [of(ours), of(bare)];
  const [at95, bareAt95] = both(({ intervals }) => percentile(intervals, 0.95));
  const [middle, bareMiddle] = both(({ intervals }) => median(intervals));
  const [worst, bareWorst] = both(({ intervals }) => most(intervals));
  const [busy, bareBusy] = both(({ works }) => percentile(works, 0.95));
  const [busiest, bareBusiest] = both(({ works }) => most(works));
  const depths = Object.entries(depthsOf(ours.works))
    .filter(([, works]) => works.length > 0)
    .map(([depth, works]) => `${depth} ${ms(median(works))}`)
    .join(', ');
  const count = ours.intervals.length;
  // What is too slow for the time it has does not come to the end of its journey.
  const countInWords = count < asked ? `stopped after ${count} of ${asked}` : `${count}`;
  return [
    measured(p95, events, {
      value: at95,
      base: bareAt95,
      note: `${countInWords} frames, median ${ms(middle)}; bare ${ms(bareAt95)}, median ${ms(bareMiddle)}`,
    }),
    measured(longest, events, { value: worst, base: bareWorst, note: `bare ${ms(bareWorst)}` }),
    measured(work, events, {
      value: busy,
      base: bareBusy,
      note: `most ${ms(busiest)}; medians: ${depths}; bare ${ms(bareBusy)}, most ${ms(bareBusiest)}`,
    }),
  ];
}
