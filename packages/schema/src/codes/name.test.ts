import { expect, test } from 'vitest';
import { subjectKey } from './name.ts';

test.each([
  ['维修（护）费', '维修 (护) 费', 'width and white space'],
  ['因公出国（境）费用', '因公出国（境）费', 'the ending 费用'],
  ['一般公共服务支出', '一般公共服务', 'the ending 支出'],
  ['一般公共服务支出', '一般公共服务（类）', 'a level mark'],
  ['环境保护法规、规划及标准', '环境保护法规，规划及标准', 'punctuation'],
  ['“三公”经费', '"三公"经费', 'quotes'],
  ['行政单位离退休', '行政单位\n离退休', 'a wrapped name'],
  ['住房公积金（2210201）', '住房公积金', 'a code in brackets'],
])('%s and %s are one name: %s', (a, b) => expect(subjectKey(a)).toBe(subjectKey(b)));

test.each([
  ['城乡社区规划与管理', '城乡社区管理事务'],
  ['行政单位医疗', '事业单位医疗'],
  ['医疗费', '医疗费补助'],
])('%s and %s are two names', (a, b) => expect(subjectKey(a)).not.toBe(subjectKey(b)));

test('a name that is nothing but an ending stays', () => expect(subjectKey('支出')).toBe('支出'));
