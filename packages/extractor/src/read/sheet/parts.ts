import { ExtractionError } from '@juesuan/schema';
import { limits, MOST_COLUMNS } from './limits.ts';

/**
 * Sheets of .xlsx before the library gets them. It lays out what they only say: links over whole columns, a million empty cells
 * with borders, a billion columns of one width. None of it says anything, so none of it is let through.
 */

/** An empty cell with a format, as a sheet has a million of where somebody drew borders round whole columns. */
const EMPTY_CELL = /<(?:\w+:)?c\b(?=[^<>]*\br=)[^<>]*(?:\/>|><\/(?:\w+:)?c>)/gu;
const EMPTY_ROW = /<(?:\w+:)?row\b(?=[^<>]*\br=)[^<>]*(?:\/>|>\s*<\/(?:\w+:)?row>)/gu;
const LINK = /<(?:\w+:)?hyperlink\b[^<>]*>/gu;
const COLUMNS = /<(?:\w+:)?col\b[^<>]*>/gu;
const COLUMNS_START = /\bmin=["'](\d+)["']/u;
const COLUMNS_END = /\bmax=(["'])(\d+)\1/u;
const SHEET_END = /<\/(?:\w+:)?worksheet>\s*$/u;

/**
 * The XML of a sheet with nothing but what is shown.
 *
 * @throws {ExtractionError} `damaged` where it was cut off
 */
export function neededXml(part: string, xml: string): string {
  if (!SHEET_END.test(xml)) throw new ExtractionError('damaged', { reason: 'xml', part });
  return xml.replace(LINK, '').replace(COLUMNS, withinSheet()).replace(EMPTY_CELL, '').replace(EMPTY_ROW, '');
}

/** What is said of columns that a sheet has, each of them once: the library lays out every column each time. */
function withinSheet(): (tag: string) => string {
  let columns = 0;
  return (tag) => {
    const last = Math.min(Number(COLUMNS_END.exec(tag)?.[2]), MOST_COLUMNS);
    columns += Math.max(0, last - Number(COLUMNS_START.exec(tag)?.[1])) || 0;
    if (columns > MOST_COLUMNS) return '';
    return tag.replace(COLUMNS_END, (_, quote: string) => `max=${quote}${last}${quote}`);
  };
}

/** Of XML of Excel 2003: columns of one style, and cells merged, that are more than a sheet has. */
const WIDE_SPAN = /\b((?:ss:)?(?:Span|MergeAcross|MergeDown)=["'])\d{6,}/gu;
/** A place that no sheet has: the library lays out all before it. */
const FAR_PLACE = /\b(?:ss:)?Index=["']\d{8,}/u;

/**
 * XML of Excel 2003 whose spans lie within a sheet.
 *
 * @throws {ExtractionError} `too-large` where a row or a cell stands beyond any sheet
 */
export function withoutWideSpans(xml: string): string {
  if (FAR_PLACE.test(xml))
    throw new ExtractionError('too-large', { reason: 'sheet-places', limit: limits.places });
  return xml.replace(WIDE_SPAN, `$1${MOST_COLUMNS}`);
}
