import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { departmentFacts, following } from '../../../../golden/family/accounts.ts';
import { family } from '../../../../golden/family/family.ts';
import { writeFamily } from '../../../../golden/family/render.ts';
import { ingest } from '../ingest.ts';
import { readHere } from '../testing/read-here.ts';
import type { DepartmentName } from './departments.ts';
import { reconcile } from './reconcile.ts';

const [one, other, merged] = ['云江省政务服务厅', '云江省招商促进局', '云江省政务和招商厅'] as const;

/** Two departments of 2023, and one of 2024 that was made of them: it leads on from both together. */
const units = (fiscalYear: number) =>
  family().flatMap(({ facts }) =>
    facts.fiscalYear === fiscalYear && facts.level === '单位' && facts.department.startsWith('云江')
      ? [facts]
      : [],
  );
const [first, second] = units(2023);
const [firstNow, secondNow] = units(2024);
if (!first || !second || !firstNow || !secondNow) throw new Error('the family has other units');
const before = [departmentFacts([first], one), departmentFacts([second], other)];
const after = following(
  departmentFacts([first, second], merged),
  departmentFacts([firstNow, secondNow], merged),
);

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-parts-'));
  file = join(folder, 'out.duckdb');
  await writeFamily(
    [...before, after].map((facts) => ({ facts })),
    join(folder, 'reports'),
  );
  await ingest([join(folder, 'reports')], { to: file, store: join(folder, 'store'), pool: readHere });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const said = (
  confirmed: DepartmentName['confirmed'],
  same_as: string,
  ...names: string[]
): DepartmentName[] => names.map((name) => ({ name, same_as, confirmed, why: '' }));

const openingOf = async (departments: readonly DepartmentName[]) => {
  const { findings, outcomes, reports } = await reconcile(file, { departments });
  expect(reports).toBe(3);
  const outcome = outcomes.find(
    ({ rule, fiscalYear, department }) =>
      rule === 'years-opening-balance' && fiscalYear === 2024 && department === merged,
  );
  return { errors: findings.filter(({ severity }) => severity === 'error').length, outcome };
};

test('departments that were merged are a reason, whichever way a person says it, and no error', async () => {
  for (const departments of [said('part', merged, one, other), said('yes', merged, one, other)]) {
    const { errors, outcome } = await openingOf(departments);
    expect(errors).toBe(0);
    expect(outcome).toMatchObject({ status: 'not-applicable', failed: 0 });
    expect([`${one}、${other}`, `${other}、${one}`]).toContain(
      outcome?.reason.zh.replace('部门合并或拆分：', ''),
    );
  }
});

test('nothing is compared before a person says so, and one name alone is held against its own years', async () => {
  expect((await openingOf([])).outcome?.status).toBe('insufficient-data');
  // Wrongly confirmed as merely renamed: what does not agree is an error.
  const { errors, outcome } = await openingOf(said('yes', merged, one));
  expect(outcome?.status).toBe('fail');
  expect(errors).toBeGreaterThan(0);
});
