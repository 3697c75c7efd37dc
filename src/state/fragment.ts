/**
 * The fragment: what the reader is looking at. Updated as they move and restored on load.
 *
 * `from` and `to` are ISO dates, days where they fall on midnight, else to the second; `to` is
 * exclusive. Beside the keys of the public contract there are `observation`, `phase`,
 * `actor` and `source` (what else can be selected), `base` (what the ribbon is a percentage of), a key for each
 * facet, and how lanes are arranged: `lanes` (what they are grouped by), `folded`, `apart`, `pinned`,
 * `hidden` and `order`. Keys that this version does not know are kept as they are, so that a link made by a newer one loses nothing.
 */
import { isoInstant, writtenInstant } from '../time/iso-instant.ts';
import { DAY_MS, type EpochMs, epochMs, type TimeWindow } from '../time/types.ts';
import { type Compared, datesCompared } from '../timeline/compare.ts';
import { FACETS, normalFilters } from '../timeline/facets.ts';
import {
  GROUPINGS,
  type LaneChoices,
  NO_CHOICES,
  normalChoices,
} from '../timeline/lane-choices.ts';
import type { Looking, Selection } from './types.ts';

/** A longer fragment is not ours. */
const MOST_CHARACTERS = 20_000;

const OWN: readonly string[] = [
  'from',
  'to',
  'event',
  'observation',
  'phase',
  'actor',
  'source',
  'base',
  'q',
  'compare',
  'known',
  'lanes',
  'folded',
  'apart',
  'pinned',
  'hidden',
  'order',
  ...FACETS,
];

/** What a fragment says, with what it says in keys that are not read here. */
export interface Fragment extends Looking {
  readonly others: readonly (readonly [key: string, value: string])[];
}

/** Reads a fragment, with or without its `#`. Never throws; what makes no sense is left out. */
export function readFragment(hash: string): Fragment {
  const pairs = pairsOf(hash.replace(/^#/, ''));
  const value = (key: string) => pairs.find(([name]) => name === key)?.[1];
  return {
    window: windowOf(value('from'), value('to')),
    selection: selectionOf(value),
    base: value('base') || null,
    filters: normalFilters(
      Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(value(facet))] as const)),
    ),
    q: value('q') ?? '',
    compare: compareOf(value('compare')),
    known: dayOf(value('known')),
    lanes: lanesOf(value),
    others: pairs.filter(([key]) => !OWN.includes(key)),
  };
}

/** Writes what is being looked at as a fragment with its `#`; empty where there is nothing to say. */
export function writeFragment(looking: Looking, others: Fragment['others'] = []): string {
  const { window, selection, base, filters, q, compare, known, lanes } = looking;
  const pairs: (readonly [string, string])[] = [];
  if (window) pairs.push(['from', writtenInstant(window.from)], ['to', writtenInstant(window.to)]);
  if (selection) pairs.push([selection.kind, selection.id]);
  if (base) pairs.push(['base', base]);
  for (const facet of FACETS) {
    const values = filters[facet];
    if (values) pairs.push([facet, values.map(asOneOfMany).join(',')]);
  }
  if (q !== '') pairs.push(['q', q]);
  if (compare) pairs.push(['compare', writtenCompare(compare)]);
  if (known !== null) pairs.push(['known', writtenInstant(known)]);
  pairs.push(...pairsOfLanes(lanes));
  const text = [...pairs, ...others]
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join('&');
  return text === '' ? '' : `#${text}`;
}

/** A list that is there but empty: nothing is folded. */
const NONE = '-';

function lanesOf(value: (key: string) => string | undefined): LaneChoices {
  const folded = value('folded');
  return normalChoices({
    grouping: GROUPINGS.find((grouping) => grouping === value('lanes')) ?? NO_CHOICES.grouping,
    folded: folded === undefined || folded === '' ? null : folded === NONE ? [] : valuesOf(folded),
    apart: valuesOf(value('apart')),
    pinned: valuesOf(value('pinned')),
    hidden: valuesOf(value('hidden')),
    order: valuesOf(value('order')),
  });
}

function pairsOfLanes(lanes: LaneChoices): readonly (readonly [string, string])[] {
  const { grouping, folded } = lanes;
  const written = (ids: readonly string[]) => ids.map(asOneOfMany).join(',');
  return [
    ...(grouping === NO_CHOICES.grouping ? [] : [['lanes', grouping] as const]),
    ...(folded ? [['folded', folded.length === 0 ? NONE : written(folded)] as const] : []),
    ...(['apart', 'pinned', 'hidden', 'order'] as const).flatMap((key) =>
      lanes[key].length > 0 ? [[key, written(lanes[key])] as const] : [],
    ),
  ];
}

/** Values of a list are told apart by commas; those within a value are coded. */
const asOneOfMany = (value: string): string =>
  value.replace(/[%,]/g, (character) => encodeURIComponent(character));

const valuesOf = (list: string | undefined): readonly string[] =>
  (list ?? '').split(',').map(decode);

function pairsOf(text: string): readonly (readonly [string, string])[] {
  if (text.length > MOST_CHARACTERS) return [];
  return text.split('&').flatMap((pair) => {
    const at = pair.indexOf('=');
    if (at <= 0) return [];
    return [[decode(pair.slice(0, at)), decode(pair.slice(at + 1))] as const];
  });
}

/** A malformed percent code is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Letters of any script stay readable in the address; only what would break it is coded. */
const encode = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[%&=#\s<>"'`\\^{|}\p{Cc}\p{Cf}]/gu, (character) => encodeURIComponent(character));

function windowOf(from: string | undefined, to: string | undefined): TimeWindow | null {
  const a = isoInstant(from);
  const b = isoInstant(to);
  if (a === null || b === null || a === b) return null;
  return { from: epochMs(Math.min(a, b)), to: epochMs(Math.max(a, b)) };
}

/** The first instant of a day. */
function dayOf(text: string | undefined): EpochMs | null {
  const at = isoInstant(text);
  return at === null ? null : epochMs(Math.floor(at / DAY_MS) * DAY_MS);
}

/** Two dates, `A/B`, which may be one and the same; or two stretches, `A..B/C..D`, by their first and last days. */
function compareOf(text: string | undefined): Compared | null {
  const parts = (text ?? '').split('/');
  const [first, second] = parts.map(stretchOf);
  if (first && second) return { kind: 'windows', first, second };
  const [a = null, b = null] = parts.map(isoInstant);
  if (a === null || b === null) return null;
  return datesCompared(epochMs(a), epochMs(b));
}

function stretchOf(text: string): TimeWindow | null {
  const [from = null, last = null] = text.split('..').map(dayOf);
  return from === null || last === null || last < from
    ? null
    : { from, to: epochMs(last + DAY_MS) };
}

function writtenCompare(compared: Compared): string {
  if (compared.kind === 'dates')
    return `${writtenInstant(compared.from)}/${writtenInstant(compared.to)}`;
  return [compared.first, compared.second]
    .map(({ from, to }) => `${writtenInstant(from)}..${writtenInstant(to - DAY_MS)}`)
    .join('/');
}

/** What can be selected, the first that is named counts. */
const SELECTIONS = ['event', 'observation', 'phase', 'actor', 'source'] as const;

function selectionOf(value: (key: string) => string | undefined): Selection | null {
  for (const kind of SELECTIONS) {
    const id = value(kind);
    if (id) return { kind, id };
  }
  return null;
}
