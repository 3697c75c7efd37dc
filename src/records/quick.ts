/**
 * Reads a document that nothing is wrong with, for pages that must be small: what it gives is what
 * `readDataSet` gives, and where it would have anything to mend it gives nothing.
 */
import shape from '../../public/schema/masar-1.json?shape';
import { edtfIsNeeded, parseWhen } from '../time/edtf.ts';
import { isWebAddress } from './checks/addresses.ts';
import { closingEdges } from './checks/closing-edges.ts';
import { listsOf } from './checks/lists.ts';
import { datesOf } from './date-fields.ts';
import type { DataSet } from './schema.ts';
import { fits } from './shape.ts';
import { parseShare } from './share.ts';

/** Deeper documents are read in full. */
const DEEPEST = 60;

/** The data set; null where the document must be read in full. Never throws. */
export function readQuickly(text: string): DataSet | null {
  const value = parsed(text);
  if (!isDataSet(value)) return null;
  const dataSet: DataSet = {
    ...value,
    statements: value.statements ?? [],
    actors: value.actors ?? [],
    memberships: value.memberships ?? [],
    sources: value.sources ?? [],
    places: value.places ?? [],
    claims: value.claims ?? [],
    phases: value.phases ?? [],
  };
  return isSound(dataSet) ? dataSet : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The shape is made from the schema that the type is made from (`json-schema.test.ts` holds it). */
const isDataSet = (value: unknown): value is DataSet =>
  depthOf(value) <= DEEPEST && fits(value, shape, shape);

function depthOf(value: unknown, most = DEEPEST + 1): number {
  if (typeof value !== 'object' || value === null || most === 0) return 0;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner, most - 1));
  return deepest + 1;
}

/** Whether no check would find anything to take out. */
const isSound = (dataSet: DataSet): boolean =>
  hasOwnIds(dataSet) &&
  hasPlainDates(dataSet) &&
  hasSafeAddresses(dataSet) &&
  hasPossibleShares(dataSet) &&
  hasNoCircles(dataSet);

const hasOwnIds = (dataSet: DataSet): boolean =>
  listsOf(dataSet).every(
    ({ records }) => new Set(records.map(({ id }) => id)).size === records.length,
  );

function hasPlainDates(dataSet: DataSet): boolean {
  for (const text of datesOf(dataSet)) {
    if (edtfIsNeeded(text) || !parseWhen(text).ok) return false;
  }
  return true;
}

function hasSafeAddresses({ sources, events, authors = [] }: DataSet): boolean {
  const isSafe = (address: string | undefined): boolean =>
    address === undefined || isWebAddress(address, { relative: false });
  return (
    sources.every(({ address, archive }) => isSafe(address) && isSafe(archive)) &&
    authors.every(({ address }) => isSafe(address)) &&
    events.every(({ media = [] }) =>
      media.every(({ address }) => isWebAddress(address, { relative: true })),
    )
  );
}

function hasPossibleShares({ territory }: DataSet): boolean {
  const { observations = [], changes = [] } = territory ?? {};
  return (
    observations.every(
      ({ shares }) => shares.length > 0 && shares.every(({ value }) => parseShare(value)),
    ) && changes.every(({ value }) => parseShare(value))
  );
}

function hasNoCircles({ events, places }: DataSet): boolean {
  const wholes = new Map(
    events.map(({ id, links = [] }) => [
      id,
      links
        .filter(({ type, event }) => type === 'part-of' && event !== id)
        .map(({ event }) => event),
    ]),
  );
  const parents = new Map(
    places.map(({ id, parent }) => [id, parent === undefined ? [] : [parent]]),
  );
  return closingEdges(wholes).length === 0 && closingEdges(parents).length === 0;
}
