import type { HelpConfiguration } from 'commander';

/** How the help and the errors of the command line are worded. */
export interface HelpWords {
  /** What commander's help is made with. */
  format: HelpConfiguration;
  /** A text that stands beside the list of options. */
  page(text: string): string;
  /** An error of the command line. */
  error(text: string): string;
}

/** As commander and the commands have them. */
export const englishWords: HelpWords = { format: {}, page: (text) => text, error: (text) => text };
