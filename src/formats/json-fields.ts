/** Fields of JSON that another program wrote, where any of them may be missing or of another kind. */
import { isObject } from '../records/foreign.ts';

/** A field's text; a number is one too, anything else is none. */
export function textField(record: unknown, field: string): string {
  const value = fieldOf(record, field);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** A field of its own, never one that every object has. */
export const fieldOf = (record: unknown, field: string): unknown =>
  isObject(record) && Object.hasOwn(record, field) ? record[field] : undefined;

/** A list in a field; empty where there is none. */
export function listField(record: unknown, field: string): readonly unknown[] {
  const value = fieldOf(record, field);
  return Array.isArray(value) ? value : [];
}
