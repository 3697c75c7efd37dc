/** What open events keep of memory: objects and buffers, of the page and of its workers. */
import { onPage } from '../browser.mjs';
import { EXPLORER, openFile, untilReady } from '../explorer.mjs';
import { inWords, measured, megabytes } from '../figures.mjs';
import { HeapMeter } from '../heap-meter.mjs';

const EACH = 60;
const TEXT_TIMES = 1.3;
const FIGURES = [
  ['masar', 'JSON'],
  ['ucdp-ged', 'CSV'],
].map(([format, name]) => ({
  format,
  figure: {
    figure: `heap an event beyond ${TEXT_TIMES} × the text, ${name}`,
    unit: 'B',
    target: inWords(`≤ ${EACH} B, with text ≤ ${TEXT_TIMES} × its bytes`),
  },
}));

export const heap = {
  figures: () => FIGURES.map(({ figure }) => figure),
  async rows(setting, events) {
    const rows = [];
    for (const { format, figure } of FIGURES) {
      const { path, bytes } = setting.file(format, events);
      const kept = await keptOf(setting, events, path);
      const total = kept.objects + kept.buffers;
      const beyond = (total - TEXT_TIMES * bytes) / events;
      rows.push(
        measured(figure, events, {
          value: Math.max(0, beyond),
          isMet: beyond <= EACH,
          note: `in all ${megabytes(total)}, ${(total / events).toFixed(0)} B an event, ${(total / bytes).toFixed(2)} × the file of ${megabytes(bytes)}: objects ${megabytes(kept.objects)}, buffers ${megabytes(kept.buffers)}, ${kept.workers} workers`,
        }),
      );
    }
    return rows;
  },
};

const keptOf = (setting, events, path) =>
  onPage(
    setting.browser,
    { address: `${setting.address}${EXPLORER.address}`, limitMs: setting.limitMs(events) },
    async (page) => {
      await untilReady(page);
      const meter = await HeapMeter.of(page);
      const before = await meter.read();
      await openFile(page, path, events);
      const after = await meter.read();
      return {
        objects: after.objects - before.objects,
        buffers: after.buffers - before.buffers,
        workers: after.workers,
      };
    },
  );
