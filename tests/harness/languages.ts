import { it } from 'vitest';

export type Lang = 'ar' | 'en';

/**
 * Declares the tests that neither words nor direction can touch: in one language they say as much
 * as in both.
 *
 * @param lang    the language that is being gone through
 * @param chosen  the one they are taken in
 */
export function inOne(
  lang: Lang,
  chosen: Lang,
): (name: string, journey: () => Promise<void>) => void {
  return (name, journey) => {
    if (lang === chosen) it(name, journey);
  };
}
