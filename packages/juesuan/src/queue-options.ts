import { type Command, Option } from 'commander';
import { positiveInteger } from './arguments.ts';
import { ocrOptions, readingPictures } from './ocr-use.ts';
import { ownListOptions } from './own-list-options.ts';

/** The command line of `juesuan enqueue`. */
export const enqueueOptions = (command: Command): Command =>
  ownListOptions(
    ocrOptions(
      redisOptions(command)
        .description('put reports into a queue, from which workers on many machines read them')
        .argument(
          '<input...>',
          'files, folders, patterns, .zip archives, @FILE for a list of them; - reads a list from standard input',
        )
        .requiredOption('--to <store>', 'folder of the results, on storage that all workers share')
        .option('--tries <number>', 'of each report, before it is given up (default: 4)', positiveInteger)
        .option(
          '--backoff <seconds>',
          'pause before the second try, doubled before each further one (default: 5)',
          positiveInteger,
        )
        .addHelpText(
          'after',
          `
Only names go into the queue: every worker must find the reports and the store under the same path. Once all are
read, the store of juesuan ingest is filled, and it reads nothing again.

Examples:
  $ juesuan enqueue /shared/2024 --to /shared/accounts.duckdb.store
  $ juesuan worker --until-empty
  $ juesuan ingest /shared/2024 --to /shared/accounts.duckdb`,
        ),
    ),
  );

/** The command line of `juesuan worker`. */
export const workerOptions = (command: Command): Command =>
  ownListOptions(
    readingPictures(
      redisOptions(command)
        .description('read the reports of a queue; start as many of these as there are machines')
        .option('--threads <number>', 'reports at a time (default: one per processor)', positiveInteger)
        .option('--timeout <seconds>', 'for one report', positiveInteger)
        .option('--memory <megabytes>', 'for one report', positiveInteger)
        .option(
          '--until-empty',
          'exit once the queue is empty: no report waits, is being read or will be tried again',
        )
        .option(
          '--lost-after <seconds>',
          'without a sign of life, until another worker takes over (default: 30)',
          positiveInteger,
        )
        .addOption(
          new Option(
            '--dead',
            'list the reports that were given up; exit code 1 where there are any',
          ).conflicts([
            'threads',
            'codes',
            'words',
            'ocr',
            'cache',
            'timeout',
            'memory',
            'untilEmpty',
            'lostAfter',
          ]),
        )
        .option('--retry', 'with --dead: put them back into the queue')
        .option('--json', 'what happens as JSON lines')
        .addHelpText(
          'after',
          `
SIGTERM (or Ctrl-C) ends a worker when the reports in hand are read; a second one gives them back to the queue. What
a worker that was killed had in hand is read by another.

Example:
  $ juesuan worker --threads 2 --until-empty`,
        ),
    ),
  );

const redisOptions = (command: Command): Command =>
  command
    .addOption(
      new Option(
        '--redis <address>',
        'redis://[user:password@]host[:port], rediss://…, or the path of a socket',
      )
        .env('REDIS_URL')
        .default('redis://127.0.0.1:6379'),
    )
    .option('--queue <name>', 'name of the queue, where several projects share one Redis', 'juesuan');
