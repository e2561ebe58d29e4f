import { existsSync, readFileSync } from 'node:fs';
import { auditReport } from '@juesuan/audit';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import { ExtractedReport, publicTableKinds, Report } from '@juesuan/schema';
import { compareFixture, comparisonText, expectedFiles, fixtureIds } from 'juesuan/golden';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Committed, judge } from '../scripts/score/committed.ts';
import { figuresOf } from '../scripts/score/figures.ts';
import type { Layout } from '../scripts/typeset/layout.ts';
import { allFacts } from './facts/index.ts';
import { fixtureOf, golden } from './read-once.ts';

const ids = await fixtureIds(golden);
const committed: Committed = JSON.parse(
  readFileSync(new URL('../scripts/score/committed.json', import.meta.url), 'utf8'),
);
const typeset = ids.filter((id) => existsSync(`${golden}${id}/layout.json`));

type Check = 'columns' | 'department';

/**
 * What is not yet read right, and why; whoever mends one takes it off the table. Cells, told figures and forms that are
 * not those of the truth stand in the fixture's `against-truth.txt`.
 */
const known: readonly { id: string; check: Check; most: number; reason: string }[] = [
  {
    id: 'text-layout',
    check: 'columns',
    most: 6,
    reason: 'a paired 三公 header whose words the layout sets aside, and 本年支出 right over 基本支出',
  },
  {
    id: 'chromium-unruled',
    check: 'columns',
    most: 1,
    reason: '本年支出 right over 基本支出: taken for one word',
  },
  {
    id: 'chromium-unruled',
    check: 'department',
    most: 1,
    reason: '人员经费 公用经费 taken for the rest of a name',
  },
  { id: 'chromium-open-sides', check: 'department', most: 9, reason: '部⻔ printed with a radical' },
];

/** Fails with all that was found where it is more than is known. */
function expectNone(found: readonly unknown[], id: string, check: Check): void {
  const most = known.find((entry) => entry.id === id && entry.check === check)?.most ?? 0;
  if (found.length > most) expect(found).toEqual([]);
}

interface Reading {
  extracted: ExtractedReport;
  report: Report;
}

/** Each source is read once, whoever asks first. */
const readings = new Map<string, Promise<Reading>>();

function reading(id: string): Promise<Reading> {
  const known = readings.get(id) ?? read(id);
  readings.set(id, known);
  return known;
}

async function read(id: string): Promise<Reading> {
  const { folder, source } = await fixtureOf(id);
  const bytes = new Uint8Array(readFileSync(`${folder}/${source}`));
  const extracted = await extractReport(bytes);
  return { extracted, report: normalizeReport(extracted) };
}

test('every fixture of which figures are committed is there', () => {
  const names = ids.map((id) => `golden/${id}`);
  const fixtures = Object.keys(committed).filter((name) => name.startsWith('golden/'));
  expect(fixtures.filter((name) => !names.includes(name))).toEqual([]);
});

describe.each(ids)('%s', (id) => {
  test('is read as it is expected (pnpm golden update rewrites what is expected)', async () => {
    const { report } = await reading(id);
    const now = expectedFiles(report, auditReport(report), id);
    const comparison = compareFixture(await fixtureOf(id), now, report.source.sha256);
    expect(comparisonText(id, comparison)).toBe(`${id}: as expected\n`);
  });

  test('no figure is below the committed one (npm run score shows all)', async () => {
    const { report } = await reading(id);
    const { truth } = await fixtureOf(id);
    const name = `golden/${id}`;
    expect(Object.keys(committed)).toContain(name);
    expect(judge(committed, { [name]: figuresOf(report, truth) }).falls).toEqual([]);
  });

  test('both records are what the schema says', async () => {
    const { extracted, report } = await reading(id);
    expect(ExtractedReport.safeParse(extracted).error?.issues.slice(0, 3)).toBeUndefined();
    expect(Report.safeParse(report).error?.issues.slice(0, 3)).toBeUndefined();
  });
});

/** 相关统计数 below the amounts of 三公 are no amounts, and no columns of theirs. */
const isCount = (name: string): boolean => /统计数|（[个人辆]）$/.test(name);

describe.each(typeset)('%s, of which every fact is known', (id) => {
  const layout: Layout = JSON.parse(readFileSync(`${golden}${id}/layout.json`, 'utf8'));
  let report: Report;
  beforeAll(async () => {
    ({ report } = await reading(id));
  });

  test('the nine public tables once each, under their titles, in the unit that is printed', () => {
    const tables = report.tables.filter(({ kind }) => kind !== 'other');
    expect(tables.map(({ kind }) => kind)).toEqual(layout.order);
    expect(tables.map(({ title }) => title)).toEqual(layout.order.map((kind) => layout.titles[kind]));
    expect(new Set(tables.map(({ unit }) => unit))).toEqual(new Set([layout.unit]));
    expect(tables.map(({ kind }) => kind).toSorted()).toEqual([...publicTableKinds].sort());
  });

  test('every value column has its canonical name', () => {
    const unnamed = report.tables
      .filter(({ kind }) => kind !== 'other')
      .flatMap(({ title, rows }) =>
        rows.flatMap(({ name, cells }) =>
          cells
            .filter(({ column }) => column === null && !isCount(name))
            .map(({ label }) => [title, name, label]),
        ),
      );
    expectNone(unnamed, id, 'columns');
  });

  test('the department of every table is that of the facts, where it is printed', () => {
    const printed = JSON.stringify(layout.captions).includes('{department}');
    const department = printed ? allFacts[layout.facts]?.department : '';
    const others = report.tables
      .filter((table) => table.kind !== 'other' && table.department !== department)
      .map((table) => [table.title, table.department]);
    expectNone(others, id, 'department');
    if (others.length < report.tables.length / 2) expect(report.department).toBe(department);
  });

  test('the year is that of the facts', () => {
    expect(report.fiscalYear).toBe(2024);
  });

  test('every run of the source is placed', () => {
    expect(report.coverage.runs).toBeGreaterThan(500);
    expect(report.coverage).toMatchObject({ placed: report.coverage.runs, unplaced: [] });
  });
});
