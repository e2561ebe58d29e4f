import type { WorkBook } from '@e965/xlsx';
import { ExtractionError } from '@juesuan/schema';
import type { ContainerLimits } from '../container/limits.ts';
import { openZip } from '../container/zip.ts';
import { parse, parsing, type SheetLibrary } from './library.ts';

/**
 * Parts that say what cells show. What else is there is not even unpacked: macros, links to other files, pictures, forms
 * and the sources of pivot tables.
 */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]*|docProps\/[^/]*|xl\/[^/]*\.(?:xml|bin)|xl\/_rels\/[^/]*|xl\/(?:worksheets|chartsheets|theme)\/.*)$/iu;
const NEVER = /vbaProject|externalLink|\/(?:printerSettings|drawings)/iu;
const SHEET = /^xl\/worksheets\/[^/]*\.xml$/iu;

/** An empty cell with a format, as a sheet has a million of where somebody drew borders round whole columns. */
const EMPTY_CELL = /<(?:\w+:)?c\b(?=[^<>]*\br=)[^<>]*(?:\/>|><\/(?:\w+:)?c>)/gu;
const EMPTY_ROW = /<(?:\w+:)?row\b(?=[^<>]*\br=)[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/gu;
const SHEET_END = /<\/(?:\w+:)?worksheet>\s*$/u;

/**
 * Opens an .xlsx, .xlsm or .xlsb: its parts are unpacked under the limits and given to the library without their empty cells.
 *
 * @throws {ExtractionError} `damaged`, `too-large`
 */
export async function openPacked(
  source: Uint8Array,
  limits: ContainerLimits,
  library: SheetLibrary,
): Promise<WorkBook> {
  const zip = await openZip(source, limits);
  const { cfb_add, cfb_new } = library.CFB.utils;
  const container = cfb_new();
  for (const name of zip.names) {
    if (!NEEDED.test(name) || NEVER.test(name)) continue;
    const bytes = zip.read(name);
    if (bytes === null) continue;
    cfb_add(container, name, SHEET.test(name) ? withoutEmptyCells(name, bytes) : bytes);
  }
  // Without empty cells, those that stay without a value are formulas that were never reckoned.
  return parse(() => library.parse_zip(container, { ...parsing, sheetStubs: true }));
}

function withoutEmptyCells(part: string, bytes: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  if (!SHEET_END.test(xml)) throw new ExtractionError('damaged', { reason: 'xml', part });
  const needed = xml.replace(EMPTY_CELL, '').replace(EMPTY_ROW, '');
  return needed.length === xml.length ? bytes : new TextEncoder().encode(needed);
}
