/** What a slide of TimelineJS says, whichever file it came in. */
import type { PhaseRecord } from '../../records/schema.ts';
import { beginningOf, oneLine, plainText } from '../cells.ts';
import { idOf, madeId } from '../ids.ts';
import { mediaAddress, mediaOf } from '../media.ts';
import { withoutHtml } from '../rich-text.ts';
import type { EventTexts } from '../types.ts';
import { DEFAULT_TRACK, defaultKind } from '../words/default-kinds.ts';
import { kindOf } from '../words/kinds.ts';
import { trackOf, trackOfKind } from '../words/tracks.ts';

/** The words of a slide, as they stand in the file. */
export interface Slide {
  readonly headline: string;
  readonly text: string;
  readonly displayDate: string;
  readonly media: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
  readonly group: string;
}

const LONGEST_TITLE = 120;

/** Track and kind by the name of the group, where it is a word for one. */
export function trackAndKind(group: string): { readonly track: string; readonly kind: string } {
  const kind = kindOf(group);
  const track = trackOf(group) ?? trackOfKind(kind ?? '') ?? DEFAULT_TRACK;
  return { track, kind: kind ?? defaultKind(track) };
}

/** An id made of what a slide says, where it has none. */
export const slideId = (edtf: string, { headline, text }: Slide): string =>
  madeId(edtf, `${headline}\n${text}`);

/** Whether a slide has an address of media that leads nowhere on the web, and is left out. */
export const isMediaLost = ({ media }: Slide): boolean =>
  media !== '' && !isQuoted(media) && mediaAddress(media) === '';

/** Media can be a quotation in HTML: that is words, not an address. */
const isQuoted = (media: string): boolean => /^<blockquote/i.test(media);

/** Title and summary of a slide; a slide without a headline is named by how its text begins. */
export function slideTitle(slide: Slide): { readonly title: string; readonly summary: string } {
  const headline = oneLine(withoutHtml(slide.headline));
  const summary = withoutHtml(slide.text);
  if (headline !== '') return { title: headline, summary };
  return {
    title: oneLine(beginningOf(summary || withoutHtml(slide.caption), LONGEST_TITLE)),
    summary,
  };
}

/** @param standIn what a slide without any words is called */
export function slideTexts(slide: Slide, standIn: string): EventTexts {
  const { title, summary } = slideTitle(slide);
  const quoted = isQuoted(slide.media) ? withoutHtml(slide.media) : '';
  const whole = [summary, quoted].filter((part) => part !== '').join('\n');
  const dateText = plainText(withoutHtml(slide.displayDate));
  const group = oneLine(slide.group);
  const media = mediaOf(slide.media, slide);
  return {
    title: title === '' ? standIn : title,
    summary: whole === '' ? undefined : whole,
    dateText: dateText === '' ? undefined : dateText,
    tags: group === '' ? undefined : [group],
    media: media && !quoted ? [media] : undefined,
  };
}

/** An era as a phase. */
export function eraOf(slide: Slide, edtf: string): PhaseRecord {
  const { title, summary } = slideTitle(slide);
  const name = title === '' ? oneLine(slide.displayDate) || edtf : title;
  return {
    id: idOf(`era-${madeId(edtf, name)}`),
    name,
    date: edtf,
    ...(summary === '' ? {} : { note: summary }),
  };
}
