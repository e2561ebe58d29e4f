import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Facts } from '../../../../golden/facts/facts.ts';
import { family, type Member } from '../../../../golden/family/family.ts';
import { writeFamily } from '../../../../golden/family/render.ts';
import { ingest } from '../ingest.ts';
import { query } from '../testing/query.ts';
import { readHere } from '../testing/read-here.ts';
import { reconcile } from './reconcile.ts';

const unit = '澜川市青禾区城市运行管理局（本级）';
const [fundCode, fundName] = ['2120803', '城市建设和维护支出'] as const;

/** Its subject of a government fund has another name in the later year, and so has the 项 of which the text speaks. */
const [before, after] = family()
  .map(({ facts }) => facts)
  .filter(({ department, fiscalYear }) => department === unit && fiscalYear > 2022) as [Facts, Facts];
const leaf = after.general[0];
const code = leaf?.code ?? '';
const renamed: Facts = { ...after, names: { ...after.names, [fundCode]: fundName, [code]: '综合管理事务' } };

const amountOf = ({ general, yuanPerUnit }: Facts): number => {
  const of = general.find((one) => one.code === code);
  return ((of?.personnel ?? 0) + (of?.publicFunds ?? 0) + (of?.project ?? 0)) * yuanPerUnit;
};

/** What the later year's text says of its 项: its amount, and by how much it grew. */
function says(more: number): string {
  const { names } = renamed;
  const chain = `${names[code.slice(0, 3)]}（类）${names[code.slice(0, 5)]}（款）${names[code]}（项）`;
  const inWan = (yuan: number): string => (yuan / 10_000).toFixed(2);
  return `${chain}支出决算为${inWan(amountOf(after))}万元，比上年增加${inWan(amountOf(after) - amountOf(before) + more)}万元。`;
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-subjects-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, later: Member): Promise<string> {
  await writeFamily([{ facts: before }, later], join(folder, name));
  const file = join(folder, `${name}.duckdb`);
  await ingest([join(folder, name)], { to: file, store: join(folder, 'store'), pool: readHere });
  return file;
}

const compared = (file: string) =>
  query(
    `SELECT item, how, state, label, prior_label FROM across_years
     WHERE beside = 'table' AND prior_label LIKE '2%' ORDER BY how DESC, item`,
    file,
  );

test('a subject is followed by its code where its name is another, in tables and in the text', async () => {
  const file = await written('same', { facts: renamed, says: says(0) });
  const rows = await compared(file);
  expect(rows.map(({ how, state, prior_label }) => ({ how, state, prior_label }))).toEqual([
    { how: 'opening', state: 'pass', prior_label: `${fundCode} ${before.names[fundCode]}` },
    {
      how: 'implied',
      state: expect.stringMatching(/pass|rounding/),
      prior_label: `${code} ${before.names[code]}`,
    },
  ]);
  expect(rows[0]?.label).toBe(`${fundCode} ${fundName}`);
  expect((await reconcile(file)).findings).toEqual([]);
  const names = await query(
    'SELECT code, names::INT AS names, name, first_year, last_year FROM code_names_differing ORDER BY code, first_year',
    file,
  );
  const both = (of: string, now: string | undefined) => [
    { code: of, names: 2, name: before.names[of], first_year: 2023, last_year: 2023 },
    { code: of, names: 2, name: now, first_year: 2024, last_year: 2024 },
  ];
  // The code that the general budget and the text name, and that of the fund: no other has two names.
  expect(names).toEqual(
    [...both(code, renamed.names[code]), ...both(fundCode, fundName)].toSorted((a, b) =>
      a.code < b.code ? -1 : a.code > b.code ? 1 : 0,
    ),
  );
});

test('what does not agree is found under the new name, with both names in the finding', async () => {
  const [first, ...rest] = renamed.fund;
  if (first?.code !== fundCode) throw new Error('the first subject of the fund is another');
  const fund = [{ ...first, opening: first.opening + 70_000 }, ...rest];
  const { findings } = await reconcile(
    await written('other', { facts: { ...renamed, fund }, says: says(30_000) }),
  );
  const opening = findings.find(({ item }) => item === `${fundCode} ${fundName}`);
  expect(opening).toMatchObject({ rule: 'years-opening-balance', fiscalYear: 2024 });
  expect(opening?.figures[1]?.label).toContain(`${fundCode} ${before.names[fundCode]}`);
  const claim = findings.filter(({ rule }) => rule === 'years-prior-amount');
  expect(claim).toHaveLength(1);
  expect(claim[0]?.message.zh).toMatch(/相差(2\.99|3)\d*万元/);
  expect(claim[0]?.figures[1]?.label).toContain(`${code} ${before.names[code]}`);
});
