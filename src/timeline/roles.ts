/**
 * What a role in an event amounts to: the few ways of taking part that a picture can tell apart
 * and a question can count. Roles the table does not know simply take part.
 */

/** The part a lane plays in an event, the strongest first where it plays several. */
export const PARTS = [
  'acts',
  'speaks',
  'mediates',
  'rejects',
  'receives',
  'addressed',
  'takes-part',
  'named',
  'left-out',
] as const;
export type Part = (typeof PARTS)[number];

const PART_OF_ROLE: Readonly<Record<string, Part>> = {
  initiator: 'acts',
  attacker: 'acts',
  implementer: 'acts',
  accuser: 'acts',
  requester: 'acts',
  gainer: 'acts',
  founded: 'acts',
  speaker: 'speaks',
  briefer: 'speaks',
  reporter: 'speaks',
  confirms: 'speaks',
  source: 'speaks',
  mediator: 'mediates',
  host: 'mediates',
  'proposed-host': 'mediates',
  rejects: 'rejects',
  objected: 'rejects',
  vetoed: 'rejects',
  against: 'rejects',
  denies: 'rejects',
  target: 'receives',
  defender: 'receives',
  affected: 'receives',
  recipient: 'receives',
  accused: 'receives',
  evacuated: 'receives',
  beneficiary: 'receives',
  loser: 'receives',
  addressee: 'addressed',
  receiver: 'addressed',
  subject: 'named',
  appointed: 'named',
  dissolved: 'named',
  excluded: 'left-out',
};

/** What a role amounts to. */
export const partOfRole = (role: string): Part =>
  (Object.hasOwn(PART_OF_ROLE, role) ? PART_OF_ROLE[role] : undefined) ?? 'takes-part';

/** What each of some roles amounts to, as positions in `PARTS`: the least is the strongest. */
export const partCodes = (roles: readonly string[]): Uint8Array =>
  Uint8Array.from(roles, (role) => PARTS.indexOf(partOfRole(role)));

/** The part at a position in `PARTS`. */
export const partAt = (code: number): Part => PARTS[code] ?? 'takes-part';

/** Parts from which an event goes out, and those it goes to. */
export const isSender = (part: Part): boolean => part === 'acts' || part === 'speaks';
export const isReceiver = (part: Part): boolean => part === 'receives' || part === 'addressed';
