/**
 * Sheets whose view shows no zeros: an option of the sheet, beside the formats of its cells. The library does not know it.
 */

/** The attribute in XML. */
const NO_ZEROS = /<(?:\w+:)?sheetView\b[^<>]*\bshowZeros=["'](?:0|false)["']/u;
const ZERO =
  /<((?:\w+:)?c)\b([^<>]*)>((?:<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>))?)<(?:\w+:)?v>-?0(?:\.0*)?<\/(?:\w+:)?v>/gu;

/** The XML of a sheet with its zeros as blank texts, where it shows none. */
export function withoutHiddenZeros(xml: string): string {
  if (!NO_ZEROS.test(xml)) return xml;
  return xml.replace(ZERO, (cell, name: string, attributes: string, formula: string) =>
    /\bt=["'](?!n["'])/u.test(attributes)
      ? cell
      : `<${name}${attributes.replace(/\s*\bt=["']n["']/u, '')} t="str">${formula}<v></v>`,
  );
}
