import { labelHeaders } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import {
  isColumnNumberRow,
  isTotalLabel,
  labelRole,
  looksLikeAmount,
  looksLikeCode,
  looksLikeDash,
  looksLikeEllipsis,
  looksLikeOrdinal,
} from './cell-words.ts';

describe('rows that number the columns', () => {
  test.each([
    [['栏次', '1', '2', '3']],
    [['栏次', '', '1', '2', '3']],
    [['栏次', '1', '栏次', '2']],
    [['行次', '', '1', '行次', '', '2', '3']],
    [['栏次', '1=2+3', '2', '3']],
    [['1', '2', '3', '4']],
    [['栏 次', '１', '２']],
    [['栏次']],
  ])('%j', (texts) => {
    expect(isColumnNumberRow(texts)).toBe(true);
  });

  test.each([
    [['1']],
    [['2', '3']],
    [['1', '2', '4']],
    [['1.00', '2.00']],
    [['合计', '1', '2']],
    [['栏次', '1.50', '2.00']],
    [['205', '教育支出', '1']],
    [['', '']],
    [[]],
  ])('%j is none', (texts) => {
    expect(isColumnNumberRow(texts)).toBe(false);
  });
});

describe('what a header says of its column', () => {
  test.each([...labelHeaders.code, ...labelHeaders.codePart])('%s: codes', (header) => {
    expect(labelRole(header)).toBe('code');
  });
  test.each(labelHeaders.name)('%s: names', (header) => {
    expect(labelRole(header)).toBe('name');
  });
  test.each(labelHeaders.lineNo)('%s: 行次', (header) => {
    expect(labelRole(header)).toBe('line-no');
  });
  test.each(['合计', '金额', '决算数', '基本支出', '项目支出', '人员经费', ''])('“%s”: values', (header) => {
    expect(labelRole(header)).toBeNull();
  });
  test('spaces and a unit in brackets say nothing', () => {
    expect(labelRole('科 目 名 称')).toBe('name');
    expect(labelRole('项目（单位：万元）')).toBe('name');
  });
});

describe('what a cell looks like', () => {
  test.each([
    '0',
    '0.00',
    '12.5',
    '1,234.56',
    '-3.20',
    '（3.20）',
    '23167.86',
    '89.6%',
    '１２.００',
    '1 234.56',
    '12万元',
    '−3.20',
    '▲3.20',
    '负3.20',
    '\u00ad3.20',
  ])('%s is an amount', (text) => expect(looksLikeAmount(text)).toBe(true));
  test.each(['', '-', '一', '1,23.45', '12万', '007', '2.3.1', '1.'])('“%s” is no amount', (text) =>
    expect(looksLikeAmount(text)).toBe(false),
  );
  test.each(['-', '—', '──', '——', '－'])('%s is a dash', (text) => expect(looksLikeDash(text)).toBe(true));
  test.each(['205', '20805', '2080505', '30101'])('%s is a code', (text) =>
    expect(looksLikeCode(text)).toBe(true),
  );
  test.each(['20', '2024年', '2080', '208050', '20805051', '205.00'])('%s is no code', (text) =>
    expect(looksLikeCode(text)).toBe(false),
  );
  test.each(['一、教育支出', '十二、其他支出', '二．外交支出'])('%s begins with an ordinal', (text) =>
    expect(looksLikeOrdinal(text)).toBe(true),
  );
  test('一般公共服务支出 begins with none', () => expect(looksLikeOrdinal('一般公共服务支出')).toBe(false));
  test.each(['…', '……', '...'])('%s leaves rows out', (text) => expect(looksLikeEllipsis(text)).toBe(true));
  test.each(['合计', '合 计', '总计', '本年支出合计', '人员经费合计'])('%s is a total', (text) =>
    expect(isTotalLabel(text)).toBe(true),
  );
  test.each(['教育支出', '合计数', '其中：小计说明'])('%s is no total', (text) =>
    expect(isTotalLabel(text)).toBe(false),
  );
});
