/** A way in which publishers state a part of the accounts: a text of made-up names and figures, and what it says. */
export interface Style {
  name: string;
  /** Paragraphs, one per line; a line break within a paragraph is `\n`. */
  text: readonly string[];
  /** The year of the accounts, where it is not the latest year that the text names. */
  fiscalYear?: number;
  /**
   * One fact per line, in print order: `item | measure | value unit | direction`; without a figure
   * `item | measure | direction`.
   */
  facts: string;
}
