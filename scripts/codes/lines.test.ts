import { readFileSync } from 'node:fs';
import { codeList } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { entriesOf } from '../../packages/schema/src/codes/lines.ts';
import { codeLines, otherNameLines } from './lines.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../packages/schema/data/${file}`, import.meta.url), 'utf8');

test('the code lists are those of the data (else: node scripts/codes/main.ts)', () => {
  const others = read('other-names.csv');
  expect(codeList.entries).toEqual([
    ...entriesOf('functional', codeLines(read('functional.csv')), otherNameLines(others, '12')),
    ...entriesOf('economic', codeLines(read('economic.csv')), otherNameLines(others, '35')),
  ]);
});

test('only what was read beside its code counts as observed', () => {
  const csv =
    'code,name,level,status,years,source\n' +
    '202,外交支出,类,observed_T1_label,2024,label\n' +
    '201,一般公共服务支出,类,observed,2024,"a, b"\n';
  expect(codeLines(csv)).toEqual([
    ['202', '外交支出', 'unverified', '2024', 'label'],
    ['201', '一般公共服务支出', 'observed', '2024', 'a, b'],
  ]);
});

test('a level that does not fit its code is a mistake of the data', () =>
  expect(() => codeLines('code,name,level\n20805,行政事业单位养老支出,项\n')).toThrow('is no 项'));
