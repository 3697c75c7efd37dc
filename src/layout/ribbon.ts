/**
 * The ground: one base's shares over time as areas, and what each voice said as ticks.
 *
 * The first holder is measured from the edge of force, the second from the edge of words,
 * so that what neither is said to hold stays open between them; further holders stack
 * onto these two in turn. Nothing is drawn before the first and after the last
 * observation.
 */
import { fitText } from '../text/ellipsis.ts';
import type { Language } from '../text/language.ts';
import type { HoldingInterval, KnownBand, TerritorySeries } from '../timeline/types.ts';
import { intersects, isInside } from './boxes.ts';
import { boxIn, clipAlong, type Frame, pixelOfShare } from './frame.ts';
import { dataLanguagesOf, selectedId, type ViewInput } from './input.ts';
import type { Box, MeasureText, Ribbon, RibbonArea, ShareTick } from './scene.ts';
import { boxOfTick, edgeOf, layoutShareTicks, shortName, TONES } from './share-ticks.ts';

export interface RibbonInput {
  readonly series: TerritorySeries | null;
  readonly frame: Frame;
  readonly language: Language;
  readonly dataLanguages: readonly string[];
  readonly measure: MeasureText;
  readonly selected: string | null;
  /** Boxes on the ribbon that words must not cover: humanitarian marks. */
  readonly obstacles: readonly Box[];
  readonly scale: number;
}

/** The ribbon of the base a view shows. */
export const ribbonOfView = (
  view: ViewInput,
  frame: Frame,
  series: TerritorySeries | null,
  obstacles: readonly Box[],
): Ribbon =>
  layoutRibbon({
    series,
    frame,
    obstacles,
    language: view.language,
    dataLanguages: dataLanguagesOf(view.timeline),
    measure: view.measure,
    selected: selectedId(view, 'observation'),
    scale: view.textScale,
  });

/** The ribbon of one base; a bare line's box where there is none. */
export function layoutRibbon(input: RibbonInput): Ribbon {
  const { frame, series } = input;
  const box = boxIn(frame, frame.start, frame.end, frame.force, frame.words);
  if (!series) return { box, areas: [], ticks: [], names: [] };
  const areas = series.bands.flatMap((band, i) => bandAreas(frame, series, band, i));
  if (frame.along === 'y') {
    const ticks = layoutShareTicks({ ...input, series }, box, input.obstacles);
    return { box, areas, ticks, names: uprightNames(input, areas, ticks, box) };
  }
  const names = holderNames(input, areas, box);
  const taken = [...input.obstacles, ...names.map((name) => name.box)];
  return { box, areas, names, ticks: layoutShareTicks({ ...input, series }, box, taken) };
}

function bandAreas(
  frame: Frame,
  series: TerritorySeries,
  band: KnownBand,
  index: number,
): readonly RibbonArea[] {
  const edge = edgeOf(index);
  const below = series.bands
    .filter((_, i) => i < index && edgeOf(i) === edge)
    .map(({ known }) => known);
  return band.known.flatMap((known) => {
    const clip = clipAlong(frame, known.from, known.to);
    if (!clip) return [];
    const base = below.reduce((sum, intervals) => sum + lowAt(intervals, known.from), 0);
    const area = (low: number, high: number, knowledge: RibbonArea['knowledge']): RibbonArea => ({
      holder: band.holder.id,
      tone: index % TONES,
      knowledge,
      box: boxIn(
        frame,
        clip.from,
        clip.to,
        pixelOfShare(frame, Math.min(base + low, 100), edge),
        pixelOfShare(frame, Math.min(base + high, 100), edge),
      ),
    });
    const areas: RibbonArea[] = [];
    if (known.low > 0) areas.push(area(0, known.low, 'held'));
    if (known.high > known.low) areas.push(area(known.low, known.high, 'between'));
    return areas;
  });
}

const lowAt = (intervals: readonly HoldingInterval[], at: number): number =>
  intervals.find(({ from, to }) => from <= at && at < to)?.low ?? 0;

/** Each holder's name once, in the longest of its areas that can hold it beside the marks on the line. */
function holderNames(input: RibbonInput, areas: readonly RibbonArea[], box: Box): Ribbon['names'] {
  const { series, language, measure, frame, scale } = input;
  if (!series) return [];
  const height = 16 * scale;
  const isLtr = frame.end > frame.start;
  return series.bands.flatMap((band, index) => {
    const name = language.read(band.holder.name, input.dataLanguages);
    if (!name) return [];
    const width = measure(name.text, 'side', name.lang);
    const edge = pixelOfShare(frame, 0, edgeOf(index));
    const y = edge <= box.y ? edge + 4 : edge - 4 - height;
    const place = areas
      .filter((area) => area.holder === band.holder.id && area.knowledge === 'held')
      .filter((area) => area.box.width >= width + 16 && area.box.height >= height + 4)
      .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
      .map(({ box: { x, width: long } }) => ({
        x: isLtr ? x + 8 : x + long - 8 - width,
        y,
        width,
        height,
      }))
      .find((place) => !input.obstacles.some((other) => intersects(other, place)));
    if (!place) return [];
    return [
      {
        tone: index % TONES,
        box: place,
        run: {
          text: name.text,
          lang: name.lang,
          dir: name.dir,
          x: isLtr ? place.x : place.x + width,
          y: y + height * 0.78,
          anchor: isLtr ? ('left' as const) : ('right' as const),
          style: 'side' as const,
        },
      },
    ];
  });
}

/**
 * On an upright ribbon, which is narrow, the short name of each holder that no figure names,
 * across the longest of its areas.
 */
function uprightNames(
  input: RibbonInput,
  areas: readonly RibbonArea[],
  ticks: readonly ShareTick[],
  box: Box,
): Ribbon['names'] {
  const { series, language, measure, frame, scale } = input;
  if (!series) return [];
  const taken: Box[] = [
    ...input.obstacles,
    ...ticks.flatMap((tick) => [tick.labelBox ?? [], boxOfTick(tick)].flat()),
  ];
  const [left, right] = [Math.min(frame.force, frame.words), Math.max(frame.force, frame.words)];
  const height = 14 * scale;
  return series.bands.flatMap((band, index) => {
    const isNamed = ticks.some(
      (tick) => tick.tone === index % TONES && tick.holder === band.holder.id && tick.labelBox,
    );
    if (isNamed) return [];
    const words = shortName(input, band.holder);
    const text = fitText(words, right - left - 4, (part) => measure(part, 'share', language.lang));
    const width = measure(text, 'share', language.lang);
    const places = areas
      .filter((area) => area.holder === band.holder.id && area.knowledge === 'held')
      .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
      .flatMap(({ box }) =>
        [0.5, 0.25, 0.75].map(
          (share): Box => ({
            x: Math.min(Math.max(box.x + box.width / 2 - width / 2, left + 2), right - 2 - width),
            y: box.y + box.height * share - height / 2,
            width,
            height,
          }),
        ),
      );
    const place = places.find(
      (place) => isInside(place, box) && !taken.some((other) => intersects(other, place, 1)),
    );
    if (!place) return [];
    taken.push(place);
    return [
      {
        tone: index % TONES,
        box: place,
        run: {
          text,
          lang: language.lang,
          dir: language.dir,
          x: place.x + width / 2,
          y: place.y + height * 0.78,
          anchor: 'middle' as const,
          style: 'share' as const,
        },
      },
    ];
  });
}
