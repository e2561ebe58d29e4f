import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { family, missing, renamed } from '../../../../golden/family/family.ts';
import { planted, restated } from '../../../../golden/family/planted.ts';
import { writeFamily } from '../../../../golden/family/render.ts';
import { ingest } from '../ingest.ts';
import { readHere } from '../testing/read-here.ts';
import { type Reconciliation, reconcile } from './reconcile.ts';

let folder: string;
let clean: Reconciliation;
let changed: Reconciliation;
let ofStore: Reconciliation;
const confirmed = [{ name: renamed.before, same_as: renamed.department, confirmed: 'yes', why: '' }] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-family-'));
  await writeFamily(family(), join(folder, 'clean'));
  await writeFamily(family([...planted, ...restated]), join(folder, 'changed'));
  const store = join(folder, 'store');
  await ingest([join(folder, 'clean')], { to: join(folder, 'clean.duckdb'), store, pool: readHere });
  ofStore = await reconcile(store);
  await ingest([join(folder, 'changed')], { to: join(folder, 'changed.duckdb'), store, pool: readHere });
  clean = await reconcile(join(folder, 'clean.duckdb'));
  changed = await reconcile(join(folder, 'changed.duckdb'), { departments: confirmed });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('nothing is invented where the family agrees, and every rule ran', async () => {
  expect(clean.findings).toEqual([]);
  const ran = new Set(clean.outcomes.filter(({ checks }) => checks > 0).map(({ rule }) => rule));
  expect(ran.size).toBe(new Set(clean.outcomes.map(({ rule }) => rule)).size);
});

test('all planted disagreements are found, and nothing else', () => {
  const now = (department: string) => (department === renamed.before ? renamed.department : department);
  const expected = planted.flatMap(({ expected: all }) =>
    all.flatMap(({ rule, department, fiscalYear, items }) =>
      items.map((item) => [rule, now(department), fiscalYear, item].join(' ')),
    ),
  );
  // 年初 and 年末 of one balance are two findings of one item.
  const found = new Set(
    changed.findings.map(({ rule, department, fiscalYear, item }) =>
      [rule, department, fiscalYear, item].join(' '),
    ),
  );
  expect([...found].toSorted()).toEqual(expected.toSorted());
});

test('units are added up only where all of the list are there, and their figures are in the finding', () => {
  const outcome = (fiscalYear: number) =>
    clean.outcomes.find(
      (one) => one.rule === 'levels-sum' && one.fiscalYear === fiscalYear && one.department === missing.of,
    )?.status;
  expect([2022, missing.fiscalYear, 2024].map(outcome)).toEqual(['pass', 'insufficient-data', 'pass']);
  const finding = changed.findings.find(({ rule, item }) => rule === 'levels-sum' && item === 'total');
  expect(finding?.figures).toHaveLength(4);
  expect(new Set(finding?.figures.map(({ report }) => report)).size).toBe(4);
  expect(finding?.figures.map(({ unit }) => unit)).toEqual(['万元', '万元', '万元', '万元']);
});

test('a finding has the figures of both reports, as printed and where', () => {
  const finding = changed.findings.find(({ item }) => item === 'balance');
  expect(finding).toMatchObject({
    severity: 'error',
    fiscalYear: 2024,
    figures: [
      { label: '收入支出决算总表 年初结转和结余', unit: '万元' },
      { label: '收入支出决算总表 年末结转和结余', unit: '万元' },
    ],
  });
  const [opening, closing] = finding?.figures ?? [];
  expect(Number(opening?.value) - Number(closing?.value)).toBeCloseTo(37.5, 2);
  expect(opening?.report).not.toBe(closing?.report);
  expect(opening?.location.line).toBeGreaterThan(0);
  expect(finding?.message.zh).toContain('相差37.5万元');
});

test('a restated opening is a reason and no error', () => {
  const explained = changed.outcomes.filter(({ reason }) => reason.zh.includes('会计差错更正'));
  // The department, and its 本级 which restated it.
  expect(explained).toHaveLength(restated.length);
  for (const outcome of explained)
    expect(outcome).toMatchObject({ rule: 'years-opening-balance', fiscalYear: 2023, failed: 0 });
});

test('a renamed department is offered, and compared only when a person has confirmed it', () => {
  expect(clean.offered).toMatchObject([
    { name: renamed.before, same_as: renamed.department, confirmed: '?' },
  ]);
  const checks = ({ outcomes }: Reconciliation) =>
    outcomes.filter(
      ({ department, fiscalYear, rule, checks: ran }) =>
        department === renamed.department &&
        fiscalYear === 2024 &&
        rule === 'years-opening-balance' &&
        ran > 0,
    ).length;
  expect([checks(clean), checks(changed)]).toEqual([1, 2]);
  expect(changed.offered).toEqual([]);
});

test('a store gives what its database gives', () => {
  expect(ofStore.findings).toEqual(clean.findings);
  expect(ofStore.outcomes).toEqual(clean.outcomes);
});
