// The same step by step, from the packages of the steps: compiled only.
import { auditReport } from '@juesuan/audit';
import { extractReport } from '@juesuan/extractor';
import { type ExtractOptions, extractReport as extractOnEdge } from '@juesuan/extractor/edge';
import { normalizeReport } from '@juesuan/normalizer';
import type { Cell, ExtractedReport, Finding, Report, TableKind } from '@juesuan/schema';

export async function yuanOf(
  bytes: Uint8Array,
  kind: TableKind,
  options: ExtractOptions,
): Promise<(string | null)[]> {
  const extracted: ExtractedReport = await extractReport(bytes, options);
  const report: Report = normalizeReport(extracted);
  const tables = report.tables.filter((table) => table.kind === kind);
  const cells: Cell[] = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.map((cell) => cell.yuan);
}

export const onEdge = async (bytes: Uint8Array): Promise<Finding[]> =>
  auditReport(normalizeReport(await extractOnEdge(bytes))).findings;

// @ts-expect-error a kind that is none
export const wrong: TableKind = 'total';
