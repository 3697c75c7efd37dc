/**
 * The benchmarks. Times are ratios within one run on one machine: what the page costs beside a
 * bare page, what reading costs beside `JSON.parse`. Prints a table, writes
 * `bench-results/latest.json`, and never fails because a machine is slow.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';
import { install } from './install.mjs';

install();
const { readOptions, USAGE } = await import('./bench/options.mjs');
const { machineInWords, machineOf } = await import('./bench/machine.mjs');
const { createSetting } = await import('./bench/setting.mjs');
const { pageRows } = await import('./bench/page.mjs');
const { readingRows } = await import('./bench/reading.mjs');
const { scaleRows } = await import('./bench/scale.mjs');
const { asMarkdown, asText } = await import('./bench/table.mjs');
const { writeTable } = await import('./bench/docs-page.mjs');
const { missing } = await import('./bench/figures.mjs');
const { reasonOf } = await import('./bench/limit.mjs');

const options = asked();
const say = (words) => console.error(`Measuring ${words}…`);
const setting = await createSetting(options);
const rows = [];
try {
  if (options.parts.has('page')) rows.push(...(await part('page', pageRows)));
  if (options.parts.has('reading')) rows.push(...(await part('reading', readingRows)));
  rows.push(...(await scaleRows(setting, options, say)));
} finally {
  await setting.close();
}
const machine = machineOf(setting.browser.version());
console.log(`\n${machineInWords(machine)}\n\n${asText(rows)}\n`);
const folder = join(root, 'bench-results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'latest.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
if (options.writesDocs) {
  writeTable(
    join(root, 'docs', 'performance.md'),
    `${machineInWords(machine)}.\n\n${asMarkdown(rows)}`,
  );
}

/** Rows of a part that is measured whole; what it could not measure, as one row. */
async function part(name, rowsOf) {
  say(`the ${name}`);
  try {
    return await rowsOf(setting);
  } catch (error) {
    return [missing({ figure: name }, null, reasonOf(error))];
  }
}

/** Options, or the end of the process with what they may be. */
function asked() {
  try {
    const read = readOptions(process.argv.slice(2));
    if (!read.isHelp) return read;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}
