/**
 * HTML of other formats as plain text: paragraphs as line breaks, links with their addresses
 * behind them, nothing that runs. One pass, whatever is in it.
 */
import { isWebAddress } from '../records/checks/addresses.ts';
import { plainText } from './cells.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['nbsp', ' '],
  ] as const),
  ...([
    ['ndash', '–'],
    ['mdash', '—'],
    ['hellip', '…'],
    ['bull', '•'],
    ['middot', '·'],
  ] as const),
  ...([
    ['lsquo', '‘'],
    ['rsquo', '’'],
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['laquo', '«'],
  ] as const),
  ...([
    ['raquo', '»'],
    ['copy', '©'],
    ['reg', '®'],
    ['trade', '™'],
    ['deg', '°'],
  ] as const),
  ...([
    ['euro', '€'],
    ['pound', '£'],
    ['times', '×'],
    ['eacute', 'é'],
    ['egrave', 'è'],
  ] as const),
  ...([
    ['agrave', 'à'],
    ['ccedil', 'ç'],
    ['ouml', 'ö'],
    ['uuml', 'ü'],
    ['auml', 'ä'],
  ] as const),
  ...([
    ['zwnj', '\u200c'],
    ['zwj', '\u200d'],
    ['lrm', ''],
    ['rlm', ''],
    ['shy', ''],
  ] as const),
]);
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/g;

/** A text of a cell is not longer; what is behind it stays in `original`. */
const LONGEST = 100_000;
/** No tag is longer: what seems one is text. */
const LONGEST_TAG = 5000;

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'p div br li ul ol tr table blockquote h1 h2 h3 h4 h5 h6 section article header footer figure hr'.split(
    ' ',
  ),
);
/** Elements whose content is not for reading. */
const UNREAD = new Set(['script', 'style', 'iframe', 'noscript', 'template', 'svg', 'object']);
const NAME = /^<\/?([A-Za-z][A-Za-z0-9]*)(?=[\s/>])/;
const ADDRESS = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i;

/** A text without HTML. Plain text comes through as it is. */
export function withoutHtml(html: string): string {
  const text = html.length > LONGEST ? html.slice(0, LONGEST) : html;
  if (!text.includes('<') && !text.includes('&')) return plainText(text);
  const lower = text.toLowerCase();
  const pieces: string[] = [];
  let link: { readonly address: string; readonly from: number } | null = null;
  let at = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
    pieces.push(decoded(text.slice(at, open)));
    const end = endOfTag(text, open);
    if (end === null) {
      // A loose “less than”: it is text.
      pieces.push('<');
      at = open + 1;
      continue;
    }
    const tag = text.slice(open, end);
    at = end;
    const name = NAME.exec(tag)?.[1]?.toLowerCase() ?? '';
    const isEnd = tag.startsWith('</');
    if (UNREAD.has(name) && !isEnd) at = endOfElement(lower, end, name);
    else if (BLOCKS.has(name)) pieces.push('\n');
    else if (name === 'a' && isEnd && link) {
      pieces.push(behind(pieces.slice(link.from).join(''), link.address));
      link = null;
    } else if (name === 'a') link = { address: addressIn(tag), from: pieces.length };
  }
  pieces.push(decoded(text.slice(at)));
  const joined = pieces.join('');
  return plainText(joined.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\n ]*/g, '\n'));
}

/** The first address of the web in a piece of HTML: of what is embedded, or linked. */
export function addressIn(html: string): string {
  const found = ADDRESS.exec(html);
  const address = decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  const whole = address.startsWith('//') ? `https:${address}` : address;
  return isWebAddress(whole, { relative: false }) ? whole : '';
}

const behind = (words: string, address: string): string =>
  address === '' || words.includes(address) ? '' : ` (${address})`;

/** Where a tag or comment ends; null where it is none. */
function endOfTag(text: string, open: number): number | null {
  if (text.startsWith('<!--', open)) {
    const end = text.indexOf('-->', open + 4);
    return end < 0 ? text.length : end + 3;
  }
  if (!/[A-Za-z/!?]/.test(text[open + 1] ?? '')) return null;
  const end = text.slice(open, open + LONGEST_TAG).indexOf('>');
  return end < 0 ? null : open + end + 1;
}

/** Where an element that is not read ends: behind its end tag, else with the text. */
function endOfElement(lower: string, from: number, name: string): number {
  const end = lower.indexOf(`</${name}`, from);
  if (end < 0) return lower.length;
  const close = lower.indexOf('>', end);
  return close < 0 ? lower.length : close + 1;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return ENTITIES.get(name) ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    const isLetter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isLetter ? String.fromCodePoint(code) : '\ufffd';
  });
}
