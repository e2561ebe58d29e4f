import { counts, ems, points } from '../../model/tolerances.ts';
import { hasHan } from '../../words/cell-words.ts';
import { beginsSmall, isFigureOrNothing, isYearText } from '../../words/letters.ts';
import type { LinePart } from '../lines.ts';
import type { SegmentLine } from '../segment.ts';

/**
 * How many lines at the top of a table in words of letters are its header: those over the first figures that are no years, or
 * over the first ruling between rows; `null` where neither tells.
 */
export function headerLines(lines: readonly SegmentLine[]): number | null {
  const most = Math.max(0, ...lines.map((line) => figuresOf(line).length));
  const isBody = lines.map(
    (line, i) => isBodyLine(line, lines[i - 1]) && !isAmongWords(line, most) && !areHeads(lines, i),
  );
  const areYears = lines.map((line, i) => isYearLine(line, lines[i + 1]));
  const other = lines.findIndex((_, i) => isBody[i] === true && areYears[i] !== true);
  const years = areYears.slice(0, Math.max(0, other)).lastIndexOf(true) + 1;
  const sure = isBody.findIndex((is, i) => is && i >= years);
  if (sure < 0) return belowFirstRuling(lines);
  const { slot = -1, page } = lines[sure] ?? {};
  const ruled = lines.findIndex((line) => line.slot === slot && line.page === page);
  let start = slot > 0 && ruled > 0 && ruled >= years ? ruled : sure;
  while (start > Math.max(years, 1) && isOfBody(lines, start - 1)) start--;
  return start;
}

const figuresOf = ({ parts }: SegmentLine): LinePart[] => parts.filter(({ text }) => isFigureOrNothing(text));

/** The one figure among many words, in a table whose rows have several, ends a header's: Rate per 1,000. */
const isAmongWords = (line: SegmentLine, mostOfRows: number): boolean =>
  figuresOf(line).length === 1 &&
  line.parts.filter(({ text }) => /\p{L}/u.test(text)).length >= counts.fewestRows &&
  mostOfRows >= counts.fewestRows;

/**
 * Figures that are heads: numbers that count up, or figures without a label over rows that have one, with the first ruling below
 * them, as heads have it.
 */
function areHeads(lines: readonly SegmentLine[], at: number): boolean {
  // No header is so high, and a long table has many lines below.
  if (at >= counts.headLines) return false;
  const [line, below] = [lines[at], lines[at + 1]];
  const figures = line ? figuresOf(line) : [];
  const [first] = figures;
  if (!line || !below || !first || figures.length < counts.figuresOfRow) return false;
  if (lines.slice(0, at).some((above) => above.slot !== line.slot)) return false;
  const numbers = figures.map(({ text }) => (/^\s*\d{1,2}\s*$/u.test(text) ? Number(text) : Number.NaN));
  const countUp = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
  const isRuledOff = below.slot !== line.slot && below.page === line.page;
  if (countUp && figures.length >= counts.fewestRows) return isRuledOff || at === 0;
  if (!isRuledOff || at === 0 || line.parts[0] !== first) return false;
  const rows = lines.slice(at + 1).filter((row) => figuresOf(row).length >= counts.figuresOfRow);
  return (
    rows.length >= counts.fewestRows &&
    rows.every(({ parts: [label] }) => label !== undefined && label.box.x1 < first.box.x0)
  );
}

/** Figures beside a label; a figure alone may be the end of a text that is broken. */
function isBodyLine(line: SegmentLine, above: SegmentLine | undefined): boolean {
  return figuresOf(line).some((figure) => line.parts.length >= 2 && !endsText(figure, line, above));
}

function endsText(figure: LinePart, line: SegmentLine, above: SegmentLine | undefined): boolean {
  if (!above || above.page !== line.page || above.slot !== line.slot) return false;
  if (line.line.baseline - above.line.baseline > ems.labelLine * line.line.fontSize) return false;
  return (
    above.parts.some(
      ({ box, text }) =>
        Math.abs(box.x0 - figure.box.x0) <= points.level && /\p{L}{3}/u.test(text) && !hasHan(text),
    ) && figuresOf(line).length === 1
  );
}

/** Years, and no more words beside them, or such as stand over figures themselves: 2007 2008 Number Percent. */
const isYearLine = (line: SegmentLine, below: SegmentLine | undefined): boolean => {
  const figures = figuresOf(line);
  if (figures.length === 0 || !figures.every(({ text }) => isYearText(text))) return false;
  const words = line.parts.filter((part) => !figures.includes(part));
  if (words.length <= Math.max(1, figures.length)) return true;
  const under = below ? figuresOf(below) : [];
  const isOverFigure = ({ box }: LinePart): boolean =>
    under.some((figure) => figure.box.x0 < box.x1 && figure.box.x1 > box.x0);
  return line.parts.slice(1).every(isOverFigure) && under.some(({ text }) => !isYearText(text));
};

function belowFirstRuling(lines: readonly SegmentLine[]): number | null {
  const [first] = lines;
  if (!first) return null;
  const below = lines.findIndex(({ slot, page }) => slot !== first.slot || page !== first.page);
  return below < 0 ? null : below;
}

/** Over the first row: the label of its group below a header of the labels, or the first line of its own label. */
function isOfBody(lines: readonly SegmentLine[], at: number): boolean {
  const [header, line, row] = [lines[at - 1], lines[at], lines[at + 1]];
  const [only, ...others] = line?.parts ?? [];
  const [label, figure] = row?.parts ?? [];
  if (!line || !only || !row || !label || others.length > 0 || line.page !== row.page) return false;
  if (figure ? only.box.x1 > figure.box.x0 : only.box.x0 > label.box.x0 + points.level) return false;
  const near = row.line.baseline - line.line.baseline <= ems.labelLine * row.line.fontSize;
  if (near && beginsSmall(label.text)) return true;
  const heads = header?.parts ?? [];
  const isPanel =
    only.box.x0 > label.box.x0 + points.level &&
    !heads.some(({ box }) => box.x0 < only.box.x1 && box.x1 > only.box.x0);
  if (isPanel && heads.length >= counts.figuresOfRow) return true;
  // With a ruling over and under it, below others, it is in no row of the header.
  const isRuledOff = header?.slot !== line.slot && line.slot !== row.slot;
  const isLabels =
    isRuledOff || heads.some(({ box }) => box.x0 < (figure?.box.x0 ?? Infinity) && box.x1 > only.box.x0);
  return isLabels && heads.length >= counts.figuresOfRow && only.box.x0 <= label.box.x0 + points.level;
}
