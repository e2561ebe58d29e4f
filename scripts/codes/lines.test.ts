import { readFileSync } from 'node:fs';
import { codeList, codeListOf } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { entriesOf } from '../../packages/schema/src/codes/lines.ts';
import { packOthers, unpackOthers } from '../../packages/schema/src/codes/packed.ts';
import { codeLines, otherNameLines } from './lines.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../packages/schema/data/${file}`, import.meta.url), 'utf8');

test('the code lists are those of the data (else: node scripts/codes/main.ts)', () => {
  const others = read('other-names.csv');
  const othersOf = (digits: string) => unpackOthers(packOthers(otherNameLines(others, digits)));
  expect(codeList.entries).toEqual([
    ...entriesOf('functional', codeLines(read('functional.csv')), othersOf('2')),
    ...entriesOf('functional', codeLines(read('revenue.csv')), othersOf('1')),
    ...entriesOf('economic', codeLines(read('economic.csv')), othersOf('35')),
  ]);
});

test('the edition of about 2009 adds to them for older reports', () => {
  const old = codeLines(read('functional-2009.csv'));
  const { byCode } = codeListOf(2013);
  expect(old.length).toBeGreaterThan(500);
  for (const [code, name] of old)
    expect(byCode.get(`functional/${code}`)?.names.map(({ name }) => name)).toContain(name);
});

test('a line keeps its status, and the years that were only remembered are none', () => {
  const csv =
    'code,name,level,status,years,source\n' +
    '202,外交支出,类,recalled,2020-2025,memory\n' +
    '201,一般公共服务支出,类,observed,2024,"a, b"\n';
  expect(codeLines(csv)).toEqual([
    ['202', '外交支出', 'recalled', '', 'memory'],
    ['201', '一般公共服务支出', 'observed', '2024', 'a, b'],
  ]);
});

test('a level that does not fit its code is a mistake of the data', () =>
  expect(() => codeLines('code,name,level,status\n20805,行政事业单位养老支出,项,observed\n')).toThrow(
    'is no 项',
  ));

test('so is a status or a use that nobody knows', () => {
  expect(() => codeLines('code,name,level,status\n201,某支出,类,heard\n')).toThrow();
  expect(() => otherNameLines('code,name,level,use,status\n201,某支出,类,once,observed\n', '2')).toThrow(
    'use is once',
  );
});
