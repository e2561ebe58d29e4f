import { ems } from '../model/tolerances.ts';
import { beginsSmall, endsOpen } from '../words/letters.ts';
import type { BodyLine } from './body-line.ts';

/**
 * Tells whether the label of a line ends where the first word of the next line's still had its place, so that the next is another
 * row's: a column is as wide as its rulings say, or as the widest of its texts at least.
 *
 * @param goesOn does a text go on with the one above, whatever room that leaves?
 */
export function labelEnds(
  lines: readonly BodyLine[],
  goesOn: (text: string) => boolean = beginsSmall,
): (before: BodyLine, line: BodyLine) => boolean {
  return textEnds(
    lines,
    Math.min(...lines.flatMap(({ parts }) => parts.map(({ column }) => column))),
    goesOn,
  );
}

/** The same for the text of any column. */
export function textEnds(
  lines: readonly BodyLine[],
  column: number,
  goesOn: (text: string) => boolean = beginsSmall,
): (before: BodyLine, line: BodyLine) => boolean {
  const textOf = ({ parts }: BodyLine) => parts.find((part) => part.column === column);
  const right = Math.max(...lines.map((line) => textOf(line)?.part.box.x1 ?? -Infinity));
  return (before, line) => {
    const [above, below] = [textOf(before), textOf(line)];
    if (!above || !below || goesOn(below.part.text) || endsOpen(above.part.text)) return false;
    const [word = ''] = below.part.text.trim().split(/\s/u);
    return (
      (above.room ?? right - above.part.box.x1) >= (ems.nextWord + word.length * ems.digit) * before.fontSize
    );
  };
}
