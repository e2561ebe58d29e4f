import { isHyphen } from '@juesuan/schema/words';
import type { TableGrid } from '../../model/grid.ts';
import { once } from '../../model/once.ts';
import { counts } from '../../model/tolerances.ts';
import { hasHan } from '../../words/cell-words.ts';
import { bestTree, columnOf, withoutRepeatedHeader } from '../aligned/align.ts';
import { assemble } from '../aligned/assemble.ts';
import { centredBorders } from '../aligned/centred-borders.ts';
import { bordersOf, bordersOfWords, type ColumnBand } from '../aligned/infer-columns.ts';
import { leavesOf } from '../aligned/leaves.ts';
import { type InferredColumn, matchLeaves } from '../aligned/match-leaves.ts';
import { panelsOf } from '../aligned/panels.ts';
import type { BodyLine } from '../body-line.ts';
import { rowsOfLetters } from '../letter-rows.ts';
import { rowsAroundPanels } from '../rows-around-panels.ts';
import { linesOfSegment, type Segment, type SegmentLine } from '../segment.ts';
import { headerLines } from './header.ts';
import { wholeWords } from './header-words.ts';
import { cutAtBorders, cutAtEnds, withNearCells } from './near-cells.ts';
import { spansByRulings } from './ruled-heads.ts';
import { withSideHeads } from './side-heads.ts';
import { streamsOf } from './streams.ts';

/**
 * Reads a table whose words are of letters by its white space: columns are streams of text, and labels and texts of several
 * lines are the rule. `null` where it has words of Han, or no columns.
 */
export function alignLetters(segments: readonly Segment[]): TableGrid | null {
  const isOther = ({ ofWords, runs }: Segment): boolean => !ofWords && runs.some(({ text }) => hasHan(text));
  if (segments.some(isOther)) return null;
  const lines = segments.flatMap(linesOfSegment).map(withNearCells).filter(isNoRule);
  const first = belowHeader(lines, headerLines(lines) ?? firstRow(lines));
  if (first >= lines.length) return null;
  const body = withoutRepeatedHeader(lines, first);
  const panels = panelsOf(body);
  const bands = streamsOf(body.flatMap((line) => (panels.has(line) ? [] : [line.parts])));
  const rulings = segments[0]?.partial ?? [];
  const header = wholeWords(
    lines.slice(0, first).map((line) => ({
      ...line,
      headerParts: once(() => line.headerParts().flatMap((part) => cutAtEnds(part, bands))),
    })),
    rulings,
  );
  const leaves = header.length > 0 ? leavesOf(header) : [];
  const columns = matchLeaves(leaves, [], bands, lines[0]?.line.fontSize ?? 0);
  if (columns.length < 2) return null;
  const ruled = segments.some(({ xs, ys }) => xs.length + ys.length > 0);
  const left = Math.min(...segments.map(({ box }) => box.x0));
  const right = Math.max(...segments.map(({ box }) => box.x1));
  const borders = bordersOf(columns, left, right);
  const centred = centredBorders(
    columns,
    { from: ruled ? left : -Infinity, to: left },
    { from: right, to: ruled ? right : Infinity },
  );
  const leafColumn = new Map(
    columns.flatMap(({ leaf }, column) => leaf.map((part) => [part, column] as const)),
  );
  const candidates = [
    ...(centred ? [centred] : []),
    borders,
    bordersBesideLabels(columns),
    bordersBehind(columns),
    bordersOfWords(columns),
  ];
  const rows = rowsAroundPanels(
    inColumns(body, borders, bands),
    new Set(body.flatMap((line, i) => (panels.has(line) ? [i] : []))),
    rowsOfLetters,
  );
  const grid = assemble({
    page: lines[0]?.page ?? 1,
    header:
      header.length > 0
        ? bestTree(header, candidates, leafColumn, spansByRulings(header, rulings, columns))
        : [],
    rows,
    borders,
    strategy: ruled ? 'partly-ruled' : 'aligned',
  });
  return withSideHeads(grid, grid.rows - rows.length);
}

/**
 * Borders half-way between the columns, but for the one behind the labels: these end anywhere, and columns of figures are no
 * wider on their left than between one another.
 */
function bordersBesideLabels(columns: readonly InferredColumn[]): number[] {
  const { own, gaps } = spacing(columns);
  const [usual = 0] = gaps
    .slice(1)
    .sort((a, b) => a - b)
    .slice(Math.floor((gaps.length - 1) / 2));
  const inner = own.slice(1).map(({ x0 }, i) => x0 - Math.min(gaps[i] ?? 0, usual) / 2);
  return [own[0]?.x0 ?? 0, ...inner, (own.at(-1)?.x1 ?? 0) + usual / 2];
}

/** Borders right behind the columns, for what stands at the right of them: as far as the nearest two leave room for. */
function bordersBehind(columns: readonly InferredColumn[]): number[] {
  const { own, gaps } = spacing(columns);
  const padding = Math.max(0, Math.min(...gaps)) / 2;
  return [(own[0]?.x0 ?? 0) - padding, ...own.map(({ x1 }) => x1 + padding)];
}

/** Where text of the columns stands, their header's too, and the white space between. */
function spacing(columns: readonly InferredColumn[]) {
  const own = columns.map(({ x0, x1, leaf }) => ({
    x0: Math.min(x0, ...leaf.map(({ box }) => box.x0)),
    x1: Math.max(x1, ...leaf.map(({ box }) => box.x1)),
  }));
  return { own, gaps: own.slice(1).map(({ x0 }, i) => x0 - (own[i]?.x1 ?? x0)) };
}

/** The heading of the first rows, in the middle of the table as those of the rows below are, is none of the header. */
function belowHeader(lines: readonly SegmentLine[], first: number): number {
  const last = lines[first - 1];
  if (first < 2 || last?.parts.length !== 1) return first;
  const panels = panelsOf(lines.slice(first - 1));
  return panels.size >= 2 && panels.has(last) ? first - 1 : first;
}

/** A line of hyphens or equals signs alone is a ruling, in type of one width. */
const isNoRule = ({ parts }: SegmentLine): boolean => !parts.every(({ text }) => isRule(text));

const isRule = (text: string): boolean => {
  const signs = [...text].filter((sign) => sign.trim() !== '');
  return signs.length >= counts.fewestCells && signs.every((sign) => isHyphen(sign) || /[=_]/.test(sign));
};

/** A table of words alone without rulings: its header is the first row. */
function firstRow(lines: readonly SegmentLine[]): number {
  const bands = streamsOf(lines.map(({ parts }) => parts));
  const [first = []] = rowsOfLetters(inColumns(lines, bordersOf(bands, 0, 0), bands));
  return first.length;
}

/** Texts that stand near are parted at borders, and where a column begins. */
const inColumns = (
  lines: readonly SegmentLine[],
  borders: readonly number[],
  bands: readonly ColumnBand[],
): BodyLine[] => {
  const places = [...borders, ...bands.map(({ x0 }) => x0)];
  const labelsTo = bands[0]?.x1 ?? -Infinity;
  return lines.map(({ page, line, parts, slot }) => ({
    page,
    baseline: line.baseline,
    fontSize: line.fontSize,
    slot,
    parts: parts
      .flatMap((part) => cutAtBorders(part, places))
      .map((part, _, all) => ({
        part,
        // A label alone on its line may be as long as it likes.
        column: all.length === 1 && part.box.x0 <= labelsTo ? 0 : columnOf(part, borders),
      })),
  }));
};
