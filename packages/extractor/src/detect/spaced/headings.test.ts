import { describe, expect, test } from 'vitest';
import { readSpacedText } from '../../read/text/spaced-text.ts';
import { linesOfSegment } from '../segment.ts';
import { columnsOfHeader } from './columns.ts';
import { headerWords } from './header-words.ts';
import { headerCells } from './headings.ts';
import { straightColumns } from './straighten.ts';

/** The headings over several columns, as `text from–to`. */
function headingsOf(figures: number, ...lines: string[]): string[] {
  const [page] = readSpacedText(lines.join('\n'));
  if (!page) return [];
  const box = { x0: 0, y0: 0, x1: page.width, y1: page.height };
  const header = headerWords(linesOfSegment({ page: 1, box, runs: page.runs, xs: [], ys: [] }));
  const columns = columnsOfHeader(header, figures);
  return headerCells(header, columns, straightColumns(columns, [], []))
    .filter(({ from, to }) => to - from > 1)
    .map(({ text, from, to }) => `${text} ${from}–${to - 1}`);
}

describe('headerCells', () => {
  test('公用经费 and 人员经费 are under 基本支出, 合计 and 项目支出 beside it', () => {
    expect(
      headingsOf(
        5,
        '           项目                                       本年支出',
        '',
        '                                                    基本支出',
        '科目代码          科目名称     合计                                                      项目支出',
        '                                       小计           人员经费          公用经费',
      ),
    ).toEqual(['项目 0–1', '本年支出 2–6', '基本支出 3–5']);
  });

  test.each([
    [
      '合计 on the line of 基本支出',
      [
        '         项目                         本年支出',
        ' 科目编码      科目名称   合计                基本支出',
        '                           小计      人员经费 公用经费 项目支出',
      ],
    ],
    [
      '合计 on the lowest line',
      [
        '                                                              本年支出',
        '科目编码             科目名称                                     基本支出',
        '                                合计           小计           人员经费           公用经费          项目支出',
      ],
    ],
  ])('本年支出 that is over 基本支出 is over 合计 and 项目支出 too: %s', (_, lines) => {
    expect(headingsOf(5, ...lines)).toEqual(expect.arrayContaining(['本年支出 2–6', '基本支出 3–5']));
  });

  test('预算数 and 决算数 under every item, items of the vehicles under theirs', () => {
    expect(
      headingsOf(
        12,
        '                                       财政拨款“三公”经费',
        '                                           公务用车购置及运行维护费',
        '                      因公出国',
        '         合计                                          公务用车            公务用车           公务接待费',
        '                      （境）费            小计',
        '                                                      购置费           运行维护费',
        '',
        '   预算数        决算数   预算数   决算数   预算数        决算数     预算数     决算数     预算数     决算数     预算数     决算数',
      ),
    ).toEqual([
      '财政拨款“三公”经费 0–11',
      '公务用车购置及运行维护费 4–9',
      '因公出国（境）费 2–3',
      '合计 0–1',
      '公务用车购置费 6–7',
      '公务用车运行维护费 8–9',
      '公务接待费 10–11',
      '小计 4–5',
    ]);
  });

  test.each([14, 9])(
    'items on the line of the words under them, and fees behind these: %d are filled',
    (figures) => {
      expect(
        headingsOf(
          figures,
          '                              财政拨款“三公”经费',
          '     合计      因公出国（境）费           公务用车购置及运行维护费             公务接待费',
          ' 预算数 决算数 预算数 决算数 预算数 小计 决算数 预算数      公务用车购置费 公务用车运行维护费 预算数 决算数 会议费 培训费',
          '                                          决算数 预算数 决算数',
        ),
      ).toEqual([
        '财政拨款“三公”经费 0–13',
        '合计 0–1',
        '因公出国（境）费 2–3',
        '公务用车购置及运行维护费 4–9',
        '公务接待费 10–11',
        '小计 4–5',
        '公务用车购置费 6–7',
        '公务用车运行维护费 8–9',
      ]);
    },
  );

  test('支出 right above 合计 heads its whole side', () => {
    expect(
      headingsOf(
        5,
        '               收入                                 支出',
        '                                                           一般公共      政府性基    国有资本',
        '        项目          决算数                  项目      合计        预算财政      金预算财    经营预算',
        '                                                            拨款       政拨款     财政拨款',
      ),
    ).toEqual(['收入 0–1', '支出 2–6']);
  });

  test('预算数 and 决算数 over six columns each', () => {
    expect(
      headingsOf(
        12,
        '                 预算数                                         决算数',
        '',
        '         因公出   公务用车购置及运行维护费                          因公出   公务用车购置及运行维护费',
        '          国                          公务接              国                           公务接',
        ' 合计                    公务用   公务用             合计                    公务用   公务用',
        '         （境）   小计      车购置   车运行      待费             （境）   小计      车购置   车运行       待费',
        '          费             费    维护费                      费             费    维护费',
      ),
    ).toEqual(['预算数 0–5', '决算数 6–11', '公务用车购置及运行维护费 2–4', '公务用车购置及运行维护费 8–10']);
  });

  test('收入 and 支出 head their sides, however many lines one word has, and 行次 no figures', () => {
    expect(
      headingsOf(
        7,
        '               收入                                          支出',
        '    项目     行    年初预算数      决算数        项目     行    合计      一般公共预算 政府性基金',
        '                                                                     预算财政拨',
        '                                                                             国有资本经',
        '                                                                             营预算财政',
        '           次                                     次             财政拨款       款       拨款',
      ),
    ).toEqual(['收入 0–3', '支出 4–9']);
    expect(
      headingsOf(
        5,
        '                    收入                             支出',
        '     项目            行次',
        '                   决算数           项目     行次     合计      一般公共预算财政拨款',
      ),
    ).toEqual(['收入 0–2', '支出 3–6']);
  });
});
