import { contentOf } from './content.ts';
import { parseMarkup } from './dom.ts';
import { linesIn } from './layout-table.ts';

/** The lines that markup within a text prints: paragraphs and `<br>` apart, tags gone, entities read. */
export const linesOfMarkup = (text: string): string[] =>
  linesIn(contentOf(parseMarkup(text), false)).map((line) => line.text);
