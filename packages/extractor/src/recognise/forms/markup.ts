import { linesOfMarkup } from '../../read/html/markup.ts';

/** Tags that web editors leave in a form's cells. A bare `<` is an operator: `<=5`, `<3%`. */
const tag =
  /<\/?(?:p|br|div|span|b|strong|i|em|u|s|sub|sup|font|a|ul|ol|li|h[1-6]|table|tbody|tr|td|th)\b[^<>]*>/iu;

/**
 * The text of a cell without the HTML that an editor left in it: paragraphs apart by `\n`, tags gone, entities read.
 * Text without tags comes back as it is, operators included.
 *
 * @example withoutMarkup('<p>目标1：甲。</p> <p>目标2：乙。</p>') // '目标1：甲。\n目标2：乙。'
 */
export const withoutMarkup = (text: string): string =>
  text.includes('<') && tag.test(text) ? linesOfMarkup(text).join('\n') : text;
