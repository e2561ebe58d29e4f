import {
  csvSchema,
  csvSchemaNames,
  type JsonSchema,
  jsonSchema,
  jsonSchemaNames,
  type Language,
  publicTableKinds,
  schemaVersion,
  type TableSchema,
  wideSchema,
} from '@juesuan/schema';
import type { Command } from 'commander';
import { alignColumns } from '../columns.ts';
import { schemaFormats } from '../format/names.ts';
import { schemaIn } from '../format/schema-in.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import { optionalPackage } from '../optional.ts';

type SchemaFormat = (typeof schemaFormats)[number];

interface SchemaOptions {
  /** The first that the name has, if left out. */
  format?: SchemaFormat;
}

/** How to make each schema that a name has. */
type Descriptions = Partial<Record<SchemaFormat, () => JsonSchema | TableSchema>>;

/** `juesuan schema`: the schema of a record, a CSV or a table of one kind; the list of them without a name. */
export async function schemaCommand(
  name: string | undefined,
  { format }: SchemaOptions,
  { io, command }: { io: Talk; command: Command },
): Promise<number> {
  const text = await written(name, format, { io, command });
  if (text === null) return 2;
  try {
    await writeText(io.stdout, text);
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
  return 0;
}

/** What is written; `null` where a package that it needs is not installed. */
async function written(
  name: string | undefined,
  format: SchemaFormat | undefined,
  { io, command }: { io: Talk; command: Command },
): Promise<string | null> {
  if (name === 'dbt' || (name === undefined && format === 'dbt')) return dbtText(format, { io, command });
  return name === undefined
    ? schemaList(io.language)
    : schemaText(name, format, { command, language: io.language });
}

/** The database's tables as sources of dbt; `null` where the package that knows them is not installed. */
async function dbtText(
  format: SchemaFormat | undefined,
  { io, command }: { io: Talk; command: Command },
): Promise<string | null> {
  const name = 'dbt';
  if (format !== undefined && format !== name) command.error(`error: ${name} has no ${format}, only ${name}`);
  const load = () => import('@juesuan/ingest');
  const ingestPackage = await optionalPackage('@juesuan/ingest', load, { command: 'schema', io });
  if (ingestPackage === null) return null;
  // Loaded for this name only.
  const { stringify } = await import('yaml');
  return stringify(ingestPackage.dbtSources(), { lineWidth: 0, aliasDuplicateObjects: false });
}

function schemaText(
  name: string,
  format: SchemaFormat | undefined,
  { command, language }: { command: Command; language: Language },
): string {
  const descriptions = describedNames().get(name);
  if (descriptions === undefined) {
    return command.error(`error: there is no schema ${name}: \`juesuan schema\` lists them`);
  }
  const chosen = format ?? schemaFormats.find((format) => descriptions[format]);
  const describe = chosen && descriptions[chosen];
  if (describe === undefined) {
    const has = Object.keys(descriptions).join(', ');
    return command.error(`error: ${name} has no ${format}, only ${has}`);
  }
  return `${JSON.stringify(schemaIn(language, describe()), null, 2)}\n`;
}

const listWords: Readonly<Record<Language, { version: string; columns: string[] }>> = {
  en: { version: 'schema version', columns: ['name', 'formats'] },
  zh: { version: '模式版本', columns: ['名称', '格式'] },
};

function schemaList(language: Language): string {
  const { version, columns } = listWords[language];
  return [
    `${version} ${schemaVersion}`,
    ...alignColumns([
      columns,
      ...[...describedNames()].map(([name, descriptions]) => [name, Object.keys(descriptions).join(', ')]),
      ['dbt', 'dbt'],
    ]),
    '',
  ].join('\n');
}

function describedNames(): Map<string, Descriptions> {
  const names = new Map<string, Descriptions>();
  for (const name of jsonSchemaNames) names.set(name, { 'json-schema': () => jsonSchema(name) });
  for (const name of csvSchemaNames) names.set(name, { 'table-schema': () => csvSchema(name) });
  for (const kind of [...publicTableKinds, 'other'] as const) {
    names.set(kind, { ...names.get(kind), 'table-schema': () => wideSchema(kind) });
  }
  return names;
}
