/** Words that lists of the format do not have, and texts without words. */
import type { FindingCode } from '../findings.ts';
import { isObject } from '../foreign.ts';
import { KINDS, TRACK_SIDES } from '../kinds.ts';
import type { Step } from '../pointer.ts';
import type { Report, Tell } from '../report.ts';
import type { DataSet, EventRecord } from '../schema.ts';
import { LINK_TYPES, ROLES } from '../word-lists.ts';
import { listsOf } from './lists.ts';

export const REQUIRED_TEXTS = ['title', 'name', 'text', 'question', 'publisher', 'of'];

/** Knows the words of the format and of one data set, and tells each other word once. */
export class Words {
  private readonly told = new Set<string>();
  private readonly roles: ReadonlySet<string>;
  private readonly tracks: ReadonlySet<string>;
  private readonly kinds: ReadonlySet<string>;
  private readonly links = new Set<string>(LINK_TYPES);

  constructor(header: Pick<DataSet, 'roles' | 'tracks' | 'kinds'>) {
    const ids = (records: readonly { readonly id: string }[] | undefined) =>
      (records ?? []).map(({ id }) => id);
    this.roles = new Set([...ROLES, ...ids(header.roles)]);
    this.tracks = new Set([...TRACK_SIDES.keys(), ...ids(header.tracks)]);
    this.kinds = new Set([...KINDS.keys(), ...ids(header.kinds)]);
  }

  ofEvent(event: EventRecord, tell: Tell): void {
    const { track, kind, actors, links } = event;
    if (!this.tracks.has(track)) this.unknown(['track'], 'track-unknown', track, tell);
    if (!this.kinds.has(kind)) this.unknown(['kind'], 'kind-unknown', kind, tell);
    if (actors) this.ofActors(actors, tell);
    if (!links) return;
    for (const [i, { type }] of links.entries()) {
      if (!this.links.has(type)) this.unknown(['links', i, 'type'], 'link-unknown', type, tell);
    }
  }

  ofActors(actors: readonly { readonly role: string }[], tell: Tell): void {
    for (let i = 0; i < actors.length; i++) {
      const role = actors[i]?.role ?? '';
      if (!this.roles.has(role)) this.unknown(['actors', i, 'role'], 'role-unknown', role, tell);
    }
  }

  private unknown(path: readonly Step[], code: FindingCode, value: string, tell: Tell): void {
    if (this.told.has(`${code} ${value}`)) return;
    this.told.add(`${code} ${value}`);
    tell(path, code, { value });
  }
}

/** Tells each unknown word once, where it stands first. */
export function checkWords(dataSet: DataSet, report: Report, words = new Words(dataSet)): void {
  for (const event of dataSet.events) words.ofEvent(event, report.teller(event));
  for (const statement of dataSet.statements) {
    words.ofActors(statement.actors ?? [], report.teller(statement));
  }
  for (const { records } of [...listsOf(dataSet), { records: [dataSet] }]) {
    for (const record of records) checkTexts(record, report.teller(record));
  }
}

/** Tells of texts that a record should have and that say nothing. */
export function checkTexts(record: Record<string, unknown>, tell: Tell): void {
  for (const field of REQUIRED_TEXTS) {
    if (isBlank(record[field])) tell([field], 'text-empty', { field });
  }
}

/** A text that is there but says nothing in any language. */
function isBlank(text: unknown): boolean {
  if (typeof text === 'string') return text.trim() === '';
  if (!isObject(text)) return false;
  return Object.values(text).every((words) => typeof words === 'string' && words.trim() === '');
}
