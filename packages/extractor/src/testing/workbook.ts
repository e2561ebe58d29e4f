import { type BookType, CFB, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import * as encodings from '@e965/xlsx/dist/cpexcel.full.mjs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A value of a cell, or one with its number format (`z`), formula (`f`) and kind (`t`). */
type Value = string | number | boolean | null | Record<string, unknown>;

export interface SheetOf {
  name: string;
  rows: readonly (readonly Value[])[];
  /** As `A1:C1`. */
  merges?: readonly string[];
  /** Rows and columns from 0. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  hidden?: boolean;
}

/** A workbook of such sheets, written in a format by the library that reads them. */
export function workbookOf(bookType: BookType, sheets: readonly SheetOf[]): Uint8Array {
  return Uint8Array.from(
    new Uint8Array(write(bookOf(sheets), { bookType, type: 'array', cellStyles: true })),
  );
}

function bookOf(sheets: readonly SheetOf[]): WorkBook {
  // The library's own list holds the formats of what it read before: cells would be numbered by what other tests read.
  const formats = { 0: 'General', 4: '#,##0.00', 44: '_(* #,##0.00_)' };
  const book: WorkBook = Object.assign(utils.book_new(), { SSF: formats });
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })) };
  return book;
}

function sheetOf({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: SheetOf): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows as unknown[][], { sheetStubs: false });
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  sheet['!rows'] = [];
  for (const row of hiddenRows) sheet['!rows'][row] = { hidden: true };
  sheet['!cols'] = [];
  for (const column of hiddenColumns) sheet['!cols'][column] = { hidden: true };
  return sheet;
}

/** A compound file with streams of such names, as Office writes around what it encrypted. */
export function compoundOf(names: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(container, `/${name}`, [1, 2, 3]);
  return Uint8Array.from(CFB.write(container, { type: 'array' }) as unknown as ArrayLike<number>);
}

/** A ZIP with the text of one entry changed. */
export function withEntry(zip: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const entries = unzipSync(zip);
  return zipSync({ ...entries, [name]: strToU8(change(strFromU8(entries[name] ?? new Uint8Array()))) });
}

/**
 * A workbook of Excel 5 as Chinese Windows wrote it, in GBK. The library writes no such text: it is put in for words of as many
 * bytes.
 */
export function gbkWorkbookOf(sheet: SheetOf): Uint8Array {
  const texts: Uint8Array[] = [];
  const placeholderOf = (text: string): string => {
    const bytes = Uint8Array.from(utilsOf(encodings).encode(GBK, text));
    texts.push(bytes);
    return texts.length.toString().padStart(3, '0').padEnd(bytes.length, 'x');
  };
  const rows = sheet.rows.map((row) =>
    row.map((value) => (typeof value === 'string' && /[^ -~]/u.test(value) ? placeholderOf(value) : value)),
  );
  const file = Buffer.from(workbookOf('biff5', [{ ...sheet, name: placeholderOf(sheet.name), rows }]));
  texts.forEach((bytes, i) => {
    const placeholder = (i + 1).toString().padStart(3, '0').padEnd(bytes.length, 'x');
    file.set(bytes, file.indexOf(placeholder, 0, 'latin1'));
  });
  // The record of the code page: 1252 is what the library says.
  const codePage = file.indexOf(Uint8Array.of(0x42, 0, 2, 0, 0xe4, 4));
  file.writeUInt16LE(GBK, codePage + 4);
  return new Uint8Array(file);
}

const GBK = 936;

/** Declared otherwise than it is. */
const utilsOf = (tables: unknown) =>
  (tables as { utils: { encode(codePage: number, text: string): ArrayLike<number> } }).utils;
