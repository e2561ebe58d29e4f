import { describe, expect, test } from 'vitest';
import { drawLine, drawRun } from '../testing/draw.ts';
import { bodyParts, headerParts, linesOf, partsOf, textOf } from './lines.ts';

const textsOf = (...runs: Parameters<typeof linesOf>[0]): string[] =>
  linesOf(runs).map((line) => textOf(line.runs));

describe('lines', () => {
  test('runs on one baseline are one line, left to right', () => {
    expect(textsOf(drawRun('收入', 80, 100), drawRun('财政拨款', 40, 100))).toEqual(['财政拨款收入']);
  });

  test('a small figure raised a little beside a word is on its line', () => {
    expect(textsOf(drawRun('决算数', 40, 100), { ...drawRun('1', 70, 97), fontSize: 6 })).toEqual([
      '决算数1',
    ]);
  });

  test('lines of type 10 set 12 apart are lines of their own', () => {
    expect(textsOf(drawRun('机关事业单位', 40, 100), drawRun('基本养老保险', 40, 112))).toEqual([
      '机关事业单位',
      '基本养老保险',
    ]);
  });

  test('a run under another one is on a line of its own, however near the baselines', () => {
    expect(textsOf(drawRun('本年收入', 40, 100), drawRun('合计', 50, 104))).toEqual(['本年收入', '合计']);
  });
});

describe('text of a line', () => {
  test('gaps between Han characters are no spaces', () => {
    expect(textOf(drawLine(100, ['合', 40], ['计', 70]))).toBe('合计');
  });

  test('a gap between Latin words or numbers is one', () => {
    expect(textOf(drawLine(100, ['No.', 40], ['12', 65]))).toBe('No. 12');
  });

  test('digits that are drawn one by one without gaps are one number', () => {
    expect(textOf([...'1,234.56'].map((digit, i) => drawRun(digit, 40 + 5 * i, 100)))).toBe('1,234.56');
  });
});

describe('parts of a line', () => {
  const parts = (...texts: readonly (readonly [string, number])[]): string[] => {
    const [line] = linesOf(drawLine(100, ...texts));
    return line ? partsOf(line).map(({ text }) => text) : [];
  };

  test('wide gaps part department, mark and unit', () => {
    expect(parts(['部门：某局', 50], ['公开01表', 250], ['单位：万元', 400])).toEqual([
      '部门：某局',
      '公开01表',
      '单位：万元',
    ]);
  });

  test('a narrow gap parts nothing', () => {
    expect(parts(['部门：', 50], ['某局', 82])).toEqual(['部门：某局']);
  });

  test('two complete amounts are two parts, however near they stand', () => {
    expect(parts(['12.00', 50], ['3.50', 78])).toEqual(['12.00', '3.50']);
  });
});

describe('parts of a row and of a header, nearer to one another than parts are elsewhere', () => {
  const parts = (cut: typeof bodyParts, ...texts: Parameters<typeof drawLine>[1][]) =>
    linesOf(drawLine(100, ...texts))
      .flatMap(cut)
      .map(({ text }) => text);

  test('a whole number of 万元 and the label of the right side behind it', () => {
    expect(parts(bodyParts, ['30', 80], ['五、教育支出', 95])).toEqual(['30', '五、教育支出']);
  });

  test('a trimmed amount and the code behind it', () => {
    expect(parts(bodyParts, ['46.7', 80], ['31003', 105])).toEqual(['46.7', '31003']);
  });

  test('a label and the amount at the left of the next column', () => {
    expect(parts(bodyParts, ['一般公共服务支出', 50], ['7830.91', 134])).toEqual([
      '一般公共服务支出',
      '7830.91',
    ]);
  });

  test('a year in a label is no cell of its own', () => {
    expect(parts(bodyParts, ['上年', 50], ['2023', 70], ['结转', 90])).toEqual(['上年2023结转']);
  });

  test('header words of neighbouring columns', () => {
    expect(parts(headerParts, ['本年收入合', 50], ['财政拨款收', 106])).toEqual(['本年收入合', '财政拨款收']);
  });

  test('类 款 项 in one run are three headers, beside 科目名称 too, 收 入 and 财政拨款 收入 one', () => {
    expect(parts(headerParts, ['类 款 项', 50])).toEqual(['类', '款', '项']);
    expect(parts(headerParts, ['类 款 项 科目名称', 50])).toEqual(['类', '款', '项', '科目名称']);
    expect(parts(headerParts, ['收 入', 50])).toEqual(['收 入']);
    expect(parts(headerParts, ['财政拨款 收入', 50])).toEqual(['财政拨款 收入']);
    expect(parts(headerParts, ['年初结转和 本年收入', 50])).toEqual(['年初结转和', '本年收入']);
  });
});

describe('header words of neighbouring columns', () => {
  const headerTexts = (...runs: Parameters<typeof linesOf>[0]): string[] =>
    linesOf(runs).flatMap((line) => headerParts(line).map(({ text }) => text));

  test('行 beside a word is the beginning of 行次, a column of its own', () => {
    expect(headerTexts(drawRun('项目（按支出性质和', 40, 100), drawRun('行', 135, 100))).toEqual([
      '项目（按支出性质和',
      '行',
    ]);
  });

  test('two words that the catalogue knows are two columns, however near they stand', () => {
    expect(headerTexts(drawRun('本年收入合', 40, 100), drawRun('财政拨款收', 92, 100))).toEqual([
      '本年收入合',
      '财政拨款收',
    ]);
  });

  test('pieces of one word are one', () => {
    expect(headerTexts(drawRun('财政拨款', 40, 100), drawRun('收入', 82, 100))).toEqual(['财政拨款收入']);
  });
});
