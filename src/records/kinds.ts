/**
 * Which side of the line an event stands on, and whether it opens or closes.
 *
 * What happened decides, not the track it was filed under: an air strike is force even
 * when it is humanitarian news. Where no row fits, the track decides, and the data set
 * has the last word (`docs/format.md` shows this table; a test holds them together).
 */
import type { EventRecord, Header, Side, Stance } from './schema.ts';

export interface SideAndStance {
  readonly side: Side;
  readonly stance: Stance;
}

/** Meetings, offers, agreements; and politics, which a merger or a new name is. */
const SAID_OPENS = [
  'agreement',
  'aid-pledge',
  'amnesty',
  'appeal',
  'appointment',
  'call',
  'conference',
  'congress',
  'consultation',
  'declaration',
  'draft',
  'election',
  'founding',
  'initiative',
  'invitation',
  'letter',
  'mediation',
  'meeting',
  'memorandum',
  'merger',
  'message',
  'negotiation',
  'normalisation',
  'offer',
  'press-conference',
  'proposal',
  'protest',
  'rebranding',
  'recognition',
  'reconciliation',
  'referendum',
  'report',
  'resolution',
  'signing',
  'speech',
  'statement',
  'summit',
  'talks',
  'treaty',
  'visit',
  'vote',
] as const;

/** Refusals, threats, suspensions, breaks. */
const SAID_CLOSES = [
  'accusation',
  'boycott',
  'condemnation',
  'declaration-of-war',
  'denial',
  'expulsion',
  'failure',
  'refusal',
  'rejection',
  'resignation',
  'rift',
  'sanctions',
  'split',
  'suspension',
  'threat',
  'ultimatum',
  'veto',
  'walkout',
  'warning',
] as const;

/** Force, threatened bodily or used. It neither opens nor closes; its mark is filled. */
const DONE = [
  'abduction',
  'advance',
  'air-strike',
  'ambush',
  'arrest',
  'arson',
  'assassination',
  'attack',
  'battle',
  'blockade',
  'bombing',
  'breach',
  'capture',
  'chemical-attack',
  'clash',
  'coup',
  'coup-attempt',
  'demolition',
  'deployment',
  'drone-strike',
  'execution',
  'explosion',
  'incident',
  'infighting',
  'infiltration',
  'intervention',
  'invasion',
  'kidnapping',
  'killing',
  'looting',
  'massacre',
  'missile-strike',
  'mobilisation',
  'mutiny',
  'occupation',
  'offensive',
  'raid',
  'retreat',
  'riot',
  'sabotage',
  'shelling',
  'siege',
  'suicide-attack',
  'surrender',
  'torture',
  'uprising',
  'violence',
  'withdrawal',
] as const;

/** Aid, people who move, and what holds while it holds. */
const LINE = [
  'aid-delivery',
  'ceasefire',
  'corridor',
  'disappearance',
  'displacement',
  'epidemic',
  'evacuation',
  'famine',
  'humanitarian-pause',
  'medical-evacuation',
  'pause',
  'prisoner-exchange',
  'prisoner-release',
  'return',
  'truce',
] as const;

const row = (kinds: readonly string[], side: Side, stance: Stance) =>
  kinds.map((kind) => [kind, { side, stance }] as const);

/** The table. Kinds are lower case with hyphens. */
export const KINDS: ReadonlyMap<string, SideAndStance> = new Map([
  ...row(SAID_OPENS, 'said', 'opens'),
  ...row(SAID_CLOSES, 'said', 'closes'),
  ...row(DONE, 'done', 'opens'),
  ...row(LINE, 'line', 'opens'),
]);

/** Tracks of the format, and the side of a kind that the table does not have. */
export const TRACK_SIDES: ReadonlyMap<string, Side> = new Map([
  ['diplomacy', 'said'],
  ['politics', 'said'],
  ['conflict', 'done'],
  ['humanitarian', 'line'],
]);

/**
 * Side and stance of an event: its own word, else its data set's word on the kind, else
 * the table, else its data set's word on the track, else the track, else said and opens.
 */
export function sideAndStance(
  event: Pick<EventRecord, 'kind' | 'track' | 'side' | 'stance'>,
  header: Pick<Header, 'kinds' | 'tracks'>,
): SideAndStance {
  const own = header.kinds?.find((kind) => kind.id === event.kind);
  const table = KINDS.get(event.kind);
  const track = header.tracks?.find(({ id }) => id === event.track)?.side;
  return {
    side: event.side ?? own?.side ?? table?.side ?? track ?? TRACK_SIDES.get(event.track) ?? 'said',
    stance: event.stance ?? own?.stance ?? table?.stance ?? 'opens',
  };
}
