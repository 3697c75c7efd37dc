/** The figures of many events, by their number. A figure that fails leaves its reason in the table. */
import { missing } from './figures.mjs';
import { reasonOf } from './limit.mjs';
import { detail } from './scale/detail.mjs';
import { drawing } from './scale/drawing.mjs';
import { frames } from './scale/frames.mjs';
import { heap } from './scale/heap.mjs';
import { opening } from './scale/opening.mjs';
import { questions } from './scale/questions.mjs';

const GROUPS = { drawing, frames, opening, detail, heap, questions };

/** What is asked at how many events, where no number is named: the smallest set is for drawing alone. */
const FROM = {
  drawing: 0,
  frames: 10_000,
  opening: 10_000,
  detail: 10_000,
  heap: 10_000,
  questions: 10_000,
};

/**
 * @param {import('./setting.mjs').Setting} setting
 * @param {ReturnType<typeof import('./options.mjs').readOptions>} options
 * @param {(words: string) => void} say  what is being measured
 */
export async function scaleRows(setting, { parts, sizes, isNamed }, say) {
  const rows = [];
  for (const events of sizes) {
    for (const [name, group] of Object.entries(GROUPS)) {
      const figures = group.figures(events);
      if (!parts.has(name) || figures.length === 0 || (!isNamed && events < FROM[name])) continue;
      say(`${name}, ${events.toLocaleString('en')} events`);
      rows.push(...(await rowsOf(group, setting, events)));
    }
  }
  return rows;
}

/** A browser that ends under a measurement, for whatever reason, is tried once more. */
async function rowsOf(group, setting, events) {
  for (let tries = 1; ; tries++) {
    try {
      return await group.rows(setting, events);
    } catch (error) {
      const isGone = !setting.browser.isConnected();
      if (isGone) await setting.revive();
      if (isGone && tries === 1) continue;
      return group.figures(events).map((figure) => missing(figure, events, reasonOf(error)));
    }
  }
}
