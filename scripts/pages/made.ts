/** The default data and its languages, ready to make pages of. All that has to be waited for is here when the module is. */
import { readFileSync } from 'node:fs';
import { frontHead } from '../../src/draw/html/index-page.ts';
import { baseOf, type Site } from '../../src/draw/html/site.ts';
import { siteFiles } from '../../src/draw/html/site-files.ts';
import { readDataSet } from '../../src/records/read.ts';
import { createLanguage } from '../../src/text/language.ts';
import { LOCALES, loadLocale } from '../../src/text/locales/index.ts';
import { loadEdtf } from '../../src/time/edtf.ts';
import { buildTimeline } from '../../src/timeline/build.ts';

await loadEdtf();
const text = readFileSync(new URL('../../data/aleppo-2016.json', import.meta.url), 'utf8');
const { dataSet } = await readDataSet(text);
if (!dataSet) throw new Error('The default data cannot be read.');
const timeline = buildTimeline(dataSet);
const languages = await Promise.all(
  LOCALES.map(async ({ tag }) =>
    createLanguage(await loadLocale(tag), {
      lang: tag,
      numerals: 'latn',
      months: 'levantine',
      hijri: false,
    }),
  ),
);

/** What is known of a site when it is built. */
export type Built = Pick<Site, 'stylesheet' | 'cards'> & {
  /** Where it will be, as its builder says. */
  readonly address: string | undefined;
};

const siteOf = ({ address, ...rest }: Built): Site => ({
  timeline,
  languages,
  base: baseOf(address),
  ...rest,
});

/** The pages, as paths within the site with their texts. */
export const pagesOf = (built: Built) => siteFiles(siteOf(built));

/** What the explorer's page says in its head. */
export const frontOf = (built: Built) => frontHead(siteOf(built));
