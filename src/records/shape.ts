/**
 * Whether a value has a shape of our own JSON Schema (`public/schema/masar-1.json`), for who must not carry
 * the schema's whole machinery along: it says yes or no and nothing of what is wrong. Only the
 * keywords that our schema has are known.
 *
 * JSON Schema, draft 2020-12: https://json-schema.org/draft/2020-12/json-schema-validation
 */

export interface Shape {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface RootShape extends Shape {
  readonly $defs: Readonly<Record<string, Shape>>;
}

const REFERENCE = '#/$defs/';
const patterns = new Map<string, RegExp>();

/** Whether a value, as `JSON.parse` gives it, fits. */
export function fits(value: unknown, shape: Shape, root: RootShape): boolean {
  if (shape.$ref !== undefined) {
    const named = root.$defs[shape.$ref.slice(REFERENCE.length)];
    return named !== undefined && fits(value, named, root);
  }
  if (shape.anyOf && !shape.anyOf.some((one) => fits(value, one, root))) return false;
  if ('const' in shape && value !== shape.const) return false;
  if (shape.enum && !shape.enum.includes(value)) return false;
  switch (shape.type) {
    case 'string':
      return typeof value === 'string' && fitsText(value, shape);
    case 'number':
    case 'integer':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (shape.type === 'number' || Number.isInteger(value)) &&
        value >= (shape.minimum ?? Number.NEGATIVE_INFINITY) &&
        value <= (shape.maximum ?? Number.POSITIVE_INFINITY)
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'array': {
      const { items = {} } = shape;
      return (
        Array.isArray(value) &&
        value.length >= (shape.minItems ?? 0) &&
        value.every((item) => fits(item, items, root))
      );
    }
    case 'object':
      return (
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        fitsObject(value, shape, root)
      );
    default:
      return shape.type === undefined;
  }
}

function fitsText(value: string, { minLength = 0, maxLength, pattern }: Shape): boolean {
  if (value.length < minLength || value.length > (maxLength ?? Number.POSITIVE_INFINITY)) {
    return false;
  }
  if (pattern === undefined) return true;
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, known);
  return known.test(value);
}

function fitsObject(value: object, shape: Shape, root: RootShape): boolean {
  const { properties = {}, required = [], propertyNames, additionalProperties } = shape;
  if (!required.every((name) => Object.hasOwn(value, name))) return false;
  return Object.entries(value).every(([name, field]) => {
    if (propertyNames && !fits(name, propertyNames, root)) return false;
    const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    return own === undefined || fits(field, own, root);
  });
}
