import { z } from 'zod';
import { columnsOf } from '../catalogue/columns.ts';
import { TableKind } from '../catalogue/kinds.ts';
import { schemaVersion } from '../version.ts';
import { fieldDescriptions, schemaDescriptions } from './descriptions.ts';
import { namedSchemas, type SchemaName } from './named.ts';

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
} as const satisfies Readonly<Record<string, SchemaName>>;
type DocumentName = keyof typeof documents;

/** A table that reports print as rows and columns; the self-evaluation form is a record of its own (`form`). */
const TabularKind = TableKind.exclude(['performance_self_evaluation']);

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
 * jsonSchema('report').$id; // 'urn:juesuan:schema:1.0.0:report'
 */
export function jsonSchema(name: JsonSchemaName): JsonSchema {
  const kind = TableKind.safeParse(name).data;
  const schemas = kind === undefined ? namedSchemas : { ...namedSchemas, ...schemasOfKind(kind) };
  const root: SchemaName = kind === undefined ? documents[name as DocumentName] : 'Table';
  const { $defs = {} } = z.toJSONSchema(schemas[root], {
    target: 'draft-2020-12',
    io: 'input',
    metadata: registryOf(schemas),
  });
  for (const [name, definition] of Object.entries($defs)) describeFields(name, definition);
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

function registryOf(
  schemas: Readonly<Record<string, z.ZodType>>,
): z.core.$ZodRegistry<{ id: string; description?: string }> {
  const names = z.registry<{ id: string; description?: string }>();
  for (const [id, schema] of Object.entries(schemas)) {
    const description = schemaDescriptions[id];
    names.add(schema, description === undefined ? { id } : { id, description });
  }
  return names;
}

function describeFields(name: string, definition: JsonSchema): void {
  const described = fieldDescriptions[name] ?? {};
  for (const [field, schema] of Object.entries(definition.properties ?? {})) {
    const description = described[field];
    if (typeof schema === 'object' && description !== undefined) schema.description = description;
  }
}

/** The schemas that say more of a table once its kind is known. */
function schemasOfKind(kind: TableKind): Partial<Record<SchemaName, z.ZodType>> {
  const [first, ...others] = columnsOf(kind).map(({ column }) => column);
  if (first === undefined) return { Table: z.object({ ...namedSchemas.Table.shape, kind: z.literal(kind) }) };
  const column = z.enum([first, ...others]).nullable();
  const Cell = z.object({ ...namedSchemas.Cell.shape, column });
  const Row = z.object({ ...namedSchemas.Row.shape, cells: z.array(Cell) });
  const ExtractedColumn = z.object({ ...namedSchemas.ExtractedColumn.shape, column });
  const Table = z.object({
    ...namedSchemas.Table.shape,
    kind: z.literal(kind),
    columns: z.array(ExtractedColumn),
    rows: z.array(Row),
  });
  return { Cell, Row, ExtractedColumn, Table };
}
