/** How much a number of deaths makes an event stand out among others of its file. */

/**
 * 1 (no death), 2 (fewer than ten), 3 (fewer than a hundred), 4: by the power of ten, which says
 * whose label is drawn first and nothing of what a death weighs. 5, a turning point, is an
 * editor's judgement that no column holds.
 *
 * @returns undefined where the text is no number
 */
export function importanceOfDeaths(text: string): number | undefined {
  if (text === '') return undefined;
  const deaths = Number(text);
  if (!(deaths >= 0)) return undefined;
  if (deaths < 1) return 1;
  return deaths < 10 ? 2 : deaths < 100 ? 3 : 4;
}
