/**
 * One glyph a place; places whose glyphs could not be hit one by one are one glyph together. It
 * stands where the place with most events stands, so that it always is on a real place.
 */
import type { GeoProjection } from 'd3-geo';
import type { SideCounts } from '../timeline/compare.ts';
import type { Located } from '../timeline/located.ts';
import { pixelsPerKm, project } from './map-projection.ts';
import type { CssPx } from './scene.ts';

/** The least a target may measure (WCAG 2.2, 2.5.8). */
export const LEAST_TARGET: CssPx = 24;
/** Radius of one event, and of the glyph with most. */
const LEAST: CssPx = 5;
const GREATEST: CssPx = 22;
/** What a hand may miss a disc by. */
const SLACK: CssPx = 2;

/** One place, or several that stand too near each other to be told apart. */
export interface MapGlyph {
  /** Ids of the places, the one with most events first. */
  readonly places: readonly string[];
  readonly x: CssPx;
  readonly y: CssPx;
  readonly counts: SideCounts;
  /** Radii of the half above (said), the half below (force), and of the whole. */
  readonly said: CssPx;
  readonly done: CssPx;
  readonly radius: CssPx;
  /** Radius of what can be hit. */
  readonly reach: CssPx;
  /** Radius within which the places lie; 0 where that is no more than the glyph. */
  readonly uncertainty: CssPx;
}

/** A place on the map; `rank` is its turn among those located. */
interface Member {
  readonly rank: number;
  readonly located: Located;
  readonly x: CssPx;
  readonly y: CssPx;
  readonly within: CssPx;
}

interface Group {
  /** In the order of their ranks. */
  readonly members: readonly Member[];
  readonly glyph: MapGlyph;
}

interface Frame {
  readonly width: CssPx;
  readonly height: CssPx;
}

/** Glyphs of the places on the map, and how many events stand beyond it. */
export function layoutGlyphs(
  located: readonly Located[],
  projection: GeoProjection,
  { width, height }: Frame,
): { readonly glyphs: readonly MapGlyph[]; readonly beyond: number } {
  let beyond = 0;
  const members = located.flatMap((one, rank): readonly Member[] => {
    const [x, y] = project(projection, one);
    if (x < 0 || x > width || y < 0 || y > height) {
      beyond += one.events.length;
      return [];
    }
    return [{ rank, located: one, x, y, within: one.withinKm * pixelsPerKm(projection, one).mean }];
  });
  // Grouped once to learn how many events the greatest has, which is the measure of all others.
  const mostApart = Math.max(1, ...members.map((member) => member.located.events.length));
  const first = grouped(members, mostApart);
  const most = Math.max(1, ...first.map(({ counts }) => counts.said + counts.done + counts.line));
  return { glyphs: most > mostApart ? grouped(members, most) : first, beyond };
}

/** Joins what overlaps until nothing does. */
function grouped(members: readonly Member[], most: number): readonly MapGlyph[] {
  let groups: readonly Group[] = [];
  for (const member of members) {
    let joined = groupOf([member], most);
    for (;;) {
      const met = groups.filter(({ glyph }) => isTooNear(glyph, joined.glyph));
      if (met.length === 0) break;
      groups = groups.filter((group) => !met.includes(group));
      const all = [joined, ...met].flatMap((group) => group.members);
      joined = groupOf(
        all.sort((a, b) => a.rank - b.rank),
        most,
      );
    }
    groups = [...groups, joined];
  }
  return groups
    .toSorted((a, b) => (a.members[0]?.rank ?? 0) - (b.members[0]?.rank ?? 0))
    .map(({ glyph }) => glyph);
}

const isTooNear = (a: MapGlyph, b: MapGlyph): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < a.reach + b.reach;

function groupOf(members: readonly Member[], most: number): Group {
  const { x, y } = members[0] ?? { x: 0, y: 0 };
  const counts = { said: 0, done: 0, line: 0 };
  let uncertainty = 0;
  for (const { located, within, ...at } of members) {
    counts.said += located.counts.said;
    counts.done += located.counts.done;
    counts.line += located.counts.line;
    uncertainty = Math.max(uncertainty, Math.hypot(at.x - x, at.y - y) + within);
  }
  const said = radiusOf(counts.said, most);
  const done = radiusOf(counts.done, most);
  const radius = Math.max(said, done, LEAST);
  const reach = Math.max(LEAST_TARGET / 2, radius + SLACK);
  return {
    members,
    glyph: {
      places: members.map(({ located }) => located.place.id),
      x,
      y,
      counts,
      said,
      done,
      radius,
      reach,
      uncertainty: uncertainty > radius + SLACK ? uncertainty : 0,
    },
  };
}

const radiusOf = (count: number, most: number): CssPx =>
  count === 0 ? 0 : Math.max(LEAST, GREATEST * Math.sqrt(Math.min(1, count / most)));
