import { union } from '../../model/geometry.ts';
import { counts, ems } from '../../model/tolerances.ts';
import { isYearText } from '../../words/letters.ts';
import type { LinePart } from '../lines.ts';
import type { SegmentLine } from '../segment.ts';

interface HeaderWord extends LinePart {
  baseline: number;
  slot: number;
}

/**
 * The words of a header, those that its columns break over several lines put together: the lines of one word stand as near as
 * lines of text do, one under one other and under no second.
 */
export function wholeWords(lines: readonly SegmentLine[]): LinePart[] {
  const open: HeaderWord[] = [];
  for (const { line, slot, headerParts } of lines) {
    const areNumbers = numberColumns(headerParts());
    const here = headerParts().map((part): HeaderWord => ({ ...part, baseline: line.baseline, slot }));
    const above = open.filter(
      (word) => word.slot === slot && line.baseline - word.baseline <= ems.labelLine * line.fontSize,
    );
    for (const word of here) {
      const over = above.filter((other) => isUnder(word, other));
      const [only] = over;
      const alone = only !== undefined && here.filter((other) => isUnder(other, only)).length === 1;
      if (only && over.length === 1 && alone && !areNumbers && !isYearText(word.text)) join(only, word);
      else open.push(word);
    }
  }
  return open;
}

/** (1), (2): the numbers of columns, a line of their own below their names. */
const numberColumns = (parts: readonly LinePart[]): boolean =>
  parts.length >= counts.figuresOfRow &&
  parts.every(({ text }, i) => columnNumber(text) === columnNumber(parts[0]?.text ?? '') + i);

const columnNumber = (text: string): number =>
  Number(/^\s*[([]?(\d{1,2})[)\]]?\s*$/u.exec(text)?.[1] ?? Number.NaN);

const isUnder = (word: HeaderWord, above: HeaderWord): boolean =>
  word.baseline > above.baseline && word.box.x0 < above.box.x1 && word.box.x1 > above.box.x0;

function join(above: HeaderWord, word: HeaderWord): void {
  above.text = `${above.text} ${word.text}`;
  above.box = union([above.box, word.box]);
  above.runs = [...above.runs, ...word.runs];
  above.baseline = word.baseline;
}
