import {
  type Diagnostic,
  diagnostic,
  isDiagnostic,
  type Location,
  publicTableKinds,
  type Report,
  type Row,
  type Table,
} from '@juesuan/schema';
import { placeOf, type RecognisedCell } from './doubtful-source.ts';

/** What of an amount's place was not recognised. */
type Lost = 'table' | 'column' | 'row';

/**
 * A doubt at each recognised amount whose place in the report is not known, by its place: of a table that lost its title or is
 * apart from the one that it continues, of a column that lost its header, of a row that lost its code or name. However surely
 * such an amount is read, it may be recorded as what it is not.
 *
 * @param cells of the report that were recognised, by their place
 */
export function doubtsOfLostPlaces(
  report: Report,
  cells: ReadonlyMap<string, RecognisedCell>,
): ReadonlyMap<string, { location: Location; doubt: Diagnostic }> {
  const doubts = new Map<string, { location: Location; doubt: Diagnostic }>();
  const lostIn = lostOf(report);
  for (const [place, found] of cells) {
    const reason = found.cell.value === null ? null : lostIn(found);
    if (reason === null) continue;
    const { table, row, cell } = found;
    const at = { table: table.title, row: row.row, column: cell.label };
    const { location, raw: read } = cell;
    const doubt = diagnostic('ocr-doubtful', 'warning', { reason, read }, location, at);
    doubts.set(place, { location, doubt });
  }
  return doubts;
}

function lostOf(report: Report): (cell: RecognisedCell) => Lost | null {
  const placesOf = (isOne: (one: Diagnostic) => boolean): ReadonlySet<string> =>
    new Set(
      report.diagnostics.flatMap((one) => (isOne(one) && one.location?.box ? placeOf(one.location) : [])),
    );
  const apart = placesOf(isApart);
  const badRows = placesOf(isOfBadRow);
  const badColumns = new Set(report.diagnostics.flatMap(badColumnsIn));
  const kinds = new Set(report.tables.map(({ kind }) => kind));
  // Where every public table was found, one with another title is none of them.
  const areAllKnown = publicTableKinds.every((kind) => kinds.has(kind));
  const hasLostTitle = (table: Table): boolean =>
    table.title === '' || (table.kind === 'other' && report.family !== 'budget' && !areAllKnown);
  const isLostRow = ({ location, cells: [first] }: Row): boolean =>
    [location, ...(first ? [first.location] : [])].some((at: Location) => badRows.has(placeOf(at)));
  return ({ table, row, cell }) => {
    if (apart.has(placeOf(table.location)) || hasLostTitle(table)) return 'table';
    if (badColumns.has(columnKey(table.location, cell.label))) return 'column';
    return isLostRow(row) ? 'row' : null;
  };
}

const isApart = ({ code }: Diagnostic): boolean => code === 'part-apart' || code === 'columns-apart';

const columnKey = (location: Location, label: string): string => `${placeOf(location)} ${label}`;

/** Its header is none of its table's, or that of another column too. */
function badColumnsIn(one: Diagnostic): string[] {
  const { location, column } = one;
  if (!location?.box) return [];
  if (isDiagnostic(one, 'column-ambiguous'))
    return [one.params.labels].flat().map((label) => columnKey(location, String(label)));
  // One without any header has no label.
  return isDiagnostic(one, 'header-unknown') ? [columnKey(location, column ?? '')] : [];
}

/** Its code or name is missing, unreadable or another's. */
const isOfBadRow = (one: Diagnostic): boolean =>
  isDiagnostic(one, 'row-unlabelled') ||
  // In a table whose items stand in rows.
  isDiagnostic(one, 'header-unknown') ||
  isDiagnostic(one, 'code-unreadable') ||
  (isDiagnostic(one, 'code-name-mismatch') && one.params.reason === 'other-code') ||
  (isDiagnostic(one, 'cell-crowded') && one.params.reason === 'label');
