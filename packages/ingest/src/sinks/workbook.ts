import { readFile } from 'node:fs/promises';
import type { WorkBook } from '@e965/xlsx';
import { IngestError } from '../problem.ts';
import type { DataRecord } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { type ReadDataset, unguarded } from './held.ts';
import { exists } from './place.ts';

type Xlsx = typeof import('@e965/xlsx');

/** Says, as a keyword of its properties, that a workbook is ours and may be replaced. */
export const MARK = 'juesuan';

/** The name of a sheet has at most 31 characters. */
export const sheetName = (name: string): string => name.slice(0, 31);

/**
 * The workbook that is there; `null` where none is.
 *
 * @throws {IngestError} `not-ours` for anything that is no workbook of ours, or has a sheet that is not
 */
export async function openWorkbook(xlsx: Xlsx, file: string): Promise<WorkBook | null> {
  if (!(await exists(file))) return null;
  let book: WorkBook;
  try {
    book = xlsx.read(await readFile(file), { dense: true });
  } catch (error) {
    throw new IngestError('not-ours', { reason: 'workbook', place: file }, { cause: error });
  }
  const ours = new Set(datasets.map(({ name }) => sheetName(name)));
  // 1.0.0 wrote no mark: its sheets are known by their names.
  const first = ['reports', 'tables', 'files', 'failures'];
  if (book.Props?.Keywords !== MARK && !first.every((name) => book.SheetNames.includes(name)))
    throw new IngestError('not-ours', { reason: 'workbook', place: file });
  const names = book.SheetNames.filter((name) => !ours.has(name));
  if (names.length > 0) throw new IngestError('not-ours', { reason: 'sheets', place: file, names });
  return book;
}

/** Of a workbook; texts without the apostrophe that keeps a spreadsheet from running them. */
export const sheetDataset =
  (xlsx: Xlsx, book: WorkBook): ReadDataset =>
  async ({ name }) => {
    const sheet = book.Sheets[sheetName(name)];
    if (sheet === undefined) return [];
    return xlsx.utils.sheet_to_json<DataRecord>(sheet, { defval: null }).map(unguarded);
  };
