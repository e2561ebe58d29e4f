import type { Command } from 'commander';

/** The options of every command that reads reports. */
export const ownListOptions = (command: Command): Command =>
  command
    .optionsGroup('Codes and words of one’s own:')
    .option('--codes <file>', 'CSV of subject codes and names that are added to the library’s own')
    .option(
      '--words <file>',
      'YAML or JSON of titles, headers, row labels, units and verbs, merged over the catalogue',
    );
