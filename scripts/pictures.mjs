/**
 * Takes pictures of the main states, in both languages, on a wide screen and a phone, in both
 * themes, into `pictures/`, to be looked at before and after a visible change.
 *
 * `npm run pictures -- --only SUBSTRING --out FOLDER`
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BROWSER_ARGS, ensureBrowser } from './browser.mjs';
import { build, dist, root } from './build.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

install();
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const only = option('only', '');
const out = resolve(root, option('out', 'pictures'));

const SIZES = [
  [1280, 800],
  [390, 844],
];
const STATES = {
  spine: '',
  hint: '',
  event: '#event=ev-jaysh-halab',
  observation: '#observation=tc-1202-enab',
  whole: '#from=2015-09-15&to=2017-02-15',
  week: '#from=2016-11-28&to=2016-12-06',
  actor: '#actor=turkey',
  compare: '#compare=2016-11-14/2016-11-28',
  stretches: '#compare=2016-11-01..2016-11-14/2016-11-15..2016-12-22',
  known: '#known=2016-12-02',
  'lanes-event': '&view=lanes#event=ev-alanya',
  source: '#source=ft-yalibnan',
  find: '#tracks=diplomacy,conflict&actors=russia',
  lanes: '&view=lanes',
  'lanes-open': '&view=lanes#folded=-&pinned=russia',
  list: '&view=list',
  'list-known': '&view=list#known=2016-12-02',
  map: '#from=2016-11-12&to=2016-12-26&event=ev-hanano',
  epochs: '#event=ev-deal-dec13',
  'epochs-early': '#known=2016-11-10',
  network: '',
  share: '#event=ev-alanya',
  tools: '',
  help: '',
  error: '&src=missing.json',
  findings: '&src=./open/with-errors.json',
  'spine-numerals': '&numerals=arab',
};
/** Pages of the site other than the explorer: their path, and what is waited for. */
const READY = 'html[data-masar]';
const PAGES = {
  frame: (lang) => [`embed.html?lang=${lang}`, READY],
  'frame-event': (lang) => [`embed.html?lang=${lang}#event=ev-alanya`, READY],
  'frame-lanes': (lang) => [`embed.html?lang=${lang}&view=lanes`, READY],
  'frame-list': (lang) => [`embed.html?lang=${lang}&view=list`, READY],
  article: (lang) => [`articles/${lang}.html`, 'masar-timeline[data-masar]'],
  'event-page': (lang) => [`event/ev-alanya.${lang}.html`, 'h1'],
};

const executablePath = ensureBrowser();
const { chromium } = await import('playwright');
build();
const files = new Map([
  ['/open/with-errors.json', join(root, 'tests', 'fixtures', 'with-errors.json')],
]);
const { address, close } = await serve({ root: dist, port: 4273, files });
const browser = await chromium.launch({
  args: BROWSER_ARGS,
  ...(executablePath ? { executablePath } : {}),
});
mkdirSync(out, { recursive: true });
let taken = 0;
const pages = [
  ...Object.entries(STATES).map(([state, change]) => [
    state,
    (lang) => [`?lang=${lang}${change}`, READY],
  ]),
  ...Object.entries(PAGES),
];
for (const [state, pathOf] of pages) {
  for (const lang of ['ar', 'en']) {
    for (const [width, height] of SIZES) {
      for (const theme of ['light', 'dark']) {
        const name = `${state}-${lang}-${width}x${height}-${theme}`;
        if (!name.includes(only) || (state === 'spine-numerals' && lang === 'en')) continue;
        const context = await browser.newContext({
          viewport: { width, height },
          colorScheme: theme,
          hasTouch: width < 640,
          reducedMotion: 'reduce',
        });
        if (state !== 'hint') {
          await context.addInitScript(() => {
            localStorage.setItem('masar:hints-dismissed', '["spine","lanes"]');
          });
        }
        const page = await context.newPage();
        const [path, ready] = pathOf(lang);
        await page.goto(`${address}${path}`);
        await page.waitForSelector(ready, { timeout: 20_000 });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        if (state === 'find') await page.click('.find-button');
        if (state === 'share') await page.click('.share-button');
        if (state === 'help') await page.keyboard.press('?');
        if (['tools', 'network', 'epochs', 'epochs-early', 'map'].includes(state)) {
          await page.click('.tools-button');
          const nth = { network: 2, epochs: 3, 'epochs-early': 3, map: 4 }[state];
          if (nth) await page.click(`.tools button:nth-of-type(${nth})`);
        }
        await page.waitForTimeout(300);
        await page.screenshot({ path: join(out, `${name}.png`), fullPage: state === 'article' });
        await context.close();
        taken += 1;
      }
    }
  }
}
await browser.close();
await close();
console.log(`${taken} pictures in ${out}`);
