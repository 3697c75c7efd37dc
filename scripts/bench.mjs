/**
 * The benchmarks. Times are ratios within one run on one machine: what the page costs beside a
 * bare page, what reading costs beside `JSON.parse`. Prints a table, writes
 * `bench-results/latest.json`, and never fails because a machine is slow.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { build, dist, root } from './build.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

install();
const RUNS = 7;
const BUDGET_KB = 180;
const executablePath = ensureBrowser();
const { chromium } = await import('playwright');
const { createServer } = await import('vite');

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const rows = [];
const row = (what, value, note = '') => rows.push({ what, value, note });
const least = (values) => Math.min(...values);
const ms = (value) => `${value.toFixed(1)} ms`;
const times = (value, base) => `${(value / base).toFixed(1)} ×`;
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

build();
mkdirSync(join(root, 'node_modules', '.cache', 'masar'), { recursive: true });
const bare = join(root, 'node_modules', '.cache', 'masar', 'bare.html');
writeFileSync(bare, '<!doctype html><html lang="en"><title>bare</title><div>bare</div></html>');
const { address, close } = await serve({
  root: dist,
  port: 4373,
  files: new Map([['/bare.html', bare]]),
});
const browser = await chromium.launch({
  args: BROWSER_ARGS,
  ...(executablePath ? { executablePath } : {}),
});

/** First complete drawing, in milliseconds from the start of the navigation, cold each time. */
async function firstDrawing(lang) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${address}?lang=${lang}`);
  await page.waitForSelector('html[data-masar=ready]');
  const at = await page.evaluate(() => ({
    data: performance.getEntriesByName('masar:data')[0]?.startTime ?? Number.NaN,
    ready: performance.getEntriesByName('masar:ready')[0]?.startTime ?? Number.NaN,
    // What comes later is asked for after the first drawing, which does not wait for it.
    files: performance
      .getEntriesByType('resource')
      .filter(
        ({ startTime }) =>
          startTime < (performance.getEntriesByName('masar:ready')[0]?.startTime ?? Infinity),
      )
      .map((entry) => new URL(entry.name).pathname),
  }));
  await context.close();
  return at;
}

/** First paint of a page with nothing on it. */
async function barePaint() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${address}bare.html`);
  const at = await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))),
      ),
  );
  await context.close();
  return at;
}

await firstDrawing('en');
await barePaint();
const bares = [];
const drawings = { ar: [], en: [] };
let files = { ar: [], en: [] };
for (let i = 0; i < RUNS; i++) {
  bares.push(await barePaint());
  for (const lang of ['ar', 'en']) {
    const at = await firstDrawing(lang);
    drawings[lang].push(at);
    files = { ...files, [lang]: at.files };
  }
}
row('a bare page, second frame', ms(median(bares)), `least ${ms(least(bares))}`);
for (const lang of ['ar', 'en']) {
  const ready = drawings[lang].map((at) => at.ready);
  row(
    `first complete drawing, default data, ${lang}`,
    ms(median(ready)),
    `${times(median(ready), median(bares))} the bare page; least ${ms(least(ready))}, ${times(least(ready), least(bares))}`,
  );
  row(
    `records read, ${lang}`,
    ms(median(drawings[lang].map((at) => at.data))),
    'since the start of the navigation',
  );
}

/** Frames while panning with the wheel, and frames of a bare page, in one run. */
async function frames(path, pans) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${address}${path}`);
  if (pans) await page.waitForSelector('html[data-masar=ready]');
  const lengths = await page.evaluate(
    ({ pans, count }) =>
      new Promise((done) => {
        const frame = document.querySelector('.stage-frame');
        const times = [];
        let last = performance.now();
        const next = (now) => {
          times.push(now - last);
          last = now;
          if (times.length > count) return done(times.slice(1));
          if (pans) {
            const deltaX = Math.floor(times.length / 20) % 2 === 0 ? 24 : -24;
            frame.dispatchEvent(
              new WheelEvent('wheel', { deltaX, deltaY: 0, bubbles: true, cancelable: true }),
            );
          }
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { pans, count: 120 },
  );
  await context.close();
  const sorted = lengths.sort((a, b) => a - b);
  return { median: median(sorted), p95: sorted[Math.floor(sorted.length * 0.95)] };
}
const still = await frames('bare.html', false);
const panning = await frames('?lang=ar', true);
row('a frame of the bare page, 95th percentile', ms(still.p95));
row('a frame while panning the default data, median', ms(panning.median));
row('the same, 95th percentile', ms(panning.p95), `${times(panning.p95, still.p95)} the bare page`);

/** Gzipped bytes of what was asked for until the first drawing. */
for (const lang of ['ar', 'en']) {
  const sizes = { code: 0, fonts: 0, data: 0 };
  for (const path of [...new Set(files[lang])]) {
    const bytes = readFileSync(join(dist, path));
    if (/\.(js|css)$/.test(path)) sizes.code += gzipSync(bytes, { level: 9 }).length;
    else if (/\.woff2$/.test(path)) sizes.fonts += bytes.length;
    else if (/\.json$/.test(path)) sizes.data += gzipSync(bytes, { level: 9 }).length;
  }
  row(`JavaScript and CSS, gzipped, ${lang}`, kb(sizes.code), `budget ${BUDGET_KB} kB`);
  row(`fonts, ${lang}`, kb(sizes.fonts));
  row(`default data, gzipped, ${lang}`, kb(sizes.data));
}
await browser.close();
await close();

/** Reading, laying out and making ready, in Node, beside `JSON.parse` of the same bytes. */
const vite = await createServer({
  root,
  logLevel: 'error',
  server: { middlewareMode: true },
  appType: 'custom',
});
const load = (path) => vite.ssrLoadModule(path);
const { readDataSet } = await load('/src/records/read.ts');
const { buildTimeline } = await load('/src/timeline/build.ts');
const { layoutSpine } = await load('/src/layout/spine.ts');
const { layoutUpright } = await load('/src/layout/spine-upright.ts');
const { layoutLanes } = await load('/src/layout/lanes.ts');
const { NO_CHOICES } = await load('/src/timeline/lane-choices.ts');
const { createLanguage } = await load('/src/text/language.ts');
const { loadLocale } = await load('/src/text/locales/index.ts');
const text = readFileSync(join(root, 'data', 'aleppo-2016.json'), 'utf8');
const timed = async (work) => {
  await work();
  await work();
  const spans = [];
  for (let i = 0; i < RUNS * 3; i++) {
    const start = performance.now();
    await work();
    spans.push(performance.now() - start);
  }
  return { median: median(spans), least: least(spans) };
};
const parse = await timed(() => JSON.parse(text));
const { dataSet } = await readDataSet(text);
const timeline = buildTimeline(dataSet);
const language = createLanguage(await loadLocale('ar'), {
  lang: 'ar',
  numerals: 'latn',
  months: 'levantine',
  hijri: false,
});
const view = (width, height) => ({
  timeline,
  language,
  width,
  height,
  window: timeline.firstWindow,
  direction: 'rtl',
  measure: (words) => words.length * 7,
  base: null,
  selected: null,
  matched: null,
  unmatched: 'dim',
  known: null,
  lanes: NO_CHOICES,
  focusedLane: null,
  hovered: null,
  scroll: 0,
  focused: null,
  textScale: 1,
});
row('JSON.parse of the default data', ms(parse.median), `least ${ms(parse.least)}`);
const works = {
  'read and check the default data': await timed(() => readDataSet(text)),
  'make its timeline': await timed(() => buildTimeline(dataSet)),
  'lay out the Spine, 1280 × 640': await timed(() => layoutSpine(view(1280, 640))),
  'lay out the upright Spine, 390 × 640': await timed(() => layoutUpright(view(390, 640))),
  'lay out the lanes, 1280 × 640': await timed(() => layoutLanes(view(1280, 640))),
};
for (const [what, span] of Object.entries(works))
  row(
    what,
    ms(span.median),
    `${times(span.median, parse.median)} JSON.parse; least ${ms(span.least)}, ${times(span.least, parse.least)}`,
  );
await vite.close();

const width = Math.max(...rows.map(({ what }) => what.length));
console.log(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, median of ${RUNS} runs\n`,
);
for (const { what, value, note } of rows)
  console.log(`${what.padEnd(width)}  ${value.padStart(10)}  ${note}`);
mkdirSync(join(root, 'bench-results'), { recursive: true });
writeFileSync(
  join(root, 'bench-results', 'latest.json'),
  `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`,
);
