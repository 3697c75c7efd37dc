/** The beginning of a text, where there is no room for all of it. */

/** What search engines and feeds show at most, in characters. */
const MOST = 300;

/** At most `most` characters, cut at a word, with an ellipsis where something is missing. */
export function shortened(text: string, most = MOST): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,.;:،؛]+$/u, '')}…`;
}
