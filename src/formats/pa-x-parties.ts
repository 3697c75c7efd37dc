/** The parties and third parties of an agreement, from cells with a line for each. */

export interface Party {
  readonly name: string;
  readonly role: string;
}

/** Words that say what somebody was at an agreement, and the role they mean. */
const ROLE_WORDS: readonly (readonly [word: string, role: string])[] = [
  ['guarantor', 'guarantor'],
  ['guarantee', 'guarantor'],
  ['witness', 'observer'],
  ['observer', 'observer'],
  ['mediator', 'mediator'],
  ['mediation', 'mediator'],
  ['facilitator', 'mediator'],
  ['signator', 'signatory'],
];
/** Cells that hold nothing. */
const NOTHING: ReadonlySet<string> = new Set(['', '-', '–', 'na', 'n/a', 'none', 'nan', 'null']);

/**
 * Cuts a cell into names. A line that ends with a colon and says a role gives it to the lines
 * below; a role in the line itself (“Norway (witness)”, “Witness: Norway”) is its own. Lines that
 * only name a page of the agreement are left out.
 *
 * @param usual the role of who is only named
 */
export function partiesOf(cell: string, usual: string): readonly Party[] {
  const parties: Party[] = [];
  let role = usual;
  for (const line of linesOf(cell)) {
    const isHeading = line.endsWith(':');
    const text = isHeading ? line.slice(0, -1).trim() : line;
    if (NOTHING.has(text.toLowerCase()) || isPage(text)) continue;
    if (isHeading) {
      const said = roleIn(text);
      role = said ?? usual;
      if (said === undefined) parties.push({ name: text, role: usual });
      continue;
    }
    parties.push(partyOf(text, role));
  }
  return parties;
}

function linesOf(cell: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (let i = 0; i <= cell.length; i++) {
    const code = i < cell.length ? cell.charCodeAt(i) : 0x0a;
    if (code !== 0x0a && code !== 0x0d && code !== 0x3b) continue;
    const line = cell.slice(start, i).trim();
    if (line !== '') lines.push(line);
    start = i + 1;
  }
  return lines;
}

/** “Page 1” and what is like it. */
function isPage(text: string): boolean {
  if (!text.toLowerCase().startsWith('page')) return false;
  for (let i = 4; i < text.length; i++)
    if (!' 0123456789-–,.:'.includes(text[i] ?? '')) return false;
  return true;
}

function roleIn(text: string): string | undefined {
  const lower = text.toLowerCase();
  return ROLE_WORDS.find(([word]) => lower.includes(word))?.[1];
}

/** A line with a role in brackets behind the name or before a colon; else a name in `usual`. */
function partyOf(line: string, usual: string): Party {
  const bracket = line.endsWith(')') ? line.lastIndexOf('(') : -1;
  if (bracket > 0) {
    const role = roleIn(line.slice(bracket));
    const name = line.slice(0, bracket).trim();
    if (role !== undefined && name !== '') return { name, role };
  }
  const colon = line.indexOf(':');
  if (colon > 0) {
    const role = roleIn(line.slice(0, colon));
    const name = line.slice(colon + 1).trim();
    if (role !== undefined && name !== '') return { name, role };
  }
  return { name: line, role: usual };
}
