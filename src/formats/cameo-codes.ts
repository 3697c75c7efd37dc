/**
 * The codes of CAMEO whose kind is their own; a code below one of them takes its kind from it.
 * Wordings behind the kinds: CAMEO Manual 1.1b3, chapter 6 (Schrodt 2012).
 */

export interface CameoCode {
  readonly kind: string;
  /** Where it is not the one that its class has. */
  readonly track: string | undefined;
}

type Line = readonly [codes: string, kind: string, track?: string];

const LINES: readonly Line[] = [
  // 01 make public statement
  ['01', 'statement'],
  ['016', 'denial'],
  ['019', 'declaration'],
  // 02 appeal
  ['02', 'appeal'],
  // 03 express intent to cooperate
  ['03', 'offer'],
  ['033', 'aid-pledge'],
  // 04 consult
  ['04', 'consultation'],
  ['041', 'call'],
  ['042 043', 'visit'],
  ['044', 'meeting'],
  ['045', 'mediation'],
  ['046', 'negotiation'],
  // 05 engage in diplomatic cooperation
  ['05', 'consultation'],
  ['051 052 055', 'statement'],
  ['053', 'appeal'],
  ['054', 'recognition'],
  ['056', 'reconciliation'],
  ['057', 'agreement'],
  // 06 engage in material cooperation
  ['06', 'initiative'],
  ['064', 'message'],
  // 07 provide aid
  ['07', 'aid-delivery', 'humanitarian'],
  ['071', 'aid-delivery', 'diplomacy'],
  ['072', 'aid-delivery', 'conflict'],
  ['074', 'deployment', 'conflict'],
  // 08 yield
  ['08', 'declaration'],
  ['081 082 083', 'declaration', 'politics'],
  ['084', 'reconciliation'],
  ['0841', 'prisoner-release', 'humanitarian'],
  ['086', 'invitation'],
  ['0861', 'deployment', 'conflict'],
  ['0862', 'visit'],
  ['0863', 'corridor', 'humanitarian'],
  ['087', 'pause', 'conflict'],
  ['0871', 'ceasefire', 'diplomacy'],
  ['0872', 'corridor', 'conflict'],
  ['0873', 'withdrawal', 'conflict'],
  ['0874', 'retreat', 'conflict'],
  // 09 investigate
  ['09', 'report'],
  // 10 demand
  ['10', 'appeal'],
  ['104', 'appeal', 'politics'],
  // 11 disapprove
  ['11 111 114', 'condemnation'],
  ['112', 'accusation'],
  ['113', 'appeal', 'politics'],
  ['115', 'accusation', 'politics'],
  ['116', 'resolution', 'politics'],
  // 12 reject
  ['12', 'rejection'],
  ['123', 'rejection', 'politics'],
  ['124 125', 'refusal'],
  ['129', 'veto'],
  // 13 threaten
  ['13', 'threat'],
  ['132 133', 'threat', 'politics'],
  ['139', 'ultimatum'],
  // 14 protest
  ['14', 'protest', 'politics'],
  ['145', 'riot', 'politics'],
  // 15 exhibit force posture
  ['15', 'mobilisation'],
  // 16 reduce relations
  ['16', 'rift', 'diplomacy'],
  ['162 164 165', 'suspension', 'diplomacy'],
  ['163', 'sanctions', 'diplomacy'],
  ['166', 'expulsion', 'diplomacy'],
  // 17 coerce
  ['17 171', 'incident'],
  ['1712', 'demolition'],
  ['172', 'sanctions', 'politics'],
  ['173', 'arrest'],
  ['174', 'expulsion'],
  ['175', 'violence'],
  ['176', 'sabotage'],
  // 18 assault
  ['18', 'violence'],
  ['181', 'abduction'],
  ['1822', 'torture'],
  ['1823', 'killing'],
  ['183', 'bombing'],
  ['1831', 'suicide-attack'],
  ['185', 'attack'],
  ['186', 'assassination'],
  // 19 fight
  ['19', 'attack'],
  ['191', 'blockade'],
  ['192', 'occupation'],
  ['193', 'clash'],
  ['194', 'shelling'],
  ['195', 'air-strike'],
  ['1952', 'drone-strike'],
  ['196', 'breach'],
  // 20 use unconventional mass violence
  ['20', 'violence'],
  ['202', 'massacre'],
  ['204', 'attack'],
  ['2041', 'chemical-attack'],
  ['2042', 'explosion'],
];

export const CODES: ReadonlyMap<string, CameoCode> = new Map(
  LINES.flatMap(([codes, kind, track]) =>
    codes.split(' ').map((code) => [code, { kind, track }] as const),
  ),
);
