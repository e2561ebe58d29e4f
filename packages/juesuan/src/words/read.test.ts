import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readReport } from '../node.ts';
import { parseOwnWords } from './read.ts';

const words = `# words of one publisher
tables:
  - kind: expenditure
    columns:
      - column: basic
        headers: [日常运转支出]
  - kind: three_public
    aliases: [出行与接待开支一览表]
threePublic:
  phases:
    - { column: budget, headers: [全年预算] }
    - { column: final, headers: [全年支出] }
  items:
    - { column: travel, headers: [差旅费] }
verbs:
  up: [多拨]
`;

const lineOf = (text: string): string => {
  try {
    parseOwnWords(text, 'words.yaml');
    return 'no error';
  } catch (error) {
    const { place, message } = error as { place: string; message: string };
    return `${place} ${message}`;
  }
};

describe('what is wrong is said with its line', () => {
  test.each([
    ['a syntax that is none', 'tables: [\n', /^words\.yaml:2 it cannot be read as YAML or JSON/],
    ['a kind that is none', 'tables:\n  - kind: spending\n', /^words\.yaml:2 tables\.0\.kind: /],
    ['a field that is none', '{"tables": [],\n "titels": []}', /^words\.yaml:2 titels: /],
    [
      'a title of two tables',
      'tables:\n  - kind: income\n    aliases: [甲表]\n  - kind: expenditure\n    aliases: [甲表]\n',
      /^words\.yaml:5 tables\.1\.aliases\.0: “甲表” means income and expenditure/,
    ],
    [
      'a header of two columns',
      'threePublic:\n  items:\n    - { column: travel, headers: [差旅费] }\n    - { column: meeting, headers: [差旅费] }\n',
      /^words\.yaml:4 threePublic\.items\.1\.headers\.0: /,
    ],
    [
      'a column that is no name',
      'tables:\n  - { kind: income, columns: [{ column: 其他, headers: [x] }] }',
      /:2 /,
    ],
    ['a unit that is none', 'units:\n  仟元: 仟\n', /^words\.yaml:2 units\.仟元: /],
  ])('%s', (_, text, said) => expect(lineOf(text)).toMatch(said));

  test('an empty file has no words', () => expect(parseOwnWords('', 'words.yaml')).toEqual({}));
});

describe('words without code', async () => {
  const file = fileURLToPath(new URL('../../../../examples/another-publisher/report.txt', import.meta.url));
  const bytes = new Uint8Array(await readFile(file));
  const own = parseOwnWords(words, 'words.yaml');

  test('name tables, columns and changes, and hold for one reading only', async () => {
    const [with_, without] = await Promise.all([readReport(bytes, { words: own }), readReport(bytes)]);
    const table = with_.tables.find(({ title }) => title === '出行与接待开支一览表');
    expect(table?.kind).toBe('three_public');
    expect(table?.columns.map(({ column }) => column)).toEqual([null, null]);
    const travel = table?.rows.find(({ name }) => name === '差旅费');
    expect(travel?.cells.map(({ column, value }) => [column, value])).toEqual([
      ['budget.travel', '1.00'],
      ['final.travel', '0.80'],
    ]);
    expect(with_.facts.find(({ value }) => value === '12.60')?.direction).toBe('up');
    expect(without.tables.find(({ title }) => title === table?.title)?.kind).toBe('other');
    expect(without.facts.find(({ value }) => value === '12.60')).toBeUndefined();
  });

  test('units, for a table and for its columns', async () => {
    const text = [
      '支出决算表',
      '部门：云溪市档案馆 单位：仟元',
      '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出',
      '合计\t\t3.50\t2.50\t1.00',
      '201\t一般公共服务支出\t3.50\t2.50\t1.00',
    ].join('\n');
    const read = await readReport(new TextEncoder().encode(text), { words: { units: { 仟元: '千元' } } });
    expect(read.tables[0]?.unit).toBe('千元');
    expect(read.tables[0]?.rows[0]?.cells[0]?.yuan).toBe('3500');
  });

  test('a wrong object is an error that says where', async () => {
    await expect(
      readReport(bytes, {
        words: { tables: [{ kind: 'other', columns: [{ column: 'a', headers: ['b'] }] }] },
      }),
    ).rejects.toThrow(/tables\.0\.columns/);
  });
});
