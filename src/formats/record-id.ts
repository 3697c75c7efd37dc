/** Ids of records, from the ids that rows have. */

const LONGEST = 200;

/** Controls and commas, which an id may not have (`records/schema.ts`). */
const isBarred = (code: number): boolean =>
  code < 0x20 || code === 0x2c || (code >= 0x7f && code < 0xa0);

/** The row's own id, with a hyphen for what an id may not have; its line where it has none. */
export function recordId(text: string, line: number): string {
  if (text === '') return `line-${line}`;
  if (text.length > LONGEST) return cleaned(text.slice(0, LONGEST));
  for (let at = 0; at < text.length; at++) if (isBarred(text.charCodeAt(at))) return cleaned(text);
  return text;
}

/** Half of a letter that takes two. */
const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Letters are gone through whole, so that none is cut in two at the end. */
function cleaned(text: string): string {
  let id = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    id += isBarred(code) || isHalf(code) ? '-' : letter;
  }
  return id;
}
