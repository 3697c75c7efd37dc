/** A picture of a timeline as a document: laid out, drawn and inlined as the page does it. */
import { createCanvas } from '@napi-rs/canvas';
import { measureWith } from '../../draw/measure.ts';
import { inlineStyles } from '../../draw/svg/inline-styles.ts';
import { drawLanes } from '../../draw/svg/lanes.ts';
import { paletteIn } from '../../draw/svg/palette.ts';
import { sheetOf } from '../../draw/svg/sheet.ts';
import { drawSpine } from '../../draw/svg/spine.ts';
import {
  bareSvg,
  type Sheet,
  type StandaloneSvg,
  sheetRoom,
  standaloneSvg,
} from '../../draw/svg/standalone.ts';
import type { ViewInput } from '../../layout/input.ts';
import { layoutLanes } from '../../layout/lanes.ts';
import type { CssPx, Scene } from '../../layout/scene.ts';
import { layoutSpine } from '../../layout/spine.ts';
import { layoutUpright, UPRIGHT_BELOW } from '../../layout/spine-upright.ts';
import type { Language } from '../../text/language.ts';
import type { TimeWindow } from '../../time/types.ts';
import { NO_CHOICES } from '../../timeline/lane-choices.ts';
import type { Timeline } from '../../timeline/types.ts';
import { clampWindow, wholeWindow } from '../../timeline/window.ts';
import { fontsOf } from '../font-files.ts';
import type { AskedPicture } from './asked.ts';
import { computedStyles } from './computed.ts';
import { emptyPicture } from './document.ts';
import { canvasFamilies } from './faces.ts';

/** Letters of a card, which is seen at half its size and less. */
const CARD = { titleSize: 38, textScale: 1.5 } as const;
/** The least a drawing needs down the page. */
const LEAST: CssPx = 160;

export interface Rendered {
  readonly svg: StandaloneSvg;
  /** What the picture had no room for, in a sentence. */
  readonly note: string | null;
}

/** The picture, or why there can be none of that size. */
export function rendered(
  timeline: Timeline,
  language: Language,
  asked: AskedPicture,
): Rendered | string {
  const svg = emptyPicture(asked.theme, language);
  const styleOf = computedStyles();
  const window = windowOf(timeline, asked);
  const sheet = sheetFor(timeline, language, asked, window, paletteIn(styleOf(svg)));
  const room = asked.setting === 'bare' ? { across: 0, down: 0 } : sheetRoom(asked.width, sheet);
  const width = asked.width - room.across;
  const height = asked.height === null ? null : asked.height - room.down;
  if (height !== null && height < LEAST) {
    return `--height ${asked.height} leaves no room for the drawing below its words: at least ${room.down + LEAST} at this width, or --bare`;
  }
  const textScale = asked.setting === 'card' ? CARD.textScale : 1;
  const scene = sceneOf(asked, height, {
    timeline,
    language,
    window,
    width,
    textScale,
    height: height ?? heightFor(width),
    direction: asked.dir ?? language.dir,
    measure: measureAt(textScale),
  });
  const draw = asked.view === 'lanes' ? drawLanes : drawSpine;
  draw(svg, scene, { drawing: 'masar', textScale, isAlone: true });
  const picture = inlineStyles(svg, { styleOf });
  const compose = (fonts: string) =>
    (asked.setting === 'bare' ? bareSvg : standaloneSvg)(picture, { ...sheet, fonts });
  const plain = compose('');
  return {
    svg: asked.hasFonts && asked.kind === 'svg' ? compose(fontsOf(plain.text)) : plain,
    note: noteOf(scene, asked),
  };
}

const measureAt = (scale: number) =>
  measureWith(createCanvas(1, 1).getContext('2d'), scale, canvasFamilies());

/** The page's first view, or what was asked for of the period. */
function windowOf(timeline: Timeline, { from, to }: AskedPicture): TimeWindow {
  if (from === null && to === null) return timeline.firstWindow;
  const whole = wholeWindow(timeline);
  return clampWindow(timeline, { from: from ?? whole.from, to: to ?? whole.to });
}

function sheetFor(
  timeline: Timeline,
  language: Language,
  { setting, made }: AskedPicture,
  window: TimeWindow,
  palette: Sheet['palette'],
): Sheet {
  const words = sheetOf({
    timeline,
    language,
    window,
    made,
    base: null,
    matched: null,
    address: null,
    measure: measureAt(1),
  });
  const sheet = { ...words, palette, fonts: '' };
  return setting === 'card'
    ? { ...sheet, legend: [], footer: [], titleSize: CARD.titleSize }
    : sheet;
}

/** Where nobody says how high: as on a screen, or as on a phone that is scrolled once. */
const heightFor = (width: CssPx): CssPx =>
  Math.round(width < UPRIGHT_BELOW ? Math.max(width * 2.2, 640) : (width * 9) / 16);

type Given = Pick<
  ViewInput,
  'timeline' | 'language' | 'window' | 'width' | 'height' | 'direction' | 'measure' | 'textScale'
>;

function sceneOf({ view }: AskedPicture, height: CssPx | null, given: Given): Scene {
  const input: ViewInput = {
    ...given,
    base: null,
    selected: null,
    matched: null,
    unmatched: 'dim',
    known: null,
    focused: null,
    lanes: NO_CHOICES,
    focusedLane: null,
    hovered: null,
    scroll: 0,
  };
  if (view === 'spine') return (input.width < UPRIGHT_BELOW ? layoutUpright : layoutSpine)(input);
  const scene = layoutLanes(input);
  const more = height === null ? (scene.lanes?.mostScroll ?? 0) : 0;
  // As high as all lanes are: a picture does not scroll.
  return more > 0 ? layoutLanes({ ...input, height: input.height + more }) : scene;
}

function noteOf({ lanes }: Scene, { height }: AskedPicture): string | null {
  // A part of a pixel is no lane.
  const more = Math.floor(lanes?.mostScroll ?? 0);
  return more > 0 && height !== null
    ? `not all lanes fit: --height ${height + more + 1} shows them, and so does no --height`
    : null;
}
