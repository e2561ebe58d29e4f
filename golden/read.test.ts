import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import { ExtractedReport, publicTableKinds, Report } from '@juesuan/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Layout } from '../scripts/typeset/layout.ts';
import { allFacts } from './facts/index.ts';
import { compare, readCsv } from './truth-lines.ts';

const golden = fileURLToPath(new URL('.', import.meta.url));
const fixtures = readdirSync(golden).filter((id) => existsSync(`${golden}${id}/truth.csv`));

type Check = 'cells' | 'columns' | 'department';

/** What is not yet read right, and why; whoever mends one takes it off the table. */
const known: readonly { id: string; check: Check; most: number; reason: string }[] = [
  {
    id: 'text-layout',
    check: 'cells',
    most: 4,
    reason: 'a paired 三公 header whose words the layout sets aside',
  },
  { id: 'text-layout', check: 'columns', most: 6, reason: 'the same, and 本年支出 right over 基本支出' },
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

describe.each(fixtures)('%s', (id) => {
  const folder = `${golden}${id}/`;
  const layout: Layout = JSON.parse(readFileSync(`${folder}layout.json`, 'utf8'));
  let extracted: ExtractedReport;
  let report: Report;
  beforeAll(async () => {
    const [source = ''] = readdirSync(folder).filter((name) => name.startsWith('source.'));
    extracted = await extractReport(new Uint8Array(readFileSync(folder + source)), { fileName: source });
    report = normalizeReport(extracted);
  });

  test('every cell and every row is that of the truth', () => {
    const { lines, missing, extra } = compare(readCsv(readFileSync(`${folder}truth.csv`, 'utf8')), report);
    expect(lines).toBeGreaterThan(200);
    expectNone(missing, id, 'cells');
    expectNone(extra, id, 'cells');
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
          cells.filter(({ column }) => column === null).map(({ label }) => [title, name, label]),
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

  test('both records are what the schema says', () => {
    expect(ExtractedReport.safeParse(extracted).error?.issues.slice(0, 3)).toBeUndefined();
    expect(Report.safeParse(report).error?.issues.slice(0, 3)).toBeUndefined();
  });
});
