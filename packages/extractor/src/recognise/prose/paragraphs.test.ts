import type { TextLine } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { joinParagraphs } from './paragraphs.ts';

const em = 12;
const left = 60;
const right = left + 40 * em;

/** A printed line of Han characters as wide as it is long, `indent` characters after the left margin. */
function line(text: string, page: number, row: number, indent = 0): TextLine {
  const x0 = left + indent * em;
  const y0 = 60 + 20 * row;
  return {
    text,
    role: 'text',
    location: { page, line: null, box: { x0, y0, x1: Math.min(right, x0 + text.length * em), y1: y0 + em } },
  };
}

/** A line that reaches the right margin. */
const full = (text: string, page: number, row: number, indent = 0): TextLine => {
  const one = line(text, page, row, indent);
  return {
    ...one,
    location: {
      ...one.location,
      box: { x0: left + indent * em, x1: right, y0: 60 + 20 * row, y1: 72 + 20 * row },
    },
  };
};

const inText = (...texts: string[]): TextLine[] =>
  texts.map((text, i) => ({ text, role: 'text', location: { page: null, line: 1 + 2 * i, box: null } }));

const textsOf = (lines: TextLine[]) => joinParagraphs(lines).map(({ text }) => text);

describe('in a paged source', () => {
  test('indented first lines begin paragraphs', () =>
    expect(
      textsOf([
        full('本年收入合计一千万元其中财政拨款收入九百', 1, 0, 2),
        line('万元。', 1, 1),
        full('本年支出合计一千万元其中基本支出七百万元', 1, 2, 2),
        line('占七成。', 1, 3),
      ]),
    ).toEqual([
      '本年收入合计一千万元其中财政拨款收入九百万元。',
      '本年支出合计一千万元其中基本支出七百万元占七成。',
    ]));

  test('a paragraph goes on over the page end', () => {
    const [paragraph] = joinParagraphs([
      full('年初预算为三百万元，支出决算为', 1, 30, 2),
      line('二百万元，完成年初预算的六成。', 2, 0),
    ]);
    expect(paragraph?.text).toBe('年初预算为三百万元，支出决算为二百万元，完成年初预算的六成。');
    expect(paragraph?.lines.map(({ offset, location }) => [offset, location.page])).toEqual([
      [0, 1],
      [15, 2],
    ]);
  });

  test('a heading broken at the margin and centred goes on', () => {
    const title = '第三部分某省政务服务厅二〇二四年度部门决算';
    const centred = line('情况说明', 1, 1);
    const middle = left + (title.length * em) / 2;
    centred.location.box = { x0: middle - 2 * em, x1: middle + 2 * em, y0: 80, y1: 92 };
    expect(textsOf([line(title, 1, 0), centred, line('一、收入决算情况说明', 1, 2, 2)])).toEqual([
      `${title}情况说明`,
      '一、收入决算情况说明',
    ]);
  });

  test('flush-left paragraphs part where the last line is short and ends a sentence', () =>
    expect(
      textsOf([
        full('本年收入合计一千万元其中财政拨款', 1, 0),
        line('九百万元。', 1, 1),
        full('本年支出合计一千万元其中基本', 1, 2),
        line('支出。', 1, 3),
      ]),
    ).toEqual(['本年收入合计一千万元其中财政拨款九百万元。', '本年支出合计一千万元其中基本支出。']));

  test('names of a list are paragraphs without a full stop', () =>
    expect(textsOf([line('1.政务服务中心', 1, 0, 2), line('2.招商推进中心', 1, 1, 2)])).toEqual([
      '1.政务服务中心',
      '2.招商推进中心',
    ]));
});

describe('in a text source', () => {
  test('a sentence broken by a page end goes on, a heading does not', () =>
    expect(
      textsOf(
        inText(
          '二、收入决算情况说明',
          '事业收入比上年增加7.1万元',
          '是因为学生增多。',
          '三、支出决算情况说明',
        ),
      ),
    ).toEqual(['二、收入决算情况说明', '事业收入比上年增加7.1万元是因为学生增多。', '三、支出决算情况说明']));

  test('a word broken in two is one word again', () =>
    expect(textsOf(inText('商业服务业等支出5万元；住房保', '障支出8万元。'))).toEqual([
      '商业服务业等支出5万元；住房保障支出8万元。',
    ]));

  test('a heading broken in two is one heading again', () =>
    expect(textsOf(inText('三、“三公”经费及会议费支出情', '况说明', '“三公”经费支出5万元。'))).toEqual([
      '三、“三公”经费及会议费支出情况说明',
      '“三公”经费支出5万元。',
    ]));

  test('a chain of 类/款/项 broken in two is one chain again', () =>
    expect(
      textsOf(inText('2.教育支出（类）普通教育（款）小学', '教育（项）。年初预算为5万元。', '3.其他。')),
    ).toEqual(['2.教育支出（类）普通教育（款）小学教育（项）。年初预算为5万元。', '3.其他。']));

  test('what looks like a heading goes on where lines are broken at a width, and it reaches that', () => {
    const body = Array.from({ length: 5 }, () => '年度工作按照计划进行各项任务都已按期完成并通过验收其中');
    const item = '（三）负责组织协调全县范围内各类公共服务设施的规划建设';
    expect(textsOf(inText(...body, '全部合格。', item, '和维护管理。', '（四）其他'))).toEqual([
      `${body.join('')}全部合格。`,
      `${item}和维护管理。`,
      '（四）其他',
    ]);
  });

  test('a part alone on its line takes the next', () =>
    expect(textsOf(inText('第一部分', '某市人民政府办公室概况', '一、部门职责'))).toEqual([
      '第一部分某市人民政府办公室概况',
      '一、部门职责',
    ]));
});
