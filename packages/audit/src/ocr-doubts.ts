import { type Diagnostic, diagnostic, isDiagnostic, type Report } from '@juesuan/schema';
import { auditReport } from './audit.ts';
import { isOf, placeOf, recognisedCells } from './doubtful-source.ts';

/**
 * A doubt for each recognised value that takes part in a finding: where a sum fails, one of its readings may be wrong, however
 * sure the recogniser was of each. Values that are in doubt already get no second one.
 *
 * @param report as `normalizeReport` gives it; left as it is
 * @returns none for a report that was not recognised
 *
 * @example
 * report.diagnostics.push(...ocrDoubts(report));
 */
export function ocrDoubts(report: Report): Diagnostic[] {
  const cells = recognisedCells(report);
  if (cells.size === 0) return [];
  const known = report.diagnostics.filter((one) => isDiagnostic(one, 'ocr-doubtful'));
  const doubts = new Map<string, Diagnostic>();
  for (const { rule, figures } of auditReport(report).findings)
    for (const { location } of figures) {
      const place = placeOf(location);
      const found = cells.get(place);
      if (found === undefined || doubts.has(place) || known.some((one) => isOf(one, location))) continue;
      const { table, row, cell } = found;
      const at = { table: table.title, row: row.row, column: cell.label };
      const params = { reason: 'sum', read: cell.raw, rule } as const;
      doubts.set(place, diagnostic('ocr-doubtful', 'warning', params, location, at));
    }
  return [...doubts.values()];
}
