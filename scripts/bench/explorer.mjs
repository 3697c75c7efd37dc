/** The explorer as a reader uses it: what is pressed, and how its outcome is seen. */
import { Unmeasured } from './limit.mjs';

/** What the bench looks for on the explorer's page. */
export const EXPLORER = {
  address: '?lang=en',
  ready: 'html[data-masar=ready]',
  picture: '.stage-frame',
  heading: '.detail h2',
};

export const untilReady = (page) => page.waitForSelector(EXPLORER.ready);

/**
 * Chooses a file in the dialog, as a hand does, and waits until all its events are drawn.
 *
 * Times are counted from the moment the file was chosen. A picture counts from the end of the
 * frame in which the header speaks of the new data.
 *
 * @returns {Promise<{ first: number, data: number | null, all: number }>} milliseconds
 */
export async function openFile(page, path, events) {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.waitForSelector('.dialog input[type=file]', { state: 'attached' });
  await page.evaluate(watchOpening, events);
  await page.setInputFiles('.dialog input[type=file]', path);
  const seen = await page.evaluate(() => globalThis.bench.opening);
  if (seen.problem) throw new Unmeasured(`the page says: ${seen.problem}`);
  return seen;
}

/** Runs in the page. */
function watchOpening(events) {
  const header = () => ({
    title: document.querySelector('header h1')?.textContent ?? '',
    count: Number(
      (document.querySelector('.header-counts')?.textContent ?? '')
        .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
        .match(/^[\d,]+/)?.[0]
        .replaceAll(',', '') ?? 0,
    ),
  });
  const before = header();
  const opening = new Promise((done) => {
    const onChange = (event) => {
      if (event.target?.type !== 'file') return;
      document.removeEventListener('change', onChange, true);
      const chosen = performance.now();
      let first = null;
      /** Once the frame is painted, and not while it is still being made. */
      const afterFrame = (work) =>
        requestAnimationFrame(() => scheduler.postTask(work, { priority: 'user-blocking' }));
      const look = () => {
        const { title, count } = header();
        const isNew = title !== before.title || (count !== before.count && count > 0);
        const problem = document.querySelector('[role=alert]')?.textContent?.trim();
        if (problem) return done({ problem });
        if (isNew && first === null) {
          first = Number.NaN;
          // The header and the picture are of one change, but the picture is drawn a frame later.
          afterFrame(() => {
            first = performance.now() - chosen;
          });
        }
        if (!isNew || count !== events || Number.isNaN(first)) return requestAnimationFrame(look);
        afterFrame(() => {
          const data = performance
            .getEntriesByName('masar:data')
            .findLast(({ startTime }) => startTime > chosen);
          done({
            first,
            data: data ? data.startTime - chosen : null,
            all: performance.now() - chosen,
          });
        });
      };
      requestAnimationFrame(look);
    };
    document.addEventListener('change', onChange, true);
  });
  globalThis.bench = { ...globalThis.bench, opening };
}

export async function showLanes(page) {
  await page.getByRole('button', { name: 'Lanes', exact: true }).click();
  await page.waitForSelector('.stage-frame[data-view=lanes]');
}

/**
 * Looks an event up by its id: in the search field; where that does not find it, by the address.
 *
 * @returns {Promise<{ took: number, by: 'search' | 'address' }>} milliseconds
 */
export async function findById(page, id) {
  const start = performance.now();
  await page.keyboard.press('/');
  await page.waitForSelector('.find input[type=search]');
  await page.locator('.find input[type=search]').fill(id);
  await page.waitForSelector('.find .results li, .find p[role=status]');
  const took = performance.now() - start;
  if (await isFirstResult(page, id)) return { took, by: 'search' };
  const again = performance.now();
  await page.evaluate((wanted) => {
    location.hash = `event=${encodeURIComponent(wanted)}`;
  }, id);
  await page.waitForSelector('.detail article h2');
  return { took: performance.now() - again, by: 'address' };
}

/** Whether it is that event which was found, and not one whose words are alike. */
async function isFirstResult(page, id) {
  const first = page.locator('.find .results li button').first();
  if ((await first.count()) === 0) return false;
  await first.click();
  return page.evaluate(
    (wanted) => new URLSearchParams(location.hash.slice(1)).get('event') === wanted,
    id,
  );
}
