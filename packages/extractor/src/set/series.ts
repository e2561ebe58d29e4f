import type { ReportFamily } from '@juesuan/schema';
import type { ReportPart } from './report-part.ts';

/** A file with what it says of its report. */
interface NamedPart {
  file: string;
  part: ReportPart;
}

/** The pages of a scan so far, and what they say of their report that the next one may contradict. */
interface Series<Named> {
  pages: Named[];
  department: string | null;
  fiscalYear: number | null;
  holds: Set<string>;
}

/** The last number of a name, and what stands around it. */
const numbered = /^(.*?)(\d+)(\D*)$/u;

/**
 * What the names of the pages of one scan have in common: all but their last number. `null` for a name without a number.
 *
 * @example
 * seriesName('决算/扫描001.jpg'); // '决算/扫描#.jpg'
 */
export function seriesName(file: string): string | null {
  const [, before, , behind] = numbered.exec(file) ?? [];
  return before === undefined ? null : `${before}#${behind}`;
}

/**
 * Pages of scans put together: pictures of one folder whose names differ in their last number only. Where one names another
 * department or year than those before it and prints a table that they have, the pages of another report begin.
 *
 * @param ordered files in reading order
 * @returns every file once, alone or with the other pages of its scan
 */
export function inSeries<Named extends NamedPart>(ordered: readonly Named[]): Named[][] {
  const all: Named[][] = [];
  const open = new Map<string, Series<Named>>();
  for (const one of ordered) {
    const name = one.part.isPicture ? seriesName(one.file) : null;
    let series = name === null ? undefined : open.get(name);
    if (series === undefined || beginsAnother(one.part, series)) {
      series = { pages: [], department: null, fiscalYear: null, holds: new Set() };
      all.push(series.pages);
      if (name !== null) open.set(name, series);
    }
    addPage(series, one);
  }
  return all;
}

function addPage<Named extends NamedPart>(series: Series<Named>, page: Named): void {
  series.pages.push(page);
  series.department ??= page.part.department;
  series.fiscalYear ??= page.part.fiscalYear;
  for (const held of page.part.holds) series.holds.add(held);
}

/** What pages of one scan say of their report, all together. */
export function partOfSeries(parts: readonly ReportPart[]): ReportPart {
  const [first] = parts;
  if (first === undefined) throw new RangeError('a series has a page');
  const named = parts.find(({ department }) => department !== null) ?? first;
  return {
    ...first,
    name: named.name,
    department: named.department,
    isOwnLevel: parts.some(({ isOwnLevel }) => isOwnLevel),
    fiscalYear: parts.find(({ fiscalYear }) => fiscalYear !== null)?.fiscalYear ?? null,
    family:
      parts.map(({ family }): ReportFamily => family).find((family) => family !== 'unknown') ?? 'unknown',
    isReport: parts.some(({ isReport }) => isReport),
    holds: [...new Set(parts.flatMap(({ holds }) => holds))],
    lines: [...new Set(parts.flatMap(({ lines }) => lines))],
  };
}

function beginsAnother(page: ReportPart, before: Omit<Series<unknown>, 'pages'>): boolean {
  const differs = (a: string | number | null, b: string | number | null): boolean =>
    a !== null && b !== null && a !== b;
  return (
    (differs(page.department, before.department) || differs(page.fiscalYear, before.fiscalYear)) &&
    page.holds.some((held) => before.holds.has(held))
  );
}
