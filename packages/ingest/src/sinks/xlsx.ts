import { rename, rm, writeFile } from 'node:fs/promises';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { IngestError } from '../problem.ts';
import type { Column, DataRecord, Dataset, Field } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { guardedField } from './guarded.ts';
import { heldBy } from './held.ts';
import { openLocked } from './lock.ts';
import { temporaryBeside } from './place.ts';
import type { Opening, Sink } from './sink.ts';
import { MARK, openWorkbook, sheetDataset, sheetName } from './workbook.ts';
import { Counted } from './written.ts';

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
export async function xlsxSink(file: string, { mode }: Opening): Promise<Sink> {
  // 3 MB of code that no other output needs.
  const { default: xlsx } = await import('@e965/xlsx');
  return openLocked(file, async (release) => {
    const there = await openWorkbook(xlsx, file);
    const held = mode === 'replace' || there === null ? null : await heldBy(sheetDataset(xlsx, there));
    const temporary = await temporaryBeside(file);
    const sheets = new Sheets();
    const counted = new Counted();
    return {
      held,
      async write(dataset, records) {
        counted.add(dataset, records);
        sheets.add(dataset, records);
      },
      async finish() {
        const book = xlsx.utils.book_new();
        book.Props = { Keywords: MARK };
        for (const { name, rows } of sheets.all) {
          const sheet: WorkSheet = xlsx.utils.aoa_to_sheet(rows, { dense: true });
          xlsx.utils.book_append_sheet(book, sheet, sheetName(name));
        }
        await writeFile(
          temporary,
          xlsx.write(book, {
            type: 'buffer',
            bookType: 'xlsx',
            compression: true,
            Props: { Keywords: MARK },
          }),
        );
        await rename(temporary, file);
        return counted.written;
      },
      async close() {
        await rm(temporary, { force: true });
        await release();
      },
    };
  });
}

/** The rows of all sheets, their heads included. */
class Sheets {
  readonly #rows = new Map<string, CellObject[][]>(
    datasets.map(({ name, columns }) => [name, [columns.map((column) => ({ t: 's', v: column.name }))]]),
  );

  add({ name, columns }: Dataset, records: readonly DataRecord[]): void {
    const rows = this.#rows.get(name) ?? [];
    if (rows.length + records.length > MAX_ROWS) {
      throw new IngestError('too-large', { reason: 'sheet', name });
    }
    for (const record of records)
      rows.push(
        columns.map((column) => sheetCell(guardedField(record[column.name] ?? null, column), column)),
      );
  }

  get all(): { name: string; rows: CellObject[][] }[] {
    return datasets.map(({ name }) => ({ name, rows: this.#rows.get(name) ?? [] }));
  }
}

/** Numbers as numbers where a spreadsheet's double holds them exactly; codes, ids and all else as text. */
function sheetCell(field: Field, { type }: Column): CellObject {
  if (field === null) return { t: 'z' };
  if (typeof field === 'number') return { t: 'n', v: field };
  if (typeof field === 'boolean') return { t: 'b', v: field };
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
