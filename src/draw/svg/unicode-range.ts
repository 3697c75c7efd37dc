/** The CSS descriptor `unicode-range`: which characters a font is for. */

/** Whether any character of a text lies in a range, `U+0600-06FF, U+4??`. An empty one is all. */
export function coversAny(range: string, text: string): boolean {
  const spans = range.split(',').flatMap((part) => spanOf(part.trim()));
  if (spans.length === 0) return true;
  for (const character of new Set(text)) {
    const code = character.codePointAt(0) ?? 0;
    if (spans.some(([first, last]) => code >= first && code <= last)) return true;
  }
  return false;
}

function spanOf(part: string): readonly (readonly [first: number, last: number])[] {
  const match = /^U\+([0-9A-F]{1,6})(\?{0,5})(?:-([0-9A-F]{1,6}))?$/i.exec(part);
  if (!match) return [];
  const [, from = '', wild = '', to] = match;
  const first = Number.parseInt(from + '0'.repeat(wild.length), 16);
  return [[first, Number.parseInt(to ?? from + 'F'.repeat(wild.length), 16)]];
}
