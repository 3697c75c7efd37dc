import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from './json-schema.ts';

const FILE = 'public/schema/masar-1.json';
const written = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const check = new Ajv2020({ allErrors: true, strict: false }).compile(jsonSchema());

describe('the published schema', () => {
  it('is the one of the code (UPDATE_SCHEMA=1 writes it)', () => {
    if (process.env.UPDATE_SCHEMA === '1' || !existsSync(FILE)) writeFileSync(FILE, written);
    expect(readFileSync(FILE, 'utf8')).toBe(written);
  });
  it.each(['data/aleppo-2016.json', 'data/smallest.json'])('accepts %s', (file) => {
    check(read(file));
    expect(check.errors).toBeNull();
  });
  it('refuses an event without a title, an importance of 9, an id with a comma', () => {
    const event = { id: 'a', date: '2016', title: 'A', track: 'conflict', kind: 'clash' };
    const document = (part: object) => ({
      format: 'masar/1',
      title: 'T',
      events: [{ ...event, ...part }],
    });
    expect(check(document({}))).toBe(true);
    expect(check(document({ title: undefined }))).toBe(false);
    expect(check(document({ importance: 9 }))).toBe(false);
    expect(check(document({ id: 'a,b' }))).toBe(false);
    expect(check(document({ anything: 'else' }))).toBe(true);
  });
  it('says in words what each named part is', () => {
    expect(written).toContain('#/$defs/event');
    expect(written).toContain('EDTF level 1');
  });
});
