/**
 * Citations for reference managers: BibTeX, RIS and CSL-JSON 1.0. The first item is what is
 * cited, each source that supports it is an item of its own.
 */
import {
  type Citation,
  type CitationWords,
  type CitedSource,
  type DateParts,
  isoOf,
  onOneLine,
  safeAddress,
} from './citation.ts';

/** What all three formats say of one work. */
interface Item {
  readonly key: string;
  readonly kind: 'event' | 'view' | 'source';
  readonly authors: readonly string[];
  readonly title: string;
  readonly container: string | null;
  readonly publisher: string | null;
  readonly issued: DateParts | null;
  /** When the event took place. */
  readonly eventDate: DateParts | null;
  /** When the reader looked it up; the sources were not looked up. */
  readonly accessed: DateParts | null;
  readonly language: string | null;
  readonly address: string | null;
  readonly note: string;
}

function itemsOf(citation: Citation, words: CitationWords): readonly Item[] {
  const { kind, dataSetId, id, when, window, licence, published, accessed } = citation;
  const base = {
    authors: citation.authors,
    publisher: citation.publisher,
    issued: published,
    accessed,
    language: citation.language,
    address: citation.address,
  };
  const first: Item =
    kind === 'event'
      ? {
          ...base,
          key: `${dataSetId}-${id}`,
          kind,
          title: citation.title,
          container: citation.dataSet,
          eventDate: when?.parts ?? null,
          note: [when?.words, licence].filter(Boolean).join('; '),
        }
      : {
          ...base,
          key: `${dataSetId}-${id}`,
          kind,
          title: citation.dataSet,
          container: null,
          eventDate: null,
          note: [words.view(window), licence].filter(Boolean).join('; '),
        };
  return withOwnKeys([first, ...citation.sources.map((source) => itemOf(source, citation))]);
}

const itemOf = (source: CitedSource, { dataSetId }: Citation): Item => ({
  key: `${dataSetId}-${source.id}`,
  kind: 'source',
  authors: [source.author ?? source.publisher],
  title: source.title ?? source.publisher,
  container: source.publisher,
  publisher: source.publisher,
  issued: source.date,
  eventDate: null,
  accessed: null,
  language: source.language,
  address: source.address,
  note: '',
});

/** Keys in letters and digits of any script; the second of two that would be one is numbered. */
function withOwnKeys(items: readonly Item[]): readonly Item[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const plain = item.key.replace(/[^\p{L}\p{M}\p{N}.:_-]+/gu, '-') || 'masar';
    let key = plain;
    for (let n = 2; taken.has(key); n++) key = `${plain}-${n}`;
    taken.add(key);
    return { ...item, key };
  });
}

/** What TeX reads as a command. Braces are named: even escaped ones count when BibTeX pairs them. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

const tex = (text: string): string =>
  onOneLine(text).replace(/[\\{}^~&%$#_]/g, (character) => TEX[character] ?? character);

/**
 * BibTeX, one `@misc` a work: the type that every style knows. Letters stay as they are (UTF-8);
 * double braces keep a body's name, and a title's capitals, in one piece.
 */
export function writeBibtex(citation: Citation, words: CitationWords): string {
  return itemsOf(citation, words).map(bibtexEntry).join('\n');
}

function bibtexEntry(item: Item): string {
  const [year, month, day] = item.issued ?? [];
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', item.authors.map((name) => `{${tex(name)}}`).join(' and ')],
    ['title', `{${tex(item.title)}}`],
    ['howpublished', tex(item.container ?? '')],
    ['publisher', tex(item.publisher ?? '')],
    ['year', year === undefined ? '' : String(year)],
    ['month', month === undefined ? '' : String(month)],
    ['day', day === undefined ? '' : String(day)],
    ['url', item.address === null ? '' : safeAddress(item.address)],
    ['urldate', item.accessed ? isoOf(item.accessed) : ''],
    ['language', tex(item.language ?? '')],
    ['note', tex(item.note)],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${item.key},\n${lines.join('')}}\n`;
}

const RIS_TYPES = { view: 'DATA', event: 'ELEC', source: 'ELEC' } as const;

/** RIS: a tag and a value a line, lines ended by CR LF, entries by `ER`. */
export function writeRis(citation: Citation, words: CitationWords): string {
  return itemsOf(citation, words).map(risEntry).join('\r\n');
}

function risEntry(item: Item): string {
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ['TY', RIS_TYPES[item.kind]],
    ['ID', item.key],
    ...item.authors.map((name) => ['AU', name] as const),
    ['TI', item.title],
    ['T2', item.container ?? ''],
    ['PB', item.publisher ?? ''],
    ['PY', item.issued ? isoOf([item.issued[0]]) : ''],
    ['DA', item.issued ? risDate(item.issued) : ''],
    ['LA', item.language ?? ''],
    ['N1', item.note],
    ['UR', item.address === null ? '' : safeAddress(item.address)],
    ['Y2', item.accessed ? risDate(item.accessed) : ''],
  ];
  const written = lines
    .map(([tag, value]) => [tag, onOneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${written.join('')}ER  - \r\n`;
}

/** `2016/12/02`, with the slashes of what is not known left standing. */
const risDate = (date: DateParts): string => {
  const [year, month = '', day = ''] = isoOf(date).split(/(?<=.)-/);
  return `${year}/${month}/${day}/`;
};

/** CSL-JSON 1.0: an array of items, to be put in any style by a citation processor. */
export function writeCsl(citation: Citation, words: CitationWords): string {
  const items = itemsOf(citation, words).map(cslItem);
  return `${JSON.stringify(items, null, 2)}\n`;
}

const cslItem = (item: Item) => ({
  id: item.key,
  type: item.kind === 'view' ? 'dataset' : 'webpage',
  title: onOneLine(item.title),
  ...(item.authors.length > 0
    ? { author: item.authors.map((name) => ({ literal: onOneLine(name) })) }
    : {}),
  ...(item.container ? { 'container-title': onOneLine(item.container) } : {}),
  ...(item.publisher ? { publisher: onOneLine(item.publisher) } : {}),
  ...(item.issued ? { issued: { 'date-parts': [item.issued] } } : {}),
  ...(item.eventDate ? { 'event-date': { 'date-parts': [item.eventDate] } } : {}),
  ...(item.accessed ? { accessed: { 'date-parts': [item.accessed] } } : {}),
  ...(item.language ? { language: item.language } : {}),
  ...(item.address ? { URL: safeAddress(item.address) } : {}),
  ...(item.note === '' ? {} : { note: onOneLine(item.note) }),
});
