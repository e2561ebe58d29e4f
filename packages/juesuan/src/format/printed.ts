import { labelHeaders, type PrintedGrid, type Row, type Table } from '@juesuan/schema';
import { isAmount, matchKey } from '@juesuan/schema/words';

/** A table with its cells as printed. */
export interface PrintedTable {
  /** As printed; the kind where it has none. */
  title: string;
  /** 单位：万元, or nothing. */
  unit: string;
  /** 部门：某局, or nothing. */
  department: string;
  notes: readonly string[];
  grid: PrintedGrid;
  /** Columns of subject codes, whose digits are no amounts. */
  codes: ReadonlySet<number>;
}

/** The tables that were read as printed too. */
export const printedTables = (tables: readonly Table[]): PrintedTable[] =>
  tables.flatMap(({ title, kind, unit, department, notes, grid, rows }) =>
    grid === undefined
      ? []
      : [
          {
            title: title || kind,
            unit: unit === null ? '' : `单位：${unit}`,
            department: department === '' ? '' : `部门：${department}`,
            notes,
            grid,
            codes: codeColumns(grid, rows),
          },
        ],
  );

/** What a table prints beside its title. */
export const captionOf = ({ department, unit }: PrintedTable): string =>
  [department, unit].filter((part) => part !== '').join('  ');

const codeWords = new Set([...labelHeaders.code, ...labelHeaders.codePart].map(matchKey));

/** Columns of subject codes: by their header, or by the codes that were read of them. */
function codeColumns({ columns, headerRows, cells }: PrintedGrid, rows: readonly Row[]): Set<number> {
  const codes = new Set(rows.flatMap(({ code, codeParts = [] }) => [code ?? '', ...codeParts]));
  codes.delete('');
  return new Set(
    Array.from({ length: columns }, (_, column) => column).filter((column) => {
      const of = cells.filter((cell) => cell.column === column);
      const isHeaded = of.some(({ row, text }) => row < headerRows && codeWords.has(matchKey(text)));
      const body = of.filter(({ row, text }) => row >= headerRows && /^\s*\d+\s*$/u.test(text));
      const known = body.filter(({ text }) => codes.has(text.trim()));
      return isHeaded || (known.length > 0 && known.length * 2 > body.length);
    }),
  );
}

/** Does a cell of the body hold a figure, so that it stands at the right? */
export const isFigure = (
  { codes }: PrintedTable,
  { column, text }: { column: number; text: string },
): boolean => !codes.has(column) && isAmount(text);
