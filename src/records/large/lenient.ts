/** Reads one value of a document from its bytes; comments and commas too many are read over. */
import type { ElementPlace } from './elements.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text between two offsets; bytes that are no UTF-8 are U+FFFD. */
export const textAt = (bytes: Uint8Array, { start, end }: ElementPlace): string =>
  decoder.decode(bytes.subarray(start, end));

/** The value between two offsets, or undefined where there is none. */
export function parsedLeniently(bytes: Uint8Array, place: ElementPlace): unknown {
  const text = textAt(bytes, place);
  const value = parsed(text);
  return value === undefined ? parsed(withoutSlips(text)) : value;
}

/** The value of a text, or undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text of JSON without comments, and without commas before closing brackets. */
function withoutSlips(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  /** Where the last piece begins with a comma that nothing has followed yet. */
  let comma = -1;
  const cutAt = (at: number) => {
    if (at > from) pieces.push(text.slice(from, at));
    from = at;
  };
  for (let at = 0; at < text.length; ) {
    const letter = text[at] ?? '';
    if (letter === '/') {
      cutAt(at);
      at = commentEnd(text, at);
      from = at;
      continue;
    }
    if (letter === ',') {
      cutAt(at);
      comma = pieces.length;
      pieces.push(letter);
      at += 1;
      from = at;
      continue;
    }
    if (isBlank(letter)) {
      at += 1;
      continue;
    }
    if (comma >= 0 && (letter === '}' || letter === ']')) pieces[comma] = '';
    comma = -1;
    at = letter === '"' ? stringEnd(text, at) : at + 1;
  }
  cutAt(text.length);
  return pieces.join('');
}

const isBlank = (letter: string): boolean =>
  letter === ' ' || letter === '\n' || letter === '\r' || letter === '\t';

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function commentEnd(text: string, start: number): number {
  const isLine = text[start + 1] === '/';
  for (let at = start + 2; at < text.length; at++) {
    if (isLine && (text[at] === '\n' || text[at] === '\r')) return at;
    if (!isLine && text[at] === '*' && text[at + 1] === '/') return at + 2;
  }
  return text.length;
}
