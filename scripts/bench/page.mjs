/** What the page costs with the data it comes with: first drawing, panning, and bytes on the way. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from '../build.mjs';
import { sizes } from '../sizes.mjs';
import { onPage } from './browser.mjs';
import { EXPLORER, untilReady } from './explorer.mjs';
import { atMost, kilobytes, measured } from './figures.mjs';
import { driveFrames, pansOnly } from './frames.mjs';
import { least, median, percentile } from './statistics.mjs';

const LANGUAGES = ['ar', 'en'];
const FRAMES = 120;
const LIMIT_MS = 60_000;

/** @param {import('./setting.mjs').Setting} setting */
export async function pageRows({ browser, address, isQuick }) {
  const runs = isQuick ? 3 : 7;
  const open = (path, work) =>
    onPage(browser, { address: `${address}${path}`, limitMs: LIMIT_MS }, work);
  const firstDrawing = (lang) =>
    open(`?lang=${lang}`, async (page) => {
      await untilReady(page);
      return page.evaluate(untilFirstDrawing);
    });
  const barePaint = () => open('empty.html', (page) => page.evaluate(secondFrame));

  await firstDrawing('en');
  await barePaint();
  const bares = [];
  const drawings = { ar: [], en: [] };
  for (let i = 0; i < runs; i++) {
    bares.push(await barePaint());
    for (const lang of LANGUAGES) drawings[lang].push(await firstDrawing(lang));
  }
  const bare = median(bares);
  const rows = [
    measured({ figure: 'an empty page, second frame' }, null, {
      value: bare,
      note: `least ${least(bares).toFixed(1)} ms`,
    }),
  ];
  for (const lang of LANGUAGES) {
    const ready = drawings[lang].map((at) => at.ready);
    rows.push(
      measured({ figure: `first complete drawing, default data, ${lang}` }, null, {
        value: median(ready),
        base: bare,
        note: `ratio to the empty page; least ${least(ready).toFixed(1)} ms`,
      }),
      measured({ figure: `records read, default data, ${lang}` }, null, {
        value: median(drawings[lang].map((at) => at.data)),
        note: 'since the start of the navigation',
      }),
    );
  }
  rows.push(...(await panningRows(open)));
  for (const lang of LANGUAGES) rows.push(...weightRows(lang, drawings[lang].at(-1).files));
  rows.push(...(await embedRows()));
  return rows;
}

/** What goes into other people's pages. */
const embedRows = async () =>
  (await sizes()).map(({ name, size, limit }) =>
    measured({ figure: `${name}, gzipped`, unit: 'kB', target: atMost(limit) }, null, {
      value: size,
    }),
  );

async function panningRows(open) {
  const drive = { turns: pansOnly(FRAMES), apart: 0 };
  const still = await open('empty.html', (page) =>
    page.evaluate(driveFrames, { ...drive, target: 'body' }),
  );
  const panning = await open('?lang=ar', async (page) => {
    await untilReady(page);
    return page.evaluate(driveFrames, { ...drive, target: EXPLORER.picture });
  });
  return [
    measured({ figure: 'a frame while panning the default data, 95th percentile' }, null, {
      value: percentile(panning.intervals, 0.95),
      base: percentile(still.intervals, 0.95),
      note: `ratio to the empty page; median ${median(panning.intervals).toFixed(1)} ms`,
    }),
  ];
}

/** Gzipped bytes of what was asked for until the first drawing. */
function weightRows(lang, files) {
  const sizes = { code: 0, fonts: 0, data: 0 };
  for (const path of new Set(files)) {
    const bytes = readFileSync(join(dist, path));
    if (/\.(?:js|css)$/.test(path)) sizes.code += gzipSync(bytes, { level: 9 }).length;
    else if (/\.woff2$/.test(path)) sizes.fonts += bytes.length;
    else if (/\.json$/.test(path)) sizes.data += gzipSync(bytes, { level: 9 }).length;
  }
  return [
    measured(
      { figure: `JavaScript and CSS, gzipped, ${lang}`, unit: 'kB', target: atMost(180_000) },
      null,
      { value: sizes.code, note: `fonts ${kilobytes(sizes.fonts)}, data ${kilobytes(sizes.data)}` },
    ),
  ];
}

/** Runs in the page. */
function untilFirstDrawing() {
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  const ready = at('masar:ready');
  return {
    data: at('masar:data'),
    ready,
    // What comes later is asked for after the first drawing, which does not wait for it.
    files: performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < ready)
      .map(({ name }) => new URL(name).pathname),
  };
}

/** Runs in the page. */
function secondFrame() {
  return new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))),
  );
}
