/**
 * Compiles the ICU messages of `src/text/locales/*.json` when the project is built,
 * so that the page carries the small runtime only, not a parser; and cuts them into the part
 * the first drawing speaks and the rest (`?part=first`, `?part=later`), and into what embeds speak (`?part=embed`).
 */

import { readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';
import { CUTS, isIn } from '../src/text/locales/parts.ts';

/** English, which stands in for what a language lacks: filled in here, so that a page loads one language only. */
const english = (): Record<string, string> =>
  JSON.parse(
    readFileSync(new URL('../src/text/locales/en.json', import.meta.url), 'utf8'),
  ) as Record<string, string>;

const LOCALE_FILE = /[\\/]text[\\/]locales[\\/][A-Za-z-]+\.json$/;

export function messages(): Plugin {
  return {
    name: 'masar:messages',
    enforce: 'pre',
    transform(code, id) {
      const [file = '', query = ''] = id.split('?');
      if (!LOCALE_FILE.test(file)) return null;
      const wanted = CUTS.find((cut) => cut === new URLSearchParams(query).get('part'));
      const source = { ...english(), ...(JSON.parse(code) as Record<string, string>) };
      const compiled = Object.fromEntries(
        Object.entries(source)
          .filter(([key]) => !wanted || isIn(key, wanted))
          .map(([key, text]) => [key, compileMessage(text)]),
      );
      return { code: `export default ${JSON.stringify(compiled)};`, map: null, moduleType: 'js' };
    },
  };
}
