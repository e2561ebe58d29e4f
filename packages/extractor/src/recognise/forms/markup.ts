import type { Block } from '../../model/grid.ts';

/** Tags that web editors leave in a form's cells. A bare `<` is an operator: `<=5`, `<3%`. */
const tag =
  /<\/?(?:p|br|div|span|b|strong|i|em|u|s|sub|sup|font|a|ul|ol|li|h[1-6]|table|tbody|tr|td|th)\b[^<>]*>/iu;

let reader: typeof import('../../read/html/markup.ts') | undefined;

/**
 * Loads what {@link withoutMarkup} reads tags with, where a text of these blocks may have some: hardly any report does, and
 * a parser of HTML takes as long to load as some pages to read.
 */
export async function readyForMarkup(blocks: readonly Block[]): Promise<void> {
  if (blocks.some(mayHaveTags)) reader ??= await import('../../read/html/markup.ts');
}

const mayHaveTags = (block: Block): boolean =>
  block.type === 'line' ? block.text.includes('<') : block.cells.some(({ text }) => text.includes('<'));

/**
 * The text of a cell without the HTML that an editor left in it: paragraphs apart by `\n`, tags gone, entities read.
 * Text without tags comes back as it is, operators included.
 *
 * @example withoutMarkup('<p>目标1：甲。</p> <p>目标2：乙。</p>') // '目标1：甲。\n目标2：乙。'
 */
export function withoutMarkup(text: string): string {
  if (!text.includes('<') || !tag.test(text)) return text;
  if (reader === undefined) throw new Error('The blocks were not looked through for markup');
  return reader.linesOfMarkup(text).join('\n');
}
