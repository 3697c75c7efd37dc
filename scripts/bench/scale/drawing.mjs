/** First complete drawing of events at an address: ours, vis-timeline's, and a bare canvas's. */
import { onPage } from '../browser.mjs';
import { atMostTimes, measured, ms } from '../figures.mjs';
import { median } from '../statistics.mjs';

export const FIGURE = {
  figure: 'first complete drawing',
  target: atMostTimes(0.3, 'vis-timeline'),
};

/** Past this vis-timeline does not finish, and opening is measured by files. */
const MOST_EVENTS = 5000;

export const drawing = {
  figures: (events) => (events <= MOST_EVENTS ? [FIGURE] : []),
  async rows(setting, events) {
    const { href } = setting.file('masar', events);
    const limitMs = setting.limitMs(events);
    const runs = setting.isQuick ? 3 : 7;
    const marked = (address, name) =>
      onPage(setting.browser, { address, limitMs }, async (page) => {
        const handle = await page.waitForFunction(
          (mark) => performance.getEntriesByName(mark)[0]?.startTime,
          name,
        );
        return handle.jsonValue();
      });
    const ours = () => marked(`${setting.address}?lang=en&src=${href}`, 'masar:ready');
    const vis = () => marked(`${setting.pages}vis.html?src=${href}`, 'vis:ready');
    const bare = () => marked(`${setting.pages}bare.html?src=${href}`, 'bare:ready');
    const seen = { ours: [], vis: [], bare: [] };
    await ours();
    await vis();
    for (let i = 0; i < runs; i++) {
      seen.ours.push(await ours());
      seen.vis.push(await vis());
      seen.bare.push(await bare());
    }
    const [value, base, plain] = [median(seen.ours), median(seen.vis), median(seen.bare)];
    return [
      measured(FIGURE, events, {
        value,
        base,
        note: `vis-timeline ${ms(base)}; bare canvas ${ms(plain)}, ours ${(value / plain).toFixed(1)} × that`,
      }),
    ];
  },
};
