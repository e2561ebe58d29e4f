import {
  columnsOf,
  csvSchema,
  csvSchemaNames,
  type JsonSchema,
  namedDefinitions,
  publicTableKinds,
  schemaVersion,
  tableCatalogue,
  wideSchema,
} from '@juesuan/schema';
import { messagesSection } from './messages.ts';
import { table } from './table.ts';

/** The data dictionary: every record, every CSV, every public table, as the schemas describe them. */
export function dataDictionary(named: Readonly<Record<string, JsonSchema>> = namedDefinitions()): string {
  return [
    '# Data dictionary',
    '',
    '<!-- Made by `npm run docs:generate` from the schemas. Change those, not this file. -->',
    '',
    `Schema version ${schemaVersion}. \`juesuan schema NAME\` gives the same for machines: JSON Schema of a record, Frictionless`,
    'Table Schema of a CSV. What changes when is in [schema-policy.md](schema-policy.md); the tables that `ingest` writes are in',
    '[database.md](database.md).',
    '',
    '- [CSVs](#csvs)',
    '- [Public tables](#public-tables)',
    '- [Records](#records)',
    '- [Messages](#messages)',
    '',
    '## CSVs',
    '',
    'UTF-8 without a byte order mark, comma, `"` doubled in quotes, lines ended by a line feed, a header line.',
    '',
    ...csvSchemaNames.flatMap((name) => {
      const { title, fields } = csvSchema(name);
      return csvSection(name, `${title}: \`--format ${name}\`.`, fields);
    }),
    ...csvSection(
      'csv',
      'One row of one table a line: `--format csv`. Behind these fields comes one for each printed header.',
      wideSchema('other').fields,
    ),
    '## Public tables',
    '',
    'Canonical columns by kind, with the header of the finance ministry’s form. Publishers word titles and headers differently;',
    'the [catalogue](../packages/schema/src/catalogue/tables.ts) has their words.',
    '',
    ...publicTableKinds.flatMap((kind) => [
      `### \`${kind}\``,
      '',
      `${tableCatalogue.find((entry) => entry.kind === kind)?.title ?? ''}`,
      '',
      ...table(
        ['Column', 'Header'],
        columnsOf(kind).map(({ column, header }) => [`\`${column}\``, header]),
      ),
    ]),
    '## Records',
    '',
    ...Object.entries(named).flatMap(([name, definition]) => recordSection(name, definition)),
    ...messagesSection(),
  ].join('\n');
}

function csvSection(name: string, lead: string, fields: ReturnType<typeof csvSchema>['fields']): string[] {
  return [
    `### \`${name}\``,
    '',
    lead,
    '',
    ...table(
      ['Field', 'Type', 'Meaning', 'Empty means'],
      fields.map(({ name, type, description, missingValues, constraints }) => [
        `\`${name}\``,
        type,
        description,
        constraints?.required
          ? 'never empty'
          : (missingValues?.find(({ value }) => value === '')?.label ?? 'nothing printed'),
      ]),
    ),
  ];
}

function recordSection(name: string, definition: JsonSchema): string[] {
  const { description } = definition;
  const head = [`### ${name}`, '', ...(description === undefined ? [] : [description, ''])];
  if (definition.properties === undefined) return [...head, typeOf(definition), ''];
  const required = new Set(definition.required);
  return [
    ...head,
    ...table(
      ['Field', 'Type', 'Meaning'],
      Object.entries(definition.properties).map(([field, property]) => [
        `\`${field}\`${required.has(field) ? '' : ' (may be left out)'}`,
        typeOf(property as JsonSchema),
        (property as JsonSchema).description ?? '',
      ]),
    ),
  ];
}

/** A type in words: `[Cell](#cell)[]`, `string or null`, `"up", "down" or "flat"`. */
function typeOf(schema: JsonSchema): string {
  const reference = schema.$ref?.replace('#/$defs/', '');
  if (reference !== undefined) return `[${reference}](#${reference.toLowerCase()})`;
  if (schema.anyOf) return schema.anyOf.map((part) => typeOf(part as JsonSchema)).join(' or ');
  if (schema.enum) return schema.enum.map((value) => (value === null ? 'null' : `\`${value}\``)).join(', ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items as JsonSchema)}`;
  if (schema.properties) {
    const parts = Object.entries(schema.properties).map(
      ([field, part]) => `\`${field}\` ${typeOf(part as JsonSchema)}`,
    );
    return `{ ${parts.join('; ')} }`;
  }
  const types = [schema.type ?? []].flat().join(' or ');
  return schema.pattern === undefined ? types : `${types} \`${schema.pattern}\``;
}
