import {
  type Diagnostic,
  diagnostic,
  type Finding,
  isDiagnostic,
  type Location,
  type Report,
} from '@juesuan/schema';
import Big from 'big.js';
import { checksOf } from './checks.ts';
import { isOf, placeOf, recognisedCells } from './doubtful-source.ts';
import type { Check } from './engine/check.ts';
import { inUnit } from './engine/figure.ts';
import { findingOf } from './engine/message.ts';
import type { Judged } from './engine/run.ts';
import { likeliestWrong } from './engine/suspect.ts';
import { doubtsOfLostPlaces } from './lost-places.ts';

/** Readings that are less sure stay in doubt whatever sums hold with them. */
const BACKED = 0.8;
/** One figure is wrong alone where another value of it mends so many checks. */
const MENDED = 2;
/** A sum of fewer figures than that may hold because the same number was misread twice. */
const TERMS = 2;

/**
 * A report with a doubt at each recognised value that takes part in a finding: where a sum fails, one of its readings may be
 * wrong, however sure the recogniser was of each. Values that are in doubt already get no second one; and where one of them
 * alone explains the finding, with another reading of its own the sum would hold, the finding says nothing against the others.
 * Nor does it where one figure with one letter changed mends several checks and breaks none: that one alone is in doubt.
 * A reading that is nearly sure is in doubt no more where a sum of two figures and more holds with it, and none fails; nor is ink
 * beside it that was not taken for text.
 *
 * @param report as `normalizeReport` gives it; left as it is
 *
 * @example
 * const report = withOcrDoubts(normalizeReport(await extractReport(bytes, { ocr })));
 */
export function withOcrDoubts(report: Report): Report {
  const cells = recognisedCells(report);
  if (cells.size === 0) return report;
  const known = report.diagnostics.filter((one) => isDiagnostic(one, 'ocr-doubtful'));
  const checks = checksOf(report);
  const failing = new Set<string>();
  const doubts = new Map<string, Diagnostic>();
  const misread = misreadIn(checks);
  for (const one of checks) {
    const finding = findingOf(one);
    if (finding === null) continue;
    const isSaid = isExplained(finding, known);
    const alone = misread.get(one.check);
    for (const location of alone ? [alone] : finding.figures.map((figure) => figure.location)) {
      const place = placeOf(location);
      failing.add(place);
      const found = cells.get(place);
      if (isSaid || found === undefined || doubts.has(place) || known.some((one) => isOf(one, location)))
        continue;
      const { table, row, cell } = found;
      const at = { table: table.title, row: row.row, column: cell.label };
      const params = { reason: 'sum', read: cell.raw, rule: finding.rule } as const;
      doubts.set(place, diagnostic('ocr-doubtful', 'warning', params, location, at));
    }
  }
  const backed = [...backedBy(checks)].flatMap((place) => {
    const cell = failing.has(place) ? undefined : cells.get(place)?.cell;
    return cell !== undefined && (cell.confidence ?? 0) >= BACKED ? [cell.location] : [];
  });
  const isBacked = (one: Diagnostic): boolean =>
    isDiagnostic(one, 'ocr-doubtful') &&
    (one.params.reason === 'reading' || one.params.reason === 'dirt') &&
    backed.some((location) => isOf(one, location));
  const kept = report.diagnostics.filter((one) => !isBacked(one));
  const told = kept.filter((one) => isDiagnostic(one, 'ocr-doubtful'));
  for (const [place, { location, doubt }] of doubtsOfLostPlaces(report, cells))
    if (!doubts.has(place) && !told.some((one) => isOf(one, location))) doubts.set(place, doubt);
  return { ...report, diagnostics: [...kept, ...doubts.values()] };
}

/** Of failing checks the place of the one figure that is wrong, where another value of it alone explains several of them. */
function misreadIn(checks: readonly Judged[]): ReadonlyMap<Check, Location> {
  const found = new Map<Check, Location>();
  for (const [check, { figure, value, mends, breaks }] of likeliestWrong(checks)) {
    const isOneLetter = differInOne(inUnit(figure.value, figure.unit), inUnit(value, figure.unit));
    if (mends.size >= MENDED && breaks === 0 && isOneLetter) found.set(check, figure.location);
  }
  return found;
}

/** Is one text the other with one letter changed, lost or added? */
function differInOne(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end >= Math.max(a.length, b.length) - 1;
}

/** The places of figures with which a sum holds to the last digit. */
function backedBy(checks: readonly Judged[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { check, judgement } of checks) {
    if (check.kind !== 'sum' || judgement.verdict !== 'exact') continue;
    const terms = check.terms.flatMap(({ figure }) => (figure.value.eq(0) ? [] : [figure]));
    if (terms.length >= TERMS)
      for (const { location } of [check.whole, ...terms]) places.add(placeOf(location));
  }
  return places;
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
