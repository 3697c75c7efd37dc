/** How long the page is deaf while a question is asked of all events. */
import { onPage } from '../browser.mjs';
import { EXPLORER, openFile, untilReady } from '../explorer.mjs';
import { atMost, measured, missing, ms } from '../figures.mjs';
import { reasonOf, Unmeasured } from '../limit.mjs';
import { most } from '../statistics.mjs';

const TWO_FRAMES_MS = 1000 / 30;
const target = atMost(Number(TWO_FRAMES_MS.toFixed(1)));
const COUNT = { figure: 'count by facet, longest block', target };
const FILTER = { figure: 'filter by actor, longest block', target };
const KNOWN = { figure: 'known-by step, longest block', target };

export const questions = {
  figures: () => [COUNT, FILTER, KNOWN],
  async rows(setting, events) {
    const { path } = setting.file('masar', events);
    const limitMs = setting.limitMs(events);
    return onPage(
      setting.browser,
      { address: `${setting.address}${EXPLORER.address}`, limitMs },
      async (page) => {
        await untilReady(page);
        await openFile(page, path, events);
        const rows = [];
        // What is asked later needs what was asked before; what fails takes the rest with it.
        const ask = async (figure, asked) => {
          try {
            const seen = [];
            for (const question of asked) seen.push(await answered(page, question, limitMs / 6));
            rows.push(rowOf(figure, events, seen));
          } catch (error) {
            rows.push(missing(figure, events, reasonOf(error)));
          }
        };
        const actors = '.facet[data-facet="actors"]';
        // The panel opens with counts of its own, and what all counts need is made then.
        await ask(COUNT, [
          { key: '/', answer: '.find' },
          { press: `${actors} summary`, answer: `${actors} ul` },
        ]);
        await ask(FILTER, [{ press: `${actors} li input`, answer: '.find-kept' }]);
        await openKnown(page);
        await ask(KNOWN, [{ key: 'ArrowLeft', answer: '.known-words strong' }]);
        return rows;
      },
    );
  },
};

function rowOf(figure, events, seen) {
  const blocks = seen.map(({ block }) => block);
  return measured(figure, events, {
    value: most(blocks),
    note: `longest frame ${ms(most(seen.map(({ frame }) => frame)))}; answered after ${seen
      .map(({ took }) => ms(took))
      .join(' and ')}`,
  });
}

/** Takes the filter back, so that the step is of all events. */
async function openKnown(page) {
  await page.locator('.find-clear').click();
  await page.locator('.find').getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('.tools-button').click();
  await page.locator('.tools button', { hasText: 'Known by a date' }).click();
  await page.waitForSelector('.known input[type=range]');
  await page.locator('.known input[type=range]').focus();
}

async function answered(page, { press, key, answer }, limitMs) {
  await page.waitForTimeout(600);
  await page.evaluate(watch, { answer, limitMs });
  if (key) await page.keyboard.press(key);
  else {
    await page.evaluate((selector) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`nothing to press: ${selector}`);
      element.click();
    }, press);
  }
  const seen = await page.evaluate(() => globalThis.bench.answer);
  if (seen === null) throw new Unmeasured('no answer was seen');
  return seen;
}

/**
 * Runs in the page: watches how long the main thread answers nobody, and between frames, from now
 * until what is asked has changed its answer and the page has been quiet after it.
 */
function watch({ answer, limitMs }) {
  const QUIET_MS = 800;
  const words = () => document.querySelector(answer)?.textContent ?? '';
  const before = words();
  const seen = { block: 0, frame: 0, took: Number.NaN };
  const start = performance.now();
  let isOver = false;
  let ticked = start;
  // A timer is as good as a reader's next key: what it waits for, the key would wait for.
  const tick = () => {
    const now = performance.now();
    seen.block = Math.max(seen.block, now - ticked);
    ticked = now;
    if (!isOver) setTimeout(tick, 0);
  };
  setTimeout(tick, 0);
  let framed = start;
  const promise = new Promise((done) => {
    const frame = (now) => {
      if (now > framed) seen.frame = Math.max(seen.frame, now - framed);
      framed = Math.max(framed, now);
      if (Number.isNaN(seen.took) && words() !== before) seen.took = performance.now() - start;
      const isAnswered = performance.now() - start > seen.took + QUIET_MS;
      if (!isAnswered && performance.now() - start < limitMs) return requestAnimationFrame(frame);
      isOver = true;
      done(isAnswered ? seen : null);
    };
    requestAnimationFrame(frame);
  });
  globalThis.bench = { ...globalThis.bench, answer: promise };
}
