import { describe, expect, test } from 'vitest';
import { lineBlock, tableGrid } from '../../testing/table.ts';
import { familyOf, type HeadedTable } from './family.ts';
import { recogniseTables } from './tables.ts';

const table = (
  title: string,
  kind: HeadedTable['kind'],
  headers: string[] = [],
  department = '',
): HeadedTable => ({
  title,
  kind,
  headers,
  department,
});

test.each<[string, string[], HeadedTable[]]>([
  ['a title', ['大川县水务局2023年度部门决算'], []],
  ['a statement of “三公”', ['2023年大川县“三公”经费决算情况说明'], []],
  ['tables of accounts', [], [table('支出决算表', 'expenditure', ['本年支出合计'])]],
  ['accounts beside a budget', ['2024年部门预算', '大川县水务局2023年度部门决算'], []],
  [
    'accounts with budgeted columns',
    [],
    [table('收入支出总表', 'income_expenditure_summary', ['预算数', '决算数'])],
  ],
  [
    'running text',
    [
      '本年支出决算为3万元，比上年减少，主要是压缩开支，严格执行各项制度规定，以及其他种种原因造成的变化所致。',
    ],
    [],
  ],
])('%s: final accounts', (_, lines, tables) => expect(familyOf(lines, tables)).toBe('final_accounts'));

test.each<[string, string[], HeadedTable[]]>([
  ['a title', ['大川县水务局2023年部门预算'], []],
  ['a table’s title', [], [table('支出预算表', 'other', ['合计', '基本支出'])]],
  [
    'columns of a budget alone',
    [],
    [table('部门收支总表', 'income_expenditure_summary', ['项目', '2023年预算数'])],
  ],
  [
    'the accounts of the year before beside it',
    ['大川县水务局2023年部门预算'],
    [table('支出总表', 'expenditure', ['2022年决算数', '2023年预算数'])],
  ],
])('%s: a budget', (_, lines, tables) => expect(familyOf(lines, tables)).toBe('budget'));

test.each<[string, string[], HeadedTable[]]>([
  ['a title', ['大川县2023年政府决算'], []],
  ['a draft', ['关于大川市2023年财政决算草案的报告'], []],
  ['tables of a whole place', [], [table('2023年全县一般公共预算支出决算表', 'general_public_expenditure')]],
])('%s: accounts of a government', (_, lines, tables) =>
  expect(familyOf(lines, tables)).toBe('government_accounts'),
);

test('a department’s tables are no government’s', () =>
  expect(
    familyOf(
      ['政府决算公开'],
      [table('一般公共预算支出决算表', 'general_public_expenditure', [], '大川县水务局')],
    ),
  ).toBe('final_accounts'));

test('a law that speaks of 决算草案 is nobody’s accounts', () =>
  expect(familyOf(['第十条 各级政府编制决算草案。'], [])).not.toBe('government_accounts'));

test('nothing said: unknown', () => expect(familyOf(['关于召开座谈会的通知'], [])).toBe('unknown'));

describe('tables of a budget', () => {
  const { tables, family, fiscalYear } = recogniseTables([
    lineBlock('大川县水务局2023年部门预算'),
    lineBlock('部门收支总表'),
    lineBlock('单位：万元'),
    tableGrid([
      [
        { text: '收入', columns: 2 },
        { text: '支出', columns: 2 },
      ],
      ['项目', '2023年预算数', '项目', '2023年预算数'],
      ['一、一般公共预算拨款', '210.00', '一、农林水支出', '205.00'],
      ['收入总计', '210.00', '支出总计', '210.00'],
    ]),
  ]);

  test('are other tables with their names and figures', () => {
    expect({ family, fiscalYear }).toEqual({ family: 'budget', fiscalYear: 2023 });
    expect(tables).toMatchObject([{ kind: 'other', title: '部门收支总表', unit: '万元' }]);
    const [read] = tables;
    expect(read?.rows.map(({ name, cells }) => [name, ...cells.map(({ raw }) => raw)])).toEqual([
      ['一、一般公共预算拨款', '210.00'],
      ['一、农林水支出', '205.00'],
      ['收入总计', '210.00'],
      ['支出总计', '210.00'],
    ]);
  });
});
