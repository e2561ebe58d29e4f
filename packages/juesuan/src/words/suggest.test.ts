import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { publicTableKinds, type Report } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { readReport } from '../node.ts';
import { confirmedOnly } from './confirmed.ts';
import { parseOwnWords } from './read.ts';
import { WordSuggestions } from './suggest.ts';
import { suggestedFile } from './suggested-file.ts';

const golden = (path: string) =>
  readFile(fileURLToPath(new URL(`../../../../golden/${path}`, import.meta.url)), 'utf8');
const read = (text: string, words?: Parameters<typeof readReport>[1]) =>
  readReport(new TextEncoder().encode(text), words);
const suggested = (report: Report): string => {
  const words = new WordSuggestions();
  words.add(report, 'report.txt');
  return suggestedFile(words.words());
};
const confirmed = (file: string) =>
  confirmedOnly(parseOwnWords(file, 'words.yaml')).words as ReturnType<typeof parseOwnWords>;
const takeIn = (file: string): string => file.replaceAll('- ?', '- ');

/** Lines of a table under its title, up to the next note. */
function withinTable(text: string, title: string, change: (line: string, at: number) => string): string {
  const lines = text.split('\n');
  const from = lines.findLastIndex((line) => line.trim() === title);
  const to = lines.findIndex((line, i) => i > from && line.startsWith('注：'));
  return lines.map((line, i) => (i > from && i < to ? change(line, i) : line)).join('\n');
}

// What is read of the fixture stands against its own truth (golden/truth.test.ts).
const source = await golden('text-tabs/source.txt');
const known = await read(source);

/** Every amount with its kind, row and column: what words must not change. */
const amountsOf = ({ tables }: Report): string[] =>
  tables
    .filter(({ kind }) => publicTableKinds.some((one) => one === kind))
    .flatMap(({ kind, rows }) =>
      rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ column, value }) => (value === null ? [] : [`${kind} ${row} ${column} ${value}`])),
      ),
    )
    .sort();

describe('a publisher with words of its own', () => {
  const titles: Readonly<Record<string, string>> = {
    收入决算表: '各类进款情况一览表',
    支出决算表: '各类用款情况一览表',
    '财政拨款“三公”经费支出决算表': '出行与接待开支一览表',
  };
  const own = withinTable(
    withinTable(source, '收入决算表', (line) =>
      line.replace('财政拨 款收入', '国库拨 付进款').replace('其他收 入', '零星进 款'),
    ),
    '支出决算表',
    (line) => {
      const changed = line.replace('基本支 出', '日常运 转支出').replace('项目支 出', '专项用 款');
      if (changed.includes('专项用 款')) return `${changed}\t对外援 助用款`;
      if (changed.startsWith('栏次')) return `${changed}\t7`;
      return /^(?:\d|合计)/u.test(changed) ? `${changed}\t0.00` : changed;
    },
  )
    .split('\n')
    .map((line) => titles[line.trim()] ?? line)
    .join('\n');

  test('is taught by confirming what is suggested: nine kinds of nine, and the amounts as under the usual words', async () => {
    const before = await read(own);
    const file = suggested(before);
    expect(before.tables.filter(({ kind }) => kind === 'other').map(({ title }) => title)).toEqual(
      Object.values(titles),
    );

    const open = confirmedOnly(parseOwnWords(file, 'words.yaml'));
    expect(open.unconfirmed).toBe(8);

    const words = confirmed(takeIn(file).replaceAll('new_1', 'foreign_aid'));
    const after = await read(own, { words });
    expect(
      after.tables.filter(({ kind }) => publicTableKinds.some((one) => one === kind)).map(({ kind }) => kind),
    ).toEqual([...publicTableKinds]);
    expect(
      after.tables.map(({ title }) => title).filter((title) => Object.values(titles).includes(title)),
    ).toHaveLength(3);
    const amounts = amountsOf(after);
    const aid = amounts.filter((amount) => amount.includes(' foreign_aid '));
    expect(aid.length).toBeGreaterThan(30);
    expect(amounts.filter((amount) => !aid.includes(amount))).toEqual(amountsOf(known));
  });

  test('no word is used before somebody has confirmed it', async () => {
    const file = suggested(await read(own));
    expect(amountsOf(await read(own, { words: confirmed(file) }))).toEqual(amountsOf(await read(own)));
  });
});

test('nine titles that say nothing are told by the shape of their tables', async () => {
  let text = source;
  for (const [i, { title }] of known.tables.filter(({ kind }) => kind !== 'other').entries())
    text = text
      .split('\n')
      .map((line) => (line.trim() === title ? `${'甲乙丙丁戊己庚辛壬'[i]}类资金年度情况一览表` : line))
      .join('\n');
  const before = await read(text);
  expect(before.tables.every(({ kind }) => kind === 'other')).toBe(true);
  const after = await read(text, { words: confirmed(takeIn(suggested(before))) });
  expect(after.tables.map(({ kind }) => kind)).toEqual([...publicTableKinds]);
  expect(amountsOf(after)).toEqual(amountsOf(known));
});

test('what the catalogue knows is not suggested', () => {
  expect(suggested(known)).not.toContain('?收');
  expect(confirmedOnly(parseOwnWords(suggested(known), 'words.yaml')).unconfirmed).toBe(0);
});
