import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeEntriesOf } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { ingest } from '../ingest.ts';
import { tabsReport, temporaryFolder } from '../testing/golden.ts';
import { query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { learnedCodes } from './store-codes.ts';

/** Reports made from one of the fixtures: the year, and what each calls 购房补贴; each of a department of its own. */
async function reportsOf(folder: string, drawn: readonly (readonly [year: number, name: string])[]) {
  const text = await readFile(tabsReport, 'utf8');
  return Promise.all(
    drawn.map(async ([year, name], i) => {
      const file = join(folder, `${i}.txt`);
      const department = `${name}办公室`;
      await writeFile(
        file,
        text
          .replaceAll('2024', String(year))
          .replaceAll('购房补贴', name)
          .replaceAll('政务服务和招商促进厅', department),
      );
      return file;
    }),
  );
}

test('a corpus teaches what its codes are called, report by report', async () => {
  const folder = await temporaryFolder();
  const [first = '', ...others] = await reportsOf(folder, [
    [2022, '购房补助'],
    [2022, '购房补助'],
    [2023, '购房补贴'],
    [2024, '购房补贴'],
    [2024, '住房修缮'],
  ]);
  const to = join(folder, 'out.duckdb');
  const options = { to, pool: readHere, store: join(folder, 'store') };
  const named = async () => {
    const { reports, codes } = await learnedCodes(options.store);
    const names = codes.find(({ code }) => code === '2210203')?.names ?? [];
    return [reports, ...names.map(({ name, use, reports }) => [name, use, reports])];
  };

  await ingest([first], options);
  expect(await named()).toEqual([1, ['购房补助', 'name', 1]]);
  await ingest([first, ...others], options);
  // The second report of 2022 has the bytes of the first: it is one.
  expect(await named()).toEqual([
    4,
    ['购房补贴', 'name', 2],
    ['住房修缮', 'outlier', 1],
    ['购房补助', 'outlier', 1],
  ]);
  expect(
    await query(
      `SELECT name, fiscal_year, reports FROM code_names_by_year WHERE code = '2210203' ORDER BY ALL`,
      to,
    ),
  ).toEqual([
    { name: '住房修缮', fiscal_year: 2024, reports: '1' },
    { name: '购房补助', fiscal_year: 2022, reports: '1' },
    { name: '购房补贴', fiscal_year: 2023, reports: '1' },
    { name: '购房补贴', fiscal_year: 2024, reports: '1' },
  ]);
});

test('results of a list of one’s own are others, and teach nothing twice', async () => {
  const folder = await temporaryFolder();
  const [file = ''] = await reportsOf(folder, [[2024, '安居补贴']]);
  const to = join(folder, 'out.duckdb');
  const options = { to, pool: readHere, store: join(folder, 'store') };
  const verdict = async () =>
    (await query(`SELECT DISTINCT verdict FROM code_names WHERE name = '安居补贴'`, to)).map(
      ({ verdict }) => verdict,
    );
  await ingest([file], options);
  expect(await verdict()).toEqual(['unlisted']);
  const name = { use: 'name', status: 'observed', years: '2024', source: '' } as const;
  const codes = codeEntriesOf([{ code: '2210203', name: '安居补贴', ...name }]);
  await ingest([file], { ...options, codes });
  expect(await verdict()).toEqual(['matched']);
  expect((await learnedCodes(options.store)).reports).toBe(1);
});

test('a folder that is no store is told', async () =>
  expect(learnedCodes(await temporaryFolder())).rejects.toMatchObject({ code: 'no-store' }));
