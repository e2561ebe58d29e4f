import { type LinePart, partsOf, textOf } from '../lines.ts';
import type { LineItem } from '../page-items.ts';

/** What a line prints, whole and in its parts. */
interface PrintedLine {
  text: string;
  parts: readonly LinePart[];
  /** The texts of the parts. */
  texts: readonly string[];
}

const known = new WeakMap<LineItem, PrintedLine>();

/** What a line prints: every step that looks for tables asks, many of them from several lines above. */
export function printedLine(item: LineItem): PrintedLine {
  const before = known.get(item);
  if (before !== undefined) return before;
  const parts = partsOf(item.line);
  const printed = { text: textOf(item.line.runs), parts, texts: parts.map(({ text }) => text) };
  known.set(item, printed);
  return printed;
}
