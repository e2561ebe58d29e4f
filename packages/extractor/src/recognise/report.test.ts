import { ExtractedReport, publicTableKinds, tableCatalogue } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import type { Block } from '../model/grid.ts';
import { sentences } from '../testing/sentences.ts';
import { lineBlock, tableGrid } from '../testing/table.ts';
import { recogniseReport } from './report.ts';

const source = { format: 'pdf', sha256: '', bytes: 0, pages: 9, producer: null } as const;
const report = (...blocks: Block[]) =>
  recogniseReport({ blocks, runsInCells: 4, unplaced: [], diagnostics: [] }, source, []);

/** One empty table under a title. */
const table = (title: string, page: number): Block[] => [
  lineBlock(title, page),
  lineBlock('单位：万元', page, 80),
  tableGrid(
    [
      ['科目名称', '合计'],
      ['教育支出', ''],
    ],
    { page },
  ),
];
const titleOf = (kind: string) => tableCatalogue.find((entry) => entry.kind === kind)?.title ?? '';
const all = publicTableKinds.flatMap((kind, i) => table(titleOf(kind), i + 1));
const found = (code: string, ...blocks: Block[]) =>
  report(...blocks).diagnostics.filter((diagnostic) => diagnostic.code === code);

describe('the nine public tables', () => {
  test('all there: none is missed, none stands twice', () => {
    expect(report(...all).tables.map(({ kind }) => kind)).toEqual(publicTableKinds);
    expect(found('table-missing', ...all)).toEqual([]);
    expect(found('table-duplicate', ...all)).toEqual([]);
  });

  test('those that are missing are one diagnostic, by kind and title', () =>
    expect(found('table-missing', ...all.slice(0, -6))).toMatchObject([
      {
        severity: 'warning',
        params: {
          kinds: publicTableKinds.slice(-2),
          titles: publicTableKinds.slice(-2).map(titleOf),
          unknown: [],
        },
      },
    ]));

  test('a table of an unknown title is named with those that are missing, its radicals folded', () => {
    const diagnostics = found('table-missing', ...all.slice(0, -3), ...table('公⽤物资领用情况表', 12));
    expect(diagnostics).toMatchObject([{ params: { unknown: [{ title: '公用物资领用情况表', page: 12 }] } }]);
    expect(sentences(diagnostics)).toEqual([
      expect.stringMatching(
        /three_public\); tables of the report that were not known: 公用物资领用情况表 \(page 12\)$/,
      ),
    ]);
  });

  test('one that stands twice is told, and both are kept', () => {
    const blocks = [...all, ...table('收入决算表', 10)];
    expect(found('table-duplicate', ...blocks)).toHaveLength(1);
    expect(report(...blocks).tables.filter(({ kind }) => kind === 'income')).toHaveLength(2);
  });

  test('another table of money is neither missing nor twice', () => {
    const blocks = [...all, ...table('政府采购情况表', 10), ...table('政府采购情况表', 11)];
    expect(found('table-duplicate', ...blocks)).toEqual([]);
  });
});

describe('what makes a report', () => {
  test('nothing but other tables is none', () => {
    expect(() => report(...table('政府采购情况表', 1))).toThrow(
      expect.objectContaining({ name: 'ExtractionError', code: 'no-tables' }),
    );
    expect(() => report(lineBlock('关于批复2024年度部门决算的通知'))).toThrow(
      expect.objectContaining({ code: 'no-tables' }),
    );
  });

  test('year and department, coverage and the schema', () => {
    const read = report(lineBlock('云江省商务厅2024年度部门决算'), ...all);
    expect(read).toMatchObject({ fiscalYear: 2024, department: '云江省商务厅' });
    expect(read.coverage).toEqual({ runs: 23, placed: 23, unplaced: [] });
    expect(ExtractedReport.safeParse(read).error).toBeUndefined();
  });
});
