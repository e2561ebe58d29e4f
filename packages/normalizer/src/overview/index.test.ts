import type { ExtractedTable, Paragraph, Section } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { readGlossary, readOverview } from './index.ts';

const at = (line: number) => ({ page: null, line, box: null });
const paragraph = (text: string, i: number): Paragraph => ({
  marker: /^(?:- )?(?:\d+[.、]|（.{1,3}）|.{1,2}、(?=.*：))/u.exec(text)?.[0] ?? '',
  text,
  location: at(i),
  lines: [{ offset: 0, location: at(i) }],
});
const section = (level: number, title: string, texts: string[] = [], sections: Section[] = []): Section => ({
  level,
  marker: level === 0 ? '' : level === 1 ? '第一部分' : '一、',
  title,
  location: at(10),
  paragraphs: texts.map(paragraph),
  sections,
});
const overviewOf = (sections: Section[], tables: ExtractedTable[] = []) =>
  readOverview({ sections, tables, fiscalYear: 2024, department: '某厅' });
const organised = (...texts: string[]) =>
  overviewOf([section(1, '部门概况', [], [section(2, '机构设置及部门决算单位构成', texts)])]);
const names = (items: { text: string }[]) => items.map(({ text }) => text);

test('the cover: title and date of publication', () =>
  expect(overviewOf([section(0, '', ['2024 年度', '某厅部门决算', '二〇二五年八月'])]).cover).toEqual({
    title: '2024年度某厅部门决算',
    fiscalYear: 2024,
    department: '某厅',
    date: '2025-08',
  }));

test('each numbered duty, its further paragraphs with it', () =>
  expect(
    names(
      overviewOf([
        section(
          1,
          '部门概况',
          [],
          [
            section(2, '主要职责', [
              '根据规定，主要职责是：',
              '（一）拟订规划。',
              '并组织实施。',
              '（二）其他。',
            ]),
          ],
        ),
      ]).duties,
    ),
  ).toEqual(['拟订规划。并组织实施。', '其他。']));

describe('bodies and units', () => {
  test('as numbered lists, one after the other', () => {
    const { bodies, bodiesTold, units } = organised(
      '根据上述职责，某厅内设 2 个机构，分别为：',
      '1、办公室。',
      '- 2、市场秩序处（药品处）。',
      '纳入某厅 2024 年度部门决算编制范围的单位包括：',
      '1. 某厅本级。',
    );
    expect(names(bodies)).toEqual(['办公室', '市场秩序处（药品处）']);
    expect(bodiesTold).toBe(2);
    expect(units).toMatchObject([{ marker: '1.', text: '某厅本级' }]);
  });

  test('in one sentence', () =>
    expect(
      names(organised('某厅内设3个机构，分别为：办公室、规划处（统计处、信息处）、机关党委。').bodies),
    ).toEqual(['办公室', '规划处（统计处、信息处）', '机关党委']));

  test('with their number at the end of the sentence', () =>
    expect(names(organised('某厅核定编制80人，共设办公室、法制处、考古处3个内设机构。').bodies)).toEqual([
      '办公室',
      '法制处',
      '考古处',
    ]));

  test('what the text calls units without naming them is none', () =>
    expect(
      organised('从预算单位构成看，某厅部门决算包括：某厅本级决算、下属行政事业单位决算。').units,
    ).toEqual([]));

  test('units in a table', () => {
    const row = (name: string, i: number) => ({
      row: i + 1,
      lineNo: String(i + 1),
      code: '',
      name,
      side: null,
      cells: [],
      location: at(20 + i),
    });
    const table: ExtractedTable = {
      kind: 'other',
      title: '',
      mark: '',
      department: '',
      unit: null,
      strategy: 'ruled',
      columns: [],
      rows: ['某厅（本级）', '某厅执法大队（下属参公单位）', ''].map(row),
      notes: [],
      pages: [],
      joins: [],
      location: at(20),
    };
    const sections = [section(1, '部门概况', [], [section(2, '部门决算单位构成', ['编制范围的单位包括：'])])];
    expect(names(overviewOf(sections, [table]).units)).toEqual([
      '某厅（本级）',
      '某厅执法大队（下属参公单位）',
    ]);
  });
});

describe('lists in other words', () => {
  test('the number stands before the names', () =>
    expect(names(organised('某厅内设3个处室：办公室、规划处、财务处。').bodies)).toEqual([
      '办公室',
      '规划处',
      '财务处',
    ]));

  test('bodies and units each after a word of their own', () => {
    const { bodies, units } = organised('内设机构：办公室、法规科。', '下属单位：某监测站、某执法支队。');
    expect([names(bodies), names(units)]).toEqual([
      ['办公室', '法规科'],
      ['某监测站', '某执法支队'],
    ]);
  });
});

describe('the glossary', () => {
  const terms = (...texts: string[]) =>
    readGlossary([section(1, '名词解释', texts)]).map(({ marker, term, definition }) => [
      marker,
      term,
      definition,
    ]);

  test('terms and definitions, numbered or not', () =>
    expect(
      terms(
        '一、财政拨款收入：指同级财政拨付的资金。',
        '事业收入：指开展业务取得的收入。',
        '3.经营收入是指非独立核算的收入。',
      ),
    ).toEqual([
      ['一、', '财政拨款收入', '指同级财政拨付的资金。'],
      ['', '事业收入', '指开展业务取得的收入。'],
      ['3.', '经营收入', '是指非独立核算的收入。'],
    ]));

  test('a dash, a full stop or brackets between term and definition, marks instead of ordinals', () =>
    expect(
      terms(
        '年初结转和结余——指以前年度结转。',
        '上缴上级支出。指上缴的支出。',
        '●【其他收入】指其他的收入。',
      ),
    ).toEqual([
      ['', '年初结转和结余', '指以前年度结转。'],
      ['', '上缴上级支出', '指上缴的支出。'],
      ['', '其他收入', '指其他的收入。'],
    ]));

  test('a subject is as long as its three names', () =>
    expect(
      terms(
        '社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）：反映单位缴纳的养老保险费。',
      ),
    ).toEqual([
      [
        '',
        '社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）',
        '反映单位缴纳的养老保险费。',
      ],
    ]));

  test('the term as a heading, its definition below', () =>
    expect(
      readGlossary([
        section(1, '名词解释', [], [section(2, '“三公”经费', ['纳入预算管理的“三公”经费，是指三项费用。'])]),
      ]),
    ).toMatchObject([{ term: '“三公”经费', definition: '纳入预算管理的“三公”经费，是指三项费用。' }]));

  test('a colon later on belongs to the definition, 其中： too', () =>
    expect(terms('一、“三公”经费：指三项费用。', '其中：因公出国（境）费指旅费。')).toEqual([
      ['一、', '“三公”经费', '指三项费用。其中：因公出国（境）费指旅费。'],
    ]));
});

test('a report without any of it', () => {
  expect(overviewOf([])).toMatchObject({ duties: [], bodies: [], units: [], bodiesTold: null });
  expect(readGlossary([])).toEqual([]);
});
