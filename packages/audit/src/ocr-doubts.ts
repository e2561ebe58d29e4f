import { type Diagnostic, diagnostic, type Finding, isDiagnostic, type Report } from '@juesuan/schema';
import Big from 'big.js';
import { auditReport } from './audit.ts';
import { isOf, placeOf, recognisedCells } from './doubtful-source.ts';

/**
 * A doubt for each recognised value that takes part in a finding: where a sum fails, one of its readings may be wrong, however
 * sure the recogniser was of each. Values that are in doubt already get no second one; and where one of them alone explains
 * the finding, with another reading of its own the sum would hold, the finding says nothing against the others.
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
  for (const finding of auditReport(report).findings) {
    if (isExplained(finding, known)) continue;
    const { rule, figures } = finding;
    for (const { location } of figures) {
      const place = placeOf(location);
      const found = cells.get(place);
      if (found === undefined || doubts.has(place) || known.some((one) => isOf(one, location))) continue;
      const { table, row, cell } = found;
      const at = { table: table.title, row: row.row, column: cell.label };
      const params = { reason: 'sum', read: cell.raw, rule } as const;
      doubts.set(place, diagnostic('ocr-doubtful', 'warning', params, location, at));
    }
  }
  return [...doubts.values()];
}

/** Does a figure that is in doubt already have another reading that differs from the first by as much as the sum is off? */
function isExplained({ figures, computed, tolerance }: Finding, known: readonly Diagnostic[]): boolean {
  const printed = figures[0]?.value ?? null;
  if (printed === null || computed === null) return false;
  const off = new Big(printed).minus(computed).abs();
  return figures.some(({ value, location }) => {
    if (value === null) return false;
    const doubt = known.find((one) => isOf(one, location));
    return (doubt === undefined ? [] : othersOf(doubt)).some((other) =>
      other
        .minus(value)
        .abs()
        .minus(off)
        .abs()
        .lte(tolerance ?? 0),
    );
  });
}

/** The other readings that a doubt names. */
function othersOf({ params }: Diagnostic): Big[] {
  const named = 'others' in params && typeof params.others === 'string' ? params.others : '';
  const plain = named.split(' / ').map((one) => one.replaceAll(',', ''));
  return plain.filter((one) => /^-?\d+(\.\d+)?$/.test(one)).map((one) => new Big(one));
}
