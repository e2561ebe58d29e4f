import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { ExtractionError } from '@juesuan/schema';
import { type CellLooks, piecesIn } from './cell-looks.ts';
import { plainDigits } from './format/decimal.ts';
import { type ShowDate, showNumber, showText } from './format/shown.ts';
import type { SheetLibrary } from './library.ts';
import { withoutAsides } from './looks.ts';
import type { Sheet, SheetCell, SheetKind, SheetPicture } from './model.ts';
import { cellName } from './place.ts';
import { piecesOfHtml } from './rich-text.ts';

/** A workbook as the library has it, and what it does not say of each sheet. */
export interface OpenBook {
  book: WorkBook;
  /** Views that show no zeros. */
  hidesZeros?: readonly boolean[];
  /** What the parts of the sheets are. */
  kinds?: readonly SheetKind[];
  /** Of cells of the sheets. */
  looks?: readonly CellLooks[];
  /** On each of the sheets. */
  pictures?: readonly (readonly SheetPicture[])[];
}

/** The sheets of a workbook as the library has it; their text is put together anew, from values and formats. */
export function sheetsOf(
  { book, hidesZeros = [], kinds = [], looks = [], pictures = [] }: OpenBook,
  library: SheetLibrary,
): Sheet[] {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const showDate: ShowDate = (format, serial) => library.SSF.format(format, serial, { date1904 });
  return book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const showing = { showDate, hidesZeros: hidesZeros[index] ?? false, looks: looks[index] ?? new Map() };
    const own = sheetOf(name, hidden, sheet, kinds[index], showing);
    return pictures[index] === undefined ? own : { ...own, pictures: pictures[index] };
  });
}

/**
 * The place of a cell, from 0.
 *
 * @throws {ExtractionError} `damaged` for one before the first, or nowhere
 */
function placeIn(key: string): number {
  const place = Number(key);
  if (Number.isSafeInteger(place) && place >= 0) return place;
  throw new ExtractionError('damaged', { reason: 'container', cause: `a cell at ${key}` });
}

interface Showing {
  showDate: ShowDate;
  hidesZeros: boolean;
  looks: CellLooks;
}

/** What its part says that a sheet is, or what the library has found it to be. */
function kindOf(sheet: WorkSheet | undefined, given: SheetKind | undefined): SheetKind {
  if (given !== undefined && given !== 'cells') return given;
  const type = sheet?.['!type'];
  return type === 'chart' ? 'chart' : type === undefined || type === 'sheet' ? 'cells' : 'macro';
}

function sheetOf(
  name: string,
  hidden: boolean,
  sheet: WorkSheet | undefined,
  given: SheetKind | undefined,
  showing: Showing,
): Sheet {
  const kind = kindOf(sheet, given);
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  const rows = new Map<number, ReadonlyMap<number, SheetCell>>();
  // Both are sparse arrays, and may be said to be a billion long: only what is there is looked at.
  for (const [row, cells] of Object.entries(data)) {
    const shown = new Map<number, SheetCell>();
    for (const [column, cell] of Object.entries(cells ?? [])) {
      const read = cell && cellOf(cell, showing);
      if (!read) continue;
      const name = cellName(placeIn(row), placeIn(column));
      const look = read.fault ? undefined : showing.looks.get(name);
      shown.set(placeIn(column), look ? withoutAsides(read, piecesIn(read.text, look)) : read);
    }
    if (shown.size > 0) rows.set(placeIn(row), shown);
  }
  const rowsInfo = sheet?.['!rows'] ?? [];
  const columnsInfo = sheet?.['!cols'] ?? [];
  return {
    name,
    hidden,
    rows,
    merges: (sheet?.['!merges'] ?? [])
      .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
      .filter(({ top, left }) => top >= 0 && left >= 0),
    isRowHidden: (row) => rowsInfo[row]?.hidden === true || rowsInfo[row]?.hpt === 0,
    isColumnHidden: (column) => columnsInfo[column]?.hidden === true || columnsInfo[column]?.width === 0,
    kind,
  };
}

/** The cell as its sheet shows it; `null` for one that holds nothing. */
function cellOf(cell: CellObject, { showDate, hidesZeros }: Showing): SheetCell | null {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  switch (cell.t) {
    case 'n':
      if (typeof cell.v !== 'number' || (hidesZeros && cell.v === 0)) return null;
      return numberCell(cell.v, format, showDate);
    case 's':
      return textCell(String(cell.v ?? ''), format, cell.h);
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE', number: null };
    case 'e':
      return { text: errorText(cell), number: null, fault: 'error' };
    default:
      return cell.f === undefined ? null : { text: `=${cell.f}`, number: null, fault: 'formula' };
  }
}

function numberCell(value: number, format: string, showDate: ShowDate): SheetCell {
  const shown = dated(() => showNumber(value, format, showDate));
  if (shown === null) return { text: plainDigits(value), number: value, fault: 'format' };
  return { text: shown.text, number: value, ...(shown.isDate && { isDate: true }) };
}

/** A format that the library does not know is one that cannot be applied. */
function dated<T>(show: () => T): T | null {
  try {
    return show();
  } catch {
    return null;
  }
}

function textCell(stored: string, format: string, html: string | undefined): SheetCell | null {
  if (stored.trim() === '') return null;
  const cell = { text: showText(stored, format), number: null };
  const pieces = piecesOfHtml(html ?? '', stored);
  return pieces === null ? cell : withoutAsides(cell, pieces);
}

/** Numbers of errors, as workbooks store them. */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

const errorText = ({ v, w }: CellObject): string => errors[Number(v)] ?? w ?? '#ERROR';
