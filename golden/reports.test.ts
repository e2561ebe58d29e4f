import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import { publicTableKinds, Report } from '@juesuan/schema';
import { tidy } from 'juesuan/format';
import { compareCells, parseCsv } from 'juesuan/golden';
import { describe, expect, test } from 'vitest';
import { type Committed, judge } from '../scripts/score/committed.ts';
import { figuresOf } from '../scripts/score/figures.ts';
import { scoredSources } from '../scripts/score/sources.ts';

/** Published reports that are not part of the repository; they lie beside it where it is developed. */
const reports = fileURLToPath(new URL('../../shared/reports/', import.meta.url));
const sources = [
  ['jilin-commerce-2024', 'report.txt'],
  ['putuo-planning-2024', 'report.pdf'],
  ['putuo-template-2024', 'report.pdf'],
] as const;

/** The figures that must not fall; `npm run score` shows all. */
const committed: Committed = JSON.parse(
  readFileSync(new URL('../scripts/score/committed.json', import.meta.url), 'utf8'),
);

describe.each(sources)('published report %s', (name, file) => {
  const missing = !existsSync(`${reports}${name}/${file}`);

  test.skipIf(missing)(`all of it${missing ? ' (skipped: ../shared/reports is missing)' : ''}`, async () => {
    const extracted = await extractReport(new Uint8Array(readFileSync(`${reports}${name}/${file}`)));
    const report = normalizeReport(extracted);
    const truth = parseCsv(readFileSync(`${reports}${name}/tables.csv`, 'utf8'));
    const read = parseCsv(tidy.before(false) + tidy.body({ id: name, file, report }));
    const { missing: missed, extra } = compareCells(truth, read);
    expect({ missed, extra }).toEqual({ missed: [], extra: [] });
    const kinds = report.tables.map(({ kind }) => kind).filter((kind) => kind !== 'other');
    expect(kinds.toSorted()).toEqual([...publicTableKinds].sort());
    expect(report.coverage).toMatchObject({ placed: report.coverage.runs, unplaced: [] });
    expect(report.fiscalYear).toBe(2024);
    const scored = (await scoredSources()).find((source) => source.name === `reports/${name}`);
    const figures = figuresOf(report, scored?.truth ?? {});
    expect(judge(committed, { [`reports/${name}`]: figures }).falls).toEqual([]);
    expect(Report.safeParse(report).error?.issues.slice(0, 3)).toBeUndefined();
  });
});
