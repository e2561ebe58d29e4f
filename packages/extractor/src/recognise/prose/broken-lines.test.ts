import type { TextLine } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { findContents } from './contents.ts';
import { joinParagraphs } from './paragraphs.ts';

const em = 12;
const left = 60;
const right = left + 40 * em;

/** A printed line from `indent` characters after the left margin, as wide as its text or up to the margin. */
function line(
  text: string,
  {
    page = 1,
    row,
    indent = 0,
    full = false,
  }: { page?: number; row: number; indent?: number; full?: boolean },
): TextLine {
  const x0 = left + indent * em;
  const x1 = full ? right : Math.min(right, x0 + text.length * em);
  return {
    text,
    role: 'text',
    location: { page, line: null, box: { x0, y0: 60 + 20 * row, x1, y1: 72 + 20 * row } },
  };
}

const body = (row: number, page = 1): TextLine[] => [
  line('本年收入合计一千万元，其中财政拨款收入九百', { page, row, indent: 2, full: true }),
  line('万元。', { page, row: row + 1 }),
];
const textsOf = (lines: TextLine[]) => joinParagraphs(lines).map(({ text }) => text);
const bodyText = '本年收入合计一千万元，其中财政拨款收入九百万元。';

describe('a heading', () => {
  test('is not run together with a text that begins at the margin', () =>
    expect(
      textsOf([
        line('二、收入决算情况说明', { row: 0 }),
        line('本年收入合计一千万元，其中财政拨款收入九百', { row: 1, full: true }),
        line('万元。', { row: 2 }),
      ]),
    ).toEqual(['二、收入决算情况说明', bodyText]));

  test('too long for its line goes on at the margin', () =>
    expect(
      textsOf([
        line('五、一般公共预算财政拨款支出决算具体', { row: 0, full: true }),
        line('情况说明', { row: 1 }),
        ...body(2),
      ]),
    ).toEqual(['五、一般公共预算财政拨款支出决算具体情况说明', bodyText]));

  test('in the middle of the page goes on in the middle', () =>
    expect(
      textsOf([
        line('第三部分 二〇二四年度部门决算情况', { row: 0, indent: 11 }),
        line('说明', { row: 1, indent: 19 }),
        ...body(2),
      ]),
    ).toEqual(['第三部分 二〇二四年度部门决算情况说明', bodyText]));

  test('at the end of a page is whole: the short line on the next page is its own', () =>
    expect(
      textsOf([...body(0), line('二、收入决算情况说明', { row: 30 }), line('总体情况', { page: 2, row: 0 })]),
    ).toEqual([bodyText, '二、收入决算情况说明', '总体情况']));
});

describe('lines of one paragraph', () => {
  test('Latin words at a line end are parted by a space, Han characters are not', () =>
    expect(
      textsOf([
        ...body(0),
        line('购置软件为 Windows', { row: 2, indent: 2, full: true }),
        line('Server 一套，费用三万元，由财政拨款支', { row: 3, full: true }),
        line('出。', { row: 4 }),
      ])[1],
    ).toBe('购置软件为 Windows Server 一套，费用三万元，由财政拨款支出。'));

  test('a line without a character is none', () =>
    expect(textsOf([line('  ', { row: 0 }), ...body(1)])).toEqual([bodyText]));
});

describe('the contents page', () => {
  const text = (...texts: string[]): TextLine[] =>
    texts.map((one, i) => ({ text: one, role: 'text', location: { page: null, line: i + 1, box: null } }));

  test('ends where its first entry stands again', () => {
    expect(
      findContents(text('目录', '一、部门职责…1', '二、机构设置…2', '一、部门职责', '负责招商。')),
    ).toEqual([0, 3]);
    expect(findContents(text('封面', '目 录', '部门概况 1', '决算表 3', '部门概况', '负责招商。'))).toEqual([
      1, 4,
    ]);
  });

  test('ends where a part begins that is worded in another way, or alone on its line', () => {
    expect(
      findContents(text('目录', '第一部分 部门概况', '第二部分 决算表', '第一部分', '部门概况')),
    ).toEqual([0, 3]);
    expect(
      findContents(
        text('目录', '第一部分', '部门概况', '第二部分', '决算表', '第一部分 某厅概况', '负责招商。'),
      ),
    ).toEqual([0, 5]);
  });

  test('ends before the first sentence, whatever its entries are called', () => {
    expect(findContents(text('目录', '一、职责', '二、机构', '本厅负责招商。'))).toEqual([0, 3]);
    expect(findContents(text('目录', '一、职责', '招'.repeat(61)))).toEqual([0, 2]);
  });

  test('is none without an entry, or without an end', () => {
    expect(findContents(text('目录'))).toBeNull();
    expect(findContents(text('目录', '一、职责', '二、机构'))).toBeNull();
    expect(findContents(text('部门决算', '一、职责'))).toBeNull();
  });
});
