import { linesIn } from '../markup/layout-table.ts';
import { contentOf } from './content.ts';
import { parseMarkup } from './dom.ts';
import { undeclared, Visibility } from './visible.ts';

/** Tags in a text hide nothing, and strike nothing out that a diagnostic would tell of. */
class AllVisible extends Visibility {
  override isStruck(): boolean {
    return false;
  }
}

// Without the style sheets' parser, which takes longer to load than reading a short text.
const unstyled = new AllVisible({ declaredFor: () => undeclared });

/** The lines that markup within a text prints: paragraphs and `<br>` apart, tags gone, entities read. */
export const linesOfMarkup = (text: string): string[] =>
  linesIn(contentOf(parseMarkup(text), false, unstyled).items).map((line) => line.text);
