import type { Language } from '@juesuan/schema';
import { IngestError } from '../problem.ts';
import type { Dataset } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { commentIn } from './described/comment.ts';
import type { Mode } from './sink.ts';
import { comments } from './sql.ts';
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
const MARK = 'juesuan: ';

const marked = (description: string): string => `${MARK}${description}`;

/** What every table and view and each of their columns is, for those who have only the database. */
export function commentStatements(
  columns: readonly { table: string; name: string }[],
  language: Language,
): string[] {
  const said = (description: string) => commentIn(description, language);
  return [
    ...datasets.flatMap((dataset) =>
      comments(
        {
          name: dataset.name,
          description: marked(said(dataset.description)),
          columns: dataset.columns.map(({ name, description }) => ({ name, description: said(description) })),
        },
        'TABLE',
      ),
    ),
    ...views.flatMap(({ name, description }) => {
      const own = columns
        .filter(({ table }) => table === name)
        .map((column) => ({ name: column.name, description: viewColumn(name, column.name, language) }));
      return comments({ name, description: marked(said(description)), columns: own }, 'VIEW');
    }),
  ];
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
export function checkColumns(relations: readonly Relation[], tables: readonly Dataset[]): void {
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
