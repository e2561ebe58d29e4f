import type { TablesFormat } from './found-tables.ts';

// Names alone, so that the command line is known without what writes the formats.

/** What `--format` takes. */
export const formatNames = [
  'json',
  'ndjson',
  'tidy',
  'facts',
  'indicators',
  'funding',
  'csv',
  'summary',
  'grid',
  'html',
  'markdown',
  'xlsx',
] as const;
/** A format of `juesuan extract`. */
export type FormatName = (typeof formatNames)[number];

/** Formats of tables as they are printed: cells and spans are asked of the reading. */
export const printedFormats: ReadonlySet<FormatName> = new Set(['grid', 'html', 'markdown', 'xlsx']);

/** What `--format` of `juesuan audit` takes. */
export const auditFormatNames = ['table', 'json', 'sarif'] as const;
export type AuditFormatName = (typeof auditFormatNames)[number];

/** What `--format` of `juesuan tables` takes. */
export const tablesFormats = ['json', 'csv', 'markdown', 'html'] as const satisfies TablesFormat[];

/** What `--format` of `juesuan schema` takes. */
export const schemaFormats = ['json-schema', 'table-schema', 'dbt'] as const;

/** What `juesuan completion` takes. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];
