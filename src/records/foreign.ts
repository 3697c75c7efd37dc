/** What a text is when it is not a document of ours, by its first characters or its fields. */

/** Names under which messages speak of it (`finding.json-not`, `finding.format-unknown`). */
export type LooksLike =
  | 'empty'
  | 'html'
  | 'xml'
  | 'pdf'
  | 'picture'
  | 'archive'
  | 'gzip'
  | 'utf-16'
  | 'table'
  | 'lines'
  | 'text';

const SIGNATURES: readonly (readonly [RegExp, LooksLike])[] = [
  [/^%PDF-/, 'pdf'],
  // A first byte above 127 is U+FFFD once it was read as UTF-8.
  [
    /^(?:[\u0089\uFFFD]PNG|GIF8|(?:\u00FF\u00D8|\uFFFD\uFFFD)\u00FF?[\uFFFD\u00FF]|RIFF....WEBP|BM.{4}\p{Cc}{4})/su,
    'picture',
  ],
  [/^PK\p{Cc}/u, 'archive'],
  [/^\p{Cc}[\u008B\uFFFD]/u, 'gzip'],
  [/^\s*<(?:!doctype\s+html|html|head|body|script|!--|h1|div|p|title)\b/i, 'html'],
  [/^\s*<!--|^\s*<!doctype html/i, 'html'],
  [/^\s*<\??[a-z]/i, 'xml'],
];

/** What a text that is not JSON seems to be. */
export function looksLike(text: string): LooksLike {
  const start = text.slice(0, 2000);
  if (text.length < 10_000 && text.trim() === '') return 'empty';
  if (isTwoByte(start)) return 'utf-16';
  for (const [pattern, name] of SIGNATURES) if (pattern.test(start)) return name;
  const [first = '', second = ''] = start.split(/\r\n|\r|\n/, 2);
  if (/^\s*\{.*\}\s*$/.test(first) && /^\s*\{.*\}\s*$/.test(second)) return 'lines';
  for (const separator of ['\t', ';', ',']) {
    const columns = first.split(separator).length;
    if (columns > 2 && !/^\s*[[{]/.test(first)) return 'table';
  }
  return 'text';
}

/** Whether a text was read byte by byte that has two bytes a letter: a mark of that, or every other byte zero. */
function isTwoByte(start: string): boolean {
  if (/^(?:\u00FF\u00FE|\u00FE\u00FF|\uFFFD\uFFFD(?!\uFFFD))/.test(start)) return true;
  return start.length > 1 && (start.charCodeAt(0) === 0 || start.charCodeAt(1) === 0);
}

/** Formats that JSON of another project is recognised as. */
export type ForeignFormat =
  | 'timelinejs'
  | 'geojson'
  | 'timemap'
  | 'list'
  | 'masar-without-format'
  | 'unknown';

/** What JSON that does not say `"format": "masar/1"` seems to be. */
export function foreignFormat(value: unknown): ForeignFormat {
  if (Array.isArray(value)) {
    const first: unknown = value[0];
    return isObject(first) && ('sources' in first || 'associations' in first) && 'latitude' in first
      ? 'timemap'
      : 'list';
  }
  if (!isObject(value)) return 'unknown';
  if (value.type === 'FeatureCollection' || value.type === 'Feature') return 'geojson';
  const events = value.events;
  if (Array.isArray(events)) {
    const first: unknown = events[0];
    if (isObject(first) && 'start_date' in first) return 'timelinejs';
    if (isObject(first) && 'date' in first) return 'masar-without-format';
  }
  return 'unknown';
}

/** A JSON object, not an array or null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
