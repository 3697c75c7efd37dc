/**
 * Territory as intervals of knowledge.
 *
 * Every claim keeps its base, its voice and its day. Claims of one day stand side by
 * side; nothing is averaged, nothing is carried from one base to another, and what one
 * holder lost is never taken to be another's gain.
 */

import type { HolderRecord, ObservationRecord, RestOfDataSet } from '../records/schema.ts';
import { parseShare } from '../records/share.ts';
import { parseWhen } from '../time/edtf.ts';
import { DAY_MS, type EpochMs, epochMs } from '../time/types.ts';
import {
  type HolderBand,
  type HoldingClaim,
  type HoldingDay,
  type HoldingInterval,
  type KnownBand,
  percent,
  type ShareValue,
  type TerritorySeries,
} from './types.ts';

/** One series a base that has observations, in the order of the data set's bases. */
export function buildTerritory(dataSet: RestOfDataSet): readonly TerritorySeries[] {
  const territory = dataSet.territory;
  if (!territory) return [];
  const holders = new Map((territory.holders ?? []).map((holder) => [holder.id, holder] as const));
  return (territory.bases ?? []).flatMap((base) => {
    const observations = (territory.observations ?? []).filter((o) => o.base === base.id);
    const dated = observations.flatMap((observation) => {
      const when = parseWhen(observation.date);
      return when.ok && Number.isFinite(when.value.min) && Number.isFinite(when.value.max)
        ? [{ observation, day: dayOf(when.value.min), end: when.value.max }]
        : [];
    });
    if (dated.length === 0) return [];
    dated.sort((a, b) => a.day - b.day || (a.observation.id < b.observation.id ? -1 : 1));
    return [
      {
        base,
        bands: knownBands(bandsOf(dated, holders)),
        observations: dated.map(({ observation }) => observation),
        changes: (territory.changes ?? []).filter((change) => change.base === base.id),
        from: epochMs(Math.min(...dated.map(({ day }) => day))),
        to: epochMs(Math.max(...dated.map(({ end }) => end))),
      },
    ];
  });
}

/** The series of one base; the data set's own default, then the first. */
export function territoryOf(
  timeline: { readonly dataSet: RestOfDataSet; readonly territory: readonly TerritorySeries[] },
  base: string | null,
): TerritorySeries | null {
  const of = (id: string | null | undefined) =>
    timeline.territory.find((series) => series.base.id === id);
  return of(base) ?? of(timeline.dataSet.base) ?? timeline.territory[0] ?? null;
}

interface DatedObservation {
  readonly observation: ObservationRecord;
  readonly day: EpochMs;
}

const dayOf = (ms: EpochMs): EpochMs => epochMs(Math.floor(ms / DAY_MS) * DAY_MS);

function bandsOf(
  dated: readonly DatedObservation[],
  holders: ReadonlyMap<string, HolderRecord>,
): readonly HolderBand[] {
  const bands = new Map<string, Map<EpochMs, HoldingClaim[]>>();
  for (const { observation, day } of dated) {
    for (const share of observation.shares) {
      const holder = holders.get(share.holder);
      const said = parseShare(share.value);
      if (!holder || !said) continue;
      const value: ShareValue = {
        low: said.low === null ? null : percent(said.low),
        high: said.high === null ? null : percent(said.high),
        approximate: said.approximate,
        strict: said.strict,
        tolerance: share.tolerance ?? null,
      };
      const bandId = holder.notHeldBy ?? holder.id;
      if (!holders.has(bandId)) continue;
      const days = bands.get(bandId) ?? new Map<EpochMs, HoldingClaim[]>();
      bands.set(bandId, days);
      const claims = days.get(day) ?? [];
      days.set(day, claims);
      claims.push({
        observation,
        holder,
        value,
        holding: holder.notHeldBy ? remainder(value) : value,
        certainty: observation.certainty ?? null,
      });
    }
  }
  return [...holders.values()].flatMap((holder) => {
    const days = bands.get(holder.id);
    if (!days) return [];
    return [
      {
        holder,
        days: [...days].sort(([a], [b]) => a - b).map(([day, claims]) => holdingDay(day, claims)),
      },
    ];
  });
}

const knownBands = (bands: readonly HolderBand[]): readonly KnownBand[] =>
  bands.map((band) => ({
    ...band,
    known: knowledgeOf(
      band,
      bands.filter((other) => other !== band),
    ),
  }));

/** What is left to a holder of whom a share was said to be lost: more than 33 lost leaves less than 67. */
export function remainder(lost: ShareValue): ShareValue {
  return {
    ...lost,
    low: lost.high === null ? null : percent(100 - lost.high),
    high: lost.low === null ? null : percent(100 - lost.low),
  };
}

/**
 * The claims of one day with the least and the most figure that was said.
 *
 * A day gives a lower edge only when some voice gave one ("more than a third" does, "less
 * than a tenth" does not), and an upper edge likewise; then every figure of the day
 * counts, so that rivals widen the edge instead of being averaged. An edge is open where a
 * voice went beyond every rival without saying how far: "at least two thirds" beside
 * "about 40%" says more than 66.7 and does not end there.
 */
export function holdingDay(day: EpochMs, claims: readonly HoldingClaim[]): HoldingDay {
  const holdings = claims.map(({ holding }) => holding);
  const lows = holdings.flatMap(({ low }) => low ?? []);
  const highs = holdings.flatMap(({ high }) => high ?? []);
  const least = Math.min(...lows, ...highs);
  const most = Math.max(...lows, ...highs);
  const isBeyond = (bound: number, edge: number, strict: boolean) =>
    strict ? bound >= edge : bound > edge;
  return {
    day,
    claims,
    low: lows.length > 0 ? percent(least) : null,
    high: highs.length > 0 ? percent(most) : null,
    openLow:
      lows.length > 0 &&
      holdings.some(
        ({ low, high, strict }) =>
          low === null && high !== null && isBeyond(-high, -Math.min(...lows), strict),
      ),
    openHigh:
      highs.length > 0 &&
      holdings.some(
        ({ low, high, strict }) =>
          high === null && low !== null && isBeyond(low, Math.max(...highs), strict),
      ),
  };
}

/**
 * What is known of a holder between its observations.
 *
 * Between two days nobody looked. All that is known is what was said before and after:
 * the holder is drawn as holding at least the lesser of the two lower edges, and the
 * stretch up to the greater of the two upper edges is drawn as not observed. Before the
 * first and after the last observation nothing is claimed at all. Edges that a day does
 * not give are taken from the nearest days that give them. An edge left open below reaches
 * to nothing; one left open above reaches as far as what the others are held to have
 * leaves, since the shares of one base cannot come to more than the whole of it.
 */
export function knowledgeOf(
  band: HolderBand,
  others: readonly HolderBand[] = [],
): readonly HoldingInterval[] {
  const highs = band.days.flatMap(({ day, high, openHigh }) =>
    high === null ? [] : [{ day, value: high, open: openHigh }],
  );
  return stretchesOf(band).map(({ from, to }) => {
    const low = lowBetween(band, from, to);
    const around = aroundStretch(highs, from, to);
    const said = Math.max(...around.map(({ value }) => value), 0);
    const left = around.some(({ open }) => open)
      ? 100 - others.reduce((sum, other) => sum + heldThrough(other, from, to), 0)
      : 0;
    const high = highs.length > 0 ? Math.max(said, left) : low;
    return {
      from: middleOfDay(from),
      to: middleOfDay(to),
      low: percent(low),
      high: percent(Math.max(low, high)),
    };
  });
}

/** The stretches between a band's days. */
const stretchesOf = ({ days }: HolderBand): readonly { from: EpochMs; to: EpochMs }[] =>
  days.slice(0, -1).flatMap(({ day: from }, i) => {
    const to = days[i + 1]?.day;
    return to === undefined ? [] : [{ from, to }];
  });

/** Least that a band is held to have between two of its days. */
function lowBetween(band: HolderBand, from: EpochMs, to: EpochMs): number {
  const lows = band.days.flatMap(({ day, low, openLow }) =>
    low === null ? [] : [{ day, value: openLow ? percent(0) : low }],
  );
  if (lows.length === 0) return 0;
  return Math.min(...aroundStretch(lows, from, to).map(({ value }) => value), 100);
}

/** Least that a band is held to have all through a stretch; nothing where it is not known throughout. */
function heldThrough(band: HolderBand, from: EpochMs, to: EpochMs): number {
  const within = stretchesOf(band).filter((stretch) => stretch.from < to && stretch.to > from);
  const [first] = within;
  const last = within.at(-1);
  if (!first || !last || first.from > from || last.to < to) return 0;
  return Math.min(...within.map((stretch) => lowBetween(band, stretch.from, stretch.to)));
}

const middleOfDay = (day: EpochMs): EpochMs => epochMs(day + DAY_MS / 2);

/** What was said last by the stretch's start and first from its end on. */
function aroundStretch<Said extends { readonly day: EpochMs }>(
  said: readonly Said[],
  from: EpochMs,
  to: EpochMs,
): readonly Said[] {
  const before = said.filter(({ day }) => day <= from).at(-1);
  const after = said.find(({ day }) => day >= to);
  return [before, after].flatMap((found) => found ?? []);
}
