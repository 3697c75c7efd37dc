/** Gives a JSON Schema without what is said in it for people (`?shape`): what checks by it needs no words. */
import type { Plugin } from 'vite';

const SAID = new Set(['description', 'title', '$schema', '$id', 'default', 'examples']);

export function shapes(): Plugin {
  return {
    name: 'masar:shape',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.json?shape')) return null;
      const shape = JSON.stringify(withoutWords(JSON.parse(code)));
      return { code: `export default ${shape};`, map: null, moduleType: 'js' };
    },
  };
}

function withoutWords(value: unknown, isNames = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutWords(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      // Under `properties` a word is the name of a field.
      !isNames && SAID.has(key) ? [] : [[key, withoutWords(inner, key === 'properties')]],
    ),
  );
}
