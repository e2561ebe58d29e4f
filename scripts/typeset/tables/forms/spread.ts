import type { Cell } from '../../document.ts';

/** A cell of a form's row before it is known how many columns it covers. */
export interface Part {
  text: string;
  /** Columns it covers; the parts without share what is left, the last of them the rest. */
  columns?: number;
  rows?: number;
  align?: Cell['align'];
}

/** The cells of one row over `columns` columns of the grid. */
export function spread(parts: readonly Part[], columns: number): Cell[] {
  const fixed = parts.reduce((sum, part) => sum + (part.columns ?? 0), 0);
  const open = parts.filter((part) => part.columns === undefined).length;
  const share = open === 0 ? 0 : Math.floor((columns - fixed) / open);
  let rest = open === 0 ? 0 : columns - fixed - share * open;
  return parts.map(({ text, columns: own, rows, align = 'center' }) => {
    let span = own ?? share;
    if (own === undefined && rest > 0) {
      span++;
      rest--;
    }
    return { text, align, colSpan: span, ...(rows ? { rowSpan: rows } : {}) };
  });
}
