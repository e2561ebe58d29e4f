import { isMoneyLike, isPieceOfNumber } from '@juesuan/schema/words';
import { overlap } from '../../model/geometry.ts';
import type { TextRun } from '../../model/source.ts';
import { characters, counts, shares } from '../../model/tolerances.ts';
import {
  hasHan,
  isTotalLabel,
  looksLikeAmount,
  looksLikeDash,
  looksLikeFigure,
} from '../../words/cell-words.ts';
import { linesOf, partsOf, type RunLine, textOf } from '../lines.ts';
import { areInRows } from '../rows-of-texts.ts';
import type { Segment } from '../segment.ts';
import { type Lattice, type LatticeCell, latticeOf } from './lattice.ts';
import { hidesLabels, withLevelLabels } from './level-labels.ts';
import { type Band, bandsOf, hidesHeader, missingHorizontals } from './missing-rows.ts';
import { placeRuns } from './place.ts';
import type { PlacedRun, Placing, RunsByCell } from './placed-run.ts';
import type { RuledLine, RuledRegion } from './rulings.ts';
import { withoutThinRows } from './thin-rows.ts';
import { rowsAtVerticalEnds } from './vertical-ends.ts';

/** A region of rulings with its lattice and the text in its cells. */
export interface RuledTable extends Placing {
  region: RuledRegion;
  runs: readonly TextRun[];
  lattice: Lattice;
  /** Rulings between rows that the page does not draw. */
  between: RuledLine[];
  /** All its cells are ruled, it lacks rulings between columns, or it is no table: a box round a paragraph. */
  reading: 'cells' | 'alignment' | 'none';
}

/** Reads the text of a region by its rulings, as far as they go. */
export function readRegion(whole: RuledRegion, runs: readonly TextRun[], mostCells: number): RuledTable {
  const allDrawn = latticeOf(whole, mostCells);
  const inAll = placeRuns(allDrawn, runs);
  const region = withRowsAtEnds(withoutThinRows(whole, allDrawn, inAll.placed), runs);
  const drawn = region === whole ? allDrawn : latticeOf(region, mostCells);
  const asDrawn = region === whole ? inAll : placeRuns(drawn, runs);
  const lattice = withLevelLabels(drawn, asDrawn);
  const placing = lattice === drawn ? asDrawn : placeRuns(lattice, runs);
  const table = { region, runs, lattice, ...placing, between: [] };
  // One frame round everything: a table whose inner rulings are missing, or a box round a paragraph.
  if (needsColumns(placing, lattice) && !isAxes(table)) return { ...table, reading: 'alignment' };
  const bands = bandsOf(lattice, placing);
  if (lattice.cells.length < 2 || isDrawing(table, bands)) return { ...table, reading: 'none' };
  if (hidesHeader(bands)) return { ...table, reading: 'alignment' };
  const between = missingHorizontals(bands, region.verticals);
  if (between.length === 0) return { ...table, reading: 'cells' };
  const inner = latticeOf({ ...region, horizontals: [...region.horizontals, ...between] }, mostCells);
  const ruled = withLevelLabels(inner, placeRuns(inner, runs), true);
  const rows = placeRuns(ruled, runs);
  if (hidesLabels(ruled, rows)) return { ...table, reading: 'alignment' };
  return { ...table, lattice: ruled, ...rows, between, reading: 'cells' };
}

function withRowsAtEnds(region: RuledRegion, runs: readonly TextRun[]): RuledRegion {
  const rows = rowsAtVerticalEnds(region, runs);
  return rows.length === 0 ? region : { ...region, horizontals: [...region.horizontals, ...rows] };
}

/**
 * A chart has lines and hardly any text between them; words in boxes side by side are steps of a plan; a box has lines of text,
 * and nothing side by side. The total of a table that prints nothing may be all that stands on its last page, or the digits
 * that an amount's cell left no room for.
 */
const isDrawing = (
  table: Pick<RuledTable, 'region' | 'lattice' | 'placed' | 'byCell'>,
  bands: readonly Band[],
): boolean => {
  const { lattice, placed, byCell } = table;
  if (isCross(table) || isScaleBelow(table) || isSparse(table)) return true;
  if (lattice.xs.length === 2) return !isColumnOfFigures(byCell);
  const isRow = lattice.ys.length === 2;
  const mayBe = isTangled(table) || (lattice.cells.length >= counts.fewestCells && byCell.size < 2);
  if (!mayBe && !isRow) return false;
  const texts = Array.from(byCell.values(), textOf);
  const isOneRow = isRow && missingHorizontals(bands, []).length === 0;
  if (isOneRow && !texts.some(looksLikeFigure) && areLetters(placed)) return true;
  return mayBe && !texts.some(isTotalLabel) && !(isRow && texts.some(isPieceOfNumber));
};

/** The axes of a drawing: one ruling across another, no side drawn, and four texts at most, none of Han. */
const isCross = ({ region, placed }: Pick<RuledTable, 'region' | 'placed'>): boolean =>
  region.horizontals.length === 1 &&
  region.verticals.length === 1 &&
  !placed.some(({ run }) => hasHan(run.text));

/** Text in the last of several rows alone: the scale of a chart. A table that prints nothing has its header at the top. */
const isScaleBelow = ({ lattice, placed }: Pick<RuledTable, 'lattice' | 'placed'>): boolean =>
  lattice.ys.length > counts.fewestRows &&
  placed.every(
    ({ cell, run }) => cell.row > 0 && cell.row + cell.rowSpan === lattice.ys.length - 1 && !hasHan(run.text),
  );

/**
 * Lines with little text between, none of Han, and neither heads in a first row nor labels in a first column: a chart, or boxes
 * with arrows. So are lines with nothing but signs between: the points of a chart.
 */
function isSparse({ lattice, placed, byCell }: Pick<RuledTable, 'lattice' | 'placed' | 'byCell'>): boolean {
  if (!placed.some(({ run }) => /[\p{L}\p{N}]/u.test(run.text))) return true;
  if (placed.some(({ run }) => hasHan(run.text))) return false;
  const filled = (cells: readonly LatticeCell[]): number =>
    cells.filter((cell) => byCell.has(cell)).length / cells.length;
  if (lattice.ys.length > counts.fewestRows && !areInRows([...byCell.keys()])) return true;
  const share = filled(lattice.cells);
  if (lattice.cells.length <= counts.fewestCells || share >= shares.filledCells) return false;
  const [heads, labels] = [
    lattice.cells.filter(({ row }) => row === 0),
    lattice.cells.filter(({ column }) => column === 0),
  ];
  return (
    share < shares.fewestFilled ||
    filled(heads) === 0 ||
    [heads, labels].every((cells) => filled(cells) <= shares.filledHeads)
  );
}

/**
 * Boxes and the lines that lead from one to another, of words of letters: cells over several rows and several columns at once, which
 * a table has in the corner of its header, or no two texts side by side, or sides with gaps.
 */
function isTangled({ region, lattice, placed }: Pick<RuledTable, 'region' | 'lattice' | 'placed'>): boolean {
  if (!areLetters(placed)) return false;
  if (hasGaps(region) || hasOpenColumn(region, lattice)) return true;
  const { cells } = lattice;
  const corners = cells.filter(({ rowSpan, columnSpan }) => rowSpan > 1 && columnSpan > 1);
  if (corners.length >= shares.corners * cells.length) return true;
  const rows = new Map<number, Set<LatticeCell>>();
  for (const { cell } of placed)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      rows.set(row, (rows.get(row) ?? new Set()).add(cell));
  return ![...rows.values()].some(({ size }) => size >= 2);
}

/** Words, and all of letters. */
const areLetters = (placed: readonly PlacedRun[]): boolean =>
  placed.some(({ run }) => /\p{L}{2}/u.test(run.text)) && !placed.some(({ run }) => hasHan(run.text));

/** Are two sides drawn, and less than half of each? A table is open at a side, or closed. */
function hasGaps({ box, horizontals, verticals }: RuledRegion): boolean {
  const drawn = [
    ...[box.y0, box.y1].map((y) => lengthAt(horizontals, y) / (box.x1 - box.x0)),
    ...[box.x0, box.x1].map((x) => lengthAt(verticals, x) / (box.y1 - box.y0)),
  ];
  return drawn.filter((share) => share > 0 && share < shares.wholeTable).length >= 2;
}

/** Is there a column between others that nothing closes above or below, though the others are closed: the way from box to box? */
function hasOpenColumn({ box, horizontals }: RuledRegion, { xs }: Lattice): boolean {
  const isClosed = (i: number, y: number): boolean =>
    horizontals.some(
      ({ position, from, to }) =>
        Math.abs(position - y) < 1 && overlap(from, to, xs[i] ?? 0, xs[i + 1] ?? 0) > 0,
    );
  const columns = xs.slice(1).map((_, i) => [box.y0, box.y1].filter((y) => isClosed(i, y)).length);
  return columns[0] === 2 && columns.at(-1) === 2 && columns.some((sides) => sides === 0);
}

/** The axes of a chart hold figures alone, at the ends of its bars. */
const isAxes = ({ lattice, placed }: Pick<RuledTable, 'lattice' | 'placed'>): boolean =>
  lattice.cells.length < counts.fewestCells && placed.every(({ run }) => looksLikeFigure(run.text));

/** A sheet's last column may be on a page of its own: its headers, perhaps its number, and amounts under them. */
function isColumnOfFigures(byCell: RunsByCell): boolean {
  const texts = Array.from(byCell.values(), (runs) => runs.map(({ text }) => text).join(''));
  const from = texts.findIndex(looksLikeAmount);
  const headers = texts.slice(0, Math.max(from, 0));
  const amounts = texts.slice(isMoneyLike(texts[from] ?? '') ? from : from + 1);
  if (headers.length === 0 || headers.length > counts.headCells) return false;
  return (
    amounts.length >= counts.fewestRows && amounts.every((text) => isMoneyLike(text) || looksLikeDash(text))
  );
}

/** Do cells hold figures of several columns side by side, or words in columns? Then vertical rulings are missing. */
function needsColumns({ byCell }: Placing, lattice: Lattice): boolean {
  let crowded = 0;
  for (const runs of byCell.values()) {
    if (runs.length < 2) continue;
    const lines = linesOf(runs);
    if (holdsColumns(lines)) return true;
    for (const line of lines) {
      const parts = partsOf(line);
      if (parts.length >= 2 && parts.some((part) => looksLikeAmount(part.text))) crowded++;
      if (crowded >= 2 || (crowded >= 1 && lattice.cells.length < counts.fewestCells)) return true;
    }
  }
  return false;
}

/**
 * Texts of letters side by side on most lines of a cell, each under the one above and shorter than a line of text. Blanks that
 * fill a line of running text stand anywhere.
 */
function holdsColumns(lines: readonly RunLine[]): boolean {
  if (lines.length <= counts.fewestRows) return false;
  const rows = lines.map((line) => partsOf(line));
  const wide = rows.filter((parts) => parts.length >= 2);
  const [first = []] = wide;
  return (
    wide.length > counts.fewestRows &&
    wide.length >= shares.regularRows * rows.length &&
    wide.every((parts, i) =>
      parts.every(({ text, box }, j) => {
        const above = wide[i - 1]?.[j]?.box ?? box;
        return (
          text.length <= characters.textInColumns &&
          !hasHan(text) &&
          overlap(box.x0, box.x1, above.x0, above.x1) > 0
        );
      }),
    ) &&
    wide.every(({ length }) => length === first.length)
  );
}

const lengthAt = (lines: readonly RuledLine[], position: number): number =>
  lines
    .filter((line) => Math.abs(line.position - position) < 1)
    .reduce((sum, line) => sum + line.to - line.from, 0);

/** What of a table with some of its rulings stands on a page, for alignment to read. */
export function segmentOf(page: number, { region, lattice, runs }: RuledTable): Segment {
  const { box } = region;
  const xs = lattice.xs.filter((x) => lengthAt(region.verticals, x) >= shares.wholeTable * (box.y1 - box.y0));
  const ys = lattice.ys.filter(
    (y) => lengthAt(region.horizontals, y) >= shares.wholeTable * (box.x1 - box.x0),
  );
  return { page, box, runs: [...runs], xs, ys };
}
