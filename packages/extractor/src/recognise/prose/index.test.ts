import type { Section, TextLine } from '@juesuan/schema';
import { describe, expect, test, vi } from 'vitest';
import * as caption from '../../words/caption.ts';
import { readSections } from './index.ts';

const lines = (...texts: (string | [string, TextLine['role']])[]): TextLine[] =>
  texts.map((entry, i) => {
    const [text, role] = typeof entry === 'string' ? ([entry, 'text'] as const) : entry;
    return { text, role, location: { page: null, line: i + 1, box: null } };
  });

/** Headings indented by their depth, paragraphs after a dash. */
function outline(sections: readonly Section[], depth = 0): string[] {
  return sections.flatMap(({ marker, title, paragraphs, sections: below }) => [
    `${' '.repeat(depth)}${marker}${title}`,
    ...paragraphs.map(({ text }) => `${' '.repeat(depth)}- ${text}`),
    ...outline(below, depth + 1),
  ]);
}

test('headings nest by the rank of their ordinals', () =>
  expect(
    outline(
      readSections(
        lines(
          '第三部分 决算情况说明',
          '五、一般公共预算财政拨款支出决算情况说明',
          '（一）总体情况',
          '支出10万元。',
          '（二）具体情况。',
          '1.教育支出（类）普通教育（款）小学教育（项）。年初预算为5万元。',
          '六、基本支出决算情况说明',
          '基本支出8万元。',
        ),
      ),
    ),
  ).toEqual([
    '第三部分决算情况说明',
    ' 五、一般公共预算财政拨款支出决算情况说明',
    '  （一）总体情况',
    '  - 支出10万元。',
    '  （二）具体情况',
    '  - 1.教育支出（类）普通教育（款）小学教育（项）。年初预算为5万元。',
    ' 六、基本支出决算情况说明',
    ' - 基本支出8万元。',
  ]));

test('short items of a list are paragraphs, not headings', () =>
  expect(
    outline(
      readSections(
        lines(
          '一、部门职责',
          '（一）拟订规划，组织实施。',
          '（二）负责口岸工作。',
          '二、机构设置',
          '内设2个机构：',
          '1、办公室。',
          '2、财务处。',
          '纳入决算编制范围的单位包括：',
          '1.厅本级。',
        ),
      ),
    ),
  ).toEqual([
    '一、部门职责',
    '- （一）拟订规划，组织实施。',
    '- （二）负责口岸工作。',
    '二、机构设置',
    '- 内设2个机构：',
    '- 1、办公室。',
    '- 2、财务处。',
    '- 纳入决算编制范围的单位包括：',
    '- 1.厅本级。',
  ]));

describe('the contents page', () => {
  const body = ['第一部分 某局概况', '一、主要职责', '负责某事。'];

  test('is skipped, leaders and page numbers too', () =>
    expect(
      outline(
        readSections(
          lines(
            '某局2024年度部门决算',
            '目 录',
            '第一部分 某局概况......1',
            '- 一、主要职责',
            '第二部分 名词解释 12',
            ...body,
          ),
        ),
      ),
    ).toEqual(['', '- 某局2024年度部门决算', '第一部分某局概况', ' 一、主要职责', ' - 负责某事。']));

  test('is skipped where its part is worded in another way', () =>
    expect(outline(readSections(lines('目录', '第一部分 概况', '一、部门职责', ...body)))).toEqual([
      '第一部分某局概况',
      ' 一、主要职责',
      ' - 负责某事。',
    ]));

  test('may begin with a date and hold a word processor’s fields', () =>
    expect(
      outline(
        readSections(
          lines(
            '目录',
            '公开日期：2024年9月',
            '第一部分 某局概况 PAGEREF _Toc25 h 3',
            '一、 主要职责 PAGEREF _Toc32 h 3',
            ...body,
          ),
        ),
      ),
    ).toEqual(['第一部分某局概况', ' 一、主要职责', ' - 负责某事。']));
});

test('table heads, notes and page furniture are left out, the last sentence above a table is not', () =>
  expect(
    outline(
      readSections(
        lines(
          '二、单位构成',
          ['纳入2024年度部门决算编', 'caption'],
          ['制范围的单位包括：', 'caption'],
          ['收入决算表', 'caption'],
          ['单位：万元', 'caption'],
          ['注：本表反映收入。', 'note'],
          ['12', 'furniture'],
        ),
      ),
    ),
  ).toEqual(['二、单位构成', '- 纳入2024年度部门决算编制范围的单位包括：']));

test('radicals that stand for ideographs are read as ideographs', () =>
  expect(outline(readSections(lines('⼆、收⼊决算情况说明', '本年收⼊5万元。')))).toEqual([
    '二、收入决算情况说明',
    '- 本年收入5万元。',
  ]));

test('captions that follow one another without end are each read once', () => {
  const read = vi.spyOn(caption, 'readCaption');
  const captions = Array.from(
    { length: 400 },
    (_, i) => [`第${i}项的说明，`, 'caption'] as [string, 'caption'],
  );
  expect(readSections(lines(...captions, ['到此为止。', 'caption']))).toHaveLength(1);
  expect(read.mock.calls.length).toBe(401);
  read.mockRestore();
});
