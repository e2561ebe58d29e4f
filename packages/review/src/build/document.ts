import type { AuditResult, Corrections, Report } from '@juesuan/schema';
import type { ReviewDocument } from '../model.ts';
import { markRecords } from './marks.ts';
import { recordsOf } from './records.ts';
import { shownSource } from './source.ts';
import { turnsOf } from './turns.ts';

/** A report with all that its page is made of. */
export interface ReviewInput {
  /** Name of the source's file. */
  file: string;
  /** Name of what belongs to it in the folder. */
  name: string;
  bytes: Uint8Array;
  report: Report;
  audit: AuditResult;
  /** What a person decided before. */
  corrections?: Corrections;
}

/** The document of one report's page, and the scripts that hold its source. */
export async function documentOf({
  file,
  name,
  bytes,
  report,
  audit,
  corrections,
}: ReviewInput): Promise<{ document: ReviewDocument; parts: { path: string; script: string }[] }> {
  const { groups, records } = recordsOf(report);
  const { diagnostics, findings } = markRecords(report, audit, { groups, records });
  const { view, redrawn, scripts } = await shownSource(`source.${name}`, bytes, { report, records });
  const document: ReviewDocument = {
    file,
    name,
    source: report.source,
    department: report.department,
    fiscalYear: report.fiscalYear,
    view,
    redrawn,
    turns: turnsOf(report),
    groups,
    records,
    findings,
    diagnostics,
    corrections: corrections ?? null,
  };
  const parts = scripts.map((script, i) => ({ path: `reports/${name}.source-${i}.js`, script }));
  return { document, parts };
}
