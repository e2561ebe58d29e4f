import { sheetNumberFormat, sheetText } from '@juesuan/schema';
import type { CellObject, SheetData } from 'write-excel-file/node';
import { IngestError } from '../problem.ts';
import type { Column, DataRecord, Dataset, Field } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { guardedField } from './guarded.ts';
import { sheetName } from './workbook.ts';

/** Rows of a sheet, the head included. */
const MAX_ROWS = 1_048_576;

/** Characters of a cell. */
const MAX_TEXT = 32_767;

/** Stands at the end of a text that is longer; the other outputs have all of it. */
const CUT = '… [cut: a cell of a workbook has 32,767 characters]';

/** Widths of columns, in characters. */
const width = { least: 8, most: 40 } as const;

/** A sheet as the writer takes it. */
export interface WrittenSheet {
  sheet: string;
  data: SheetData;
  columns: { width: number }[];
  stickyRowsCount: number;
}

/** The sheets of all datasets while their records come. */
export class Sheets {
  readonly #sheets = new Map<string, WrittenSheet>(
    datasets.map((dataset) => [dataset.name, emptySheet(dataset)]),
  );

  /** @throws {IngestError} `too-large` where a sheet has no more rows */
  add({ name, columns }: Dataset, records: readonly DataRecord[]): void {
    const sheet = this.#sheets.get(name);
    if (sheet === undefined) throw new RangeError(`no dataset "${name}"`);
    if (sheet.data.length + records.length > MAX_ROWS) {
      throw new IngestError('too-large', { reason: 'sheet', name });
    }
    for (const record of records) {
      const fields = columns.map((column) => guardedField(record[column.name] ?? null, column));
      sheet.data.push(columns.map((column, c) => sheetCell(fields[c] ?? null, column)));
      for (const [c, of] of sheet.columns.entries())
        of.width = Math.max(of.width, widthOf(fields[c] ?? null));
    }
  }

  /** Name of the sheet with the most rows. */
  get largest(): string {
    return this.all.reduce((one, other) => (other.data.length > one.data.length ? other : one)).sheet;
  }

  get all(): WrittenSheet[] {
    return [...this.#sheets.values()];
  }
}

const emptySheet = ({ name, columns }: Dataset): WrittenSheet => ({
  sheet: sheetName(name),
  data: [columns.map((column) => ({ value: column.name, type: String, fontWeight: 'bold' }))],
  columns: columns.map((column) => ({ width: widthOf(column.name) })),
  stickyRowsCount: 1,
});

/** Han characters are as wide as two digits. */
const widthOf = (field: Field): number =>
  Math.min(width.most, Math.max(width.least, String(field ?? '').replace(/[^\0-\xff]/g, '**').length + 2));

/** Numbers as numbers where a spreadsheet's double holds them exactly; codes, ids and all else as text. */
function sheetCell(field: Field, { type }: Column): CellObject | null {
  if (field === null || field === '') return null;
  if (typeof field === 'number') return { value: field, type: Number };
  if (typeof field === 'boolean') return { value: field, type: Boolean };
  const format = type === 'amount' || type === 'yuan' ? sheetNumberFormat(field, '0') : null;
  if (format !== null) return { value: Number(field), type: Number, format };
  const text = field.length > MAX_TEXT ? field.slice(0, MAX_TEXT - CUT.length) + CUT : field;
  return { value: sheetText(text), type: String, format: '@' };
}
