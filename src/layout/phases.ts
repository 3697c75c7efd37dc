/** Phases as quiet bands behind the picture, each with a thin strip that carries its name. */

import { fitText } from '../text/ellipsis.ts';
import type { Language } from '../text/language.ts';
import type { TimelinePhase } from '../timeline/types.ts';
import { dodge } from './dodge.ts';
import { boxIn, clipAlong, type Frame, pixelOf } from './frame.ts';
import { dataLanguagesOf, selectedId, type ViewInput } from './input.ts';
import { phaseName } from './names.ts';
import type { CssPx, MeasureText, PhaseBand } from './scene.ts';

/** Least room for a name; a strip that is shorter stays bare. */
const NAME_ROOM: CssPx = 44;

/** A name cut to less than this share of itself says nothing. */
const LEAST_READABLE = 0.6;

export interface PhasesInput {
  readonly phases: readonly TimelinePhase[];
  readonly frame: Frame;
  readonly language: Language;
  readonly dataLanguages: readonly string[];
  readonly measure: MeasureText;
  readonly selected: string | null;
  /** Across the axis: where the tint begins and ends, and where the first strip lies. */
  readonly across: { readonly from: CssPx; readonly to: CssPx };
  readonly strips: {
    readonly at: CssPx;
    readonly pitch: CssPx;
    readonly thickness: CssPx;
    readonly most: number;
  };
  readonly period: { readonly from: number; readonly to: number };
}

/** The phases of a view's timeline. */
export const phasesOfView = (
  view: ViewInput,
  frame: Frame,
  where: Pick<PhasesInput, 'across' | 'strips'>,
): readonly PhaseBand[] =>
  layoutPhases({
    ...where,
    frame,
    phases: view.timeline.phases,
    language: view.language,
    dataLanguages: dataLanguagesOf(view.timeline),
    measure: view.measure,
    selected: selectedId(view, 'phase'),
    period: { from: view.timeline.period.from, to: view.timeline.until },
  });

/** Bands of the window, in rows where they overlap; phases beyond the last row keep their tint only. */
export function layoutPhases(input: PhasesInput): readonly PhaseBand[] {
  const { frame, phases, period, strips, across } = input;
  const extents = phases.map(({ when }) => ({
    from: Number.isFinite(when.min) ? when.min : period.from,
    to: Number.isFinite(when.max) ? when.max : period.to,
  }));
  const rows = dodge(
    extents.map(({ from, to }) => {
      const a = pixelOf(frame, from);
      const b = pixelOf(frame, to);
      return { from: Math.min(a, b), to: Math.max(a, b), long: false };
    }),
    2,
  );
  return phases.flatMap((phase, i) => {
    const extent = extents[i];
    const row = rows[i] ?? 0;
    const clip = extent && clipAlong(frame, extent.from, extent.to);
    if (!clip) return [];
    const at = strips.at + row * strips.pitch;
    const strip = boxIn(
      frame,
      clip.from,
      clip.to,
      at,
      at + (row < strips.most ? strips.thickness : 0),
    );
    return [
      {
        id: phase.record.id,
        box: boxIn(frame, clip.from, clip.to, across.from, across.to),
        strip,
        name: phaseName(input.language, input.dataLanguages, phase),
        selected: input.selected === phase.record.id,
        openStart: !Number.isFinite(phase.when.min),
        openEnd: !Number.isFinite(phase.when.max),
        label: row < strips.most ? nameOn(input, phase, strip) : null,
      },
    ];
  });
}

function nameOn(
  input: PhasesInput,
  phase: TimelinePhase,
  strip: PhaseBand['strip'],
): PhaseBand['label'] {
  const { frame, language, measure } = input;
  const name = language.read(phase.record.name, input.dataLanguages);
  if (!name || frame.along === 'y' || strip.width < NAME_ROOM) return null;
  const text = fitText(name.text, strip.width - 10, (s) => measure(s, 'phase', name.lang));
  if (text.length < name.text.length * LEAST_READABLE) return null;
  const isLtr = name.dir === 'ltr';
  return {
    text,
    lang: name.lang,
    dir: name.dir,
    x: isLtr ? strip.x + 5 : strip.x + strip.width - 5,
    y: strip.y + strip.height - 5,
    anchor: isLtr ? 'left' : 'right',
    style: 'phase',
  };
}
