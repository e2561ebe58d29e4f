import { rename, rm, writeFile } from 'node:fs/promises';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { IngestError } from '../problem.ts';
import type { Column, Field } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { guardedField } from './guarded.ts';
import { temporaryBeside } from './place.ts';
import type { Sink } from './sink.ts';

/** Rows of a sheet, the head included. */
const MAX_ROWS = 1_048_576;

/** Characters of a cell. */
const MAX_TEXT = 32_767;

/** Stands at the end of a text that is longer; the other outputs have all of it. */
const CUT = '… [cut: a cell of a workbook has 32,767 characters]';

/**
 * A workbook with a sheet for each dataset. Unlike the other outputs it is made in memory, as the format's writers do: some
 * 500 reports fill the sheet of cells anyway.
 */
export async function xlsxSink(file: string): Promise<Sink> {
  // 3 MB of code that no other output needs.
  const { default: xlsx } = await import('@e965/xlsx');
  const temporary = await temporaryBeside(file);
  const sheets = new Map<string, CellObject[][]>(
    datasets.map(({ name, columns }) => [name, [columns.map((column) => ({ t: 's', v: column.name }))]]),
  );
  return {
    async write({ name, columns }, records) {
      const rows = sheets.get(name) ?? [];
      if (rows.length + records.length > MAX_ROWS) {
        throw new IngestError('too-large', { reason: 'sheet', name });
      }
      for (const record of records) {
        rows.push(
          columns.map((column) => sheetCell(guardedField(record[column.name] ?? null, column), column)),
        );
      }
    },
    async finish() {
      const book = xlsx.utils.book_new();
      for (const { name } of datasets) {
        const sheet: WorkSheet = xlsx.utils.aoa_to_sheet(sheets.get(name) ?? [], { dense: true });
        xlsx.utils.book_append_sheet(book, sheet, sheetName(name));
      }
      await writeFile(temporary, xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
      await rename(temporary, file);
    },
    close: () => rm(temporary, { force: true }),
  };
}

/** The name of a sheet has at most 31 characters. */
const sheetName = (name: string): string => name.slice(0, 31);

/** Numbers as numbers where a spreadsheet's double holds them exactly; codes, ids and all else as text. */
function sheetCell(field: Field, { type }: Column): CellObject {
  if (field === null) return { t: 'z' };
  if (typeof field === 'number') return { t: 'n', v: field };
  if ((type === 'amount' || type === 'yuan') && isExactDouble(field)) {
    const decimals = field.split('.')[1]?.length ?? 0;
    return { t: 'n', v: Number(field), z: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
  }
  const text = field.length > MAX_TEXT ? field.slice(0, MAX_TEXT - CUT.length) + CUT : field;
  return { t: 's', v: text, z: '@' };
}

/** Spreadsheets show and keep 15 significant digits. */
const isExactDouble = (decimal: string): boolean =>
  decimal.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;
