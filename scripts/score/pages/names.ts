import type { Fields } from 'juesuan/golden';
import { textKey } from './keys.ts';
import { readBesideTable } from './read.ts';

/** What was read of one line of a list, and what is right. */
export interface Named {
  name: string;
  read: string;
  right: string;
}

/** The kind that a printed title gives to a table whose columns say nothing. */
export async function kindOfTitle({ title = '', kind = '' }: Fields): Promise<Named> {
  const table = [title, '金额单位：万元', '项目\t金额', '合计\t3.00', '甲\t1.00', '乙\t2.00', ''];
  const { tables } = await readBesideTable(table.join('\n'));
  return { name: title, read: tables[0]?.kind ?? '', right: kind };
}

/** Department and fiscal year of the lines that begin a report. */
export async function namesOfLines({
  lines = '',
  department = '',
  fiscal_year = '',
}: Fields): Promise<Named[]> {
  const report = await readBesideTable(lines.replace(/\s*⏎\s*/gu, '\n'));
  return [
    { name: lines, read: report.department ?? '', right: department },
    { name: lines, read: String(report.fiscalYear ?? ''), right: fiscal_year },
  ];
}

export const isRight = ({ read, right }: Named): boolean =>
  right.split('|').some((text) => textKey(text) === textKey(read));
