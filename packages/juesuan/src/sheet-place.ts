import type { Location } from '@juesuan/schema';

/**
 * A place in a workbook as its formulas write it, sheet and cell; `null` for a place in any other source.
 *
 * @example
 * sheetPlace({ page: null, line: null, box: null, sheet: '收入决算表', cell: 'C12' }); // '收入决算表!C12'
 */
export function sheetPlace({ sheet, cell }: Location): string | null {
  if (sheet === undefined) return null;
  return cell === undefined ? sheet : `${sheet}!${cell}`;
}
