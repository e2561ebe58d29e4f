import { normalizeReport } from '@juesuan/normalizer';
import { csvRecords, type ExtractedReport } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { expenditureTable, extractedReport } from '../testing/report.ts';
import { tidy } from './records.ts';

const identified = (extracted: ExtractedReport) => ({
  id: 'b1946ac92492',
  file: 'a.pdf',
  report: normalizeReport(extracted),
});
const recordsOf = (extracted: ExtractedReport) => csvRecords('tidy', identified(extracted));

test('the header is the contract', () =>
  expect(tidy.before(true)).toBe(
    'report_id,fiscal_year,department,kind,title,row,line_no,code,name,column,label,value,unit,raw,page,x0,y0,x1,y1,sheet,sheet_cell,part_file\n',
  ));

test('one line for each cell that prints something, a dash without a value', () =>
  expect(tidy.body(identified(extractedReport()))).toBe(
    'b1946ac92492,2024,云江市商务局,expenditure,支出决算表,1,,2010101,行政运行,,本年支出合计,1234.50,万元,"1,234.50",5,200,100,260.01,112,,,\n' +
      'b1946ac92492,2024,云江市商务局,expenditure,支出决算表,1,,2010101,行政运行,,基本支出,,万元,—,5,280,100,340.01,112,,,\n',
  ));

test('a row that prints nothing is one line with an empty label and value, at the row’s place', () => {
  const report = extractedReport({ tables: [expenditureTable([['', '二、外交支出', '', ' ', '']])] });
  expect(recordsOf(report)).toMatchObject([
    { name: '二、外交支出', label: null, value: null, raw: null, page: 5, x0: 50, y0: 100 },
  ]);
});

test('in a text source the line stands in y0 and there is no page', () => {
  const table = expenditureTable([['', '合计', '5']]);
  for (const { cells } of table.rows) {
    for (const cell of cells) cell.location = { page: null, line: 237, box: null };
  }
  expect(recordsOf(extractedReport({ tables: [table] }))).toMatchObject([
    { page: null, x0: null, y0: 237, x1: null, y1: null },
  ]);
});

test('what is printed stays as printed, quotes and line breaks included', () => {
  const report = extractedReport({ tables: [expenditureTable([['', '合计', '=1+1', '"XX"\n…', 'a\rb']])] });
  expect(recordsOf(report).map(({ raw, value }) => [raw, value])).toEqual([
    ['=1+1', null],
    ['"XX"\n…', null],
    ['a\rb', null],
  ]);
  const csv = tidy.body(identified(report));
  expect(csv).toContain('"""XX""\n…"');
  expect(csv).toContain('"a\rb"');
});
