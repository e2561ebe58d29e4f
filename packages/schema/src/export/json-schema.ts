import { z } from 'zod';
import { columnsOf } from '../catalogue/columns.ts';
import { namedSchemas, type SchemaName, TableKind } from '../named.ts';
import { schemaVersion } from '../version.ts';

/** A JSON Schema document of draft 2020-12. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const documents = {
  report: 'ReportDocument',
  'row-record': 'RowRecord',
  'extracted-report': 'ExtractedReport',
  table: 'Table',
  row: 'Row',
  cell: 'Cell',
  form: 'PerformanceForm',
  fact: 'Fact',
  'told-indicator': 'ToldIndicator',
  diagnostic: 'Diagnostic',
  'audit-result': 'AuditResult',
  finding: 'Finding',
  'code-entry': 'CodeEntry',
  corrections: 'Corrections',
} as const satisfies Readonly<Record<string, SchemaName>>;
type DocumentName = keyof typeof documents;

/** A table that reports print as rows and columns; the self-evaluation form is a record of its own (`form`). */
const TabularKind = TableKind.exclude(['performance_self_evaluation']);

/** What {@link jsonSchema} has a schema for. */
export type JsonSchemaName = DocumentName | z.infer<typeof TabularKind>;

/** What {@link jsonSchema} has a schema for: records, then a table of each kind. */
export const jsonSchemaNames: readonly JsonSchemaName[] = [
  ...(Object.keys(documents) as DocumentName[]),
  ...TabularKind.options,
];

/**
 * The JSON Schema (draft 2020-12) of a record, or of a table of one kind with that kind's canonical columns.
 *
 * Objects are open: a later minor version may add fields, and a reader ignores what it does not know.
 *
 * @example
 * jsonSchema('report').$id; // 'urn:juesuan:schema:1.1.0:report'
 */
export function jsonSchema(name: JsonSchemaName): JsonSchema {
  const kind = TableKind.safeParse(name).data;
  const schemas = kind === undefined ? namedSchemas : { ...namedSchemas, ...schemasOfKind(kind) };
  const root: SchemaName = kind === undefined ? documents[name as DocumentName] : 'Table';
  const { $defs = {} } = descriptionsLast(
    z.toJSONSchema(schemas[root], {
      target: 'draft-2020-12',
      io: 'input',
      metadata: new NamesAndMeta(schemas),
      override: ({ zodSchema, jsonSchema }) => {
        // Every output has the sentence of a diagnostic; a report in memory has none.
        if (zodSchema === namedSchemas.Diagnostic)
          jsonSchema.required = [...(jsonSchema.required ?? []), 'message'];
      },
    }),
  );
  const { [root]: content, ...others } = $defs;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:juesuan:schema:${schemaVersion}:${name}`,
    title: name,
    ...content,
    // A definition that nests itself stays one: something points to it.
    $defs: JSON.stringify($defs).includes(`"#/$defs/${root}"`) ? $defs : others,
  };
}

/**
 * What each named schema says, with `$ref` to the others: what the data dictionary and the named types are made of.
 *
 * @example
 * namedDefinitions().Cell?.properties?.yuan?.description; // 'The same amount in 元; …'
 */
export function namedDefinitions(
  schemas: Readonly<Record<SchemaName, z.ZodType>> = namedSchemas,
): Record<SchemaName, JsonSchema> {
  const metadata = new NamesAndMeta(schemas);
  const definitions = Object.entries(schemas).map(([name, schema]) => [
    name,
    descriptionsLast(z.toJSONSchema(schema, { io: 'input', metadata })).$defs?.[name],
  ]);
  return Object.fromEntries(definitions);
}

/** What a value may be stands before what it means, at every level. */
function descriptionsLast<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(descriptionsLast) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.entries(schema).map(([key, part]) => [key, descriptionsLast(part)] as const);
  const isText = ([key, part]: readonly [string, unknown]): boolean =>
    key === 'description' && typeof part === 'string';
  return Object.fromEntries([...parts.filter((part) => !isText(part)), ...parts.filter(isText)]) as T;
}

/** The names of schemas as ids, beside what their `.meta` says of them. */
class NamesAndMeta extends z.core.$ZodRegistry<{ id?: string; description?: string }> {
  readonly #names: ReadonlyMap<z.core.$ZodType, string>;

  constructor(named: Readonly<Record<SchemaName, z.ZodType>>) {
    super();
    this.#names = new Map(Object.entries(named).map(([name, schema]) => [schema, name]));
  }

  override get(schema: z.core.$ZodType) {
    const description = z.globalRegistry.get(schema)?.description;
    const id = this.#names.get(schema);
    return { ...(id !== undefined && { id }), ...(description !== undefined && { description }) };
  }
}

/** The schemas that say more of a table once its kind is known. */
function schemasOfKind(kind: TableKind): Partial<Record<SchemaName, z.ZodType>> {
  const [first, ...others] = columnsOf(kind).map(({ column }) => column);
  if (first === undefined) return { Table: redefined(namedSchemas.Table, { kind: z.literal(kind) }) };
  const known = z.enum([first, ...others]).nullable();
  const Cell = redefined(namedSchemas.Cell, { column: known });
  const Row = redefined(namedSchemas.Row, { cells: z.array(Cell) });
  const ExtractedColumn = redefined(namedSchemas.ExtractedColumn, { column: known });
  const Table = redefined(namedSchemas.Table, {
    kind: z.literal(kind),
    columns: z.array(ExtractedColumn),
    rows: z.array(Row),
  });
  return { Cell, Row, ExtractedColumn, Table };
}

/** The schema with narrower fields; it and they mean what they meant. */
function redefined(schema: z.ZodObject, fields: Readonly<Record<string, z.ZodType>>): z.ZodObject {
  const shape = { ...schema.shape };
  for (const [name, field] of Object.entries(fields)) {
    const is = schema.shape[name];
    shape[name] = is === namedSchemas.TableKind ? field : describedAs(field, is);
  }
  return describedAs(z.object(shape), schema);
}

function describedAs<T extends z.ZodType>(schema: T, as: z.core.$ZodType | undefined): T {
  const description = as && z.globalRegistry.get(as)?.description;
  return description === undefined ? schema : schema.meta({ description });
}
