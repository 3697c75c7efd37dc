/** What every view of a timeline is laid out from. */
import type { Language } from '../text/language.ts';
import type { Direction } from '../text/types.ts';
import type { EpochMs, TimeWindow } from '../time/types.ts';
import type { Matched } from '../timeline/facets.ts';
import type { LaneChoices } from '../timeline/lane-choices.ts';
import type { Timeline } from '../timeline/types.ts';
import type { CssPx, MeasureText } from './scene.ts';

/** What a view shows of when its events became known. */
export interface KnownInput {
  /** When an event was first reported. */
  readonly reportOf: (index: number) => EpochMs;
  /** Ids of events of which something else was said later. */
  readonly revised: ReadonlySet<string>;
}

export interface ViewInput {
  readonly timeline: Timeline;
  readonly window: TimeWindow;
  readonly width: CssPx;
  readonly height: CssPx;
  /** Direction of time in a horizontal view; the side of words in an upright one follows it. */
  readonly direction: Direction;
  readonly language: Language;
  readonly measure: MeasureText;
  /** Id of the base on the ribbon; null for the data set's own. */
  readonly base: string | null;
  readonly selected: {
    readonly kind: 'event' | 'observation' | 'phase' | 'actor' | 'source';
    readonly id: string;
  } | null;
  /** Which events match what the reader asked for; null where all do. */
  readonly matched: Matched | null;
  /** What becomes of the others. */
  readonly unmatched: 'dim' | 'hide';
  /** What is known by the reader's date; null where all is shown. */
  readonly known: KnownInput | null;
  /** Index of the event the keyboard is on. */
  readonly focused: number | null;
  /** How the reader has arranged the lanes, and which of them the keyboard is in. */
  readonly lanes: LaneChoices;
  readonly focusedLane: string | null;
  /** Id of the event under the pointer. */
  readonly hovered: string | null;
  /** How far the lanes are scrolled. */
  readonly scroll: CssPx;
  /** The reader's text size over 16 px: words are laid out at the size they will have. */
  readonly textScale: number;
}

/** Languages of the data, the first of them that of texts without one. */
export const dataLanguagesOf = (timeline: Timeline): readonly string[] =>
  timeline.dataSet.languages ?? ['en'];

/** Id of the selection where it is of a kind. */
export const selectedId = (
  input: Pick<ViewInput, 'selected'>,
  kind: 'event' | 'observation' | 'phase',
): string | null => (input.selected?.kind === kind ? input.selected.id : null);
