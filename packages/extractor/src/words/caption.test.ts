import { describe, expect, test } from 'vitest';
import { continuesNote, isNote, isRunningText, readCaption, unitIn, unitInHeader } from './caption.ts';

const read = (...parts: string[]) => readCaption(parts.join(' '), parts);

describe('units', () => {
  test.each([
    ['单位：万元', '万元'],
    ['单位:万元', '万元'],
    ['金额单位：元', '元'],
    ['单位：人民币元', '元'],
    ['货币单位：人民币万元', '万元'],
    ['计量单位：千元', '千元'],
    ['单位：亿元', '亿元'],
    ['（单位：万元）', '万元'],
    ['单 位 ： 万 元', '万元'],
    ['万元', '万元'],
    ['（元）', '元'],
    ['單位：萬元', '万元'],
    ['金額單位：人民幣億元', '亿元'],
    ['貨幣單位：千元', '千元'],
  ])('%s', (text, unit) => {
    expect(unitIn(text)).toBe(unit);
  });

  test.each(['单位：云江省商务厅', '编制单位：青禾区商务局', '公务用车（辆）', '金额', '3.5万元左右'])(
    '%s names none',
    (text) => {
      expect(unitIn(text)).toBeNull();
    },
  );

  test.each([
    ['决算数（万元）', '万元'],
    ['金额(元)', '元'],
    ['决算数（单位：万元）', '万元'],
    ['決算數（萬元）', '万元'],
    ['公务用车（辆）', null],
    ['决算数', null],
  ])('header %s', (text, unit) => {
    expect(unitInHeader(text)).toBe(unit);
  });
});

describe('one line of a head', () => {
  test('a title is stored without characters without width', () => {
    expect(read('\ufeff收\u200b入决算表').title).toEqual({ text: '收入决算表', kind: 'income' });
  });

  test('department, mark and unit side by side', () => {
    expect(read('部门：云江省商务厅', '公开01表', '单位：万元')).toEqual({
      title: null,
      mark: '公开01表',
      department: '云江省商务厅',
      unit: '万元',
    });
  });

  test('department and unit in Traditional characters', () => {
    expect(read('單位：青禾區文化館 單位：萬元')).toMatchObject({ department: '青禾區文化館', unit: '万元' });
    expect(read('單位：萬元')).toMatchObject({ department: null, unit: '万元' });
  });

  test('department and unit in one text', () => {
    expect(read('编制单位：青禾区商务局 金额单位：元')).toMatchObject({
      department: '青禾区商务局',
      unit: '元',
    });
  });

  test('单位： names the department where it names no money', () => {
    expect(read('单位：青禾区商务局', '单位：万元')).toMatchObject({
      department: '青禾区商务局',
      unit: '万元',
    });
  });

  test.each([
    ['部门：', ''],
    ['部门名称：云江省商务厅（本级）', '云江省商务厅（本级）'],
    ['预算单位:青禾区商务局', '青禾区商务局'],
    ['编制部门： 云江省 商务厅', '云江省商务厅'],
  ])('%s', (text, department) => {
    expect(read(text).department).toBe(department);
  });

  test('a department with the year behind it', () => {
    expect(read('部门：云江省商务厅', '2024年度', '单位：万元').department).toBe('云江省商务厅');
  });

  test('title and unit on one line', () => {
    expect(read('三、支出决算表', '单位：万元')).toMatchObject({
      title: { kind: 'expenditure' },
      unit: '万元',
    });
  });

  test('mark and title on one line', () => {
    expect(read('公开03表', '支出决算表')).toMatchObject({
      title: { kind: 'expenditure' },
      mark: '公开03表',
    });
  });

  test.each([
    ['公开01表', '公开01表'],
    ['公开 7 表', '公开 7 表'],
    ['财决公开05表', '财决公开05表'],
    ['附表3', '附表3'],
    ['表3-1', '表3-1'],
    ['决算表3张', null],
  ])('mark in %s', (text, mark) => {
    expect(read(text).mark).toBe(mark);
  });

  test.each(['本部门没有使用国有资本经营预算安排的支出。', '栏次', '云江省商务厅'])(
    '%s says nothing',
    (text) => {
      expect(read(text)).toEqual({ title: null, mark: null, department: null, unit: null });
    },
  );
});

describe('notes', () => {
  test.each([
    '注：本表反映部门本年度总收支情况。',
    '注:1.本表反映情况',
    '说明：本表为空表',
    '备注：无',
    '注1：金额转换成万元时，因四舍五入可能存在尾差。',
    '※本表含结转',
    '*本表以万元为单位',
  ])('%s', (text) => {
    expect(isNote(text)).toBe(true);
  });

  test.each(['注册资本', '说明', '一、教育支出', '备注栏', '本表反映情况'])('%s is none', (text) => {
    expect(isNote(text)).toBe(false);
  });

  test('a numbered line goes on with a note, a short one does not', () => {
    expect(continuesNote('2.本套报表金额单位转换时可能存在尾数误差。')).toBe(true);
    expect(continuesNote('2.教育')).toBe(false);
    expect(continuesNote('30.00')).toBe(false);
  });
});

describe('running text', () => {
  test.each([
    ['2024年度收入总计12,204.72万元，与上年相比增加3.2%。', true],
    ['一、收入支出决算总表......................5', true],
    ['收入决算表…………6', true],
    ['支出决算表', false],
    ['部门：云江省商务厅 单位：万元', false],
  ])('%s', (text, expected) => {
    expect(isRunningText(text)).toBe(expected);
  });
});

test('the mark of a form beside a title on its line is no part of it', () => {
  expect(read('收入支出决算表', '公开01表')).toMatchObject({
    title: { text: '收入支出决算表', kind: 'income_expenditure_summary' },
    mark: '公开01表',
  });
});
