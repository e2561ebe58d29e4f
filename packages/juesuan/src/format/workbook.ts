import { columnsOfCsv, csvRecords, type PrintedGrid, sheetNumberFormat, sheetText } from '@juesuan/schema';
import { readAmount } from '@juesuan/schema/words';
import type { CellObject, SheetData } from 'write-excel-file/node';
import { displayWidth } from '../columns.ts';
import type { IdentifiedReport } from './identified.ts';
import { placesOf } from './places.ts';
import { type PrintedTable, printedTables } from './printed.ts';
import { SheetNames } from './sheet-names.ts';
import { tidyHeads } from './tidy-heads.ts';

/** Widths of columns, in characters. */
const width = { least: 8, most: 40 } as const;
/** Title, and department and unit, over a table. */
const ROWS_OF_CAPTION = 2;
const TIDY = 'tidy';

interface Sheet {
  sheet: string;
  data: SheetData;
  columns: { width: number }[];
  stickyRowsCount: number;
  stickyColumnsCount: number;
}

/**
 * A report as a workbook: a sheet for each table as it is printed (spans, header, notes; amounts as numbers with the decimals that
 * are printed, codes as text) and the sheet `tidy` with a row for each amount.
 */
export async function workbookOf(report: IdentifiedReport): Promise<Uint8Array> {
  // Loaded for this format only.
  const { default: write } = await import('write-excel-file/node');
  const names = new SheetNames([TIDY]);
  const sheets = printedTables(report.report.tables).map((table) => sheetOf(table, names.next(table.title)));
  const buffer = await write([...sheets, tidySheet(report)]).toBuffer();
  return new Uint8Array(buffer);
}

function sheetOf(table: PrintedTable, sheet: string): Sheet {
  const { grid, notes, codes } = table;
  const wide = Math.max(grid.columns, 2);
  const across = (cell: CellObject): SheetData[number] => [
    { ...cell, columnSpan: wide },
    ...new Array<null>(wide - 1).fill(null),
  ];
  const body = placesOf(grid).map((places, row) =>
    places.map((cell, column) =>
      cell === null ? null : row < grid.headerRows ? headCell(cell) : bodyCell(cell, codes.has(column)),
    ),
  );
  const caption: SheetData[number] = new Array<null>(wide).fill(null);
  caption[0] = { value: sheetText(table.department) };
  caption[wide - 1] = { value: table.unit, align: 'right' };
  return {
    sheet,
    data: [
      across({ value: sheetText(table.title), fontWeight: 'bold', align: 'center' }),
      caption,
      ...body,
      ...notes.map((note) => across({ value: sheetText(note), wrap: true })),
    ],
    columns: widthsOf(grid),
    stickyRowsCount: ROWS_OF_CAPTION + grid.headerRows,
    stickyColumnsCount: 1,
  };
}

type Cell = PrintedGrid['cells'][number];

const bordered = { borderStyle: 'thin', alignVertical: 'center' } as const;
const spanOf = ({ rowSpan, columnSpan }: Cell) => ({
  ...(rowSpan > 1 && { rowSpan }),
  ...(columnSpan > 1 && { columnSpan }),
});

const headCell = (cell: Cell): CellObject => ({
  value: sheetText(cell.text),
  type: String,
  fontWeight: 'bold',
  align: 'center',
  wrap: true,
  ...bordered,
  ...spanOf(cell),
});

const bodyCell = (cell: Cell, isCode: boolean): CellObject => ({
  ...(isCode ? textCell(cell.text) : figureCell(cell.text)),
  ...bordered,
  ...spanOf(cell),
});

const textCell = (text: string): CellObject => ({ value: sheetText(text), type: String, format: '@' });

/** An amount as a number, where a double holds it exactly; all else as it is printed. */
function figureCell(text: string): CellObject {
  const { state, value, unit } = readAmount(text);
  if (state !== 'amount' || value === null || unit !== null) return textCell(text);
  const format = sheetNumberFormat(value, /[,，]/u.test(text) ? '#,##0' : '0');
  if (format === null) return textCell(text);
  return { value: Number(value), type: Number, format, align: 'right' };
}

function widthsOf({ columns, cells }: PrintedGrid): { width: number }[] {
  return Array.from({ length: columns }, (_, column) => {
    const texts = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
    const widest = Math.max(0, ...texts.map(({ text }) => displayWidth(text)));
    return { width: Math.min(width.most, Math.max(width.least, widest + 2)) };
  });
}

function tidySheet(report: IdentifiedReport): Sheet {
  const columns = columnsOfCsv(TIDY);
  const head = columns.map(({ name }) => ({
    value: tidyHeads[name] ?? name,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const rows = csvRecords(TIDY, report).map((record) =>
    columns.map(({ name, type }): CellObject | null => {
      const field = record[name] ?? null;
      if (field === null || field === '') return null;
      return name === 'value' || type === 'integer' || type === 'year'
        ? figureCell(String(field))
        : textCell(String(field));
    }),
  );
  return {
    sheet: TIDY,
    data: [head, ...rows],
    columns: columns.map(({ name }) => ({ width: displayWidth(tidyHeads[name] ?? name) + 4 })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}
