/** Words that lists of the format do not have, and texts without words. */
import type { FindingCode } from '../findings.ts';
import { isObject } from '../foreign.ts';
import { KINDS, TRACK_SIDES } from '../kinds.ts';
import type { Step } from '../pointer.ts';
import type { Report } from '../report.ts';
import { type DataSet, LINK_TYPES, ROLES } from '../schema.ts';
import { listsOf } from './lists.ts';

const REQUIRED_TEXTS = ['title', 'name', 'text', 'question', 'publisher', 'of'];

/** Tells each unknown word once, where it stands first. */
export function checkWords(dataSet: DataSet, report: Report): void {
  const told = new Set<string>();
  const unknown = (record: object, path: readonly Step[], code: FindingCode, value: string) => {
    if (told.has(`${code} ${value}`)) return;
    told.add(`${code} ${value}`);
    report.about(record, path, code, { value });
  };
  const ids = (records: readonly { readonly id: string }[] | undefined) =>
    (records ?? []).map(({ id }) => id);
  const roles = new Set<string>([...ROLES, ...ids(dataSet.roles)]);
  const tracks = new Set<string>([...TRACK_SIDES.keys(), ...ids(dataSet.tracks)]);
  const kinds = new Set<string>([...KINDS.keys(), ...ids(dataSet.kinds)]);
  const links = new Set<string>(LINK_TYPES);
  for (const event of dataSet.events) {
    if (!tracks.has(event.track)) unknown(event, ['track'], 'track-unknown', event.track);
    if (!kinds.has(event.kind)) unknown(event, ['kind'], 'kind-unknown', event.kind);
    event.actors?.forEach(({ role }, i) => {
      if (!roles.has(role)) unknown(event, ['actors', i, 'role'], 'role-unknown', role);
    });
    event.links?.forEach(({ type }, i) => {
      if (!links.has(type)) unknown(event, ['links', i, 'type'], 'link-unknown', type);
    });
  }
  for (const statement of dataSet.statements) {
    statement.actors?.forEach(({ role }, i) => {
      if (!roles.has(role)) unknown(statement, ['actors', i, 'role'], 'role-unknown', role);
    });
  }
  for (const { records } of [...listsOf(dataSet), { records: [dataSet] }]) {
    for (const record of records) {
      for (const field of REQUIRED_TEXTS) {
        if (isBlank(record[field])) report.about(record, [field], 'text-empty', { field });
      }
    }
  }
}

/** A text that is there but says nothing in any language. */
function isBlank(text: unknown): boolean {
  if (typeof text === 'string') return text.trim() === '';
  if (!isObject(text)) return false;
  return Object.values(text).every((words) => typeof words === 'string' && words.trim() === '');
}
