import type { Language } from '@juesuan/schema';
import { IngestError } from '../problem.ts';
import { datasets } from '../rows/index.ts';
import { commentIn } from './described/comment.ts';
import type { Mode } from './sink.ts';
import { literal, quoted } from './sql.ts';
import { viewColumn } from './view-columns.ts';
import { views } from './views.ts';

/** A table or a view that a database has. */
export interface Relation {
  name: string;
  kind: 'table' | 'view';
  columns: readonly string[];
  /** Made by this program, as its comment says. */
  ours: boolean;
}

/** Begins the comment of every table and view of ours: by it they are known. */
export const MARK = 'juesuan: ';

/** A table or view, or one of its columns, and what the database says that it is. */
export interface Commented {
  table: string;
  /** `null` for the table itself. */
  column: string | null;
  comment: string | null;
}

/**
 * What every table and view and each of their columns is, for those who have only the database: the statements for what is
 * not said yet.
 */
export function commentStatements(there: readonly Commented[], language: Language): string[] {
  return there.flatMap(({ table, column, comment }) => {
    const text = descriptionOf(table, column, language);
    if (text === null || text === comment) return [];
    const what = views.some(({ name }) => name === table) ? 'VIEW' : 'TABLE';
    const place = column === null ? `${what} ${quoted(table)}` : `COLUMN ${quoted(table)}.${quoted(column)}`;
    return [`COMMENT ON ${place} IS ${literal(text)}`];
  });
}

/** `null` for what is not ours. */
function descriptionOf(table: string, column: string | null, language: Language): string | null {
  const view = views.find(({ name }) => name === table);
  if (view !== undefined && column !== null) return viewColumn(table, column, language);
  const dataset = datasets.find(({ name }) => name === table);
  const own = column === null ? (view ?? dataset) : dataset?.columns.find(({ name }) => name === column);
  if (own === undefined) return null;
  const said = commentIn(own.description, language);
  return column === null ? `${MARK}${said}` : said;
}

/** The tables and views that DuckDB and PostgreSQL have. */
const allNames = [...datasets, ...views].map(({ name }) => name);

/**
 * A database may be written into where no table or view that is not ours has a name of ours, and ours have all columns.
 * Tables of another version are replaced where all is.
 *
 * @throws {IngestError} `not-ours`, `schema-differs`
 */
export function checkRelations(
  place: string,
  relations: readonly Relation[],
  mode: Mode,
  names: readonly string[] = allNames,
): void {
  const foreign = relations.find(({ name, ours }) => names.includes(name) && !ours);
  if (foreign !== undefined)
    throw new IngestError('not-ours', { reason: 'relation', place, name: foreign.name });
  if (mode === 'replace') return;
  checkColumns(
    relations,
    datasets.filter(({ name }) => relations.some((relation) => relation.name === name)),
  );
}

/**
 * Tables that are read or written have all of their columns; one that is not there has none of them.
 *
 * @throws {IngestError} `schema-differs`
 */
export function checkColumns(
  relations: readonly Relation[],
  tables: readonly { name: string; columns: readonly { name: string }[] }[],
): void {
  for (const { name, columns } of tables) {
    const there = relations.find((relation) => relation.name === name)?.columns ?? [];
    const missing = columns.filter((column) => !there.includes(column.name));
    if (missing.length > 0)
      throw new IngestError('schema-differs', {
        table: name,
        columns: missing.map((column) => column.name),
      });
  }
}
