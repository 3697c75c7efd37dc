/** Keeps the last measured table in the docs. */
import { readFileSync, writeFileSync } from 'node:fs';

const START = '<!-- measured: written by npm run bench -- --write-docs -->';
const END = '<!-- /measured -->';

/** A page with what stands between its marks replaced; null where it has no marks. */
export function withTable(page, words) {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) return null;
  return `${page.slice(0, start + START.length)}\n\n${words}\n\n${page.slice(end)}`;
}

/** Writes into the page at a path. */
export function writeTable(path, words) {
  const page = withTable(readFileSync(path, 'utf8'), words);
  if (page === null) throw new Error(`${path} has no place for a table.`);
  writeFileSync(path, page);
}
