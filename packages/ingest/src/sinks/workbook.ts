import type { Blob } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { Stream } from 'node:stream';
import type { WorkBook } from '@e965/xlsx';
import type { Feature } from 'write-excel-file/node';
import { IngestError } from '../problem.ts';
import type { DataRecord } from '../rows/dataset.ts';
import { datasets } from '../rows/index.ts';
import { type ReadDataset, unguarded } from './held.ts';
import { exists } from './place.ts';

type Xlsx = typeof import('@e965/xlsx');

/** Says, as a keyword of its properties, that a workbook is ours and may be replaced. */
const MARK = 'juesuan';

/** Where a workbook keeps its properties: spreadsheets keep them when they save it. */
const PROPERTIES = 'docProps/core.xml';

/** Writes the mark: the writer itself writes no properties. */
export const workbookMark: Feature<Stream | Buffer | Blob> = {
  files: {
    transform: {
      '[Content_Types].xml': {
        insert: () =>
          `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
      },
      '_rels/.rels': {
        insert: () =>
          `<Relationship Id="rId-properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${PROPERTIES}"/>`,
      },
    },
    write: {
      files: () => ({
        [PROPERTIES]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><cp:keywords>${MARK}</cp:keywords></cp:coreProperties>`,
      }),
    },
  },
};

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
