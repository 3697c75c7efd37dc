/** Texts that somebody might put into a cell to harm whoever opens it, for property tests. */
import fc from 'fast-check';

export const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u202etext\u202c',
  '\u2066\u2066\u2067',
  '=cmd|calc',
  "'=1+1",
  '+1',
  '@SUM(A1)',
  '\u0000\u0007\u001b[31m',
  '\ud800',
  'a'.repeat(5000),
  ';؛،:',
  '&#0;&#x110000;&#xd800;&amp;lt;',
  '<'.repeat(500),
] as const;

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...HOSTILE), { maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.constantFrom('2016-12-02', '2/12/2016', '6 أيلول 2023', '2016', '36.2', '40%', '~40', ''),
);

/** All strings of a value, keys included, with the path to each. */
export function stringsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, `${path}/${key}`));
}

/** What a text of records must not have: controls, marks of direction that are never closed. */
export const UNSAFE_TEXT = /(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e]/u;
