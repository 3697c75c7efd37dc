/**
 * Reading a document at the border: bad data is reported and left out, good data goes in.
 * Past this file nothing is optional that the format requires.
 */
import * as v from 'valibot';
import { checkAddresses } from './checks/addresses.ts';
import { checkCycles } from './checks/cycles.ts';
import { checkDates, prepareDates } from './checks/dates.ts';
import { checkIds } from './checks/ids.ts';
import { checkPlaces } from './checks/places.ts';
import { checkReferences, type KnownIds } from './checks/references.ts';
import { checkShares } from './checks/shares.ts';
import { checkWords, type Words } from './checks/words.ts';
import {
  FINDING_SEVERITIES,
  type Finding,
  type FindingCode,
  type FindingValues,
  type UnplacedFinding,
} from './findings.ts';
import { foreignFormat, isObject } from './foreign.ts';
import { DEEPEST, isTooDeep, parseText } from './json.ts';
import { foundIn, type Place, placesOf } from './locate.ts';
import { pointerOf, type Step } from './pointer.ts';
import { codeOf, prune } from './prune.ts';
import { Report } from './report.ts';
import {
  type DataSet,
  type Header,
  headerSchema,
  recordSchemas,
  type Territory,
  territorySchemas,
} from './schema.ts';

export type { Finding } from './findings.ts';

export interface ReadResult {
  /** What could be read, or null where the text is no document of ours. */
  readonly dataSet: DataSet | null;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Records left out. */
  readonly dropped: number;
}

/**
 * Reads a `masar/1` document. Never throws for what a text can contain.
 *
 * @param text the whole file; a byte order mark may still be there
 * @returns the good records, and a finding for all that was not right
 */
export async function readDataSet(text: string): Promise<ReadResult> {
  const report = new Report();
  const dataSet = await readRecords(text, report);
  if (dataSet) checkAcross(dataSet, report);
  return result(text, dataSet, report);
}

/** Events that were taken out of a document before it is read, which left an empty list. */
export interface EventsApart {
  /** The first of them, for telling what the document is when it is none of ours. */
  first(): unknown;
}

/**
 * Reads the records of a document, each by itself, and leaves out those that cannot be used.
 *
 * @returns null where the text is no document of ours
 */
export async function readRecords(
  text: string,
  report: Report,
  apart: EventsApart | null = null,
): Promise<DataSet | null> {
  const parsed = await parseText(text);
  for (const finding of parsed.findings) report.add(finding);
  const root = parsed.value;
  if (root === undefined) return null;
  if (!isObject(root) || root.format !== 'masar/1') {
    report.add(
      formatFinding(apart && isObject(root) ? { ...root, events: [apart.first()] } : root),
    );
    return null;
  }
  if (apart && !Array.isArray(root.events)) root.events = [];
  const deep = parsed.deepest > DEEPEST;
  const dataSet = assemble(root, report, { broken: parsed.broken, deep });
  await prepareDates(dataSet).catch(() => undefined);
  checkDates(dataSet, report);
  checkIds(dataSet, report);
  checkShares(dataSet, report);
  const kept = withoutDropped(dataSet, report);
  report.from(kept, [], null);
  return kept;
}

/** Checks what records say of each other. */
export function checkAcross(dataSet: DataSet, report: Report, events?: EventsAcross): void {
  checkAddresses(dataSet, report);
  checkReferences(dataSet, report, events?.ids);
  checkCycles(dataSet, report);
  checkWords(dataSet, report, events?.words);
  checkPlaces(dataSet, report);
}

/** What the other records need to know of events that are not among them. */
export interface EventsAcross {
  readonly ids: KnownIds;
  /** The words that were told already. */
  readonly words: Words;
}

function formatFinding(root: unknown): UnplacedFinding {
  const format = isObject(root) ? root.format : undefined;
  const at = (
    code: UnplacedFinding['code'],
    values: UnplacedFinding['values'],
  ): UnplacedFinding => ({
    code,
    pointer: format === undefined ? '' : '/format',
    record: null,
    values,
  });
  if (typeof format === 'string' && /^masar\/\d+$/.test(format)) {
    return at('format-newer', { value: format });
  }
  return at('format-unknown', { looksLike: foreignFormat(root) });
}

interface Trust {
  readonly broken: ReadonlySet<string>;
  readonly deep: boolean;
}

/** From an object that says it is ours to a data set whose every record fits its schema. */
function assemble(root: Record<string, unknown>, report: Report, trust: Trust): DataSet {
  const list = <S extends v.GenericSchema>(
    schema: S,
    path: readonly Step[],
    holder: Record<string, unknown>,
  ) => records(schema, path, holder, report, trust);
  const raw: Record<string, unknown> = { ...root };
  const territory = territoryOf(root, report, list);
  const lists = {
    events: list(recordSchemas.events, ['events'], root),
    statements: list(recordSchemas.statements, ['statements'], root),
    actors: list(recordSchemas.actors, ['actors'], root),
    memberships: list(recordSchemas.memberships, ['memberships'], root),
    sources: list(recordSchemas.sources, ['sources'], root),
    places: list(recordSchemas.places, ['places'], root),
    claims: list(recordSchemas.claims, ['claims'], root),
    phases: list(recordSchemas.phases, ['phases'], root),
  };
  if (!Array.isArray(root.events)) {
    report.add({ code: 'value-missing', pointer: '', record: null, values: { field: 'events' } });
  }
  for (const name of [...Object.keys(recordSchemas), 'territory']) {
    if (Object.hasOwn(raw, name)) raw[name] = [];
  }
  const dataSet: DataSet = { ...headerOf(raw, report, trust), ...lists };
  if (territory) dataSet.territory = territory;
  else delete dataSet.territory;
  report.from(dataSet, [], null);
  return dataSet;
}

type ReadList = <S extends v.GenericSchema>(
  schema: S,
  path: readonly Step[],
  holder: Record<string, unknown>,
) => v.InferInput<S>[];

function territoryOf(
  root: Record<string, unknown>,
  report: Report,
  list: ReadList,
): Territory | null {
  if (!Object.hasOwn(root, 'territory')) return null;
  const territory = root.territory;
  if (!isObject(territory)) {
    report.add(wrongShape(['territory'], 'object'));
    return null;
  }
  const has = (name: string) => Object.hasOwn(territory, name);
  const read = <S extends v.GenericSchema>(schema: S, name: string) =>
    list(schema, ['territory', name], territory);
  return {
    ...territory,
    ...(has('regions') ? { regions: read(territorySchemas.regions, 'regions') } : {}),
    ...(has('holders') ? { holders: read(territorySchemas.holders, 'holders') } : {}),
    ...(has('bases') ? { bases: read(territorySchemas.bases, 'bases') } : {}),
    ...(has('observations')
      ? { observations: read(territorySchemas.observations, 'observations') }
      : {}),
    ...(has('changes') ? { changes: read(territorySchemas.changes, 'changes') } : {}),
  };
}

/** The good records of one list, each with its place in the document noted. */
function records<S extends v.GenericSchema>(
  schema: S,
  path: readonly Step[],
  holder: Record<string, unknown>,
  report: Report,
  { broken, deep }: Trust,
): v.InferInput<S>[] {
  const name = path.at(-1) ?? '';
  const value = Object.hasOwn(holder, name) ? holder[name] : undefined;
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report.add(wrongShape(path, 'list'));
    return [];
  }
  const good: v.InferInput<S>[] = [];
  for (const [index, item] of value.entries()) {
    const at = [...path, index];
    const id = isObject(item) && typeof item.id === 'string' ? item.id : `#${index + 1}`;
    const origin = { list: String(name), id };
    const tell = (code: FindingCode, inner: readonly Step[], values: FindingValues) =>
      report.add({ code, pointer: pointerOf([...at, ...inner]), record: origin, values });
    let record: v.InferInput<S> | null = null;
    if (broken.has(at.join('/'))) tell('record-broken', [], {});
    else if (deep && isTooDeep(item)) tell('too-deep', [], { limit: DEEPEST });
    else {
      record = prune(schema, item, (fault) => tell(codeOf(fault), fault.path, fault.values));
    }
    if (record === null) {
      report.droppedCount += 1;
      continue;
    }
    if (typeof record === 'object') report.from(record, at, origin);
    good.push(record);
  }
  return good;
}

/** What stands outside the lists; a document without a title is named after its id. */
function headerOf(raw: Record<string, unknown>, report: Report, { deep }: Trust): Header {
  const tell = (
    code: UnplacedFinding['code'],
    path: readonly Step[],
    values: UnplacedFinding['values'],
  ) => report.add({ code, pointer: pointerOf(path), record: null, values });
  if (deep) {
    for (const [field, value] of Object.entries(raw)) {
      if (!isTooDeep(value)) continue;
      tell('too-deep', [field], { limit: DEEPEST });
      delete raw[field];
    }
  }
  const standIn = typeof raw.id === 'string' && raw.id !== '' ? raw.id : 'masar/1';
  if (!v.is(headerSchema.entries.title, raw.title)) {
    const missing = raw.title === undefined;
    tell(missing ? 'value-missing' : 'value-invalid', missing ? [] : ['title'], {
      field: 'title',
      expected: 'text-or-languages',
      value: missing ? '' : String(raw.title).slice(0, 200),
      options: '',
    });
    raw.title = standIn;
  }
  const header = prune(headerSchema, raw, ({ code, path, values }) => tell(code, path, values));
  return header ?? { format: 'masar/1', title: standIn };
}

const wrongShape = (path: readonly Step[], expected: 'list' | 'object'): UnplacedFinding => ({
  code: 'value-invalid',
  pointer: pointerOf(path),
  record: null,
  values: { field: String(path.at(-1) ?? ''), expected, value: '', options: '' },
});

function withoutDropped(dataSet: DataSet, report: Report): DataSet {
  const kept: DataSet = {
    ...dataSet,
    events: report.kept(dataSet.events),
    statements: report.kept(dataSet.statements),
    actors: report.kept(dataSet.actors),
    memberships: report.kept(dataSet.memberships),
    sources: report.kept(dataSet.sources),
    places: report.kept(dataSet.places),
    claims: report.kept(dataSet.claims),
    phases: report.kept(dataSet.phases),
  };
  const territory = dataSet.territory;
  if (!territory) return kept;
  const { regions, holders, bases, observations, changes } = territory;
  kept.territory = {
    ...territory,
    ...(regions ? { regions: report.kept(regions) } : {}),
    ...(holders ? { holders: report.kept(holders) } : {}),
    ...(bases ? { bases: report.kept(bases) } : {}),
    ...(observations ? { observations: report.kept(observations) } : {}),
    ...(changes ? { changes: report.kept(changes) } : {}),
  };
  return kept;
}

/** Gives every finding its line and column, and puts them in the order of the text. */
function result(text: string, dataSet: DataSet | null, report: Report): ReadResult {
  report.close();
  const found = foundIn(text, report.findings);
  found.sort((a, b) => a.offset - b.offset);
  const places = placesOf(
    text,
    found.map(({ offset }) => offset),
  );
  const findings = found.map(({ finding, offset }) =>
    placed(finding, places.get(offset) ?? { line: 1, column: 1 }),
  );
  return { dataSet, findings, dropped: report.droppedCount };
}

export const placed = (
  { code, pointer, record, values }: UnplacedFinding,
  { line, column }: Place,
): Finding => ({
  severity: FINDING_SEVERITIES[code],
  code,
  pointer,
  line,
  column,
  record,
  values,
});
