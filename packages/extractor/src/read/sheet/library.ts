import type * as Library from '@e965/xlsx';
import { ExtractionError } from '@juesuan/schema';
import { load } from '../container/load.ts';

/** What the library's type declarations leave out: its ways in without those that guess a format. */
export interface SheetLibrary {
  parse_xlscfb(container: unknown, options: Library.ParsingOptions): Library.WorkBook;
  parse_zip(container: unknown, options: Library.ParsingOptions): Library.WorkBook;
  read: typeof Library.read;
  set_cptable(tables: unknown): void;
  CFB: typeof Library.CFB;
  SSF: { format(format: string, value: number, options?: { date1904?: boolean }): string };
}

/** Loads the library that reads workbooks. */
export const loadLibrary = async (): Promise<SheetLibrary> =>
  (await load('@e965/xlsx', () => import('@e965/xlsx'))) as unknown as SheetLibrary;

/** Workbooks of before Excel 97 have their text in the encoding of a country. */
export async function loadEncodings(library: SheetLibrary): Promise<void> {
  library.set_cptable(await load('@e965/xlsx', () => import('@e965/xlsx/dist/cpexcel.full.mjs')));
}

/** Rows are arrays, empty formatted cells are left out, and styles are read for what they hide. */
export const parsing = {
  dense: true,
  cellStyles: true,
  cellNF: true,
  cellFormula: true,
  // Of text in several looks only its HTML tells them.
  cellHTML: true,
} as const satisfies Library.ParsingOptions;

/** Does work of the library: what it throws is a damaged file, or one behind a password. */
export function parse(work: () => Library.WorkBook): Library.WorkBook {
  try {
    return silently(work);
  } catch (error) {
    if (error instanceof ExtractionError) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/iu.test(cause))
      throw new ExtractionError('encrypted', { reason: 'office' }, { cause: error });
    throw new ExtractionError('damaged', { reason: 'container', cause }, { cause: error });
  }
}

/** The library writes what it does not know to the console, where no reader of a report looks and nothing can be done about it. */
function silently<T>(work: () => T): T {
  const { error, warn, log } = console;
  const nothing = (): void => undefined;
  Object.assign(console, { error: nothing, warn: nothing, log: nothing });
  try {
    // It does not wait for anything: nobody else writes meanwhile.
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}
