import { contentOf } from './content.ts';
import { parseMarkup } from './dom.ts';
import { linesIn } from './layout-table.ts';
import { PageStyles } from './styles/cascade.ts';
import { Visibility } from './visible.ts';

const unstyled = new Visibility(new PageStyles([]));

/** The lines that markup within a text prints: paragraphs and `<br>` apart, tags gone, entities read. */
export const linesOfMarkup = (text: string): string[] =>
  linesIn(contentOf(parseMarkup(text), false, unstyled).items).map((line) => line.text);
