/**
 * What an embed needs beyond its first drawing: lanes, the words of an event, the list, the legend, and
 * painting of very many events. One more file, fetched when the first of it is needed.
 */
import ar from '../text/locales/ar.json?part=embed-more';
import en from '../text/locales/en.json?part=embed-more';

export { LANES } from '../interact/lanes-painter.ts';
export * from '../interact/painted.ts';
export { prepare } from '../interact/prepare.ts';
export { legendOf } from './legend.ts';
/** The style sheet of what is read. */
export { default as READING_STYLES } from './reading.css?inline';
export { detailOf, listOf } from './reading.ts';

/** The other words, by language. */
export const MORE_WORDS = { ar, en };
