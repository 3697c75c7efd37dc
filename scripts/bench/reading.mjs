/** Reading, laying out and making ready, in Node, beside `JSON.parse` of the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build.mjs';
import { measured } from './figures.mjs';
import { least, median } from './statistics.mjs';

/** @param {import('./setting.mjs').Setting} setting */
export async function readingRows({ isQuick }) {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root,
    logLevel: 'error',
    server: { middlewareMode: true },
    appType: 'custom',
  });
  try {
    return await measure((path) => vite.ssrLoadModule(path), isQuick ? 7 : 21);
  } finally {
    await vite.close();
  }
}

async function measure(load, runs) {
  const { readDataSet } = await load('/src/records/read.ts');
  const { buildTimeline } = await load('/src/timeline/build.ts');
  const { layoutSpine } = await load('/src/layout/spine.ts');
  const { layoutUpright } = await load('/src/layout/spine-upright.ts');
  const { layoutLanes } = await load('/src/layout/lanes.ts');
  const text = readFileSync(join(root, 'data', 'aleppo-2016.json'), 'utf8');
  const { dataSet } = await readDataSet(text);
  const timeline = buildTimeline(dataSet);
  const view = await viewOf(load, timeline);
  const parse = await timed(runs, () => JSON.parse(text));
  const works = {
    'read and check the default data': () => readDataSet(text),
    'make its timeline': () => buildTimeline(dataSet),
    'lay out the Spine, 1280 × 640': () => layoutSpine(view(1280, 640)),
    'lay out the upright Spine, 390 × 640': () => layoutUpright(view(390, 640)),
    'lay out the lanes, 1280 × 640': () => layoutLanes(view(1280, 640)),
  };
  const rows = [
    measured({ figure: 'JSON.parse of the default data' }, null, {
      value: parse.median,
      note: `in Node; least ${parse.least.toFixed(1)} ms`,
    }),
  ];
  for (const [figure, work] of Object.entries(works)) {
    const span = await timed(runs, work);
    rows.push(
      measured({ figure }, null, {
        value: span.median,
        base: parse.median,
        note: `ratio to JSON.parse; least ${span.least.toFixed(1)} ms`,
      }),
    );
  }
  return rows;
}

async function viewOf(load, timeline) {
  const { NO_CHOICES } = await load('/src/timeline/lane-choices.ts');
  const { createLanguage } = await load('/src/text/language.ts');
  const { loadLocale } = await load('/src/text/locales/index.ts');
  const language = createLanguage(await loadLocale('ar'), {
    lang: 'ar',
    numerals: 'latn',
    months: 'levantine',
    hijri: false,
  });
  return (width, height) => ({
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
}

async function timed(runs, work) {
  await work();
  await work();
  const spans = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    spans.push(performance.now() - start);
  }
  return { median: median(spans), least: least(spans) };
}
