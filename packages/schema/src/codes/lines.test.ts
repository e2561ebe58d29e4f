import { expect, test } from 'vitest';
import { entriesOf } from './lines.ts';

test('a line is an entry with its level and years', () =>
  expect(entriesOf('economic', [['30101', '基本工资', 'observed', '2023|2024', 'two documents']])).toEqual([
    {
      classification: 'economic',
      code: '30101',
      level: '款',
      names: [
        {
          name: '基本工资',
          from: null,
          to: null,
          years: [2023, 2024],
          status: 'observed',
          source: 'two documents',
        },
      ],
      aliases: [],
    },
  ]));

test('where the last year of the former name is known, the present one begins in the year after', () => {
  const [entry] = entriesOf(
    'functional',
    [['20805', '行政事业单位养老支出', 'observed', '2024', '']],
    [['former', '20805', '行政事业单位离退休', 'unverified', '-2019', '']],
  );
  expect(entry?.names).toMatchObject([
    { name: '行政事业单位养老支出', from: 2020, to: null },
    { name: '行政事业单位离退休', from: null, to: 2019 },
  ]);
});

test('else it ends before the present one was first read, and between the two both hold', () => {
  const [entry] = entriesOf(
    'functional',
    [['2040607', '公共法律服务', 'observed', '2023|2024', '']],
    [['former', '2040607', '法律援助', 'unverified', '', '']],
  );
  expect(entry?.names).toMatchObject([
    { name: '公共法律服务', from: null, to: null },
    { name: '法律援助', from: null, to: 2022 },
  ]);
});

test('a code may have former names only', () => {
  const [entry] = entriesOf('economic', [], [['former', '30314', '采暖补贴', 'observed', '2016', '']]);
  expect(entry).toMatchObject({ code: '30314', names: [{ name: '采暖补贴', years: [2016], to: null }] });
});

test('a slip finds the code and is no name of it', () => {
  const [entry] = entriesOf(
    'functional',
    [['201', '一般公共服务支出', 'observed', '2024', '']],
    [['alias', '201', '一般公共预算服务支出', 'observed', '2024', '']],
  );
  expect(entry?.names).toHaveLength(1);
  expect(entry?.aliases).toEqual(['一般公共预算服务支出']);
});

test('a line that is no code is a mistake of the data', () =>
  expect(() => entriesOf('functional', [['2080', '', 'observed', '', '']])).toThrow(
    '2080 is no subject code',
  ));

test('publishers print an old name for a year or two, and both hold then', () => {
  const [entry] = entriesOf(
    'functional',
    [['2013804', '经营主体管理', 'observed', '2024|2025', '']],
    [['former', '2013804', '市场主体管理', 'observed', '2023|2024', '']],
  );
  expect(entry?.names).toMatchObject([{ from: null }, { name: '市场主体管理', to: 2024 }]);
});

test('a name read after its remembered end ends later', () =>
  expect(
    entriesOf('functional', [['20704', '某事务', 'observed', '2019|-2018', '']])[0]?.names,
  ).toMatchObject([{ to: 2019 }]));

test('a later name begins when it is first read', () =>
  expect(
    entriesOf(
      'functional',
      [['21019', '托育服务', 'observed', '2024', '']],
      [['later', '21019', '育幼服务', 'observed', '2026', '']],
    )[0]?.names,
  ).toMatchObject([{ from: null }, { name: '育幼服务', from: 2026 }]));
