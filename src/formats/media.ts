/** Pictures, films and sounds that other formats name by an address. */
import { isWebAddress } from '../records/checks/addresses.ts';
import type { MediaRecord } from '../records/schema.ts';
import { addressIn, withoutHtml } from './rich-text.ts';

const EXTENSIONS: readonly (readonly [RegExp, MediaRecord['kind']])[] = [
  [/\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:$|[?#])/i, 'picture'],
  [/\.(?:mp4|webm|mov|m4v|ogv|avi|mkv)(?:$|[?#])/i, 'video'],
  [/\.(?:mp3|wav|ogg|oga|m4a|flac)(?:$|[?#])/i, 'sound'],
];
const HOSTS: readonly (readonly [RegExp, MediaRecord['kind']])[] = [
  [
    /^https?:\/\/(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|wistia\.com)\//i,
    'video',
  ],
  [/^https?:\/\/(?:[\w-]+\.)*(?:soundcloud\.com|spotify\.com)\//i, 'sound'],
  [/^https?:\/\/(?:[\w-]+\.)*(?:flickr\.com|flic\.kr|imgur\.com|instagram\.com)\//i, 'picture'],
];

/** The address in a cell of media: itself, or that of what it embeds; empty where it has none of the web. */
export function mediaAddress(cell: string): string {
  const text = cell.trim();
  if (text.startsWith('<')) return addressIn(text);
  const whole = text.startsWith('//') ? `https:${text}` : text;
  return isWebAddress(whole, { relative: false }) ? whole.replace(/[\p{Cc}\s]/gu, '') : '';
}

/** What an address leads to, by its ending or its host; a document where neither tells. */
export function mediaKind(address: string): MediaRecord['kind'] {
  const found = [...EXTENSIONS, ...HOSTS].find(([pattern]) => pattern.test(address));
  return found?.[1] ?? 'document';
}

/** A record of what a cell of media names; null where that is nothing of the web. */
export function mediaOf(
  cell: string,
  words: { readonly caption: string; readonly credit: string; readonly alt?: string },
): MediaRecord | null {
  const address = mediaAddress(cell);
  if (address === '') return null;
  const [caption, credit, alt] = [words.caption, words.credit, words.alt ?? ''].map(withoutHtml);
  return {
    kind: mediaKind(address),
    address,
    ...(caption ? { caption } : {}),
    ...(alt ? { alt } : {}),
    ...(credit ? { credit } : {}),
  };
}
