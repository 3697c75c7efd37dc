/** Lives, memberships, mergers and new names of lanes, as lines along them. */
import type { MembershipRecord } from '../records/schema.ts';
import { fitText } from '../text/ellipsis.ts';
import type { Language } from '../text/language.ts';
import { parseWhen } from '../time/edtf.ts';
import type { LanePlan } from '../timeline/lanes.ts';
import { type Bond, bondsOf, livesOf } from '../timeline/lifelines.ts';
import type { Timeline } from '../timeline/types.ts';
import { intersects, isInside } from './boxes.ts';
import { dodge } from './dodge.ts';
import { clipAlong, type Frame, pixelOf } from './frame.ts';
import { dataLanguagesOf, type ViewInput } from './input.ts';
import type { LaneRow } from './lane-rows.ts';
import type { BondBand, Box, CssPx, Flow, LifeLine, RenameLabel } from './scene.ts';

/** How far along the axis a lane takes to flow into another. */
const FLOW: CssPx = 30;
/** From one membership of a lane to the next. */
const BOND_PITCH: CssPx = 4;
/** Widest new name, at 16 px text. */
const NAME_WIDTH: CssPx = 170;

/** A lane's line where its actor was, and a fainter one where it was not. */
export function lifeLines(
  input: ViewInput,
  plan: LanePlan,
  frame: Frame,
  rows: readonly LaneRow[],
): readonly LifeLine[] {
  const lives = new Map(livesOf(input.timeline, plan).map((life) => [life.lane, life]));
  return rows.flatMap(({ lane, line }): LifeLine[] => {
    const { from, to } = lives.get(lane.id) ?? {
      from: Number.NEGATIVE_INFINITY,
      to: Number.POSITIVE_INFINITY,
    };
    return [
      { from: Number.NEGATIVE_INFINITY, to: from, isAlive: false },
      { from, to, isAlive: true },
      { from: to, to: Number.POSITIVE_INFINITY, isAlive: false },
    ].flatMap((stretch): LifeLine[] => {
      const clip = clipAlong(frame, stretch.from, stretch.to);
      return clip
        ? [
            {
              lane: lane.id,
              isAlive: stretch.isAlive,
              x1: clip.from,
              x2: clip.to,
              y1: line,
              y2: line,
            },
          ]
        : [];
    });
  });
}

/** Memberships of the window: bands in the members' lanes, and flows into and out of the groups'. */
export function layoutBonds(
  input: ViewInput,
  plan: LanePlan,
  frame: Frame,
  rows: readonly LaneRow[],
): { readonly bonds: readonly BondBand[]; readonly flows: readonly Flow[] } {
  const { timeline, language } = input;
  const byId = new Map(rows.map((row) => [row.lane.id, row]));
  const all = bondsOf(timeline, plan);
  const slots = slotsOf(all);
  const bonds = all.flatMap((bond, i): BondBand[] => {
    const member = byId.get(bond.member);
    const clip = clipAlong(frame, bond.from, bond.to);
    if (!member || !clip) return [];
    const y = member.line + (slots[i] ?? 0) * BOND_PITCH;
    return [
      {
        id: bond.record.id,
        name: bondName(language, dataLanguagesOf(timeline), timeline, bond.record),
        x1: clip.from,
        x2: clip.to,
        y1: y,
        y2: y,
      },
    ];
  });
  const later = Math.sign(frame.end - frame.start);
  const flows = all.flatMap((bond): Flow[] => {
    const member = byId.get(bond.member);
    const group = byId.get(bond.group);
    if (!member || !group) return [];
    const isShown = (at: number) => at > frame.window.from && at < frame.window.to;
    const start = pixelOf(frame, bond.from);
    const end = pixelOf(frame, bond.to);
    return [
      ...(bond.isStartKnown && isShown(bond.from)
        ? [
            {
              id: `${bond.record.id} in`,
              x1: start - later * FLOW,
              y1: member.line,
              x2: start,
              y2: group.line,
            },
          ]
        : []),
      ...(bond.isEndKnown && isShown(bond.to)
        ? [
            {
              id: `${bond.record.id} out`,
              x1: end,
              y1: group.line,
              x2: end + later * FLOW,
              y2: member.line,
            },
          ]
        : []),
    ];
  });
  return { bonds, flows };
}

/** Memberships of one lane that overlap in time lie beside each other. */
function slotsOf(bonds: readonly Bond[]): readonly number[] {
  const slots = bonds.map(() => 0);
  for (const member of new Set(bonds.map((bond) => bond.member))) {
    const own = bonds.flatMap((bond, i) => (bond.member === member ? [i] : []));
    const rows = dodge(
      own.map((i) => ({ from: bonds[i]?.from ?? 0, to: bonds[i]?.to ?? 0, long: false })),
      0,
    );
    for (const [k, i] of own.entries()) slots[i] = rows[k] ?? 0;
  }
  return slots;
}

/** New names at the dates they were taken, where there is room for them. */
export function layoutRenames(
  input: ViewInput,
  frame: Frame,
  rows: readonly LaneRow[],
  taken: readonly Box[],
): readonly RenameLabel[] {
  const { language, measure, textScale: scale, timeline } = input;
  return rows.flatMap((row) =>
    row.lane.names.slice(1).flatMap(({ name, from }): RenameLabel[] => {
      if (from <= frame.window.from || from >= frame.window.to) return [];
      const words = language.read(name, dataLanguagesOf(timeline));
      if (!words) return [];
      const measured = (text: string) => measure(text, 'lane-label', words.lang);
      const text = fitText(words.text, NAME_WIDTH * scale, measured);
      const width = measured(text);
      const at = pixelOf(frame, from);
      const height = 15 * scale;
      const readsRight = words.dir === 'ltr';
      const columns = [at + 5, at - 5 - width];
      const bounds: Box = {
        x: Math.min(frame.start, frame.end),
        y: row.top,
        width: Math.abs(frame.end - frame.start),
        height: row.bottom - row.top,
      };
      const box = (readsRight ? columns : columns.toReversed())
        .flatMap((x) =>
          [row.line + 4, row.line - 4 - height, row.bottom - height, row.top].map((y) => ({
            x,
            y,
            width,
            height,
          })),
        )
        .find((one) => isInside(one, bounds) && !taken.some((other) => intersects(other, one, 1)));
      if (!box) return [];
      return [
        {
          box,
          run: {
            text,
            lang: words.lang,
            dir: words.dir,
            x: box.x > at ? box.x : box.x + box.width,
            y: box.y + 12 * scale,
            anchor: box.x > at ? 'left' : 'right',
            style: 'lane-label',
          },
          tick: { x1: at, x2: at, y1: row.line - 7, y2: row.line + 7 },
        },
      ];
    }),
  );
}

/** "Ahrar al-Sham: member of Jaysh Halab, from 1 December 2016." */
function bondName(
  language: Language,
  dataLanguages: readonly string[],
  timeline: Timeline,
  { member, group, date }: MembershipRecord,
): string {
  const named = (id: string) =>
    language.read(timeline.actors.get(id)?.name, dataLanguages)?.text ?? id;
  const when = date === undefined ? null : parseWhen(date);
  return language.t('lanes.bond', {
    member: named(member),
    group: named(group),
    date: when?.ok ? language.when(when.value, 'medium') : language.t('lanes.undated'),
  });
}
