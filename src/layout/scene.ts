/**
 * The scene: plain, serialisable data saying what is where, in CSS pixels from the
 * drawing's top left corner. It is the same for the screen, for exported pictures
 * and for tests; drawing it decides nothing.
 */
import type { Side, Stance } from '../records/schema.ts';
import type { Direction } from '../text/types.ts';
import type { Part } from '../timeline/roles.ts';

/** Length in CSS pixels. */
export type CssPx = number;

export interface Box {
  readonly x: CssPx;
  readonly y: CssPx;
  readonly width: CssPx;
  readonly height: CssPx;
}

/** One line of text, placed: `x` is the edge that `anchor` names, `y` the baseline. */
export interface TextRun {
  readonly text: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly x: CssPx;
  readonly y: CssPx;
  /** Physical side of the text that stands at `x`. */
  readonly anchor: 'left' | 'middle' | 'right';
  readonly style: TextStyleName;
}

export type TextStyleName =
  | 'tick'
  | 'tick-major'
  | 'label-title'
  | 'label-date'
  | 'side'
  | 'phase'
  | 'share'
  | 'note'
  | 'lane-label';

/** Width of a line in CSS pixels, shaped, in the drawing's font. */
export type MeasureText = (text: string, style: TextStyleName, lang: string) => CssPx;

/** A day, month or year on the axis. */
export interface Tick {
  /** Position along the axis. */
  readonly at: CssPx;
  /** The instant that stands there, which tells a tick from all others. */
  readonly instant: number;
  readonly level: 'minor' | 'major';
  readonly line: { readonly x1: CssPx; readonly y1: CssPx; readonly x2: CssPx; readonly y2: CssPx };
  /** Its words, mostly one line; none where there is no room. */
  readonly lines: readonly TextRun[];
  /** The box of the words. */
  readonly labelBox: Box | null;
}

/** A background span: a siege, a truce, a round of talks. */
export interface PhaseBand {
  readonly id: string;
  /** The quiet tint behind the picture. */
  readonly box: Box;
  /** The thin bar that carries the name; phases that overlap have a row each. */
  readonly strip: Box;
  /** One sentence: its name and dates. */
  readonly name: string;
  readonly selected: boolean;
  readonly label: TextRun | null;
  /** Ends that go on beyond what is known. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** How sure the outline of a mark says the event is. */
export type Outline = 'sure' | 'reported' | 'contested';

/** One event. */
export interface Mark {
  readonly id: string;
  /** Position in the timeline's order. */
  readonly index: number;
  readonly x: CssPx;
  readonly y: CssPx;
  readonly radius: CssPx;
  /** False where only the event's bar reaches into the window. */
  readonly inView: boolean;
  readonly side: Side;
  readonly stance: Stance;
  readonly outline: Outline;
  /** Extent of an interval event, or null for a point. */
  readonly bar: MarkBar | null;
  /** Extent the date may mean, where it is wider than the mark. */
  readonly whisker: { readonly from: CssPx; readonly to: CssPx; readonly about: boolean } | null;
  /** What a reader hears: one sentence; empty for one of a crowd. */
  readonly name: string;
  readonly selected: boolean;
  readonly focused: boolean;
  /** Whether the pointer is on it. */
  readonly hovered: boolean;
  /** False where the reader's filters or search leave it out. */
  readonly matched: boolean;
  /** Where it was first reported, along the axis, where that was later than it happened and known-by is on. */
  readonly report: CssPx | null;
  /** Something else was said of it later than what is shown as known. */
  readonly revised: boolean;
  /** The lane it stands in; null in a spine. */
  readonly lane: LanePlace | null;
}

/** A mark's place among the lanes: an event has a mark in the lane of every actor in it. */
export interface LanePlace {
  readonly id: string;
  /** Position of the lane, from the first that is shown. */
  readonly slot: number;
  /** What the lane's actor did in the event. */
  readonly part: Part;
}

/** Along-axis extent of an interval, in pixels along the axis, `from` earlier in time than `to`. */
export interface MarkBar {
  readonly from: CssPx;
  readonly to: CssPx;
  readonly startKnown: boolean;
  readonly endKnown: boolean;
  readonly aboutStart: boolean;
  readonly aboutEnd: boolean;
}

/** The words of one event, with the stem that ties them to its mark. */
export interface EventLabel {
  readonly id: string;
  readonly box: Box;
  readonly lines: readonly TextRun[];
  readonly stem: { readonly x1: CssPx; readonly y1: CssPx; readonly x2: CssPx; readonly y2: CssPx };
  readonly side: Side;
  readonly selected: boolean;
}

/** A filled area of the ribbon. */
export interface RibbonArea {
  readonly holder: string;
  /** Slot of the holder's colour and pattern, 0 to 5. */
  readonly tone: number;
  /** `held`: both observations around it agree at least on this; `between`: not observed between them, or disputed. */
  readonly knowledge: 'held' | 'between';
  readonly box: Box;
}

/** What one voice said on one day, drawn as a tick on the ribbon. */
export interface ShareTick {
  readonly observation: string;
  readonly holder: string;
  readonly tone: number;
  readonly line: { readonly x1: CssPx; readonly y1: CssPx; readonly x2: CssPx; readonly y2: CssPx };
  /** The way an open bound points, or null for a value. */
  readonly bound: {
    readonly x: CssPx;
    readonly y: CssPx;
    readonly toward: 'up' | 'down' | 'left' | 'right';
  } | null;
  readonly approximate: boolean;
  /** The figure with whose it is, where there is room for it. */
  readonly lines: readonly TextRun[];
  readonly labelBox: Box | null;
  /** One sentence: who said what share of what base, when. */
  readonly name: string;
  readonly selected: boolean;
}

export interface Ribbon {
  readonly box: Box;
  readonly areas: readonly RibbonArea[];
  readonly ticks: readonly ShareTick[];
  /** Names of the holders on the ribbon where they fit. */
  readonly names: readonly { readonly run: TextRun; readonly box: Box; readonly tone: number }[];
}

/**
 * Marks, or threads, of a picture above which only those that stand out are elements of their own,
 * and the rest are a painted crowd. So many elements are moved in about half a frame; and nobody
 * listens to more.
 */
export const MANY_MARKS = 300;

/** Events by the side on which they stand. */
export type Counts = Readonly<Record<Side, number>>;

/** A count of events in one stretch, both sides. */
export interface Bin {
  readonly from: CssPx;
  readonly to: CssPx;
  readonly said: CssPx;
  readonly done: CssPx;
  readonly line: CssPx;
  /** How many events that is. */
  readonly counts: Counts;
}

/** A line across the axis or along it. */
export interface Line {
  readonly x1: CssPx;
  readonly y1: CssPx;
  readonly x2: CssPx;
  readonly y2: CssPx;
}

/** The head of a lane or of a group of lanes; its words are written by who shows it. */
export interface LaneHead {
  readonly kind: 'group' | 'lane';
  /** The lane's id, or the group's. */
  readonly id: string;
  /** From the top of all lanes, whatever is scrolled; from the top of the view where it is pinned. */
  readonly top: CssPx;
  readonly height: CssPx;
  readonly isPinned: boolean;
}

/** A stretch of time in which an actor was, or was not yet or no longer. */
export interface LifeLine extends Line {
  readonly lane: string;
  readonly isAlive: boolean;
}

/** A membership: a lighter band in the member's lane between the dates it held. */
export interface BondBand extends Line {
  readonly id: string;
  /** One sentence: who was a member of what, and when. */
  readonly name: string;
}

/** A merger's lane flowing into the new one, or a split flowing out of it. */
export interface Flow {
  readonly id: string;
  readonly x1: CssPx;
  readonly y1: CssPx;
  readonly x2: CssPx;
  readonly y2: CssPx;
}

/** A new name of a lane, at the date it took. */
export interface RenameLabel {
  readonly run: TextRun;
  readonly box: Box;
  readonly tick: Line;
}

/** What joins the marks of one event. */
export interface Thread {
  readonly event: string;
  readonly side: Side;
  readonly x: CssPx;
  readonly from: CssPx;
  readonly to: CssPx;
  /** Beyond those who took part, to who was left out. */
  readonly isLoose: boolean;
  /** Where it arrives at a target. */
  readonly arrows: readonly { readonly y: CssPx; readonly toward: 'up' | 'down' }[];
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly matched: boolean;
}

/** The threads of many events between two lanes, in one stretch of time. */
export interface Bundle {
  /** Ids of the lane they go out from and of the one they go to; the upper one first where they go no way. */
  readonly lanes: readonly [string, string];
  readonly x: CssPx;
  readonly from: CssPx;
  readonly to: CssPx;
  /** The way of the arrow where it arrives; null where there is none. */
  readonly toward: 'up' | 'down' | null;
  readonly width: CssPx;
  /** Ties that it stands for. */
  readonly count: number;
}

/** Lanes that move together: those that are pinned, and those that scroll below them. */
export interface LanesPart {
  readonly clip: Box;
  readonly lines: readonly LifeLine[];
  readonly bonds: readonly BondBand[];
  readonly flows: readonly Flow[];
  readonly renames: readonly RenameLabel[];
  readonly marks: readonly Mark[];
  readonly labels: readonly EventLabel[];
  /** Counts of lanes whose marks could not be told apart, each on its own line. */
  readonly bins: readonly LaneBin[];
}

export interface LaneBin extends Bin {
  readonly lane: string;
  readonly y: CssPx;
}

/** All lanes of a view. */
export interface LanesScene {
  readonly heads: readonly LaneHead[];
  /** The column of the heads at the reading start; no width where they stand above their lanes. */
  readonly gutter: Box;
  /** Where lanes show. */
  readonly view: Box;
  /** Their names as words, for a drawing without heads of its own. */
  readonly names: readonly TextRun[];
  /** How far they are scrolled, and the most they can be. */
  readonly scroll: CssPx;
  readonly mostScroll: CssPx;
  readonly threads: readonly Thread[];
  /** Threads of events of which there are too many for one each. */
  readonly bundles: readonly Bundle[];
  /** Ties that are in no bundle, so that the others can be told apart. */
  readonly untied: number;
  /** True where threads are so many that each must be faint. */
  readonly isCrowded: boolean;
  readonly parts: readonly LanesPart[];
}

/** The drawing of one view. */
export interface Scene {
  readonly view: 'spine' | 'spine-upright' | 'lanes';
  readonly width: CssPx;
  readonly height: CssPx;
  /** Direction of time of a horizontal view; of words and force in an upright one. */
  readonly direction: Direction;
  /** Where time runs: along x or y, and from which to which pixel. */
  readonly axis: { readonly along: 'x' | 'y'; readonly start: CssPx; readonly end: CssPx };
  readonly phases: readonly PhaseBand[];
  readonly ticks: readonly Tick[];
  /** Words at the axis' end that say where time goes, and the sides' headings. */
  readonly notes: readonly { readonly run: TextRun; readonly side: Side | null }[];
  readonly arrows: readonly {
    readonly x: CssPx;
    readonly y: CssPx;
    readonly toward: 'left' | 'right' | 'down';
  }[];
  readonly ribbon: Ribbon;
  readonly marks: readonly Mark[];
  readonly labels: readonly EventLabel[];
  /**
   * Counts of the sides whose marks could not be told apart. A mark on such a side singles out an
   * event that its column counts: the one that is selected, or that the keyboard is on.
   */
  readonly bins: readonly Bin[];
  /** Events of the window by side, as far as they match. */
  readonly counts: Counts;
  /** One track an actor; null in a spine. */
  readonly lanes: LanesScene | null;
}
