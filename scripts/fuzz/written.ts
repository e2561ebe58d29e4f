import { columnsOfCsv, csvRecords, type Report, unguardFormula } from '@juesuan/schema';
import { facts, funding, indicators, tidy } from 'juesuan/format';

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
  for (const [i, record] of csvRecords('tidy', identified).entries()) {
    for (const [c, { name: column }] of columnsOfCsv('tidy').entries()) {
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
