/**
 * What each voice said of the ground, as ticks on the ribbon: rivals of one day side by side
 * where the day is wide enough, above each other where it is not, and never averaged.
 */

import type { Language } from '../text/language.ts';
import { textIn } from '../text/resolve.ts';
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
/** Height of a figure at 16 px text. */
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
  readonly words: string | null;
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
    if (!want?.words) continue;
    const others = dashes.filter((_, k) => k !== i);
    const label = placeWords(input, want, want.words, box, [...boxes, ...others]);
    if (!label) continue;
    boxes.push(label.box);
    ticks[i] = { ...want.tick, label: label.run, labelBox: label.box };
  }
  return ticks;
}

/** The box of a dash and its arrow. */
function boxOfTick({ line, bound }: ShareTick): Box {
  const box = boxOfLine(line.x1, line.y1 - 1.5, line.x2, line.y2 + 1.5, 1);
  if (!bound) return box;
  const up = bound.toward === 'up' ? 8 : 0;
  const down = bound.toward === 'down' ? 8 : 0;
  return { ...box, y: box.y - up, height: box.height + up + down };
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
        label: null,
        labelBox: null,
        name: observationName(language, input.dataLanguages, claim, input.series.base),
        selected: input.selected === claim.observation.id,
      },
      words: speaks ? (showsVoices ? voiceWords(input, claim) : dayWords(language, day)) : null,
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
 * The day's figures, each as its voice gave it: one, or the least and the greatest with an
 * ellipsis between. Never fused into a range that nobody said.
 */
function dayWords(language: Language, day: HoldingDay): string {
  const sorted = [...day.claims].sort((a, b) => figureOf(a.holding) - figureOf(b.holding));
  const words = [...new Set(sorted.map(({ holding }) => language.share(holding)))];
  const [least] = words;
  const greatest = words.at(-1);
  if (least === undefined || greatest === undefined) return '';
  return words.length === 1 ? least : `${least} … ${greatest}`;
}

function voiceWords(input: ShareTicksInput, claim: HoldingClaim): string {
  const voice = textIn(claim.observation.saidBy, input.language.lang, input.dataLanguages);
  const share = input.language.share(claim.holding);
  return voice ? input.language.t('scene.share-by', { share, voice: voice.text }) : share;
}

/** Beside the dash, on the holder's own ground first; null where there is no room. */
function placeWords(
  { frame, language, measure, scale }: ShareTicksInput,
  { at, own }: Wanted,
  words: string,
  box: Box,
  taken: readonly Box[],
): { readonly run: TextRun; readonly box: Box } | null {
  const width = measure(words, 'share', language.lang);
  const height = WORDS_HEIGHT * scale;
  const beside = (way: 1 | -1) => (way > 0 ? 4 : -4 - height);
  const offsets =
    frame.along === 'x'
      ? ([own, own === 1 ? -1 : 1] as const).flatMap((way) =>
          [-width / 2, 3, -3 - width].map((dx) => ({ dx, dy: beside(way) })),
        )
      : [
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
      run: {
        text: words,
        lang: language.lang,
        dir: language.dir,
        x: place.x + width / 2,
        y: place.y + height * 0.8,
        anchor: 'middle',
        style: 'share',
      },
    };
  }
  return null;
}
