import type { ExtractedTable, Location, Paragraph, Section } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { readDate } from './cover.ts';
import { readGlossary, readOverview } from './index.ts';

const at = (line: number): Location => ({ page: null, line, box: null });
const paragraph = (text: string, i = 1): Paragraph => ({
  marker: /^(?:\d+[.、]|（.{1,3}）|.{1,2}、(?=.*：))/u.exec(text)?.[0] ?? '',
  text,
  location: at(i),
  lines: [{ offset: 0, location: at(i) }],
});
const section = (level: number, title: string, texts: string[] = [], sections: Section[] = []): Section => ({
  level,
  marker: '',
  title,
  location: at(10),
  paragraphs: texts.map((text, i) => paragraph(text, 11 + i)),
  sections,
});
const overviewOf = (below: Section[], tables: ExtractedTable[] = [], next: Section[] = []) =>
  readOverview({
    sections: [section(1, '部门概况', [], below), ...next],
    tables,
    fiscalYear: 2024,
    department: '某厅',
  });
const names = (items: { text: string }[]) => items.map(({ text }) => text);

describe('dates', () => {
  test.each([
    ['2025年8月23日', '2025-08-23'],
    ['2025年8月', '2025-08'],
    ['2025-08-23', '2025-08-23'],
    ['2025.8.3', '2025-08-03'],
    ['２０２５年８月', '2025-08'],
    ['二〇二五年八月', '2025-08'],
    ['二○二五年十月二十三日', '2025-10-23'],
    ['二〇二五年十二月三十日', '2025-12-30'],
    ['二〇二五年九月十日', '2025-09-10'],
    ['二〇二五年九月十五日', '2025-09-15'],
  ])('%s is %s', (text, date) => expect(readDate(text)).toBe(date));

  test.each(['2024年度', '2025年13月', '2025年8月32日', '2025年0月', '某厅'])('%s is none', (text) =>
    expect(readDate(text)).toBeNull(),
  );
});

describe('duties', () => {
  test('without numbers are the paragraphs', () =>
    expect(names(overviewOf([section(2, '主要职责', ['拟订规划。', '组织实施。'])]).duties)).toEqual([
      '拟订规划。',
      '组织实施。',
    ]));

  test('stand one heading deeper, as do bodies and units', () => {
    const { duties, bodies, units } = overviewOf([
      section(
        2,
        '部门基本情况',
        [],
        [
          section(3, '主要职责', ['1.拟订规划。', '2.组织实施。']),
          section(3, '机构设置', ['某厅内设2个机构，分别为：办公室、规划处。']),
          section(3, '决算单位构成', ['纳入2024年度部门决算编制范围的单位包括：', '1.某厅本级']),
        ],
      ),
    ]);
    expect(names(duties)).toEqual(['拟订规划。', '组织实施。']);
    expect(names(bodies)).toEqual(['办公室', '规划处']);
    expect(names(units)).toEqual(['某厅本级']);
  });

  test('stand beside the bodies under one heading with two below', () => {
    const { duties, bodies } = overviewOf([
      section(
        2,
        '主要职责及机构设置',
        [],
        [section(3, '主要职责', ['1.拟订规划。']), section(3, '内设机构', ['1.办公室。', '2.规划处。'])],
      ),
    ]);
    expect(names(duties)).toEqual(['拟订规划。']);
    expect(names(bodies)).toEqual(['办公室', '规划处']);
  });
});

describe('bodies', () => {
  const organised = (...texts: string[]) => overviewOf([section(2, '机构设置', texts)]);

  test('of which only the number is stated', () => {
    const { bodies, bodiesTold } = organised('某厅内设机构12个。');
    expect([bodies, bodiesTold]).toEqual([[], 12]);
  });

  test('are listed without numbers below a sentence that ends in a colon', () => {
    const { bodies, bodiesTold } = organised(
      '某厅下设机构如下：',
      '办公室',
      '规划处',
      '以上机构，均已纳入预算。',
    );
    expect(names(bodies)).toEqual(['办公室', '规划处']);
    expect(bodiesTold).toBeNull();
  });

  test.each([
    '以上机构均已纳入预算。',
    '上述机构均为行政编制',
    '其中规划处与统计处合署办公。',
    '另设机关党委。',
    '某厅所属单位不单独编制决算。',
  ])('are listed up to a sentence that closes the list: %s', (closing) =>
    expect(names(organised('某厅下设机构如下：', '办公室。', '规划处（统计处）；', closing).bodies)).toEqual([
      '办公室',
      '规划处（统计处）',
    ]),
  );

  test.each([
    '未成年人保护处',
    '机关党委',
    '均衡教育科',
    '其他事务处',
    '法规科（与办公室合署办公）',
    '已故干部服务中心',
  ])('may be called by words that sentences have: %s', (name) =>
    expect(names(organised('某厅下设机构如下：', name).bodies)).toEqual([name]),
  );

  test('are names: a long line without a stop among them is none', () => {
    const sentence = '各机构按照职责分工负责本部门承担的全市商务发展和对外开放及口岸管理等方面的日常工作';
    expect(names(organised('某厅下设机构如下：', '办公室', sentence, '规划处').bodies)).toEqual([
      '办公室',
      '规划处',
    ]);
  });

  test('of a heading that continues a list', () => {
    const lists = overviewOf([
      section(
        2,
        '机构设置及单位构成',
        [],
        [
          section(3, '内设机构', ['某厅内设2个机构，分别为：办公室、规划处。']),
          section(3, '决算单位构成', [
            '纳入2024年度部门决算编制范围的单位包括：',
            '1.某厅本级',
            '2.某厅服务中心',
          ]),
        ],
      ),
    ]);
    expect(names(lists.bodies)).toEqual(['办公室', '规划处']);
    expect(names(lists.units)).toEqual(['某厅本级', '某厅服务中心']);
  });
});

describe('units in a table', () => {
  const row = (name: string, i: number) => ({
    row: i + 1,
    lineNo: String(i + 1),
    code: '',
    name,
    side: null,
    cells: [],
    location: at(20 + i),
  });
  const table = (units: string[], change: Partial<ExtractedTable> = {}): ExtractedTable => ({
    kind: 'other',
    title: '',
    mark: '',
    department: '',
    unit: null,
    strategy: 'ruled',
    columns: [],
    rows: units.map(row),
    notes: [],
    pages: [],
    joins: [],
    location: at(20),
    ...change,
  });
  const units = (...tables: ExtractedTable[]) =>
    names(
      overviewOf([section(2, '部门决算单位构成', ['编制范围的单位包括：'])], tables, [
        { ...section(1, '情况说明'), location: at(100) },
      ]).units,
    );

  test('a table of something else, of another part, or before the overview is none', () => {
    expect(units(table(['某厅（本级）', '某厅服务中心']))).toEqual(['某厅（本级）', '某厅服务中心']);
    expect(units(table(['一、教育支出', '二、其他']))).toEqual([]);
    expect(units(table(['某厅（本级）'], { location: at(200) }))).toEqual([]);
    expect(units(table(['某厅（本级）'], { location: at(2) }))).toEqual([]);
    expect(units(table(['某厅（本级）'], { title: '车辆明细表' }))).toEqual([]);
  });

  test('is shown by its place on the page where pages have places', () => {
    const on = (page: number, y0: number): Location => ({
      page,
      line: null,
      box: { x0: 50, y0, x1: 500, y1: y0 + 20 },
    });
    const found = (place: Location) =>
      names(
        readOverview({
          sections: [
            {
              ...section(1, '部门概况', [], [section(2, '决算单位构成', ['编制范围的单位包括：'])]),
              location: on(2, 100),
            },
            { ...section(1, '情况说明'), location: on(4, 100) },
          ],
          tables: [table(['某厅（本级）'], { location: place })],
          fiscalYear: 2024,
          department: '某厅',
        }).units,
      );
    expect([on(2, 300), on(3, 50), on(4, 50)].map((place) => found(place).length)).toEqual([1, 1, 1]);
    expect([on(2, 50), on(1, 300), on(4, 300), on(5, 50)].map((place) => found(place).length)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('the glossary', () => {
  const terms = (...texts: string[]) =>
    readGlossary([section(1, '名词解释', texts)]).map(({ term, definition }) => [term, definition]);

  test('a term on a line of its own is defined by the paragraph below', () =>
    expect(terms('1.财政拨款收入。', '本级财政当年拨付的资金。')).toEqual([
      ['财政拨款收入', '本级财政当年拨付的资金。'],
    ]));

  test('a paragraph without a term continues the one before; before the first it is none', () =>
    expect(terms('以下名词供参考。', '1.事业收入：指开展业务取得的收入。', '不含财政拨款。')).toEqual([
      ['事业收入', '指开展业务取得的收入。不含财政拨款。'],
    ]));
});
