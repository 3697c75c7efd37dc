/** Files that are made for the reader: pictures of an extent, and its records. */

import { createMeasure } from '../../../draw/measure.ts';
import { exportSvg } from '../../../draw/svg/export.ts';
import { svgToPng } from '../../../draw/svg/png.ts';
import { drawSpine } from '../../../draw/svg/spine.ts';
import type { Painter } from '../../../interact/painter.ts';
import type { ViewInput } from '../../../layout/input.ts';
import { layoutSpine } from '../../../layout/spine.ts';
import type { RecordFormat } from '../../../records/pieces.ts';
import type { MasarState } from '../../../state/store.ts';
import { directionOfTime } from '../../../state/view.ts';
import { download } from '../../download.ts';
import type { Reader } from '../../reader.ts';
import { sheetAround } from './sheet.ts';
import { type Extent, eventsOf, windowOf } from './view.ts';

/** Size of a picture that is not the one on the screen, in CSS pixels. */
const SIZE = { width: 1600, height: 900 } as const;
/** Pixels of a PNG to one CSS pixel. */
const SCALE = 2;

export type PictureFormat = 'svg' | 'png';
export type { RecordFormat } from '../../../records/pieces.ts';

/** Makes a picture and hands it to the browser; returns its name. */
export async function savePicture(
  reader: Reader,
  state: MasarState,
  extent: Extent,
  format: PictureFormat,
): Promise<string> {
  const name = nameOf(reader, extent === 'whole' ? 'whole' : 'view', format);
  const sheet = sheetAround(reader, state, extent, createMeasure(1));
  const onScreen = document.querySelector<SVGSVGElement>(
    '.stage-frame > svg.spine[data-drawn="spine"][data-is-over-canvas="false"]',
  );
  const made =
    extent === 'view' && onScreen
      ? await exportSvg(onScreen, sheet)
      : await drawnAside(reader, state, extent, (svg) => exportSvg(svg, sheet));
  if (format === 'svg') download(name, 'image/svg+xml', made.text);
  else saveBlob(name, await svgToPng(made.text, made.width, made.height, SCALE));
  return name;
}

/** Draws an extent out of sight, on the page so that its styles resolve, for as long as it takes. */
async function drawnAside<Made>(
  { timeline, language }: Reader,
  state: MasarState,
  extent: Extent,
  use: (svg: SVGSVGElement) => Promise<Made>,
): Promise<Made> {
  await document.fonts.ready;
  const painter = await painterOf(state);
  const input: ViewInput = {
    ...SIZE,
    timeline,
    language,
    window: windowOf(timeline, state, extent),
    direction: directionOfTime(state.presentation, language),
    measure: createMeasure(1),
    base: state.looking.base,
    selected: state.looking.selection,
    matched: state.matched,
    unmatched: state.presentation.unmatched,
    known: null,
    focused: null,
    lanes: state.looking.lanes,
    focusedLane: null,
    hovered: null,
    scroll: 0,
    textScale: 1,
  };
  const first = painter.layout(input);
  // As high as all lanes are: a picture does not scroll.
  const more = first.lanes?.mostScroll ?? 0;
  const scene = more > 0 ? painter.layout({ ...input, height: SIZE.height + more }) : first;
  const aside = document.createElement('div');
  aside.className = 'visually-hidden';
  aside.setAttribute('aria-hidden', 'true');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'spine');
  aside.append(svg);
  document.body.append(aside);
  try {
    painter.draw(svg, scene, { drawing: 'masar-aside', textScale: 1, isAlone: true });
    return await use(svg);
  } finally {
    aside.remove();
  }
}

/** The view as it is drawn where it stands alone: lanes as lanes, all else as a spine. */
async function painterOf({ presentation }: MasarState): Promise<Pick<Painter, 'layout' | 'draw'>> {
  if (presentation.view !== 'lanes') return { layout: layoutSpine, draw: drawSpine };
  return (await import('../../../interact/lanes-painter.ts')).LANES;
}

/** Writes the events of an extent with all that is said of them; returns the file's name. */
export async function saveRecords(
  reader: Reader,
  state: MasarState,
  extent: Extent,
  format: RecordFormat,
): Promise<string> {
  const { timeline } = reader;
  const name = nameOf(reader, 'events', format);
  const { saveEvents } = await import('../../saving.ts');
  await saveEvents(name, timeline, eventsOf(timeline, state, extent), format);
  return name;
}

/** A name that every file system takes. */
export const nameOf = ({ timeline }: Reader, what: string, ending: string): string =>
  `${[timeline.dataSet.id ?? 'masar', what].map(plainName).join('-')}.${ending}`;

const plainName = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);

function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
