import type { WorkBook } from '@e965/xlsx';
import type { ContainerLimits } from '../container/limits.ts';
import { decodeXml } from '../container/xml.ts';
import { openZip } from '../container/zip.ts';
import { parse, parsing, type SheetLibrary } from './library.ts';
import { neededRecords, neededXml } from './parts.ts';
import { withoutHiddenZeros } from './zeros.ts';

/**
 * Parts that say what cells show. What else is there is not even unpacked: macros, links to other files, pictures, forms
 * and the sources of pivot tables.
 */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]*|docProps\/[^/]*|xl\/[^/]*\.(?:xml|bin)|xl\/_rels\/[^/]*|xl\/(?:worksheets|chartsheets|theme)\/.*)$/iu;
const NEVER = /vbaProject|externalLink|\/(?:printerSettings|drawings)/iu;
const SHEET = /^xl\/worksheets\/[^/]*\.(?<kind>xml|bin)$/iu;

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
    cfb_add(container, name, needed(name, bytes));
  }
  // Without empty cells, those that stay without a value are formulas that were never reckoned.
  return parse(() => library.parse_zip(container, { ...parsing, sheetStubs: true }));
}

function needed(name: string, bytes: Uint8Array): Uint8Array {
  const kind = SHEET.exec(name)?.groups?.kind?.toLowerCase();
  if (kind === undefined) return bytes;
  if (kind === 'bin') return neededRecords(name, bytes);
  return new TextEncoder().encode(withoutHiddenZeros(neededXml(name, decodeXml(bytes))));
}
