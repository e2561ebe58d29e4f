import {
  type Diagnostic,
  type Finding,
  isDiagnostic,
  type Location,
  type Report,
  type Row,
  type Table,
} from '@juesuan/schema';

/** Readings that are less sure may be the recogniser's error. */
const SURE = 0.98;

/** A cell that was recognised, and what it stands in. */
export interface RecognisedCell {
  table: Table;
  row: Row;
  cell: Row['cells'][number];
}

/** The cells of a report that were recognised from pictures, by their place; what a person said of one is sure. */
export const recognisedCells = (report: Report): ReadonlyMap<string, RecognisedCell> =>
  new Map(
    report.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.source !== 'ocr' ? [] : [[placeOf(cell.location), { table, row, cell }] as const],
        ),
      ),
    ),
  );

export const placeOf = ({ page, box, file = '' }: Location): string =>
  box === null ? '' : [page, box.x0, box.y0, box.x1, box.y1, file].join(' ');

/**
 * The findings with their state: one that stands on a recognised figure may be the recogniser's error, so it is no error of
 * the publisher's; where the reading itself is in doubt, not even a warning.
 */
export function withDoubtfulSources(findings: readonly Finding[], report: Report): Finding[] {
  const cells = recognisedCells(report);
  if (cells.size === 0) return [...findings];
  const doubts = report.diagnostics.filter((one) => isDiagnostic(one, 'ocr-doubtful') && !isOfSum(one));
  return findings.map((finding) => {
    const places = finding.figures.flatMap(({ location }) =>
      cells.has(placeOf(location)) ? [location] : [],
    );
    if (places.length === 0) return finding;
    const isDoubtful = places.some(
      (location) =>
        (cells.get(placeOf(location))?.cell.confidence ?? 0) < SURE ||
        doubts.some((one) => isOf(one, location)),
    );
    return {
      ...finding,
      severity: isDoubtful || finding.severity === 'info' ? 'info' : 'warning',
      state: 'doubtful-source',
      message: {
        zh: `${finding.message.zh}（数值由图片识别，可能是识别有误）`,
        en: `${finding.message.en} (recognised from a picture: it may be the reading that is wrong)`,
      },
    };
  });
}

const isOfSum = ({ params }: Diagnostic): boolean => 'reason' in params && params.reason === 'sum';

/** Is a diagnostic about what stands in a cell? One that names no file is of any: pages of it are then of one file. */
export function isOf({ location }: Pick<Diagnostic, 'location'>, { page, box, file }: Location): boolean {
  const inner = location?.box;
  if (!inner || box === null || location?.page !== page) return false;
  if (location.file !== undefined && location.file !== file) return false;
  const [x, y] = [(inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2];
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}
