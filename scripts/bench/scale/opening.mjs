/** From a file that was chosen to its first picture, and to all of it, beside the plainest reading. */
import { onPage } from '../browser.mjs';
import { EXPLORER, findById, openFile, untilReady } from '../explorer.mjs';
import { atMostTimes, measured, missing, ms } from '../figures.mjs';
import { reasonOf, Unmeasured } from '../limit.mjs';
import { median } from '../statistics.mjs';

const FORMATS = [
  {
    format: 'masar',
    plain: 'JSON.parse',
    first: { figure: 'JSON chosen → first picture', target: atMostTimes(1, 'JSON.parse') },
    all: {
      figure: 'JSON chosen → all drawn and found by id',
      target: atMostTimes(3, 'JSON.parse'),
    },
  },
  {
    format: 'ucdp-ged',
    plain: 'split',
    first: { figure: 'CSV chosen → first picture', target: atMostTimes(1, 'split') },
    all: { figure: 'CSV chosen → all drawn and found by id', target: atMostTimes(1.5, 'split') },
  },
];
/** Files are opened once where that takes long. */
const LARGE = 500_000;

export const opening = {
  figures: () => FORMATS.flatMap(({ first, all }) => [first, all]),
  async rows(setting, events) {
    const rows = [];
    for (const each of FORMATS) rows.push(...(await rowsOf(setting, events, each)));
    return rows;
  },
};

async function rowsOf(setting, events, { format, plain, first, all }) {
  const { path, bytes } = setting.file(format, events);
  const runs = setting.isQuick || events >= LARGE ? 1 : 3;
  // By turns, so that what disturbs one disturbs the other; what fails once would fail again.
  const opened = new Runs();
  const plains = new Runs();
  for (let i = 0; i < runs; i++) {
    await plains.add(() => readPlainly(setting, events, path));
    await opened.add(() => openOnce(setting, events, path));
  }
  const parse = plains.middle((span) => span.parse);
  const decode = plains.middle((span) => span.decode);
  const size = `${(bytes / 1e6).toFixed(0)} MB`;
  const beside =
    parse === undefined
      ? `${plain} failed: ${plains.problem}`
      : `${plain} ${ms(parse)}, with decoding ${ms(parse + decode)}`;
  if (opened.problem) {
    const reason = `${opened.problem}; ${size}, ${beside}`;
    return [first, all].map((figure) => missing(figure, events, reason));
  }
  const allDrawn = opened.middle((at) => at.all);
  const found = opened.middle((at) => at.found);
  return [
    measured(first, events, {
      value: opened.middle((at) => at.first),
      base: parse,
      note: `${size}; ${beside}`,
    }),
    measured(all, events, {
      value: allDrawn + found,
      base: parse,
      note: `all drawn ${ms(allDrawn)}, then found by ${opened.by} in ${ms(found)}`,
    }),
  ];
}

/** The same several times, or why not. */
class Runs {
  problem = null;
  #list = [];

  async add(once) {
    if (this.problem) return;
    try {
      this.#list.push(await once());
    } catch (error) {
      this.problem = reasonOf(error);
    }
  }

  get by() {
    return this.#list[0]?.by;
  }

  middle(of) {
    return this.#list.length > 0 ? median(this.#list.map(of)) : undefined;
  }
}

const openOnce = (setting, events, path) =>
  onPage(
    setting.browser,
    { address: `${setting.address}${EXPLORER.address}`, limitMs: setting.limitMs(events) },
    async (page) => {
      await untilReady(page);
      const at = await openFile(page, path, events);
      const { took, by } = await findById(page, String(Math.ceil(events * 0.7)));
      return { ...at, found: took, by };
    },
  );

const readPlainly = (setting, events, path) =>
  onPage(
    setting.browser,
    { address: `${setting.pages}plain.html`, limitMs: setting.limitMs(events) },
    async (page) => {
      await page.setInputFiles('input[type=file]', path);
      const span = await page.evaluate(() => globalThis.plain);
      if (span.problem) throw new Unmeasured(span.problem);
      return span;
    },
  );
