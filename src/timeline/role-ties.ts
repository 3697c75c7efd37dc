/**
 * What one event says of two of its actors, by the side it stands on and the roles each has in it.
 * Roles are masks of bits, worked out once for each role, so that an event costs a few of them.
 */
import { SIDES, type Side } from '../records/word-lists.ts';

/** What a role says of who has it; bits of a mask. */
const DOES = { talks: 1, mediates: 2, acts: 4, suffers: 8, isLeftOut: 16 } as const;

/** Roles of those who took part in what was said; the others were spoken of, or left out. */
const TALKING: ReadonlySet<string> = new Set([
  'initiator',
  'participant',
  'speaker',
  'addressee',
  'signatory',
  'counterpart',
  'guarantor',
  'requester',
  'recipient',
  'party',
]);
const MEDIATING: ReadonlySet<string> = new Set(['mediator', 'host']);
/** Roles of those who act by force, and of those it is done to. */
const ACTING: ReadonlySet<string> = new Set([
  'initiator',
  'attacker',
  'participant',
  'supporter',
  'implementer',
]);
const SUFFERING: ReadonlySet<string> = new Set(['target', 'defender', 'affected', 'loser']);

const maskOf = (role: string): number =>
  (TALKING.has(role) ? DOES.talks : 0) |
  (MEDIATING.has(role) ? DOES.mediates : 0) |
  (ACTING.has(role) ? DOES.acts : 0) |
  (SUFFERING.has(role) ? DOES.suffers : 0) |
  (role === 'excluded' ? DOES.isLeftOut : 0);

/** The mask of each of some roles; who has several has the bits of all. */
export const roleMasks = (roles: readonly string[]): Uint8Array => Uint8Array.from(roles, maskOf);

export const isLeftOut = (mask: number): boolean => (mask & DOES.isLeftOut) !== 0;

/** What ties two actors, seen from the first; bits. */
export const TIE = {
  /** Both took part in what was said. */
  spoke: 1,
  /** The first mediated or was host where the second took part. */
  mediated: 2,
  /** The second mediated or was host where the first took part. */
  wasMediatedFor: 4,
  /** The first acted by force, and it was done to the second. */
  struck: 8,
  /** The second acted by force, and it was done to the first. */
  wasStruck: 16,
} as const;

const [SAID, DONE] = (['said', 'done'] as const).map((side: Side) => SIDES.indexOf(side));

/**
 * What ties two actors in an event, as bits of {@link TIE}; 0 where nothing does.
 *
 * @param side    of the event, as an index into `SIDES`
 * @param own     mask of all roles that the first has in it
 * @param theirs  mask of all roles that the second has in it
 */
export function tieBetween(side: number, own: number, theirs: number): number {
  if (side === SAID) {
    const spoke = own & theirs & DOES.talks ? TIE.spoke : 0;
    const mediated = own & DOES.mediates && theirs & DOES.talks ? TIE.mediated : 0;
    const wasMediatedFor = own & DOES.talks && theirs & DOES.mediates ? TIE.wasMediatedFor : 0;
    return spoke | mediated | wasMediatedFor;
  }
  if (side === DONE) {
    const struck = own & DOES.acts && theirs & DOES.suffers ? TIE.struck : 0;
    const wasStruck = own & DOES.suffers && theirs & DOES.acts ? TIE.wasStruck : 0;
    return struck | wasStruck;
  }
  return 0;
}
