import { isPiped, splitLines } from './lines.ts';
import { isFigure } from './tokens.ts';

/** How a text source prints its tables: cells set apart by a delimiter, or by their place on the line. */
export type TextForm = 'delimited' | 'layout';

/**
 * Tells delimited text (tabs, Markdown pipes) from space-aligned text (`pdftotext -layout`): whichever way more lines
 * hold a row. Text without any row is layout, which reads plain lines just as well.
 *
 * @example
 * sniffText('项目\t行次\t金额\n合计\t1\t90') // 'delimited'
 */
export function sniffText(text: string): TextForm {
  let delimited = 0;
  let aligned = 0;
  for (const line of splitLines(text)) {
    if (isPiped(line) || line.split('\t').length > 2) delimited++;
    else if (
      line
        .trim()
        .split(/ {2,}|\u3000+/u)
        .slice(1)
        .some(isFigure)
    )
      aligned++;
  }
  return delimited > 0 && delimited >= aligned ? 'delimited' : 'layout';
}
