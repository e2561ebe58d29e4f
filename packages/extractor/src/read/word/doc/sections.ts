import type { Bytes } from './bytes.ts';
import type { Range } from './model.ts';
import type { Plc } from './plc.ts';
import { rangesIn } from './ranges.ts';
import { readPrls } from './sprm.ts';

/** A part of the main text with headers of its own. */
export interface Section extends Range {
  /** The texts over its pages; those of later pages first. */
  headers: readonly Range[];
}

/** Texts at the beginning of the headers' story that part notes from text. */
const SEPARATORS = 6;
/** Texts of each section: headers of even and odd pages, footers of both, header and footer of the first page. */
const TEXTS = 6;
const ODD_HEADER = 1;
const FIRST_HEADER = 4;
const sprmSFTitlePage = 0x300a;
const NO_PROPERTIES = 0xffffffff;

/**
 * The sections of a document ([MS-DOC] 2.8.26), with their headers; a section without one has that of the section before.
 *
 * @param ends where the sections end, and descriptors that place their properties in the stream of the document
 * @param texts of all headers and footers
 */
export function sectionsOf(ends: Plc, main: Range, texts: readonly Range[], document: Bytes): Section[] {
  const ranges = rangesIn(main, ends);
  let before: readonly (Range | undefined)[] = [];
  return ends.data.map((descriptor, i) => {
    const own = texts.slice(SEPARATORS + TEXTS * i, SEPARATORS + TEXTS * (i + 1));
    const all = Array.from({ length: TEXTS }, (_, k) => {
      const text = own[k];
      return text !== undefined && text.to > text.from ? text : before[k];
    });
    before = all;
    const first = hasTitlePage(descriptor, document) ? all[FIRST_HEADER] : undefined;
    return {
      ...(ranges[i] ?? main),
      headers: [all[ODD_HEADER], first].filter((text) => text !== undefined),
    };
  });
}

function hasTitlePage(descriptor: Bytes, document: Bytes): boolean {
  const at = descriptor.u32(2);
  if (at === NO_PROPERTIES || at + 2 > document.length) return false;
  const length = Math.min(document.u16(at), document.length - at - 2);
  return readPrls(document.part(at + 2, length)).some(
    ({ sprm, operand }) => sprm === sprmSFTitlePage && operand.u8(0) !== 0,
  );
}
