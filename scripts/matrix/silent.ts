import type { Diagnostic, Report } from '@juesuan/schema';
import { tidy } from 'juesuan/format';
import { compareCells, parseCsv } from 'juesuan/golden';
import { folded, linesOf } from '../score/figures.ts';

/**
 * How many cells and rows of a report are wrong in silence: missing, or other than the truth, in a table that no warning
 * names by its title or by a page that it stands on.
 *
 * @param truth text of a `truth.csv`
 */
export function silentErrors(report: Report, truth: string): number {
  const cells = parseCsv(truth);
  const read = linesOf(tidy, report);
  const { missing, extra } = compareCells(cells, read);
  const loud = report.diagnostics.filter(({ severity }) => severity !== 'info');
  const isLoud = (title: string): boolean => {
    const pages = new Set(
      [
        ...read.map((line) => [line.title, line.page]),
        ...cells.map((line) => [line.table, line.page]),
      ].flatMap(([name = '', page = '']) => (folded(name) === title ? [page] : [])),
    );
    return loud.some((diagnostic) => names(diagnostic, title, pages));
  };
  const titles = [...missing, ...extra].map((line) => line.split(' | ')[0] ?? '');
  const told = new Set([...new Set(titles)].filter(isLoud));
  return titles.filter((title) => !told.has(title)).length;
}

function names({ table, params, location }: Diagnostic, title: string, pages: ReadonlySet<string>): boolean {
  // Rows kept apart from a table have none, and name it as the one before them; a table that is missing is in a list.
  const { before, titles } = params as { before?: unknown; titles?: unknown };
  const named = [table, before, ...(Array.isArray(titles) ? titles : [])];
  if (named.some((name) => typeof name === 'string' && folded(name) === title)) return true;
  const page = location?.page ?? null;
  return page !== null && pages.has(String(page));
}
