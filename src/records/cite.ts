/**
 * A citation written out in the styles readers ask for.
 *
 * Written here rather than by citeproc, whose licence (CPAL or AGPL) and weight do not fit a
 * page like this one: there are two kinds of work to cite, an event and a view, and their sources.
 * Chicago is the bibliography entry of the Manual of Style (17th ed., 14.205–207, 14.257); APA is
 * the 7th edition (10.9, 10.16). Names stand as the data set has them, since nothing says which
 * part of a name is the family's. The sources follow the entry: what is cited stands on them.
 */
import { within } from '../text/bidi.ts';
import { writeBibtex, writeCsl, writeRis } from './bibliography.ts';
import {
  type Citation,
  type CitationWords,
  type CitedSource,
  onOneLine,
  safeAddress,
} from './citation.ts';

export const CITATION_STYLES = ['chicago', 'apa', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Writes a citation. Chicago and APA are for people, in their words; the others for programs. */
export function cite(citation: Citation, style: CitationStyle, words: CitationWords): string {
  switch (style) {
    case 'chicago':
      return withSources(citation, words, chicago, chicagoSource);
    case 'apa':
      return withSources(citation, words, apa, apaSource);
    case 'bibtex':
      return writeBibtex(citation, words);
    case 'ris':
      return writeRis(citation, words);
    case 'csl-json':
      return writeCsl(citation, words);
  }
}

function withSources(
  citation: Citation,
  words: CitationWords,
  entry: (citation: Citation, words: CitationWords) => string,
  source: (source: CitedSource, words: CitationWords) => string,
): string {
  const first = entry(citation, words);
  if (citation.sources.length === 0) return first;
  const list = citation.sources.map((one) => source(one, words));
  return [first, '', words.sources, ...list].join('\n');
}

/** Authors. “Event, date.” In Data set. Publisher. Accessed date. Address. */
function chicago(citation: Citation, words: CitationWords): string {
  const { authors, title, dataSet, when, window, publisher, published, accessed } = citation;
  const keep = keeper(words);
  const titled =
    citation.kind === 'event'
      ? [
          quoted([title, when?.words].filter(Boolean).join(', '), keep),
          words.within(clean(dataSet)),
        ]
      : [quoted(dataSet, keep), words.view(clean(window))];
  return sentences([
    authors.map(keep).join(', '),
    ...titled,
    [publisher ? keep(publisher) : '', published ? words.date(published, false) : '']
      .filter(Boolean)
      .join(', '),
    words.accessed(words.date(accessed, false)),
    keep(safeAddress(citation.address)),
  ]);
}

/** Publisher. “Title.” Date. Address. */
function chicagoSource(source: CitedSource, words: CitationWords): string {
  const { author, publisher, title, date, address } = source;
  const keep = keeper(words);
  return sentences([
    author ? keep(author) : keep(publisher),
    title ? quoted(title, keep) : '',
    author ? keep(publisher) : '',
    date ? words.date(date, false) : words.noDate,
    address ? keep(safeAddress(address)) : '',
  ]);
}

/** Authors. (date). Event (its date). In Data set [Data set]. Publisher. Retrieved date, from address */
function apa(citation: Citation, words: CitationWords): string {
  const { authors, title, dataSet, when, window, publisher, published, accessed } = citation;
  const keep = keeper(words);
  const form = `[${words.form}]`;
  const work =
    citation.kind === 'event'
      ? [
          `${keep(title)}${when ? ` (${keep(when.words)})` : ''}`,
          `${words.within(clean(dataSet))} ${form}`,
        ]
      : [`${keep(dataSet)} (${words.view(clean(window))}) ${form}`];
  const date = `(${published ? words.date(published, true) : words.noDate})`;
  const [first = '', ...rest] = work;
  const entry = sentences([
    // Without an author the title takes its place.
    ...(authors.length > 0 ? [joined(authors.map(keep)), date, first] : [first, date]),
    ...rest,
    publisher ? keep(publisher) : '',
  ]);
  const retrieved = words.retrieved(words.date(accessed, false), safeAddress(citation.address));
  return `${entry} ${retrieved}`;
}

/** Author. (date). Title. Publisher. Address */
function apaSource(source: CitedSource, words: CitationWords): string {
  const { author, publisher, title, date, address } = source;
  const keep = keeper(words);
  const entry = sentences([
    keep(author ?? publisher),
    `(${date ? words.date(date, true) : words.noDate})`,
    title ? keep(title) : '',
    author ? keep(publisher) : '',
  ]);
  return address ? `${entry} ${keep(safeAddress(address))}` : entry;
}

/** The ampersand between the last two names is APA's in every language. */
const joined = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;

const clean = (text: string): string => onOneLine(text);

/** Keeps a text together where it runs against the reader's language. */
const keeper =
  ({ dir }: CitationWords) =>
  (text: string): string =>
    within(clean(text), dir);

/** Double quotation marks around a title turn those inside it into single ones. */
const quoted = (title: string, keep: (text: string) => string): string => {
  const inner = clean(title)
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’');
  return `“${keep(ended(inner))}”`;
};

const ENDED = /[.!?؟…۔](?:['"’”»\]]|[\u2066-\u2069])*$/u;
const ended = (text: string): string => (ENDED.test(text) ? text : `${text}.`);

/** Parts with a full stop each, where they do not end with one. */
const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map(ended)
    .join(' ');
