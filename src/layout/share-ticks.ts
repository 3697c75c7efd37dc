/**
 * What each voice said of the ground, as ticks on the ribbon: rivals of one day side by side
 * where the day is wide enough, above each other where it is not, and never averaged.
 */

import type { HolderRecord } from '../records/schema.ts';
import { wrapText } from '../text/ellipsis.ts';
import type { Language } from '../text/language.ts';
import { DAY_MS } from '../time/types.ts';
import type {
  HolderBand,
  HoldingClaim,
  HoldingDay,
  ShareValue,
  TerritorySeries,
} from '../timeline/types.ts';
import { boxOfLine, intersects, isInside } from './boxes.ts';
import { type Frame, pixelOf, pixelOfShare, pixelsPerMs, pointIn } from './frame.ts';
import { observationName } from './names.ts';
import type { Box, CssPx, MeasureText, ShareTick, TextRun } from './scene.ts';

/** Slots of colour and pattern a theme provides. */
export const TONES = 6;
/** Half the length of a claim's dash, at most and at least. */
const DASH: { readonly most: CssPx; readonly least: CssPx } = { most: 6, least: 2.5 };
/** Room a claim needs before it stands apart from its rivals of the day. */
const APART: CssPx = 9;
/** Room a claim needs before its voice is written beside it. */
const VOICE_ROOM: CssPx = 84;
/** Length of the arrow of an open bound. */
const ARROW: CssPx = 8;
/** Lines a figure may take on an upright ribbon, which is narrow. */
const MOST_LINES = 3;
/** Height of a line of a figure at 16 px text. */
const WORDS_HEIGHT: CssPx = 13;

/** The edge of the ribbon a band is measured from: bands take turns. */
export const edgeOf = (index: number): 'force' | 'words' => (index % 2 === 0 ? 'force' : 'words');

export interface ShareTicksInput {
  readonly series: TerritorySeries;
  readonly frame: Frame;
  readonly language: Language;
  readonly dataLanguages: readonly string[];
  readonly measure: MeasureText;
  readonly selected: string | null;
  readonly scale: number;
}

/** A tick with what its words would be, before it is known where they fit. */
interface Wanted {
  readonly tick: ShareTick;
  /** What could be written, the fullest first. */
  readonly words: readonly string[];
  readonly at: { readonly x: CssPx; readonly y: CssPx };
  /** Which way across the axis the holder's own ground lies, in pixels. */
  readonly own: 1 | -1;
  /** How much the figure differs from the day before it: great changes are named first. */
  readonly weight: number;
}

/**
 * Ticks of all bands, with words where they touch nothing.
 *
 * @param box    the ribbon: words stay inside it
 * @param taken  boxes that words must not cover
 */
export function layoutShareTicks(
  input: ShareTicksInput,
  box: Box,
  taken: readonly Box[],
): readonly ShareTick[] {
  const wanted = input.series.bands.flatMap((band, index) =>
    band.days.flatMap((day, d) => wantedOf(input, band, index, day, d)),
  );
  const boxes = [...taken];
  const dashes = wanted.map(({ tick }) => boxOfTick(tick));
  const order = wanted
    .map((_, i) => i)
    .sort((a, b) => (wanted[b]?.weight ?? 0) - (wanted[a]?.weight ?? 0) || a - b);
  const ticks = wanted.map(({ tick }) => tick);
  for (const i of order) {
    const want = wanted[i];
    if (!want) continue;
    const others = [...boxes, ...dashes.filter((_, k) => k !== i)];
    for (const words of want.words) {
      const label = placeWords(input, want, words, box, others);
      if (!label) continue;
      boxes.push(label.box);
      ticks[i] = { ...want.tick, lines: label.lines, labelBox: label.box };
      break;
    }
  }
  return ticks;
}

/** The box of a dash and its arrow. */
export function boxOfTick({ line, bound }: ShareTick): Box {
  const box = boxOfLine(line.x1, line.y1 - 1.5, line.x2, line.y2 + 1.5, 1);
  if (!bound) return box;
  const reach = (toward: typeof bound.toward) => (bound.toward === toward ? ARROW : 0);
  return {
    x: box.x - reach('left'),
    y: box.y - reach('up'),
    width: box.width + reach('left') + reach('right'),
    height: box.height + reach('up') + reach('down'),
  };
}

function wantedOf(
  input: ShareTicksInput,
  band: HolderBand,
  index: number,
  day: HoldingDay,
  position: number,
): readonly Wanted[] {
  const { frame, language } = input;
  const room = (pixelsPerMs(frame) * DAY_MS) / day.claims.length;
  const isApart = day.claims.length === 1 || room >= APART;
  const showsVoices = room >= VOICE_ROOM;
  const edge = edgeOf(index);
  const toForce = frame.force > frame.words ? 1 : -1;
  const places = day.claims.map((claim, k) => ({
    claim,
    at: day.day + (isApart ? (k + 0.5) / day.claims.length : 0.5) * DAY_MS,
  }));
  const visible = places.filter(({ at }) => at >= frame.window.from && at < frame.window.to);
  return visible.map(({ claim, at }, k) => {
    const speaks = showsVoices || k === Math.floor(visible.length / 2);
    return {
      tick: {
        observation: claim.observation.id,
        holder: claim.holder.id,
        tone: index % TONES,
        line: dashOf(frame, claim.holding, at, edge, isApart ? room : pixelsPerMs(frame) * DAY_MS),
        bound: boundOf(frame, claim.holding, at, edge),
        approximate: claim.holding.approximate,
        lines: [],
        labelBox: null,
        name: observationName(language, input.dataLanguages, claim, input.series.base),
        selected: input.selected === claim.observation.id,
      },
      words: speaks ? (showsVoices ? voiceWords(input, claim) : [dayWords(input, day)]) : [],
      at: pointIn(frame, pixelOf(frame, at), pixelOfShare(frame, figureOf(claim.holding), edge)),
      own: edge === 'force' ? toForce : toForce === 1 ? -1 : 1,
      weight: weightOf(band, day, position),
    };
  });
}

/** How far the day's figures lie from those before; the first and the last day come first. */
function weightOf(band: HolderBand, day: HoldingDay, position: number): number {
  const before = band.days[position - 1];
  if (!before || position === band.days.length - 1) return 100;
  return Math.abs(middleOf(day) - middleOf(before));
}

const middleOf = ({ low, high }: HoldingDay): number =>
  ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;

/** The figure a dash stands at: the value, or the bound where that is all that was said. */
const figureOf = (value: ShareValue): number => value.low ?? value.high ?? 0;

function dashOf(
  frame: Frame,
  value: ShareValue,
  at: number,
  edge: 'force' | 'words',
  room: CssPx,
): ShareTick['line'] {
  const along = pixelOf(frame, at);
  if (value.low !== null && value.high !== null && value.high > value.low) {
    const a = pointIn(frame, along, pixelOfShare(frame, value.low, edge));
    const b = pointIn(frame, along, pixelOfShare(frame, value.high, edge));
    return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
  }
  const half = Math.max(DASH.least, Math.min(DASH.most, room / 2 - 1.5));
  const across = pixelOfShare(frame, figureOf(value), edge);
  const a = pointIn(frame, along - half, across);
  const b = pointIn(frame, along + half, across);
  return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
}

function boundOf(
  frame: Frame,
  value: ShareValue,
  at: number,
  edge: 'force' | 'words',
): ShareTick['bound'] {
  if (value.low !== null && value.high !== null) return null;
  const point = pointIn(frame, pixelOf(frame, at), pixelOfShare(frame, figureOf(value), edge));
  const grows = pixelOfShare(frame, 100, edge) > pixelOfShare(frame, 0, edge);
  const isForward = grows === (value.low !== null);
  if (frame.along === 'x') return { ...point, toward: isForward ? 'down' : 'up' };
  return { ...point, toward: isForward ? 'right' : 'left' };
}

/**
 * The day's figures with whose they are, each as its voice gave it: one, or the least and the
 * greatest with an ellipsis between. Never fused into a range that nobody said; what was said
 * to be lost is written as lost.
 */
function dayWords(input: ShareTicksInput, day: HoldingDay): string {
  const { language } = input;
  const holders = [...new Set(day.claims.map(({ holder }) => holder))];
  return holders
    .map((holder) => {
      const figures = day.claims
        .filter((claim) => claim.holder === holder)
        .sort((a, b) => figureOf(a.value) - figureOf(b.value))
        .map(({ value }) => language.share(value));
      const [least = '', ...rest] = new Set(figures);
      const greatest = rest.at(-1);
      const share = greatest === undefined ? least : `${least} … ${greatest}`;
      return language.t('scene.holding', { holder: shortName(input, holder), share });
    })
    .join(' · ');
}

function voiceWords(input: ShareTicksInput, { holder, value, observation }: HoldingClaim) {
  const { language, dataLanguages } = input;
  const voice = language.read(observation.saidBy, dataLanguages);
  const share = language.t('scene.holding', {
    holder: shortName(input, holder),
    share: language.share(value),
  });
  return voice ? [language.t('scene.share-by', { share, voice: voice.text }), share] : [share];
}

/** A holder's name beside figures. */
export const shortName = (
  { language, dataLanguages }: Pick<ShareTicksInput, 'language' | 'dataLanguages'>,
  holder: HolderRecord,
): string => language.read(holder.short ?? holder.name, dataLanguages)?.text ?? holder.id;

/** Beside the dash, on the holder's own ground first; null where there is no room. */
function placeWords(
  { frame, language, measure, scale }: ShareTicksInput,
  { at, own }: Wanted,
  words: string,
  box: Box,
  taken: readonly Box[],
): { readonly lines: readonly TextRun[]; readonly box: Box } | null {
  const measured = (text: string) => measure(text, 'share', language.lang);
  const room = frame.along === 'x' ? Number.POSITIVE_INFINITY : box.width - 4;
  const written = wrapText(words, room, MOST_LINES, measured);
  // A figure is whole or not there: no word of it is broken or cut.
  const isCut = written.join(' ').length < words.length;
  if (isCut || words.split(' ').some((word) => measured(word) > room)) return null;
  const width = Math.max(...written.map(measured));
  const lineHeight = WORDS_HEIGHT * scale;
  const height = lineHeight * written.length;
  const beside = (way: 1 | -1) => (way > 0 ? 4 : -4 - height);
  const offsets =
    frame.along === 'x'
      ? ([own, own === 1 ? -1 : 1] as const).flatMap((way) =>
          [-width / 2, 3, -3 - width].map((dx) => ({ dx, dy: beside(way) })),
        )
      : [
          ...[-height / 2, 0, -height].map((dy) => ({ dx: own > 0 ? 6 : -6 - width, dy })),
          { dx: -width / 2, dy: 3 },
          { dx: -width / 2, dy: -3 - height },
        ];
  for (const { dx, dy } of offsets) {
    const x = at.x + dx;
    const inBox = Math.min(Math.max(x, box.x + 2), box.x + box.width - width - 2);
    const place = { x: frame.along === 'x' ? x : inBox, y: at.y + dy, width, height };
    if (!isInside(place, box) || taken.some((other) => intersects(other, place, 1.5))) continue;
    return {
      box: place,
      lines: written.map((text, i) => ({
        text,
        lang: language.lang,
        dir: language.dir,
        x: place.x + width / 2,
        y: place.y + lineHeight * (i + 0.8),
        anchor: 'middle',
        style: 'share',
      })),
    };
  }
  return null;
}
