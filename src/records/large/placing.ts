/** Lines and columns of all that was found in a document of which only pieces were ever texts. */
import type { UnplacedFinding } from '../findings.ts';
import { MOST_BREAKS } from '../json.ts';
import { foundIn, type Place, placesOf } from '../locate.ts';
import { type Finding, placed } from '../read.ts';
import { bytePlaces } from './byte-places.ts';
import type { Spot } from './event-findings.ts';

/** All of a document but its events. */
export interface RestTexts {
  readonly head: string;
  /** What stands between the two that the document does not have. */
  readonly missing: string;
  readonly tail: string;
  /** Where the tail begins, in bytes. */
  readonly tailAt: number;
}

/** Findings in the order of the text. */
export function placedFindings(
  bytes: Uint8Array,
  rest: RestTexts,
  findings: readonly UnplacedFinding[],
  known: ReadonlyMap<UnplacedFinding, Spot>,
): readonly Finding[] {
  const others = spotsOfRest(
    rest,
    findings.filter((finding) => !known.has(finding)),
  );
  const told = findings.map((finding) => ({
    finding,
    spot: known.get(finding) ?? others.get(finding) ?? { at: 0, line: 1, column: 1 },
  }));
  const bases = bytePlaces(
    bytes,
    told.map(({ spot }) => spot.at),
  );
  return told
    .map(({ finding, spot }) =>
      placed(finding, joined(bases.get(spot.at) ?? { line: 1, column: 1 }, spot)),
    )
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .filter(notToldEnough());
}

function spotsOfRest(
  { head, missing, tail, tailAt }: RestTexts,
  findings: readonly UnplacedFinding[],
): ReadonlyMap<UnplacedFinding, Spot> {
  const found = foundIn(`${head}${missing}${tail}`, findings).map(({ finding, offset }) => {
    const isTail = offset >= head.length;
    const within = isTail ? Math.max(0, offset - head.length - missing.length) : offset;
    return { finding, isTail, offset: within };
  });
  const offsetsIn = (isTail: boolean) =>
    found.filter((one) => one.isTail === isTail).map(({ offset }) => offset);
  const places = {
    head: placesOf(head, offsetsIn(false)),
    tail: placesOf(tail, offsetsIn(true)),
  };
  return new Map(
    found.map(({ finding, isTail, offset }) => {
      const place = (isTail ? places.tail : places.head).get(offset);
      return [finding, { at: isTail ? tailAt : 0, ...(place ?? { line: 1, column: 1 }) }];
    }),
  );
}

const joined = (base: Place, { line, column }: Spot): Place =>
  line === 1
    ? { line: base.line, column: base.column + column - 1 }
    : { line: base.line + line - 1, column };

/** Of what is told of the text itself, the first few, and one of a place. */
function notToldEnough(): (finding: Finding) => boolean {
  const counts = new Map<string, number>();
  let last: Finding | null = null;
  return (finding) => {
    const most = MOST_OF_TEXT.get(finding.code);
    if (most === undefined) return true;
    const isSame =
      finding.code === 'json-broken' &&
      last?.line === finding.line &&
      last.column === finding.column;
    if (finding.code === 'json-broken') last = finding;
    const count = counts.get(finding.code) ?? 0;
    if (isSame || count >= most) return false;
    counts.set(finding.code, count + 1);
    return true;
  };
}

const MOST_OF_TEXT: ReadonlyMap<string, number> = new Map([
  ['json-broken', MOST_BREAKS],
  ['field-twice', MOST_BREAKS],
  ['text-damaged', 1],
]);
