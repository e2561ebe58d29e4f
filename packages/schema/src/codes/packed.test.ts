import { expect, test } from 'vitest';
import type { CodeLine, OtherNameLine } from './lines.ts';
import { packLines, packOthers, unpackLines, unpackOthers } from './packed.ts';

const lines: CodeLine[] = [
  ['20805', '行政事业单位养老支出', 'observed', '2019|2021|2022|2023|2019-', '18'],
  ['2150516', '工程建设及运行维护', 'recalled', '', 'memory'],
  ['20112', '人口与计划生育事务', 'published', '2009|-2018', 'a list of about 2009'],
];

test('lines are packed in runs of years, and come back as they were', () => {
  expect(packLines(lines).split('\n')[0]).toBe('20805;行政事业单位养老支出;o;19|21-23|2019-;18');
  expect(unpackLines(packLines(lines))).toEqual(lines);
  expect(unpackLines('')).toEqual([]);
});

test('other names keep their use', () => {
  const others = lines.map((line): OtherNameLine => ['moved', ...line]);
  expect(unpackOthers(packOthers(others))).toEqual(others);
});

test('a line without a status is a mistake', () =>
  expect(() => unpackLines('201;外交')).toThrow('no status'));
