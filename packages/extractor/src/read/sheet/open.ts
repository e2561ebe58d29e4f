import type { WorkBook } from '@e965/xlsx';
import { ExtractionError } from '@juesuan/schema';
import type { CompoundFile } from '../container/compound.ts';
import { checkXml, decodeXml } from '../container/xml.ts';
import { loadEncodings, loadLibrary, parse, parsing, type SheetLibrary } from './library.ts';
import { type OpenBook, sheetsOf } from './library-sheets.ts';
import type { Workbook, WorkbookSource, XlsSource } from './model.ts';
import { openOds } from './ods.ts';
import { openPacked } from './packed.ts';
import { withoutWideSpans } from './parts.ts';
import { xlsLooks } from './xls-looks.ts';
import { xlsPictures } from './xls-pictures.ts';
import { checkRecords, hiddenZeros, isEncrypted } from './xls-stream.ts';

/**
 * Opens a workbook of any format.
 *
 * @throws {ExtractionError} `damaged`, `encrypted`, `too-large`, `not-installed`
 */
export async function openWorkbook(source: WorkbookSource): Promise<Workbook> {
  if (source.format === 'ods') return openOds(source.content);
  const library = await loadLibrary();
  const open = await openBook(source, library);
  const { book, kinds = [] } = open;
  const lost = book.SheetNames.find(
    (name, i) => book.Sheets[name] === undefined && (kinds[i] ?? 'cells') === 'cells',
  );
  if (lost !== undefined) throw new ExtractionError('damaged', { reason: 'xml', part: lost });
  return { sheets: sheetsOf(open, library), producer: producerOf(book) };
}

async function openBook(
  source: Exclude<WorkbookSource, { format: 'ods' }>,
  library: SheetLibrary,
): Promise<OpenBook> {
  switch (source.format) {
    case 'xlsx':
    case 'xlsb':
      return openPacked(source.zip, library);
    case 'xls':
      return openXls(source, library);
    case 'spreadsheetml': {
      const xml = withoutWideSpans(decodeXml(source.bytes));
      await checkXml(xml, 'Workbook');
      return { book: parse(() => library.read(xml, { ...parsing, type: 'string' })) };
    }
  }
}

async function openXls({ bytes, compound }: XlsSource, library: SheetLibrary): Promise<OpenBook> {
  const modern = compound?.read('Workbook') ?? null;
  const stream = modern ?? compound?.read('Book') ?? bytes;
  if (isEncrypted(stream)) throw new ExtractionError('encrypted', { reason: 'office' });
  checkRecords(stream, modern !== null);
  if (modern === null) await loadEncodings(library);
  const container = compound ? containerOf(compound, library) : bytes;
  const book = parse(() => library.parse_xlscfb(container, { ...parsing }));
  const sheets = book.SheetNames.map((name) => book.Sheets[name]);
  return {
    book,
    hidesZeros: hiddenZeros(stream),
    // Before Excel 97 drawings and texts were kept in another way.
    ...(modern !== null && { looks: xlsLooks(stream), pictures: xlsPictures(stream, sheets) }),
  };
}

/** What the library reads of a compound file. */
const streams = [
  'Workbook',
  'Book',
  '\u0001CompObj',
  '\u0005SummaryInformation',
  '\u0005DocumentSummaryInformation',
];

/** The streams in a new container: of one that was made to cost, the library's own reader follows sectors without end. */
function containerOf(compound: CompoundFile, { CFB }: SheetLibrary) {
  const container = CFB.utils.cfb_new();
  for (const name of streams) {
    const content = compound.read(name);
    if (content) CFB.utils.cfb_add(container, `/${name}`, content);
  }
  return CFB.read(CFB.write(container, { type: 'array' }) as Uint8Array, { type: 'array' });
}

function producerOf({ Props }: WorkBook): string | null {
  const name = Props?.Application?.trim();
  return name === undefined || name === '' ? null : name;
}
