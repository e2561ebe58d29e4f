import type { TableKind } from '@juesuan/schema';
import type { TableGrid } from '../../model/grid.ts';
import { readLayout, type TableLayout } from './layout.ts';
import { type AmbiguousColumns, nameColumns } from './name-columns.ts';
import { type NamedGroup, type RowDraft, readRows } from './rows.ts';
import { sectionsOf } from './sections.ts';

/**
 * The rows of a grid, each under the header that stands over it, and the columns of all these headers.
 *
 * @param year the report's
 */
export function readSections(
  grid: TableGrid,
  whole: TableLayout,
  kind: TableKind,
  year: number | null,
): { groups: NamedGroup[]; ambiguous: AmbiguousColumns[]; drafts: RowDraft[] } {
  const sections = sectionsOf(grid, whole.headerRows).map(({ grid: part, from }) => {
    const layout = from === 0 ? whole : readLayout(part);
    const { groups, ambiguous } = nameColumns(kind, layout, year);
    const drafts = readRows(part, layout, groups, kind);
    return {
      groups,
      ambiguous,
      drafts: drafts.map((draft) => ({ ...draft, gridRow: draft.gridRow + from })),
    };
  });
  return {
    groups: sections.flatMap(({ groups }) => groups),
    ambiguous: sections.flatMap(({ ambiguous }) => ambiguous),
    drafts: sections.flatMap(({ drafts }) => drafts),
  };
}
