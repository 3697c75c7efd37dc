/**
 * ACLED's event types and sub-event types, of all its codebooks, as kinds and tracks; and its types
 * of actors. `docs/importers/acled.md` shows these tables with the reasons.
 */
import { Vocabulary } from './vocabulary.ts';

export interface AcledKind {
  readonly kind: string;
  readonly track: 'conflict' | 'politics' | 'diplomacy';
  /** Whether force came from one side by definition: then who suffered it is its target. */
  readonly isOneSided: boolean;
}

const force = (kind: string): AcledKind => ({ kind, track: 'conflict', isOneSided: false });
const oneSided = (kind: string): AcledKind => ({ kind, track: 'conflict', isOneSided: true });
const politics = (kind: string): AcledKind => ({ kind, track: 'politics', isOneSided: false });

/** Sub-event types, of 2019 and later. */
export const SUB_EVENTS = new Vocabulary<AcledKind>([
  ['Armed clash', force('clash')],
  ['Government regains territory', force('capture')],
  ['Non-state actor overtakes territory', force('capture')],
  ['Non-state actors overtake territory', force('capture')],
  ['Chemical weapon', oneSided('chemical-attack')],
  ['Air/drone strike', oneSided('air-strike')],
  ['Suicide bomb', oneSided('suicide-attack')],
  ['Shelling/artillery/missile attack', oneSided('shelling')],
  ['Remote explosive/landmine/IED', oneSided('explosion')],
  ['Grenade', oneSided('explosion')],
  ['Sexual violence', oneSided('violence')],
  ['Attack', oneSided('attack')],
  ['Abduction/forced disappearance', oneSided('abduction')],
  ['Peaceful protest', politics('protest')],
  ['Protest with intervention', politics('protest')],
  ['Excessive force against protesters', oneSided('violence')],
  ['Excessive force against protestors', oneSided('violence')],
  ['Violent demonstration', force('riot')],
  ['Mob violence', force('riot')],
  ['Agreement', { kind: 'agreement', track: 'diplomacy', isOneSided: false }],
  ['Arrests', politics('arrest')],
  ['Change to group/activity', politics('mobilisation')],
  ['Disrupted weapons use', politics('incident')],
  ['Headquarters or base established', politics('deployment')],
  ['Looting/property destruction', politics('looting')],
  ['Non-violent transfer of territory', politics('advance')],
  ['Other', politics('incident')],
]);

/** Event types: those of 2016 and earlier, and of later ones where the sub-event type is missing. */
export const EVENT_TYPES = new Vocabulary<AcledKind>([
  ['Battle-No change of territory', force('battle')],
  ['Battle-Government regains territory', force('capture')],
  ['Battle-Non-state actor overtakes territory', force('capture')],
  ['Battle-Non-state actors overtake territory', force('capture')],
  ['Remote violence', oneSided('bombing')],
  ['Violence against civilians', oneSided('attack')],
  ['Headquarters or base established', politics('deployment')],
  ['Non-violent transfer of territory', politics('advance')],
  ['Non-violent activity by a conflict actor', politics('incident')],
  ['Strategic development', politics('incident')],
  ['Strategic developments', politics('incident')],
  ['Battles', force('battle')],
  ['Explosions/Remote violence', oneSided('bombing')],
  ['Protests', politics('protest')],
  ['Riots', force('riot')],
]);

/** One type until 2018; which of the two it was, the type of the first actor says. */
export const RIOTS_OR_PROTESTS = new Vocabulary<true>([['Riots/Protests', true]]);
export const RIOT = force('riot');
export const PROTEST = politics('protest');

/** What is not in the tables, as what it is read. */
export const UNKNOWN_KIND = force('incident');

export interface AcledActorType {
  /** Kind of the actor's record. */
  readonly kind: string;
  /** ACLED's own word, kept as a tag. */
  readonly word: string;
}

const type = (word: string, kind: string): AcledActorType => ({ word, kind });
const STATE = type('state forces', 'armed-force');
const REBEL = type('rebel group', 'armed-group');
const POLITICAL = type('political militia', 'armed-group');
const IDENTITY = type('identity militia', 'armed-group');
const RIOTERS = type('rioters', 'collective');
const PROTESTERS = type('protesters', 'collective');
const CIVILIANS = type('civilians', 'collective');
const EXTERNAL = type('external or other forces', 'armed-force');

/** `inter1`, `inter2`: numbers until 2023, words since. */
export const ACTOR_TYPES = new Vocabulary<AcledActorType>([
  ['1', STATE],
  ['State forces', STATE],
  ['2', REBEL],
  ['Rebel group', REBEL],
  ['Rebel groups', REBEL],
  ['Rebel forces', REBEL],
  ['3', POLITICAL],
  ['Political militia', POLITICAL],
  ['Political militias', POLITICAL],
  ['4', IDENTITY],
  ['Identity militia', IDENTITY],
  ['Identity militias', IDENTITY],
  ['Communal militia', IDENTITY],
  ['5', RIOTERS],
  ['Rioters', RIOTERS],
  ['6', PROTESTERS],
  ['Protesters', PROTESTERS],
  ['7', CIVILIANS],
  ['Civilians', CIVILIANS],
  ['8', EXTERNAL],
  ['External/Other forces', EXTERNAL],
  ['Other forces', EXTERNAL],
]);

export const isRioters = (actor: AcledActorType | null): boolean => actor === RIOTERS;
export const isProtesters = (actor: AcledActorType | null): boolean => actor === PROTESTERS;
/** Protesters and civilians: force is used against them, never by them. */
export const isUnarmed = (actor: AcledActorType | null): boolean =>
  actor === PROTESTERS || actor === CIVILIANS;
