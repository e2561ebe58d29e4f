import { union } from '../../model/geometry.ts';
import { counts, ems } from '../../model/tolerances.ts';
import { beginsSmall, isFigureOrNothing, isInBrackets, isYearText } from '../../words/letters.ts';
import type { LinePart } from '../lines.ts';
import type { HeadRuling, SegmentLine } from '../segment.ts';
import { isRuledBetween } from './ruled-heads.ts';

interface HeaderWord extends LinePart {
  baseline: number;
  slot: number;
}

/**
 * The words of a header, those that its columns break over several lines put together: the lines of one word stand as near as
 * lines of text do, one under one other and under no second,
 * with none of the rulings over some columns between; a line of figures alone is no end of words.
 */
export function wholeWords(lines: readonly SegmentLine[], rulings: readonly HeadRuling[]): LinePart[] {
  const open: HeaderWord[] = [];
  for (const { line, slot, headerParts } of lines) {
    const words = headerParts();
    const areFigures = words.length >= counts.figuresOfRow && words.every(isFigure);
    const here = words.map((part): HeaderWord => ({ ...part, baseline: line.baseline, slot }));
    // Units and ends of words, and nothing else, may stand farther below.
    const goOn = words.every(({ text }) => beginsSmall(text) || isInBrackets(text));
    const near = (goOn ? ems.headerLine : ems.labelLine) * line.fontSize;
    const above = open.filter((word) => word.slot === slot && line.baseline - word.baseline <= near);
    for (const word of here) {
      const over = above.filter(
        (other) => isUnder(word, other) && !isRuledBetween(rulings, other.box, word.box),
      );
      const [only] = over;
      const alone = only !== undefined && here.filter((other) => isUnder(other, only)).length === 1;
      if (only && over.length === 1 && alone && !areFigures && !isYearText(word.text)) join(only, word);
      else open.push(word);
    }
  }
  return open;
}

/** A figure, or the number of a column: (2). */
const isFigure = ({ text }: LinePart): boolean =>
  isFigureOrNothing(text) || /^\s*[([]?\d{1,2}[)\]]?\s*$/u.test(text);

const isUnder = (word: HeaderWord, above: HeaderWord): boolean =>
  word.baseline > above.baseline && word.box.x0 < above.box.x1 && word.box.x1 > above.box.x0;

function join(above: HeaderWord, word: HeaderWord): void {
  above.text = `${above.text} ${word.text}`;
  above.box = union([above.box, word.box]);
  above.runs = [...above.runs, ...word.runs];
  above.baseline = word.baseline;
}
