import { type Report, unguardFormula } from '@juesuan/schema';
import { facts } from '../../packages/juesuan/src/format/facts.ts';
import { funding } from '../../packages/juesuan/src/format/funding.ts';
import { indicators } from '../../packages/juesuan/src/format/indicators.ts';
import { tidy, tidyColumns, tidyRecords } from '../../packages/juesuan/src/format/tidy.ts';

/** What no spreadsheet runs: numbers, strokes, single signs. */
const harmless = /^[-+=－＋＝]?[\s\d.,%％]*$|^[-+－＋]+\s*$|^[=＝@＠]\s*$/;

/** Looks at a report as CSV: no cell that a spreadsheet would run, and every text comes back. Null where all is well. */
export function flawOf(report: Report): string | null {
  const identified = { id: 'fuzz', file: 'fuzz', report };
  for (const format of [tidy, facts, indicators, funding]) {
    for (const field of readCsv(format.body(identified)).flat())
      if (/^[=+\-@＝＋－＠\t\r\n]/.test(field) && !harmless.test(field))
        return `a spreadsheet would run ${JSON.stringify(field)}`;
  }
  const read = readCsv(tidy.body(identified));
  for (const [i, record] of tidyRecords(identified).entries()) {
    for (const [c, column] of tidyColumns.entries()) {
      const written = String(record[column] ?? '');
      if (unguardFormula(read[i]?.[c] ?? '') !== written)
        return `${JSON.stringify(written)} does not come back`;
    }
  }
  return null;
}

/** Fields of a CSV (RFC 4180), line by line. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/g)) {
    if (end === '' && record.length === 0) break;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
