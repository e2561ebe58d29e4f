import { normalizeReport } from '@juesuan/normalizer';
import type { ExtractedTable } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { expenditureTable, extractedReport } from '../testing/report.ts';
import { wideCsv } from './csv.ts';

const wide = (...tables: ExtractedTable[]) => wideCsv(normalizeReport(extractedReport({ tables })).tables);

test('a line a row, a column a printed header, blank and dash apart', () =>
  expect(
    wide(
      expenditureTable([
        ['', '合计', '1,234.50', '—', ''],
        ['201', '一般公共服务支出', '90', '', '0.00'],
      ]),
    ),
  ).toBe(
    'title,row,line_no,code,level,name,side,unit,本年支出合计,基本支出,项目支出\n' +
      '支出决算表,1,,,,合计,,万元,1234.50,—,\n' +
      '支出决算表,2,,201,类,一般公共服务支出,,万元,90,,0.00\n',
  ));

test('a label that stands twice in a row gives two columns', () => {
  const table = expenditureTable([['', '合计', '1', '2']]);
  table.columns = [
    { column: null, label: '金额' },
    { column: null, label: '金额' },
  ];
  for (const cell of table.rows.flatMap((row) => row.cells)) cell.label = '金额';
  expect(wide(table)).toBe(
    'title,row,line_no,code,level,name,side,unit,金额,金额#2\n支出决算表,1,,,,合计,,万元,1,2\n',
  );
});
