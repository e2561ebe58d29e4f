import type { WorkBook } from '@e965/xlsx';
import { ExtractionError } from '@juesuan/schema';
import { openCompound } from '../container/compound.ts';
import type { ContainerLimits } from '../container/limits.ts';
import { decodeXml } from '../container/xml.ts';
import { loadEncodings, loadLibrary, parse, parsing } from './library.ts';
import { sheetsOf } from './library-sheets.ts';
import type { Workbook, WorkbookFormat } from './model.ts';
import { openOds } from './ods.ts';
import { openPacked } from './packed.ts';
import { withoutWideSpans } from './parts.ts';

/** Opens a workbook of any format. */
export async function openWorkbook(
  source: Uint8Array,
  format: WorkbookFormat,
  limits: ContainerLimits,
): Promise<Workbook> {
  if (format === 'ods') return openOds(source, limits);
  const library = await loadLibrary();
  const book = await read(format);
  const lost = book.SheetNames.find((name) => book.Sheets[name] === undefined);
  if (lost !== undefined) throw new ExtractionError('damaged', { reason: 'xml', part: lost });
  return { sheets: sheetsOf(book, library), producer: producerOf(book) };

  async function read(kind: Exclude<WorkbookFormat, 'ods'>): Promise<WorkBook> {
    switch (kind) {
      case 'xlsx':
      case 'xlsb':
        return openPacked(source, limits, library);
      case 'xls': {
        const isCompound = source[0] === 0xd0;
        const names = isCompound ? (await openCompound(source)).names : [];
        if (!names.some((name) => name.toLowerCase() === 'workbook')) await loadEncodings(library);
        return parse(() =>
          library.parse_xlscfb(isCompound ? library.CFB.read(source, { type: 'array' }) : source, {
            ...parsing,
          }),
        );
      }
      case 'spreadsheetml':
        return parse(() => library.read(withoutWideSpans(decodeXml(source)), { ...parsing, type: 'string' }));
    }
  }
}

function producerOf({ Props }: WorkBook): string | null {
  const name = Props?.Application?.trim();
  return name === undefined || name === '' ? null : name;
}
