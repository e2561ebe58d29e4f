import { describedIn, type JsonSchema, type Language, type TableSchema } from '@juesuan/schema';
import { tidyHeads } from './tidy-heads.ts';

/** The texts of a schema that people read. */
const read: ReadonlySet<string> = new Set(['description', 'title', 'label']);

/**
 * A schema with what it says of its fields in a language. In Chinese the fields of the tidy CSV have their heads too, as the
 * sheet of the workbook has them.
 */
export function schemaIn(language: Language, schema: JsonSchema | TableSchema): JsonSchema | TableSchema {
  if (language === 'en') return schema;
  const described = translated(schema, language);
  return isTable(described) && described.name === 'tidy' ? withHeads(described) : described;
}

function translated<T>(value: T, language: Language): T {
  if (Array.isArray(value)) return value.map((one) => translated(one, language)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).map(([name, part]) => [
    name,
    read.has(name) && typeof part === 'string' ? describedIn(part, language) : translated(part, language),
  ]);
  return Object.fromEntries(parts) as T;
}

const isTable = (schema: JsonSchema | TableSchema): schema is TableSchema => 'fieldsMatch' in schema;

const withHeads = (schema: TableSchema): TableSchema => ({
  ...schema,
  fields: schema.fields.map(({ name, ...field }) => {
    const title = tidyHeads[name];
    return { name, ...(title !== undefined && { title }), ...field };
  }),
});
