import type { Location, Report } from '@juesuan/schema';
import type { LineView } from '../model.ts';

/** The lines of a text, as they stand in it. */
export const textLines = (text: string): LineView[] =>
  text.split(/\r\n?|\n|\f/u).map((line, i) => ({ page: null, line: i + 1, texts: [line] }));

/**
 * What was read of a source that no browser shows, line by line: lines of text, and the rows of tables with their labels. It is
 * not the source itself, and the page says so.
 */
export function readLines(report: Report): LineView[] {
  const lines = new Map<string, LineView & { top: number }>();
  const add = ({ page, line, box }: Location, texts: readonly string[]): void => {
    const top = line ?? box?.y0 ?? 0;
    const key = `${page}:${Math.round(top)}`;
    const known = lines.get(key);
    if (known) known.texts.push(...texts);
    else lines.set(key, { page, line: line ?? Math.round(top), texts: [...texts], top });
  };
  for (const { text, location } of report.text) add(location, [text]);
  for (const table of report.tables)
    for (const row of table.rows)
      add(row.cells[0]?.location ?? row.location, [row.code, row.name, ...row.cells.map(({ raw }) => raw)]);
  return [...lines.values()]
    .sort((a, b) => (a.page ?? 0) - (b.page ?? 0) || a.top - b.top)
    .map(({ page, line, texts }) => ({ page, line, texts }));
}
