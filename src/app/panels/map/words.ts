/** What the map says of a glyph. */
import type { NamedGlyph } from '../../../layout/map.ts';
import type { Language } from '../../../text/language.ts';

/** Other names said of a group before the rest is counted. */
const NAMES = 3;

/** Names, and how many more there are. */
export const andOthers = (language: Language, names: readonly string[], others: number): string =>
  language.list(others > 0 ? [...names, language.t('map.others', { n: others })] : names);

/**
 * One sentence of a glyph: its name as it is drawn, so that it can be called by what is seen; what
 * happened there; and of a group which places it holds and what choosing it does.
 */
export function glyphWords(
  language: Language,
  { places, counts, name }: NamedGlyph,
  nameOf: (place: string) => string,
): string {
  const others = places.slice(1);
  // One that is left over is as short to name as to count.
  const named = others.length === NAMES + 1 ? NAMES + 1 : NAMES;
  const values = {
    place: name,
    said: language.number(counts.said),
    done: language.number(counts.done),
    line: language.number(counts.line),
  };
  if (others.length === 0) return language.t('map.glyph', values);
  return language.t('map.group', {
    ...values,
    others: andOthers(language, others.slice(0, named).map(nameOf), others.length - named),
  });
}
