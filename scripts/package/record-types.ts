/**
 * The types of records, written from the JSON Schema with its descriptions. A test compares them with the
 * types of the source, which come from the same definition.
 */

/** What the source calls a record; the others end in `Record`. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['id', 'Id'],
  ['text', 'Text'],
  ['language', 'LanguageTag'],
  ['date', 'EdtfDate'],
  ['share', 'ShareValue'],
  ['participation', 'Participation'],
]);

interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly default?: unknown;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** A module of declarations. */
export function recordTypes(schema: unknown): string {
  if (!isSchema(schema)) throw new Error('The schema is none.');
  const defined = Object.entries(schema.$defs ?? {}).map(([name, definition]) =>
    declaration(nameOf(name), definition),
  );
  return [
    '/** The format `masar/1`. Made from its JSON Schema; objects keep the fields they do not know. */',
    ...defined,
    declaration('DataSetInput', {
      ...schema,
      description: 'A data set as it is written: lists that are empty may be left out.',
    }),
    declaration('DataSet', {
      ...schema,
      description: 'A data set as it has been read.',
      required: [...(schema.required ?? []), ...withDefault(schema)],
    }),
    '',
  ].join('\n\n');
}

const withDefault = ({ properties = {} }: Schema): readonly string[] =>
  Object.keys(properties).filter((name) => properties[name]?.default !== undefined);

const nameOf = (name: string): string =>
  NAMES.get(name) ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Record`;

function declaration(name: string, schema: Schema): string {
  const body = typeOf(schema, '');
  const said = comment(schema, '');
  return schema.properties
    ? `${said}export interface ${name} ${body}`
    : `${said}export type ${name} = ${body};`;
}

function typeOf(schema: Schema, indent: string): string {
  const { $ref, anyOf, items, properties, additionalProperties } = schema;
  if ($ref !== undefined) return nameOf($ref.replace('#/$defs/', ''));
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (anyOf) return anyOf.map((one) => typeOf(one, indent)).join(' | ');
  if (items) {
    const inner = typeOf(items, indent);
    return `${/[ |]/.test(inner) && !inner.startsWith('{') ? `(${inner})` : inner}[]`;
  }
  if (properties) return objectOf(schema, properties, indent);
  switch (schema.type) {
    case 'object': {
      const values = additionalProperties ? typeOf(additionalProperties, indent) : 'unknown';
      return `{ [key: string]: ${values} }`;
    }
    case 'string':
    case 'number':
    case 'boolean':
      return schema.type;
    default:
      return 'unknown';
  }
}

function objectOf(
  { required = [] }: Schema,
  properties: Readonly<Record<string, Schema>>,
  indent: string,
): string {
  const deeper = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const key = /^\w+$/.test(name) ? name : JSON.stringify(name);
    const type = typeOf(schema, deeper);
    const written = required.includes(name) ? `${key}: ${type}` : `${key}?: ${type} | undefined`;
    return `${comment(schema, deeper)}${deeper}${written};`;
  });
  return `{\n${lines.join('\n')}\n${deeper}[key: string]: unknown;\n${indent}}`;
}

const comment = ({ description }: Schema, indent: string): string =>
  description === undefined ? '' : `${indent}/** ${description.replaceAll('*/', '* /')} */\n`;
