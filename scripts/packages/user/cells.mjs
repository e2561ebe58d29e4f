// Runs in the empty project and in the browser: what a report's tables print, so that two readings can be compared.

/** Kind, row, code, name, column, printed text, exact value, page or place in a workbook of every cell. */
export const cellsOf = (report) =>
  report.tables.flatMap(({ kind, rows }) =>
    rows.flatMap(({ row, code, name, cells }) =>
      cells.map(({ column, raw, yuan, location }) =>
        [kind, row, code, name, column, raw, yuan, location.page, location.sheet, location.cell].join('\t'),
      ),
    ),
  );
