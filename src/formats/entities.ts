/**
 * Character references of HTML that exports of tables leave in their texts: `&amp;`, `&#39;`.
 * The result is text, never markup: `&lt;script&gt;` becomes letters that are shown as letters.
 */

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/** Between `&` and `;`; longer is no reference that is read here. */
const LONGEST = 8;

/** Decodes each reference once, so that `&amp;lt;` is `&lt;`; what is none stays as it is. */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let done = 0;
  while (at >= 0) {
    const end = endOfReference(text, at + 1);
    const letters = end < 0 ? null : lettersOf(text.slice(at + 1, end));
    if (letters !== null) {
      decoded += text.slice(done, at) + letters;
      done = end + 1;
    }
    at = text.indexOf('&', letters === null ? at + 1 : done);
  }
  return decoded + text.slice(done);
}

/** Where the `;` stands; −1 where none is near. Looks at a few letters, not at the rest of a long text. */
function endOfReference(text: string, from: number): number {
  const last = Math.min(text.length, from + LONGEST + 1);
  for (let at = from; at < last; at++) if (text.charCodeAt(at) === 0x3b) return at;
  return -1;
}

function lettersOf(name: string): string | null {
  if (!name.startsWith('#')) return NAMED.get(name) ?? null;
  const isHex = name[1] === 'x' || name[1] === 'X';
  const digits = name.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[0-9a-f]+$/i : /^\d+$/).test(digits)) return null;
  const code = Number.parseInt(digits, isHex ? 16 : 10);
  return isLetter(code) ? String.fromCodePoint(code) : null;
}

/** Neither a control character (but tab and line breaks), nor half of a pair, nor beyond Unicode. */
const isLetter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0x7f) ||
  (code >= 0xa0 && code < 0xd800) ||
  (code > 0xdfff && code <= 0x10ffff);
