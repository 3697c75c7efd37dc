/**
 * The articles UCDP read for an event, as `source_article` lists them:
 * `"Agence France Presse,1994-04-08,Title, with commas";"Reuters News,1994-04-09,Other"`.
 * Titles hold commas and quotation marks of their own.
 */
import { readDay } from './dates.ts';

export interface Article {
  readonly office: string;
  /** The day it was published; null where the article names none. */
  readonly day: string | null;
}

const QUOTE = '"';

export function readArticles(text: string): readonly Article[] {
  const articles: Article[] = [];
  let at = 0;
  while (at < text.length) {
    const isQuoted = text[at] === QUOTE;
    const end = isQuoted ? endOfQuoted(text, at + 1) : endOfPlain(text, at);
    const article = readArticle(text.slice(isQuoted ? at + 1 : at, end));
    if (article) articles.push(article);
    at = afterSemicolon(text, end);
  }
  return articles;
}

/** The next quotation mark that a semicolon or the end follows; the end where there is none. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf(QUOTE, from); at >= 0; at = text.indexOf(QUOTE, at + 1)) {
    let next = at + 1;
    while (text[next] === ' ') next += 1;
    if (next >= text.length || text[next] === ';') return at;
  }
  return text.length;
}

function endOfPlain(text: string, from: number): number {
  const end = text.indexOf(';', from);
  return end < 0 ? text.length : end;
}

function afterSemicolon(text: string, from: number): number {
  const semicolon = text.indexOf(';', from);
  if (semicolon < 0) return text.length;
  let at = semicolon + 1;
  while (text[at] === ' ') at += 1;
  return at;
}

function readArticle(text: string): Article | null {
  const comma = text.indexOf(',');
  const office = (comma < 0 ? text : text.slice(0, comma)).trim();
  if (office === '') return null;
  const second = comma < 0 ? -1 : text.indexOf(',', comma + 1);
  const date = comma < 0 ? '' : text.slice(comma + 1, second < 0 ? text.length : second);
  return { office, day: readDay(date.trim()) };
}
