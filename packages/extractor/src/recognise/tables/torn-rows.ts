import { type Diagnostic, diagnostic } from '@juesuan/schema';
import { isTotalLabel, looksLikeOrdinal } from '../../words/cell-words.ts';
import { isBlank, type RowDraft } from './rows.ts';

/**
 * In a table with codes, rows that print figures and no whole code, where a code without figures stands above them or alone
 * beside them: the two may be one row, whose label is wrapped or was given to two of the groups side by side.
 *
 * @returns by the row with the figures what is to say of it
 */
export function tornRows(rows: readonly RowDraft[]): ReadonlyMap<RowDraft, Diagnostic[]> {
  const found = new Map<RowDraft, Diagnostic[]>();
  const above = new Map<number, RowDraft>();
  const codeAlone = new Map<number, RowDraft>();
  for (const row of rows) if (row.name === '' && hasCodeOnly(row)) codeAlone.set(row.gridRow, row);
  for (const row of rows) {
    const before = above.get(row.groupIndex);
    above.set(row.groupIndex, row);
    const rest = before && hasCodeOnly(before) ? before : codeAlone.get(row.gridRow);
    if (!rest || !isRest(row)) continue;
    const params = { above: `${rest.code} ${rest.name}`.trim(), name: `${row.code} ${row.name}`.trim() };
    found.set(row, [diagnostic('row-torn', 'warning', params, row.location)]);
  }
  return found;
}

const hasCodeOnly = (row: RowDraft): boolean => row.code !== '' && isBlank(row);

const isRest = (row: RowDraft): boolean =>
  /^\d{0,2}$/u.test(row.code) &&
  row.lineNo === '' &&
  row.name !== '' &&
  !isBlank(row) &&
  !isTotalLabel(row.name) &&
  !looksLikeOrdinal(row.name);
