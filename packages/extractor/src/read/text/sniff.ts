import { isCommaRow } from './comma.ts';
import { isPiped, splitLines } from './lines.ts';
import { looksLikeMarkdown } from './markdown.ts';
import { isAmount, isFigure } from './tokens.ts';

/**
 * How a text source prints its tables: cells set apart by tabs or bars, as Markdown, between commas, by their place on the
 * line, or in reading order, one after another without anything that tells their columns.
 */
export type TextForm = 'delimited' | 'markdown' | 'comma' | 'layout' | 'reading-order';

/** Lines of figures from which on their form is told: fewer may stand in a text by chance. */
const fewestLines = 10;

/** In text saved in reading order, lines of figures without gaps outnumber those with gaps by this factor. */
const withoutGaps = 3;

/**
 * Tells the form by which more lines hold a row. Text without any row is layout, which reads plain lines just as well.
 *
 * @example
 * sniffText('项目\t行次\t金额\n合计\t1\t90') // 'delimited'
 */
export function sniffText(text: string): TextForm {
  const counts = { delimited: 0, comma: 0, aligned: 0, narrow: 0 };
  for (const printed of splitLines(text)) {
    // A tab behind a code keeps a spreadsheet from taking it for a number.
    const line = printed.replaceAll(/\t(?="?,)/gu, '');
    if (isPiped(line) || line.split('\t').length > 2) counts.delimited++;
    else if (isCommaRow(line)) counts.comma++;
    else if (isAligned(line)) counts.aligned++;
    else if (isNarrow(line)) counts.narrow++;
  }
  if (counts.delimited > 0 && counts.delimited >= counts.aligned)
    return looksLikeMarkdown(text) ? 'markdown' : 'delimited';
  if (looksLikeMarkdown(text)) return 'markdown';
  if (counts.comma > counts.aligned + counts.narrow) return 'comma';
  const isPacked = counts.narrow >= fewestLines && counts.narrow > withoutGaps * counts.aligned;
  return isPacked ? 'reading-order' : 'layout';
}

/** A figure behind a gap. */
const isAligned = (line: string): boolean =>
  line
    .trim()
    .split(/ {2,}|\u3000+/u)
    .slice(1)
    .some(isFigure);

/** An amount alone on its line, or as the last of words with single blanks between them. */
const isNarrow = (line: string): boolean => isAmount(line.trim().split(/\s+/u).at(-1) ?? '');
