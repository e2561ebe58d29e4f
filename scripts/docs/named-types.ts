import { columnsOf, type JsonSchema, namedDefinitions, TableKind } from '@juesuan/schema';

/** Columns of a doc comment's text. */
const WIDTH = 112;

/**
 * Schemas whose types say more than a JSON Schema can (a union whose code says which params there are), by the module that
 * exports schema and type under one name.
 */
const byHand: Readonly<Record<string, string>> = {};

/**
 * The module of the named types: an interface with doc comments for each schema and, under the same name, the schema. What
 * an editor shows of a field is what the schema's `.meta` says of it.
 */
export function namedTypesFile(named: Readonly<Record<string, JsonSchema>> = namedDefinitions()): string {
  const definitions = Object.entries(named);
  return [
    '// Made by `npm run docs:generate` from the schemas in records/ and from the catalogue. Change those, not this file.',
    "import type { z } from 'zod';",
    "import { schemas } from './records/schemas.ts';",
    "import type { EnumSchema, ObjectSchema } from './records/typed.ts';",
    ...Object.entries(byHand).flatMap(([name, path]) => [
      `import { ${name} } from '${path}';`,
      `export { ${name} };`,
    ]),
    '',
    ...definitions.flatMap(([name, definition]) =>
      name in byHand ? [] : [...doc(definition, ''), ...declaration(name, definition), ''],
    ),
    '/** Every schema that has a name of its own, by that name. */',
    'export interface NamedSchemas {',
    ...definitions.map(([name]) => `  readonly ${name}: typeof ${name};`),
    '}',
    'export const namedSchemas: NamedSchemas = schemas;',
    'export type SchemaName = keyof NamedSchemas;',
    '',
    ...columnsByKind(),
  ].join('\n');
}

function declaration(name: string, definition: JsonSchema): string[] {
  if (definition.properties !== undefined)
    return [
      `export interface ${name} ${typeOf(definition, '')}`,
      `export const ${name}: ObjectSchema<${name}> = schemas.${name};`,
    ];
  const other = definition.type === 'string' ? 'z.ZodString' : `z.ZodType<${name}>`;
  const schema = definition.enum === undefined ? other : `EnumSchema<${name}>`;
  return [
    `export type ${name} = ${typeOf(definition, '')};`,
    `export const ${name}: ${schema} = schemas.${name};`,
  ];
}

/** The canonical columns of each kind as a type, so that a misspelt one does not compile. */
function columnsByKind(): string[] {
  return [
    '/** The canonical columns that a table of each kind can have; any text where the catalogue has none. */',
    'export interface ColumnsByKind {',
    ...TableKind.options.map((kind) => {
      const columns = columnsOf(kind).map(({ column }) => literal(column));
      return `  ${kind}: ${columns.length === 0 ? 'string' : columns.join(' | ')};`;
    }),
    '}',
    '',
  ];
}

function typeOf(schema: JsonSchema, indent: string): string {
  if (schema.$ref !== undefined) return schema.$ref.replace('#/$defs/', '');
  if (schema.anyOf) return schema.anyOf.map((part) => typeOf(part as JsonSchema, indent)).join(' | ');
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.type === 'array') {
    const item = typeOf(schema.items as JsonSchema, indent);
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
  }
  if (schema.properties) return objectType(schema, indent);
  if (typeof schema.additionalProperties === 'object')
    return `Record<string, ${typeOf(schema.additionalProperties as JsonSchema, indent)}>`;
  const types = [schema.type ?? 'unknown'].flat().map((type) => (type === 'integer' ? 'number' : type));
  return types.join(' | ');
}

function objectType({ properties = {}, required = [] }: JsonSchema, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(properties).flatMap(([field, property]) => {
    const schema = property as JsonSchema;
    const type = typeOf(schema, inner);
    return [
      ...doc(schema, inner),
      required.includes(field) ? `${inner}${field}: ${type};` : `${inner}${field}?: ${type} | undefined;`,
    ];
  });
  return ['{', ...fields, `${indent}}`].join('\n');
}

const literal = (value: unknown): string => (typeof value === 'string' ? `'${value}'` : String(value));

/** A description as a doc comment, broken at blanks. */
function doc({ description }: JsonSchema, indent: string): string[] {
  if (description === undefined) return [];
  if (`${indent}/** ${description} */`.length <= WIDTH) return [`${indent}/** ${description} */`];
  const lines = [''];
  for (const word of description.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && `${indent} * ${last} ${word}`.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}
