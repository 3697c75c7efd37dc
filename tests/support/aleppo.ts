/** The default data set, a language and a ruler, for tests of what stands on them. */
import { readFileSync } from 'node:fs';
import { TEXT_STYLES } from '../../src/draw/text-styles.ts';
import type { ViewInput } from '../../src/layout/input.ts';
import type { MeasureText } from '../../src/layout/scene.ts';
import { readDataSet } from '../../src/records/read.ts';
import type { DataSet } from '../../src/records/schema.ts';
import { createLanguage, type Language } from '../../src/text/language.ts';
import { loadLocale } from '../../src/text/locales/index.ts';
import { loadEdtf } from '../../src/time/edtf.ts';
import { buildTimeline } from '../../src/timeline/build.ts';
import { eachOf, type Indexed } from '../../src/timeline/indexed.ts';
import { NO_CHOICES } from '../../src/timeline/lane-choices.ts';
import type { Timeline } from '../../src/timeline/types.ts';

/** The default data set as it is on disk. */
export const aleppoText = (): string =>
  readFileSync(new URL('../../data/aleppo-2016.json', import.meta.url), 'utf8');

/** The default data set, read. */
export async function aleppoDataSet(): Promise<DataSet> {
  await loadEdtf();
  const { dataSet } = await readDataSet(aleppoText());
  if (!dataSet) throw new Error('the default data set does not read');
  return dataSet;
}

/** The default data set, ready to draw. */
export const aleppoTimeline = async (): Promise<Timeline> => buildTimeline(await aleppoDataSet());

/** Arabic or English as most readers have it. */
export async function languageOf(
  lang: 'ar' | 'en',
  numerals: 'latn' | 'arab' = 'latn',
): Promise<Language> {
  return createLanguage(await loadLocale(lang), {
    lang,
    numerals,
    months: 'levantine',
    hijri: false,
  });
}

/** A ruler without fonts: wide enough to stand for real letters, the same everywhere. */
export const ruler: MeasureText = (text, style) =>
  [...text].length * TEXT_STYLES[style].size * 0.56;

/** The first view of a timeline at a size. */
export function viewOf(
  timeline: Timeline,
  language: Language,
  width: number,
  height: number,
  change: Partial<ViewInput> = {},
): ViewInput {
  return {
    timeline,
    language,
    width,
    height,
    window: timeline.firstWindow,
    direction: language.dir,
    measure: ruler,
    base: null,
    selected: null,
    matched: null,
    unmatched: 'dim',
    known: null,
    focused: null,
    lanes: NO_CHOICES,
    focusedLane: null,
    hovered: null,
    scroll: 0,
    textScale: 1,
    ...change,
  };
}

/** All entries of a list that makes them when they are asked for. */
export const allOf = <T>(list: Indexed<T>): readonly T[] =>
  [...eachOf(list)].map(([entry]) => entry);
