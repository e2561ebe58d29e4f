import { describe, expect, test } from 'vitest';
import { inferHeaderSpans } from './header-spans.ts';

/** Draws a header: rows by line, cells between bars. */
const draw = (...lines: string[]): string[][] =>
  lines.map((line) => line.split('|').map((cell) => cell.trim()));

/** Spans of the header as `label row,column rows×columns`, those of one place left out. */
function merged(rows: string[][]): string[] {
  return inferHeaderSpans(rows, rows.length)
    .filter((span) => span.rowSpan > 1 || span.columnSpan > 1)
    .map(({ text, row, column, rowSpan, columnSpan }) => `${text} ${row},${column} ${rowSpan}×${columnSpan}`)
    .sort();
}

describe('inferHeaderSpans', () => {
  test('收入支出决算总表: two halves over 项目, 行次, 金额', () => {
    expect(merged(draw('收入|||支出||', '项目|行次|金额|项目|行次|金额'))).toEqual([
      '支出 0,3 1×3',
      '收入 0,0 1×3',
    ]);
  });

  test('收入决算表: titles without a second row go down', () => {
    expect(merged(draw('项目||本年收入 合计|事业收 入', '科目代 码|科目名称||'))).toEqual(
      ['项目 0,0 1×2', '本年收入 合计 0,2 2×1', '事业收 入 0,3 2×1'].sort(),
    );
  });

  test('财政拨款收入支出决算总表: halves of three and six columns', () => {
    const rows = draw(
      '收 入|||支 出|||||',
      '项目|行次|金额|项目|行次|合计|一般公共预算|政府性基金|国有资本经营',
    );
    expect(merged(rows)).toEqual(['支 出 0,3 1×6', '收 入 0,0 1×3']);
  });

  test('一般公共预算财政拨款支出决算表: three rows, 基本支出 over three columns', () => {
    const rows = draw(
      '项目|          |本年支出|      |        |        |        ',
      '科目代码|科目名称|合计  |基本支出|      |        |项目支出',
      '        |        |      |小计  |人员经费|公用经费|        ',
    );
    expect(merged(rows)).toEqual(
      [
        '项目 0,0 1×2',
        '本年支出 0,2 1×5',
        '科目代码 1,0 2×1',
        '科目名称 1,1 2×1',
        '合计 1,2 2×1',
        '基本支出 1,3 1×3',
        '项目支出 1,6 2×1',
      ].sort(),
    );
  });

  test('基本支出决算明细表: 公用经费 over two groups', () => {
    const group = '科目代码|科目名称|决算数';
    expect(merged(draw('人员经费|||公用经费|||||', `${group}|${group}|${group}`))).toEqual([
      '人员经费 0,0 1×3',
      '公用经费 0,3 1×6',
    ]);
  });

  test('政府性基金预算财政拨款收入支出决算表: 本年支出 alone is divided', () => {
    const rows = draw(
      '项目||年初结转和结余|本年收入|本年支出|||年末结转和结余',
      '科目代码|科目名称|||小计|基本支出|项目支出|',
    );
    expect(merged(rows)).toEqual(
      [
        '项目 0,0 1×2',
        '年初结转和结余 0,2 2×1',
        '本年收入 0,3 2×1',
        '本年支出 0,4 1×3',
        '年末结转和结余 0,7 2×1',
      ].sort(),
    );
  });

  test('财政拨款“三公”经费支出决算表: 预算数 and 决算数 alike', () => {
    const half = (row: string): string => `${row}|${row}`;
    const rows = draw('预算数||||决算数|||', half('合计|车辆购置及运行费||接待费'), half('|小计|购置费|'));
    expect(merged(rows)).toEqual(
      [
        '预算数 0,0 1×4',
        '决算数 0,4 1×4',
        ...[0, 4].flatMap((at) => [
          `合计 1,${at} 2×1`,
          `车辆购置及运行费 1,${at + 1} 1×2`,
          `接待费 1,${at + 3} 2×1`,
        ]),
      ].sort(),
    );
  });

  test('类, 款, 项 under one code title, the other titles over all three rows', () => {
    const rows = draw('项目||||本年收入合计', '功能分类科目编码|||科目名称|', '类|款|项||');
    expect(merged(rows)).toEqual(
      ['项目 0,0 1×4', '功能分类科目编码 1,0 1×3', '科目名称 1,3 2×1', '本年收入合计 0,4 3×1'].sort(),
    );
  });

  test('merged cells written out again, as Markdown conversions do', () => {
    const rows = draw('科目代码|科目名称|本年支出|本年支出', '科目代码|科目名称|基本支出|项目支出');
    expect(merged(rows)).toEqual(['科目代码 0,0 2×1', '科目名称 0,1 2×1', '本年支出 0,2 1×2'].sort());
  });

  test('titles over a first column that has none of its own leave it an empty cell', () => {
    const spans = inferHeaderSpans(draw('基本支出||', '|人员经费|公用经费'), 2);
    expect(spans.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
      ['基本支出', 3],
      ['', 1],
      ['人员经费', 1],
      ['公用经费', 1],
    ]);
  });

  test('covers every place of any header once', () => {
    const rows = draw('||甲||乙|', '丙|||丁||', '||戊|||己');
    const places = inferHeaderSpans(rows, 3).flatMap((span) =>
      Array.from({ length: span.rowSpan * span.columnSpan }, (_, index) => {
        const row = span.row + Math.floor(index / span.columnSpan);
        return row * 6 + span.column + (index % span.columnSpan);
      }),
    );
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, place) => place));
  });
});
