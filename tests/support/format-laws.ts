/** Laws that every importer of tables keeps, whatever is in its rows. */
import fc from 'fast-check';
import * as v from 'valibot';
import { expect } from 'vitest';
import type { EventFacts, TableFormat } from '../../src/formats/types.ts';
import { KINDS } from '../../src/records/kinds.ts';
import { idSchema } from '../../src/records/schema.ts';
import { ROLES } from '../../src/records/word-lists.ts';
import { parseWhen } from '../../src/time/edtf.ts';
import { Findings, opened, Registered, readRows, rowOf } from './format-reading.ts';

/** Texts that break those who trust them. */
export const HOSTILE = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u202eevil\u202c',
  '\u2067unclosed',
  'a\u200bb',
  '&#60;script&#62;',
  '&amp;amp;',
  '=1+1',
  '"; DROP',
  'a'.repeat(5000),
  ';'.repeat(500),
  '"'.repeat(500),
  '&'.repeat(500),
];

/** A field: of a real row, hostile, or anything. */
const field = (real: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...real),
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.stringMatching(/^[0-9-]{0,12}$/),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );

/** Any rows under a header give events that the format `masar/1` takes, or findings, and never throw. */
export function holdsForAnyRow(
  format: TableFormat,
  header: readonly string[],
  dateColumn: string,
): void {
  const knownRoles = new Set<string>(ROLES);
  const values = [...new Set(REAL)];
  const dates = fc.constantFrom(...DATES);
  const anyFields = fc.array(field(values), {
    minLength: header.length - 3,
    maxLength: header.length + 3,
  });
  const at = header.indexOf(dateColumn);
  // A row without a date is soon done with: most have one.
  const rows = fc.oneof(
    anyFields,
    fc.tuple(anyFields, dates).map(([fields, date]) => fields.with(at, date)),
    fc.tuple(anyFields, dates).map(([fields, date]) => fields.with(at, date)),
  );
  fc.assert(
    fc.property(rows, (fields) => {
      const table = opened(format, [header]);
      const sink = new Findings(table.columns);
      const row = rowOf(fields);
      const facts = table.mapper.facts(row, sink);
      if (!facts) {
        expect(sink.found.length > 0 || fields.every((text) => text.trim() === '')).toBe(true);
        return;
      }
      expect(parseWhen(facts.date).ok, facts.date).toBe(true);
      if (facts.reported !== undefined) expect(parseWhen(facts.reported).ok).toBe(true);
      expect(v.is(idSchema, facts.id), facts.id).toBe(true);
      expect(KINDS.has(facts.kind), facts.kind).toBe(true);
      expect(facts.actors.every(({ role }) => knownRoles.has(role))).toBe(true);
      expect(table.mapper.facts(row, new Findings(table.columns))).toEqual(facts);
      const texts = table.mapper.texts(row, facts);
      expect(table.mapper.texts(row, facts)).toEqual(texts);
      expect(texts.title).not.toBe('');
    }),
    { numRuns: 400 },
  );
}

const DATES = [
  ...['2016-12-01', '2016-12-02', '2016-12-02 00:00:00.000', '2016-01-01', '0000-02-29'],
  ...['9999-12-31', '02-December-2016', '9-May-20'],
];
const REAL = [
  ...['', '0', '1', '2', '3', '7', '-1', '36.2', '181', '1e999', '0x10', '36,2'],
  ...['2016-12-02', '2016-12-02 00:00:00.000', '2016-02-30', '02-December-2016', '9-May-20'],
  ...['2016-12-31', '2016-12-01', '2016-01-01', '31/12/2016', '42706', '2016-12-05;2016-12-03'],
  ...['Battles', 'Attack', 'Riots/Protests', 'Civilians', 'Rebel group', 'Government of Syria'],
  ...['A; B;; C', '"AFP,2016-12-03,Title";"B,,"', '[size=no report]', 'Clear'],
];

/** The order of columns says nothing. */
export function holdsForAnyOrder(format: TableFormat, rows: readonly (readonly string[])[]): void {
  const whole = readRows(format, rows);
  const width = rows[0]?.length ?? 0;
  const orders = fc.shuffledSubarray([...Array(width).keys()], {
    minLength: width,
    maxLength: width,
  });
  fc.assert(
    fc.property(orders, (order) => {
      const moved = rows.map((row) => order.map((column) => row[column] ?? ''));
      expect(readRows(format, moved)).toEqual(whole);
    }),
    { numRuns: 25 },
  );
}

/** Names of any kind are kept as the texts they are, and nothing is reached through them. */
export function holdsForNames(
  format: TableFormat,
  header: readonly string[],
  row: (name: string) => readonly string[],
): void {
  const made = new Registered();
  const { mapper, columns } = opened(format, [header], made);
  for (const name of HOSTILE.slice(0, 10)) {
    const facts: EventFacts | null = mapper.facts(rowOf(row(name)), new Findings(columns));
    const ids = facts?.actors.map(({ actor }) => actor) ?? [];
    const names = [...made.actors.values()].filter(({ id }) => ids.includes(id));
    expect(names.map((actor) => actor.name)).toContain(name);
  }
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(({} as Record<string, unknown>).kind).toBeUndefined();
}
