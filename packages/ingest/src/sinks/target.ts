import { resolve } from 'node:path';
import { IngestError } from '../problem.ts';

/** What a run can write. */
const targetForms = [
  'duckdb',
  'sqlite',
  'cells',
  'parquet',
  'csv',
  'ndjson',
  'xlsx',
  'postgres',
  'datapackage',
] as const;
/** One of {@link targetForms}. */
type TargetForm = (typeof targetForms)[number];

/** What `--to` names. */
export interface Target {
  form: TargetForm;
  /** Path of a file or folder, or the URL of a database. */
  place: string;
}

const byEnding: readonly (readonly [RegExp, TargetForm])[] = [
  [/^postgres(ql)?:\/\//i, 'postgres'],
  [/\.(duckdb|ddb)$/i, 'duckdb'],
  [/\.(sqlite3?|db)$/i, 'sqlite'],
  [/\.parquet$/i, 'cells'],
  [/\.xlsx$/i, 'xlsx'],
  [/datapackage\.json$/i, 'datapackage'],
];

/**
 * Reads `--to`: a form and a path (`parquet:out`), or a name that says its form: `out.duckdb`, `out.sqlite`, `out.xlsx`, `cells.parquet`,
 * `postgresql://…`, `out/datapackage.json`.
 *
 * @throws {IngestError} `unknown-target`
 */
export function readTarget(to: string): Target {
  const [, prefix = '', rest = ''] = /^([a-z]+):(?!\/\/)(.+)$/.exec(to) ?? [];
  const named = targetForms.find((form) => form === prefix);
  if (named !== undefined && named !== 'postgres') return { form: named, place: resolve(rest) };
  const form = byEnding.find(([pattern]) => pattern.test(to))?.[1];
  if (form === 'postgres') return { form, place: to };
  if (form === 'datapackage') return { form, place: resolve(to, '..') };
  if (form !== undefined) return { form, place: resolve(to) };
  throw new IngestError('unknown-target', { to });
}
