import { counts, lineHeights } from '../model/tolerances.ts';
import { beginsSmall, endsOpen, isFigureOrNothing, isListItem } from '../words/letters.ts';
import { type BodyLine, cutLines, pitchesOf } from './body-line.ts';
import { labelEnds, textEnds } from './label-ends.ts';

/**
 * The rows of a body in words of letters. Rulings between rows part them; so does white space that is wider than that of
 * the lines of a cell; else a row begins where its label does.
 */
export function rowsOfLetters(lines: readonly BodyLine[]): BodyLine[][] {
  const parts = apart(lines);
  const tight = tightest(parts);
  const labels = labelsOf(lines);
  const isNextRow = (before: BodyLine, line: BodyLine): boolean =>
    line.parts.length >= 2 &&
    before.parts.length > 0 &&
    (labels.ends(before, line) || labels.isOwn(before, line));
  const isOneRow = (group: readonly BodyLine[]): boolean =>
    mayBeRow(group) && !group.some((line, i) => i > 0 && labels.isOwn(group[i - 1] as BodyLine, line));
  const ofLines = parts.filter((group) => group.length > 1);
  // Between rulings that leave several rows together stands a group of rows, and no row.
  const partRows =
    parts.length > 1 && ofLines.filter((group) => !isOneRow(group)).length * 2 < ofLines.length;
  return parts.flatMap((group) => {
    if (group.length === 1) return [group];
    const byGaps = cutLines(
      group,
      (before, line) =>
        line.baseline - before.baseline > lineHeights.widerOfRow * tight && !labels.goesOn(line),
    );
    if (partRows && byGaps.length === 1 && isOneRow(group)) return [group];
    const fits =
      byGaps.length > 1 &&
      byGaps.length < group.length &&
      byGaps.every(mayBeRow) &&
      byGaps.some((row) => isWrapped(row, labels));
    return fits ? byGaps.flatMap((row) => byTopLabels(row, isNextRow)) : byLabels(group, labels);
  });
}

/**
 * Rows that no white space parts: one begins where its text does, and where its label stands below a line without one, if labels
 * stand at the top of their rows.
 */
function byTopLabels(
  lines: readonly BodyLine[],
  isNextRow: (before: BodyLine, line: BodyLine) => boolean,
): BodyLine[][] {
  const areAtTop = lines[0] !== undefined && labelOf(lines[0]) !== null;
  return cutLines(
    lines,
    (before, line) =>
      isNextRow(before, line) ||
      (areAtTop && labelOf(before) === null && labelOf(line) !== null && line.parts.length >= 2),
  );
}

/** What the labels of a body say of its rows. */
interface Labels {
  /** Does a label begin small, as a text does that goes on with the one above? */
  isSmall: (text: string) => boolean;
  /** Do all texts of a line go on with those above? */
  goesOn: (line: BodyLine) => boolean;
  ends: ReturnType<typeof labelEnds>;
  /**
   * Is a line with a label, below another, a row, since a text of the line above ends early? Its label may then begin as it will
   * where both lines have text in every column.
   */
  isOwn: (before: BodyLine, line: BodyLine) => boolean;
}

function labelsOf(lines: readonly BodyLine[]): Labels {
  const columns = [...new Set(lines.flatMap((line) => [...columnsOf(line)]))];
  const isWhole = (line: BodyLine): boolean =>
    columns.length >= counts.fewestRows && columnsOf(line).size === columns.length;
  const labelled = lines.flatMap((line) => (line.parts.length >= 2 ? (labelOf(line) ?? []) : []));
  // Where most labels begin small, that says nothing.
  const saysNothing = labelled.filter(beginsSmall).length * 2 > labelled.length;
  const areLabelled = (before: BodyLine, line: BodyLine): boolean =>
    [before, line].every((one) => one.parts.length >= 2 && labelOf(one) !== null) &&
    !isSmall(labelOf(line) ?? '') &&
    !endsOpen(labelOf(before) ?? '');
  const isSmall = (text: string): boolean => !saysNothing && beginsSmall(text);
  const endsEarly = labelEnds(lines, () => false);
  // Items of a list are lines of one cell, but for labels.
  const isOfCell = (text: string): boolean => beginsSmall(text) || isListItem(text);
  const ends = columns.map((column) => textEnds(lines, column, column === 0 ? beginsSmall : isOfCell));
  return {
    isSmall,
    goesOn: (line) => line.parts.every(({ part }) => isSmall(part.text)),
    ends: labelEnds(lines, isSmall),
    isOwn: (before, line) =>
      (isWhole(before) && isWhole(line) && endsEarly(before, line)) ||
      (areLabelled(before, line) && ends.some((endsIn) => endsIn(before, line))),
  };
}

/**
 * Rows only where something shows that they are several: both lines have a label, and a text ends early above the other;
 * signs stand in the place of figures; a label stands below a line that has none. Any other line goes on with the row above.
 */
export function rowsShown(lines: readonly BodyLine[]): BodyLine[][] {
  const { isOwn } = labelsOf(lines);
  return byTopLabels(lines, (before, line) => isOwn(before, line) || !mayBeRow([before, line]));
}

/** Lines between two rulings, or of one page where there are none. */
function apart(lines: readonly BodyLine[]): BodyLine[][] {
  return cutLines(lines, (before, line) => line.page !== before.page || line.slot !== before.slot);
}

function tightest(groups: readonly (readonly BodyLine[])[]): number {
  const fontSize = groups[0]?.[0]?.fontSize ?? 0;
  return Math.min(...groups.flatMap(pitchesOf).filter((pitch) => pitch >= lineHeights.below * fontSize));
}

const columnsOf = (line: BodyLine): Set<number> => new Set(line.parts.map(({ column }) => column));
const figureColumns = (line: BodyLine): number[] =>
  line.parts.flatMap(({ part, column }) => (isFigureOrNothing(part.text) ? [column] : []));

/** A figure, or a sign in its place: √, •. */
const isEntry = (text: string): boolean => isFigureOrNothing(text) || /^\s*[^\p{L}\s]\s*$/u.test(text);

/** No two lines of a row have figures in the same column, and be they words of a text, not in several. */
function mayBeRow(row: readonly BodyLine[]): boolean {
  const entries = row.map(({ parts }) => parts.filter(({ part }) => isEntry(part.text)));
  const areRows = (one: BodyLine['parts'], other: BodyLine['parts'] = []): boolean =>
    one.filter(({ column }) => other.some((entry) => entry.column === column)).length >= counts.figuresOfRow;
  if (entries.some((one, i) => areRows(one, entries[i + 1]))) return false;
  const figures = row.flatMap((line) => [...new Set(figureColumns(line))]);
  const words = row.flatMap(({ parts }) => parts).filter(({ part }) => !isFigureOrNothing(part.text));
  const stacked = figures.filter((column, i) => figures.indexOf(column) !== i);
  // A figure may be a word of a text that is broken.
  return stacked.every((column) => words.some((word) => word.column === column));
}

/** Some line has text in fewer columns than the row, or goes on with a small letter. */
const isWrapped = (row: readonly BodyLine[], { goesOn }: Labels): boolean => {
  const all = new Set(row.flatMap((line) => [...columnsOf(line)]));
  return row.length > 1 && row.some((line, i) => columnsOf(line).size < all.size || (i > 0 && goesOn(line)));
};

const labelOf = ({ parts }: BodyLine): string | null =>
  parts.find(({ column }) => column === 0)?.part.text ?? null;

/** Words that begin large under figures alone head the rows below them: no figure goes on so. */
const isUnderFigures = (line: BodyLine, above: BodyLine): boolean => {
  const figures = new Set(figureColumns(above));
  return line.parts.every(({ part, column }) => figures.has(column) && /^\s*\p{Lu}\p{L}{2}/u.test(part.text));
};

/** Figures below words that have none, and no label: these head them. */
const isBelowHead = (line: BodyLine, row: readonly BodyLine[]): boolean =>
  figureColumns(line).length >= counts.figuresOfRow &&
  row.every((head) => labelOf(head) === null && figureColumns(head).length === 0);

/**
 * Do the label and a text beside it go on together, below a row that has more: that one's label left the next word no room, and no
 * figure stands in the line?
 */
function goOnBeside(row: readonly BodyLine[], line: BodyLine, { ends }: Labels): boolean {
  const [first, above] = [row[0], row.at(-1)];
  if (!first || !above || labelOf(above) === null || line.parts.length < 2) return false;
  const own = columnsOf(line);
  const lacking = [...columnsOf(first)].filter((column) => !own.has(column));
  return lacking.length >= 2 && figureColumns(line).length === 0 && !ends(above, line);
}

/** Where lines stand equally far apart: a label begins a row, but for one that goes on with the label above. */
function byLabels(lines: readonly BodyLine[], labels: Labels): BodyLine[][] {
  const rows: BodyLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row && row.length < counts.linesOfRow && belongs(line, row, labels)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function belongs(line: BodyLine, row: readonly BodyLine[], labels: Labels): boolean {
  const { isSmall, isOwn } = labels;
  if (!mayBeRow([...row, line])) return false;
  const label = labelOf(line);
  const above = row.at(-1) as BodyLine;
  if (label === null) return !isUnderFigures(line, above) && !isBelowHead(line, row);
  if (isOwn(above, line)) return false;
  const before = row.map(labelOf).findLast((text) => text !== null) ?? '';
  if (isSmall(label) || endsOpen(before) || goOnBeside(row, line, labels)) return true;
  // The label of the row above is on its first line alone.
  return (
    labelOf(above) === null &&
    row.every((other) => labelOf(other) === null) &&
    figureColumns(line).length === 0 &&
    line.parts.length === 1
  );
}
