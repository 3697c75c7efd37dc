/** The words of the format `masar/1` that come from lists. */

export const CERTAINTIES = [
  'established',
  'confirmed',
  'reported',
  'attributed',
  'asserted',
  'claimed',
  'partisan',
  'anonymous',
  'contested',
  'denied',
  'definition',
] as const;

export const SIDES = ['said', 'done', 'line'] as const;
export const STANCES = ['opens', 'closes'] as const;

export const ROLES = [
  'initiator',
  'participant',
  'mediator',
  'host',
  'proposed-host',
  'speaker',
  'addressee',
  'signatory',
  'guarantor',
  'target',
  'subject',
  'excluded',
  'rejects',
  'objected',
  'requester',
  'founded',
  'dissolved',
  'member',
  'supporter',
  'counterpart',
  'affected',
  'recipient',
  'receiver',
  'accused',
  'accuser',
  'vetoed',
  'against',
  'abstained',
  'in-favour',
  'appointed',
  'denies',
  'confirms',
  'reporter',
  'briefer',
  'attacker',
  'defender',
  'implementer',
  'evacuated',
  'observer',
  'party',
  'source',
  'beneficiary',
  'loser',
  'gainer',
] as const;

export const LINK_TYPES = [
  'part-of',
  'responds-to',
  'follows',
  'causes',
  'contradicts',
  'supports',
  'repeats',
  'related',
] as const;

export const MEDIA_KINDS = ['picture', 'video', 'sound', 'document'] as const;

export type Certainty = (typeof CERTAINTIES)[number];
export type Side = (typeof SIDES)[number];
export type Stance = (typeof STANCES)[number];
