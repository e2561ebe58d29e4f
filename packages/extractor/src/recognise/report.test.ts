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
  test('a piece of a text that states public money is one, though it says not of what', () => {
    const piece = report(lineBlock('一般公共预算拨款 3600 元，货物类采购 2400 元。', 1));
    expect(piece).toMatchObject({ family: 'unknown', tables: [] });
    expect(piece.diagnostics).toMatchObject([{ code: 'table-missing' }]);
  });

  test('another table that prints figures and their unit of money is one, its family unknown', () => {
    const bonds = tableGrid([
      ['地区', '项目', '金额'],
      ['丁县', '供水工程', '3,600'],
    ]);
    const read = report(lineBlock('新增债券项目情况表'), lineBlock('单位：万元', 1, 80), bonds);
    expect(read).toMatchObject({ family: 'unknown', tables: [{ kind: 'other', unit: '万元' }] });
  });

  test('nothing but other tables without a figure is none', () => {
    expect(() => report(...table('政府采购情况表', 1))).toThrow(
      expect.objectContaining({ name: 'ExtractionError', code: 'no-tables' }),
    );
    expect(() => report(lineBlock('关于批复2024年度部门决算的通知'))).toThrow(
      expect.objectContaining({ code: 'no-tables' }),
    );
  });

  test.each([
    ['what the explanations state', ['云江省商务厅2024年度部门决算', '2024年度收入总计90万元。']],
    ['a statement of the “三公” expenses', ['2023年区级“三公”经费支出12.5万元，比上年减少。']],
    ['what is in Traditional characters', ['2023年度部門決算說明', '收入總計300萬元。']],
    ['what a mirror annotates', ['政府采購決(jué)算公開情況', '采購支出總額 822.47萬元。']],
    ['an overview alone', ['云江省商务厅2024年度部门决算', '一、主要职责', '负责商务工作。']],
    ['a piece of a form', ['产出指标 数量指标 质量指标 满意度指标 合计 100']],
  ])('%s is one, without tables', (_, lines) => {
    const read = report(...lines.map((line) => lineBlock(line)));
    expect(read.tables).toEqual([]);
    expect(read.sections).not.toEqual([]);
    expect(read.diagnostics).toMatchObject([
      { code: 'table-missing', params: { kinds: publicTableKinds, unknown: [] } },
    ]);
  });

  test('one table of another title is one, where the accounts are named', () => {
    const read = report(
      lineBlock('云江省商务厅2024年度部门决算'),
      lineBlock('政府采购情况表'),
      tableGrid([
        ['项目', '金额'],
        ['货物', '12.00'],
      ]),
    );
    expect(read).toMatchObject({ fiscalYear: 2024, tables: [{ kind: 'other' }] });
    expect(() => report(lineBlock('云江省商务厅2024年度部门决算'), ...table('政府采购情况表', 1))).toThrow();
  });

  test('a budget is one, named as such, and no public table is missed', () => {
    const read = report(lineBlock('云江省商务厅2024年部门预算'), ...table('收支总表', 1));
    expect(read).toMatchObject({ family: 'budget', fiscalYear: 2024, tables: [{ kind: 'other' }] });
    expect(sentences(read.diagnostics)).toEqual([expect.stringMatching(/these are a budget, not/)]);
  });

  test('what is none is told by what was found', () => {
    const lines = ['关于召开座谈会的通知', '各单位：会议经费300万元。'].map((line) => lineBlock(line));
    expect(() => report(...lines)).toThrow(/0 other tables and 2 lines of text.*“关于召开座谈会的通知”/);
  });

  test('year and department, coverage and the schema', () => {
    const read = report(lineBlock('云江省商务厅2024年度部门决算'), ...all);
    expect(read).toMatchObject({ fiscalYear: 2024, department: '云江省商务厅' });
    expect(read.coverage).toEqual({ runs: 23, placed: 23, unplaced: [] });
    expect(ExtractedReport.safeParse(read).error).toBeUndefined();
  });
});
