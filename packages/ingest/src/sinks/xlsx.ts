import { rename, rm, writeFile } from 'node:fs/promises';
import { IngestError } from '../problem.ts';
import { heldBy } from './held.ts';
import { openLocked } from './lock.ts';
import { temporaryBeside } from './place.ts';
import { Sheets } from './sheets.ts';
import type { Opening, Sink } from './sink.ts';
import { openWorkbook, sheetDataset, workbookMark } from './workbook.ts';
import { Counted } from './written.ts';

/**
 * A workbook with a sheet for each dataset: heads bold and frozen, columns as wide as what is in them. Unlike the other
 * outputs it is made in memory, as the format's writers do: some 500 reports fill the sheet of cells anyway.
 */
export async function xlsxSink(file: string, { mode }: Opening): Promise<Sink> {
  // 3 MB of code that no other output needs: the one reads every workbook, the other writes styles.
  const { default: xlsx } = await import('@e965/xlsx');
  const { default: write } = await import('write-excel-file/node');
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
        await writeFile(
          temporary,
          await inMemory(() => write(sheets.all, { features: [workbookMark] }).toBuffer(), sheets),
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

/** A sheet is one text on its way into the file: where it is longer than a text can be, there are too many records. */
async function inMemory<T>(make: () => Promise<T>, sheets: Sheets): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new IngestError('too-large', { reason: 'sheet', name: sheets.largest }, { cause: error });
  }
}
