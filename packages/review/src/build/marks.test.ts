import { diagnostic, type Location, type Report } from '@juesuan/schema';
import { expect, test } from 'vitest';
import type { ReviewRecord } from '../model.ts';
import { markRecords } from './marks.ts';

const at = (x0: number, y0: number, x1: number, y1: number): Location => ({
  page: 2,
  line: null,
  box: { x0, y0, x1, y1 },
});

const cell = (raw: string, column: string, location: Location): ReviewRecord => ({
  kind: 'cell',
  group: 0,
  row: 1,
  code: '',
  name: '合计',
  column,
  canonical: '',
  lineNo: '',
  raw,
  value: null,
  unit: null,
  yuan: null,
  state: 'amount',
  location,
  marks: [],
  readings: [],
  diagnostics: [],
  findings: [],
  isKey: true,
});

/** Two cells side by side, marked by diagnostics. */
function marked(...diagnostics: Report['diagnostics']) {
  const records = [
    cell('1,284.79', '合计', at(100, 50, 180, 70)),
    cell('989.86', '项目支出', at(180, 50, 260, 70)),
  ];
  const groups = [{ kind: 'expenditure', title: '支出决算表', unit: '万元', pages: [2], records: 2 }];
  const report = { diagnostics } as unknown as Report;
  markRecords(report, { findings: [], outcomes: [] }, { groups, records });
  return records.map(({ marks, readings }) => [marks, readings]);
}

test('a doubt of the recogniser is of the cell round its line, with the readings that have commas whole', () => {
  const params = { reason: 'reading', read: '1,284.79', others: '1,234.79 / 7,284.79' } as const;
  expect(marked(diagnostic('ocr-doubtful', 'warning', params, at(120, 53, 176, 66)))).toEqual([
    [['doubtful'], ['1,234.79', '7,284.79']],
    [[], []],
  ]);
});

test('what a scanner’s own text has is a reading', () => {
  const params = { reason: 'witness', read: '989.86', seen: '939.86' } as const;
  expect(marked(diagnostic('ocr-doubtful', 'warning', params, at(200, 52, 258, 68)))[1]).toEqual([
    ['doubtful'],
    ['939.86'],
  ]);
});

test('what is of the table is of no cell, and what names its cell is of that one wherever it stands', () => {
  const joined = { to: 3, columns: 2, header: 'none', title: 'none' } as const;
  expect(marked(diagnostic('table-joined', 'warning', joined, at(20, 20, 340, 100)))).toEqual([
    [[], []],
    [[], []],
  ]);
  const repaired = { raw: '989 .86', value: '989.86', name: '合计' };
  const place = { table: '支出决算表', row: 1, column: '项目支出' };
  expect(marked(diagnostic('amount-repaired', 'info', repaired, null, place))[1]).toEqual([['repaired'], []]);
});

test('what names rows as ranges and several columns is of all these cells, and leads to the first', () => {
  const columns = ['合计', '项目支出'];
  const records = [1, 2, 3, 4, 7].flatMap((row) =>
    [...columns, '基本支出'].map((column, i) => ({
      ...cell('', column, at(100 + 80 * i, 50 + 20 * row, 180 + 80 * i, 70 + 20 * row)),
      row,
    })),
  );
  const groups = [{ kind: 'expenditure', title: '支出决算表', unit: '万元', pages: [2], records: 15 }];
  const params = { reason: 'aside-of-header', columns, rows: ['2–3', '7'] } as const;
  const place = { table: '支出决算表', row: null, column: null };
  const one = diagnostic('grid-inferred', 'warning', params, at(100, 60, 340, 210), place);
  const report = { diagnostics: [one] } as unknown as Report;
  const { diagnostics } = markRecords(report, { findings: [], outcomes: [] }, { groups, records });
  const marked = records.filter(({ marks }) => marks.includes('doubtful'));
  expect(marked.map(({ row, column }) => [row, column])).toEqual(
    [2, 3, 7].flatMap((row) => columns.map((column) => [row, column])),
  );
  expect(marked.map((record) => record.diagnostics)).toEqual(marked.map(() => [0]));
  expect(records[diagnostics[0]?.record ?? -1]).toBe(marked[0]);
});
