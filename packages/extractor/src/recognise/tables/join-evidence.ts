import { type Diagnostic, diagnostic, type Location, type TableJoin } from '@juesuan/schema';
import type { TableGrid } from '../../model/grid.ts';
import { readLayout, type TableLayout } from './layout.ts';

/** Why a part was taken for one of a table. */
export interface JoinEvidence {
  join: TableJoin;
  /** Of both parts. */
  columns: number;
  /** The part repeats the table's title. */
  sameTitle: boolean;
  /** It has further columns for the same rows, so many. */
  beside: number | null;
  /** Columns that the part leaves out, and whether its columns could be others of the table. */
  fewer: { leftOut: readonly number[]; doubtful: boolean } | null;
}

/** That of a part with further columns for the same rows. */
export function evidenceOfColumns(part: TableGrid): JoinEvidence {
  const rows = part.rows - readLayout(part).headerRows;
  return {
    join: {
      page: part.location.page,
      headerRepeated: false,
      reason: `${part.columns} further columns for the same ${rows} rows`,
    },
    columns: part.columns,
    sameTitle: false,
    beside: part.columns,
    fewer: null,
  };
}

/** What a table's diagnostics say of one part. */
export function diagnosticsOfJoin(
  { join: { page: to, headerRepeated }, columns, sameTitle, beside, fewer }: JoinEvidence,
  layout: TableLayout,
  location: Location,
  table: string,
): Diagnostic[] {
  if (beside !== null) return [diagnostic('columns-joined', 'info', { to, columns }, location, { table })];
  const joined = diagnostic(
    'table-joined',
    'info',
    {
      to,
      columns,
      header: headerRepeated ? 'repeated' : 'none',
      title: sameTitle ? 'again' : 'none',
    },
    location,
    { table },
  );
  if (!fewer) return [joined];
  const labels = fewer.leftOut.map((column) => layout.columns[column]?.path.join('/') ?? '');
  const params = { to, labels, certainty: fewer.doubtful ? 'doubtful' : 'sure' } as const;
  return [
    joined,
    diagnostic('columns-left-out', fewer.doubtful ? 'warning' : 'info', params, location, { table }),
  ];
}
