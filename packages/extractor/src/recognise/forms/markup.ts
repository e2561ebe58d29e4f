import { load } from 'cheerio/slim';

/** Tags that web editors leave in a form's cells. A bare `<` is an operator: `<=5`, `<3%`. */
const tag =
  /<\/?(?:p|br|div|span|b|strong|i|em|u|s|sub|sup|font|a|ul|ol|li|h[1-6]|table|tbody|tr|td|th)\b[^<>]*>/iu;
const block = 'p, div, li, tr, h1, h2, h3, h4, h5, h6';

/**
 * The text of a cell without the HTML that an editor left in it: paragraphs apart by `\n`, tags gone, entities read.
 * Text without tags comes back as it is, operators included.
 *
 * @example withoutMarkup('<p>目标1：甲。</p> <p>目标2：乙。</p>') // '目标1：甲。\n目标2：乙。'
 */
export function withoutMarkup(text: string): string {
  if (!tag.test(text)) return text;
  const $ = load(text, {}, false);
  $('br').replaceWith('\n');
  $(block).each((_, element) => {
    $(element).prepend('\n').append('\n');
  });
  return $.root()
    .text()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
