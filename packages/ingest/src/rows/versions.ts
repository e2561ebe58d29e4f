import type { DataRecord } from './dataset.ts';
import { scopeOf, scopeSql } from './scope.ts';

/**
 * Numbers the versions of each report among all reports of an output. Versions of one report have the same department,
 * year, family and kinds, none of them empty, and are both of a unit alone (单位决算, 本级) or both not; all others are the only version of themselves. The later version is the one
 * of the later date of publication where all versions print one, else the one that a later run brought.
 *
 * @param reports records of `reports` with their `run`
 */
export function withVersions(reports: readonly DataRecord[]): DataRecord[] {
  const groups = new Map<string, DataRecord[]>();
  for (const report of reports) {
    const group = groupOf(report);
    groups.set(group, [...(groups.get(group) ?? []), report]);
  }
  const placed = new Map<DataRecord, DataRecord>();
  for (const group of groups.values()) {
    const dated = group.every(({ published }) => published !== null);
    const versions = group.toSorted((a, b) => order(a, b, dated));
    versions.forEach((report, i) => {
      const next = versions[i + 1]?.report_id ?? null;
      placed.set(report, { ...report, version: i + 1, current: next === null, superseded_by: next });
    });
  }
  return reports.map((report) => placed.get(report) ?? report);
}

function groupOf({ report_id, department, fiscal_year, family, kinds, title }: DataRecord): string {
  const what = [department, fiscal_year, family, kinds, scopeOf(String(title ?? ''))];
  return JSON.stringify(what.some((field) => field == null || field === '') ? report_id : what);
}

function order(a: DataRecord, b: DataRecord, dated: boolean): number {
  const keys = dated ? ['published', 'run', 'report_id'] : ['run', 'report_id'];
  for (const key of keys) {
    const [one, other] = [a[key] ?? '', b[key] ?? ''];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** The same in SQL, for outputs that hold more reports than those of a run; DuckDB and PostgreSQL both read it. */
export const versionsStatement = `UPDATE reports SET version = placed.version, superseded_by = placed.next,
  current = placed.next IS NULL
  FROM (
    SELECT report_id, row_number() OVER same AS version, lead(report_id) OVER same AS next
    FROM (
      SELECT report_id, run, what,
        CASE WHEN count(*) OVER (PARTITION BY what) = count(published) OVER (PARTITION BY what) THEN published END AS dated
      FROM (
        SELECT report_id, run, published,
          CASE WHEN department IS NULL OR fiscal_year IS NULL OR family IS NULL OR kinds IS NULL THEN report_id
            ELSE concat_ws(chr(31), department, CAST(fiscal_year AS TEXT), family, kinds,
              ${scopeSql('title')}) END AS what
        FROM reports
      ) AS grouped
    ) AS ordered
    WINDOW same AS (PARTITION BY what ORDER BY dated, run, report_id)
  ) AS placed
  WHERE reports.report_id = placed.report_id
    AND (reports.version <> placed.version OR reports.superseded_by IS DISTINCT FROM placed.next)`;
