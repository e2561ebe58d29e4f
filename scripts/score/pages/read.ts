import { csvRecords, ExtractionError, type Report } from '@juesuan/schema';
import { readReport } from 'juesuan';
import type { ReadFact } from './compare.ts';

/**
 * A table that every reader knows, of nobody and no year: behind a text, it keeps the text from being refused. The sentence
 * before it ends the text, whose last line could be taken for the table's own.
 */
const knownTable = [
  '以上。',
  '收入支出决算总表',
  '公开01表',
  '金额单位：万元',
  '项目\t行次\t决算数\t项目\t行次\t决算数',
  '一、一般公共预算财政拨款收入\t1\t300.00\t一、一般公共服务支出\t31\t300.00',
  '本年收入合计\t27\t300.00\t本年支出合计\t57\t300.00',
  '总计\t30\t300.00\t总计\t60\t300.00',
  '',
].join('\n');

/** The report of a text, and whether the library refuses the text alone. */
export async function readPage(text: string): Promise<{ report: Report; refused: boolean }> {
  try {
    return { report: await readReport(bytesOf(text)), refused: false };
  } catch (error) {
    if (!(error instanceof ExtractionError) || error.code !== 'no-tables') throw error;
    return { report: await readBesideTable(text), refused: true };
  }
}

/** The report of a text that a table of known title follows. */
export const readBesideTable = (text: string): Promise<Report> =>
  readReport(bytesOf(`${text}\n${knownTable}`));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The figures that a report's prose states; comparisons without a figure are left out. */
export function factsOf(report: Report): ReadFact[] {
  return csvRecords('facts', { id: '', report }).flatMap((record: Readonly<Record<string, unknown>>) => {
    const text = (field: string): string => String(record[field] ?? '');
    const { line } = record;
    if (text('value') === '') return [];
    return {
      item: text('item'),
      measure: text('measure'),
      value: text('value'),
      unit: text('unit'),
      direction: text('direction'),
      base: 'base' in record ? baseOf(record) : null,
      line: typeof line === 'number' ? line : null,
    };
  });
}

/** A base that is a year is the year. */
const baseOf = ({ base, base_year: year }: Readonly<Record<string, unknown>>): string =>
  String((base === 'year' ? year : base) ?? '');
