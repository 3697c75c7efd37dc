/**
 * Which labels are drawn, and where: greedy point-feature placement, the most important
 * first, each at the first of its possible places that touches nothing already there.
 * Cartography's oldest automatic method (Yoeli 1972); chosen over annealing because it is
 * deterministic, fast enough for every frame, and keeps the labels of important events
 * still while lesser ones come and go.
 */
import { BoxGrid, boxOfLine, intersects, isInside } from './boxes.ts';
import type { Box, CssPx } from './scene.ts';

export interface Stem {
  readonly x1: CssPx;
  readonly y1: CssPx;
  readonly x2: CssPx;
  readonly y2: CssPx;
}

/** One place a label could take. */
export interface Place {
  readonly box: Box;
  readonly stem: Stem;
}

/** A label that wants to be drawn; `places` are tried in order. */
export interface Candidate {
  readonly id: string;
  readonly places: Iterable<Place>;
}

/** Air kept around a label's words. */
const GAP: CssPx = 5;
/** Air kept between words and another label's stem, and between words and marks. */
const STEM_GAP: CssPx = 3;

/**
 * Places labels so that no two boxes meet, no box meets an obstacle or leaves `bounds`,
 * and no stem runs through another label's words.
 *
 * @param candidates  most important first
 * @param obstacles   boxes that no label may cover: marks, headings, ticks
 */
export function placeLabels(
  candidates: Iterable<Candidate>,
  bounds: Box,
  obstacles: readonly Box[],
): ReadonlyMap<string, Place> {
  const placed = new Map<string, Place>();
  const boxes: Box[] = [];
  const stems: Box[] = [];
  const grid = new BoxGrid(obstacles);
  for (const { id, places } of candidates) {
    for (const place of places) {
      const stem = boxOfLine(place.stem.x1, place.stem.y1, place.stem.x2, place.stem.y2, 1);
      const isFree =
        isInside(place.box, bounds) &&
        !boxes.some((box) => intersects(box, place.box, GAP) || intersects(box, stem, STEM_GAP)) &&
        !stems.some((other) => intersects(other, place.box, STEM_GAP)) &&
        !grid.meets(place.box, STEM_GAP);
      if (!isFree) continue;
      placed.set(id, place);
      boxes.push(place.box);
      stems.push(stem);
      break;
    }
  }
  return placed;
}
