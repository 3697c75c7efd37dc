/**
 * Territory as intervals of knowledge.
 *
 * Every claim keeps its base, its voice and its day. Claims of one day stand side by
 * side; nothing is averaged, nothing is carried from one base to another, and what one
 * holder lost is never taken to be another's gain.
 */

import type { DataSet, HolderRecord, ObservationRecord } from '../records/schema.ts';
import { parseShare } from '../records/share.ts';
import { parseWhen } from '../time/edtf.ts';
import { DAY_MS, type EpochMs, epochMs } from '../time/types.ts';
import {
  type HolderBand,
  type HoldingClaim,
  type HoldingDay,
  type HoldingInterval,
  type Percent,
  percent,
  type ShareValue,
  type TerritorySeries,
} from './types.ts';

/** One series a base that has observations, in the order of the data set's bases. */
export function buildTerritory(dataSet: DataSet): readonly TerritorySeries[] {
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
        bands: bandsOf(dated, holders),
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
  timeline: { readonly dataSet: DataSet; readonly territory: readonly TerritorySeries[] },
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
 * counts, so that rivals widen the edge instead of being averaged.
 */
export function holdingDay(day: EpochMs, claims: readonly HoldingClaim[]): HoldingDay {
  const figures = claims.flatMap(({ holding }) => [holding.low ?? [], holding.high ?? []].flat());
  const givesLow = claims.some(({ holding }) => holding.low !== null);
  const givesHigh = claims.some(({ holding }) => holding.high !== null);
  return {
    day,
    claims,
    low: givesLow ? percent(Math.min(...figures)) : null,
    high: givesHigh ? percent(Math.max(...figures)) : null,
  };
}

/**
 * What is known of a holder between its observations.
 *
 * Between two days nobody looked. All that is known is what was said before and after:
 * the holder is drawn as holding at least the lesser of the two lower edges, and the
 * stretch up to the greater of the two upper edges is drawn as not observed. Before the
 * first and after the last observation nothing is claimed at all. Edges that a day does
 * not give are taken from the nearest days that give them.
 */
export function knowledgeOf(band: HolderBand): readonly HoldingInterval[] {
  const lows = band.days.flatMap(({ day, low }) => (low === null ? [] : [{ day, value: low }]));
  const highs = band.days.flatMap(({ day, high }) => (high === null ? [] : [{ day, value: high }]));
  return band.days.slice(0, -1).flatMap((from, i) => {
    const to = band.days[i + 1];
    if (!to) return [];
    const low = Math.min(...aroundStretch(lows, from.day, to.day), 100);
    const high = Math.max(...aroundStretch(highs, from.day, to.day), 0);
    const known = lows.length > 0 ? low : 0;
    return [
      {
        from: middleOfDay(from.day),
        to: middleOfDay(to.day),
        low: percent(known),
        high: percent(Math.max(known, highs.length > 0 ? high : known)),
      },
    ];
  });
}

const middleOfDay = (day: EpochMs): EpochMs => epochMs(day + DAY_MS / 2);

/** The last value said by the stretch's start and the first said from its end on. */
function aroundStretch(
  said: readonly { readonly day: EpochMs; readonly value: Percent }[],
  from: EpochMs,
  to: EpochMs,
): readonly number[] {
  const before = said.filter(({ day }) => day <= from).at(-1);
  const after = said.find(({ day }) => day >= to);
  return [before, after].flatMap((found) => (found ? [found.value] : []));
}
