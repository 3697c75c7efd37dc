/**
 * Where in a JSON text a value stands.
 *
 * One pass without recursion over a text that has been parsed already, so that any depth
 * and size will do; it goes only into the objects that lead to a wanted pointer.
 */
import { stepsOf } from './pointer.ts';

export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

interface Wanted {
  readonly children: Map<string, Wanted>;
  readonly pointers: string[];
}

/** Offsets of values by pointer. A field that occurs twice has the offset of the last, which is the one that counts. */
export function offsetsOf(text: string, pointers: Iterable<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const root = wantedTree(pointers);
  const scanner = new Scanner(text);
  const open: { wanted: Wanted; array: boolean; index: number }[] = [];
  let wanted: Wanted | undefined = root;
  for (;;) {
    scanner.blanks();
    for (const pointer of wanted?.pointers ?? []) found.set(pointer, scanner.at);
    const bracket = text[scanner.at];
    if (wanted && wanted.children.size > 0 && (bracket === '{' || bracket === '[')) {
      scanner.at += 1;
      open.push({ wanted, array: bracket === '[', index: -1 });
    } else {
      scanner.skipValue();
    }
    wanted = undefined;
    for (let inside = open.at(-1); inside; inside = open.at(-1)) {
      scanner.blanks();
      if (text[scanner.at] === ',') scanner.at += 1;
      scanner.blanks();
      const next = text[scanner.at];
      if (next === undefined) return found;
      if (next === '}' || next === ']') {
        scanner.at += 1;
        open.pop();
        continue;
      }
      let step: string;
      if (inside.array) {
        inside.index += 1;
        step = String(inside.index);
      } else {
        step = scanner.key();
        scanner.blanks();
        if (text[scanner.at] === ':') scanner.at += 1;
      }
      wanted = inside.wanted.children.get(step);
      break;
    }
    if (open.length === 0) return found;
  }
}

/** Something told of a text, at an offset or at a pointer. */
interface Told {
  readonly pointer: string;
  readonly offset?: number;
}

/** Where in a text each finding is; what has no place of its own is where that stands that it would be in. */
export function foundIn<T extends Told>(
  text: string,
  findings: readonly T[],
): { readonly finding: T; readonly offset: number }[] {
  const pointers = new Set(findings.flatMap(({ pointer }) => ancestors(pointer)));
  const offsets = pointers.size > 0 ? offsetsOf(text, pointers) : new Map<string, number>();
  return findings.map((finding) => ({
    finding,
    offset:
      finding.offset ??
      ancestors(finding.pointer)
        .map((pointer) => offsets.get(pointer))
        .find((offset) => offset !== undefined) ??
      0,
  }));
}

/** A pointer and what it stands in, for a field that is missing has no place of its own. */
function ancestors(pointer: string): readonly string[] {
  const all = [pointer];
  for (let end = pointer.lastIndexOf('/'); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
    all.push(pointer.slice(0, end));
    if (end === 0) break;
  }
  return all;
}

/** Turns offsets into lines and columns; `\r\n`, `\n` and `\r` each end a line. */
export function placesOf(text: string, offsets: Iterable<number>): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  let line = 1;
  let start = 0;
  let at = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    for (; at < offset; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
        line += 1;
        start = at + 1;
      }
    }
    places.set(offset, { line, column: offset - start + 1 });
  }
  return places;
}

/** What one pass over a JSON text counts. */
export interface Survey {
  /** How deep it is nested. */
  readonly deepest: number;
  /** How many fields its objects are written with. */
  readonly fields: number;
}

/** Surveys a JSON text; what is in strings does not count. */
export function surveyOf(text: string): Survey {
  let depth = 0;
  let deepest = 0;
  let fields = 0;
  const scanner = new Scanner(text);
  while (scanner.at < text.length) {
    const code = text.charCodeAt(scanner.at);
    if (code === 34) {
      scanner.skipString();
      continue;
    }
    if (code === 123 || code === 91) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 125 || code === 93) {
      depth -= 1;
    } else if (code === 58) {
      fields += 1;
    }
    scanner.at += 1;
  }
  return { deepest, fields };
}

/** A field that its object already has: the parser keeps only the last. */
export interface DoubledField {
  readonly name: string;
  readonly offset: number;
}

/** The fields of a JSON text that are written twice in one object, at most `most` of them. */
export function doubledFields(text: string, most: number): readonly DoubledField[] {
  const found: DoubledField[] = [];
  const open: (Set<string> | null)[] = [];
  const scanner = new Scanner(text);
  for (scanner.blanks(); scanner.at < text.length && found.length < most; scanner.blanks()) {
    const offset = scanner.at;
    const letter = text[offset];
    if (letter === '"') {
      const name = scanner.key();
      scanner.blanks();
      const names = open.at(-1);
      if (text[scanner.at] !== ':' || !names) continue;
      if (names.has(name)) found.push({ name, offset });
      names.add(name);
      continue;
    }
    if (letter === '{') open.push(new Set());
    else if (letter === '[') open.push(null);
    else if (letter === '}' || letter === ']') open.pop();
    scanner.at += 1;
  }
  return found;
}

/** How many fields the objects within a value have. */
export function fieldsIn(value: unknown): number {
  let fields = 0;
  const left: unknown[] = [value];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (!Array.isArray(next)) fields += inner.length;
    for (const child of inner) if (typeof child === 'object' && child !== null) left.push(child);
  }
  return fields;
}

class Scanner {
  at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  blanks(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xfeff) return;
    }
  }

  skipString(): void {
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 92) this.at += 1;
      else if (code === 34) break;
    }
    this.at += 1;
  }

  key(): string {
    const from = this.at;
    this.skipString();
    const raw = this.text.slice(from, this.at);
    if (!raw.includes('\\')) return raw.slice(1, -1);
    try {
      return String(JSON.parse(raw));
    } catch {
      return raw;
    }
  }

  skipValue(): void {
    let depth = 0;
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at);
      if (code === 34) {
        this.skipString();
        if (depth === 0) return;
        continue;
      }
      if (code === 123 || code === 91) depth += 1;
      else if (code === 125 || code === 93) {
        if (depth === 0) return;
        depth -= 1;
        if (depth === 0) {
          this.at += 1;
          return;
        }
      } else if (code === 44 && depth === 0) return;
      this.at += 1;
    }
  }
}

function wantedTree(pointers: Iterable<string>): Wanted {
  const root: Wanted = { children: new Map(), pointers: [] };
  for (const pointer of pointers) {
    let node = root;
    for (const step of stepsOf(pointer)) {
      let child = node.children.get(step);
      if (!child) {
        child = { children: new Map(), pointers: [] };
        node.children.set(step, child);
      }
      node = child;
    }
    node.pointers.push(pointer);
  }
  return root;
}
