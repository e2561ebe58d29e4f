import { decodeXml, type ParseXml, type XmlElement, xmlParser } from '../container/xml.ts';
import type { ZipContainer } from '../container/zip.ts';
import { type CellLooks, looksIn } from './cell-looks.ts';
import { parse, parsing, type SheetLibrary } from './library.ts';
import type { OpenBook } from './library-sheets.ts';
import type { Look } from './looks.ts';
import type { SheetKind } from './model.ts';
import { neededXml } from './parts.ts';
import { drawingsOf, picturesOn } from './pictures.ts';
import { checkedRecords, neededRecords } from './records.ts';
import { relationsOf, workbookIn } from './workbook-part.ts';
import { type ThemeColours, tellingFormats } from './xlsx-formats.ts';
import { withoutHiddenZeros } from './zeros.ts';

/**
 * Parts that say what cells show. What else is there is not even unpacked: macros, links to other files, pictures, forms
 * and the sources of pivot tables.
 */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]*|docProps\/[^/]*|xl\/[^/]*\.(?:xml|bin)|xl\/_rels\/[^/]*|xl\/(?:worksheets|theme)\/.*)$/iu;
const NEVER = /vbaProject|externalLink|\/(?:printerSettings|drawings)/iu;
/** Metadata of values say nothing here, but the library looks for the part. */
const EMPTY = /^xl\/metadata\.(?:xml|bin)$/iu;
const SHEET = /^xl\/worksheets\/[^/]*\.(?<kind>xml|bin)$/iu;

/** Relations of a workbook to the parts of it that say what its cells show. */
const SHOWN =
  /\/(?:worksheet|chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet|styles|sharedStrings|theme)$/iu;

/**
 * Opens an .xlsx, .xlsm or .xlsb: its parts are unpacked under the limits and given to the library without their empty cells.
 *
 * @throws {ExtractionError} `damaged`, `too-large`
 */
export async function openPacked(zip: ZipContainer, library: SheetLibrary): Promise<OpenBook> {
  const { cfb_add, cfb_new } = library.CFB.utils;
  const container = cfb_new();
  const { main, relations } = workbookIn(zip);
  const shown = relations.filter(({ type }) => SHOWN.test(type));
  const own = new Set([main, relationsOf(main), ...shown.map(({ target }) => target)].map(keyOf));
  const sheets = new Set(
    shown.flatMap(({ type, target }) => (/\/worksheet$/iu.test(type) ? keyOf(target) : [])),
  );
  for (const name of zip.names) {
    if (!own.has(keyOf(name)) && (!NEEDED.test(name) || NEVER.test(name))) continue;
    const bytes = EMPTY.test(name) ? new Uint8Array() : zip.read(name);
    if (bytes === null) continue;
    cfb_add(container, name, needed(name, bytes, sheets.has(keyOf(name))));
  }
  // Without empty cells, those that stay without a value are formulas that were never reckoned.
  const book = parse(() => library.parse_zip(container, { ...parsing, sheetStubs: true }));
  const parts = new Map(relations.map((relation) => [relation.id, relation]));
  const listed = (book.Workbook?.Sheets ?? []).map((sheet) => parts.get(relationOf(sheet)));
  const drawings = listed.map((part) => (part === undefined ? [] : drawingsOf(zip, part.target)));
  const kinds = listed.map((part) => kindOf(part?.type ?? ''));
  const parseXml = await xmlParser();
  const styles = relations.find(({ type }) => /\/styles$/iu.test(type))?.target ?? '';
  const looks = looksOf(zip, stylesIn(zip, styles, parseXml), themeOf(book), listed);
  if (drawings.every((own) => own.length === 0)) return { book, kinds, looks };
  return { book, kinds, looks, pictures: drawings.map((own) => picturesOn(zip, own, parseXml)) };
}

/** Of each sheet; the parts are read once more only where a format says something. */
function looksOf(
  zip: ZipContainer,
  styles: XmlElement | null,
  theme: ThemeColours,
  parts: readonly ({ target: string } | undefined)[],
): CellLooks[] {
  const formats = styles === null ? new Map<string, Look>() : tellingFormats(styles, theme);
  if (formats.size === 0) return [];
  return parts.map((part) => {
    const bytes = /\.xml$/iu.test(part?.target ?? '') ? zip.read(part?.target ?? '') : null;
    return bytes === null ? new Map() : looksIn(decodeXml(bytes), formats);
  });
}

/** A workbook's styles, where they are XML. */
function stylesIn(zip: ZipContainer, part: string, parseXml: ParseXml): XmlElement | null {
  const bytes = /\.xml$/iu.test(part) ? zip.read(part) : null;
  return bytes === null ? null : parseXml(bytes, part);
}

/** The colours of the theme as the library has read them. */
function themeOf(book: OpenBook['book']): ThemeColours {
  const { Themes } = book as { Themes?: { themeElements?: { clrScheme?: readonly { rgb?: string }[] } } };
  return (Themes?.themeElements?.clrScheme ?? []).map(({ rgb }) =>
    rgb === undefined ? null : Number.parseInt(rgb, 16),
  );
}

function needed(name: string, bytes: Uint8Array, isSheet: boolean): Uint8Array {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const kind = isSheet ? ending : SHEET.exec(name)?.groups?.kind?.toLowerCase();
  if (kind === undefined) return ending === 'bin' ? checkedRecords(name, bytes) : bytes;
  if (kind === 'bin') return neededRecords(name, bytes);
  return new TextEncoder().encode(withoutHiddenZeros(neededXml(name, decodeXml(bytes))));
}

/** The library has the name under one key for XML and under another for the binary form. */
const relationOf = (sheet: object): string =>
  'id' in sheet ? String(sheet.id) : 'strRelID' in sheet ? String(sheet.strRelID) : '';

function kindOf(type: string): SheetKind {
  if (/\/chartsheet$/iu.test(type)) return 'chart';
  return /\/(?:xlMacrosheet|xlIntlMacrosheet|dialogsheet)$/iu.test(type) ? 'macro' : 'cells';
}

const keyOf = (name: string): string => name.replace(/^\/+/u, '').toLowerCase();
