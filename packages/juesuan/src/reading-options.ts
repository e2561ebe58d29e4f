import { FindingSeverity, languages, TableKind } from '@juesuan/schema';
import { type Command, Option } from 'commander';
import { positiveInteger } from './arguments.ts';
import { auditFormatNames, formatNames } from './format/names.ts';
import { defaultIsolation } from './isolated/limits.ts';
import { readingPictures } from './ocr-use.ts';
import { ownListOptions } from './own-list-options.ts';

/** The command line of `juesuan extract`. */
export function extractOptions(command: Command): Command {
  const excluded = ['format', 'out', 'id'];
  const described = command
    .description('read reports and write their public tables')
    .argument('[file...]', 'files, folders, archives (.zip .tar .tar.gz .rar .7z); - reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format').choices(formatNames).default('json'))
    .option('-o, --out <dir>', 'folder for one output per report; - writes to standard output', '-')
    .option('--bom', 'begin CSV with a byte order mark, so that spreadsheets take it for UTF-8')
    .addOption(new Option('-t, --table <kind>', 'only tables of this kind').choices(TableKind.options))
    .option(
      '--id <id>',
      'report_id in place of the first 12 hex digits of the source’s SHA-256 (one FILE only)',
    )
    .addOption(
      new Option(
        '--ndjson',
        'one line per report, errors too; without FILE, their names come on standard input, one per line',
      ).conflicts(excluded),
    )
    .addOption(
      new Option('--framed', 'as --ndjson, and standard input brings the reports themselves, in frames')
        .conflicts(excluded)
        .implies({ ndjson: true }),
    );
  return limitOptions(manyOptions(described)).addHelpText(
    'after',
    `
Examples:
  $ juesuan extract report.pdf --format summary
  $ juesuan extract *.pdf --format tidy > cells.csv
  $ juesuan extract report.pdf --format csv --table expenditure
  $ juesuan extract report.pdf --format xlsx --out tables
  $ curl -s https://example.org/report.pdf | juesuan extract - --format ndjson
  $ find . -name '*.pdf' | juesuan extract --ndjson > reports.ndjson`,
  );
}

/** The command line of `juesuan ingest`. */
export const ingestOptions = (command: Command): Command =>
  ownListOptions(
    readingPictures(
      command
        .description(
          'take many reports into a database: DuckDB, Parquet, CSV, NDJSON, XLSX, PostgreSQL, Data Package',
        )
        .argument(
          '<input...>',
          'files, folders, patterns, archives (.zip .tar .tar.gz .rar .7z), @FILE for a list of them; - reads a list from standard input',
        )
        .requiredOption(
          '--to <out>',
          'out.duckdb, out.sqlite, out.xlsx, cells.parquet, postgresql://…, or parquet:DIR, csv:DIR, ndjson:DIR, datapackage:DIR',
        )
        .addOption(
          new Option(
            '--mode <mode>',
            'update: reports that are there are written as they are read now, others stay; append: they stay as they are; replace: the output holds these and no others',
          )
            .choices(['update', 'append', 'replace'])
            .default('update'),
        )
        .option(
          '--store <dir>',
          'folder of results that are kept between runs (default: OUT.store, with PostgreSQL juesuan.store in the working directory)',
        )
        .option('--threads <number>', 'reports at a time (default: one per processor)', positiveInteger)
        .option('--timeout <seconds>', 'for one report', positiveInteger)
        .option('--memory <megabytes>', 'for one report', positiveInteger)
        .option('--corrections <place>', correctionsMeaning)
        .option('--json', 'progress and summary as JSON lines')
        .addHelpText(
          'after',
          `
Killed at any moment, the same command continues where it was. A file that cannot be read is a record of the
table failures, and makes the exit code 2.

Examples:
  $ juesuan ingest 2023/ 2024/ more.zip --to accounts.duckdb
  $ juesuan ingest 'reports/**/*.pdf' --to parquet:accounts
  $ find . -name '*.pdf' | juesuan ingest - --to postgresql://localhost/accounts`,
        ),
    ),
  );

/** The command line of `juesuan words suggest`; gives the subcommand, whose action is set by the caller. */
export const wordsOptions = (command: Command): Command =>
  limitOptions(
    manyOptions(
      command
        .description('words of publishers’ own, which --words takes')
        .addHelpText('after', '\nExample:\n  $ juesuan words suggest 2024/ --out words.yaml')
        .command('suggest')
        .description(
          'write every title and header that no catalogue knows, with its nearest meaning, for a person to confirm',
        )
        .argument(
          '<file...>',
          'files, folders, archives (.zip .tar .tar.gz .rar .7z); - reads standard input',
        )
        .option('-o, --out <file>', 'file of words to write, in YAML (default: standard output)')
        .option('--force', 'write over a file that is there'),
    ),
  ).addHelpText(
    'after',
    `
Examples:
  $ juesuan words suggest 2024/ --out words.yaml
  $ juesuan extract 2024/ --words words.yaml --out results --format tidy`,
  );

/** The command line of `juesuan review`. */
export const reviewOptions = (command: Command): Command =>
  limitOptions(
    command
      .description(
        'make a page on which a person checks reports against their sources; a browser opens it, no server is needed',
      )
      .argument(
        '<file...>',
        'PDF, OFD, pictures, .xlsx, .xls, .ods, .docx, .doc, HTML or text, archives and folders of them',
      )
      .option('-o, --out <dir>', 'folder for the page', 'review')
      .option('--serve', 'serve the page on this computer only, and save what is decided into the folder')
      .option('--port <number>', 'with --serve: the port (default: a free one)', positiveInteger),
  ).addHelpText(
    'after',
    `
What is decided is saved as NAME.corrections.json, which extract, audit and ingest apply by --corrections, and as truth.csv,
which golden add takes by --truth.

Examples:
  $ juesuan review report.pdf
  $ juesuan review 2024/ --out review --serve
  $ juesuan extract report.pdf --corrections report.corrections.json`,
  );

/** The command line of `juesuan codes`. */
export const codesOptions = (command: Command): Command =>
  command
    .description('print which names the reports of a store print beside which subject codes')
    .argument('<store>', 'folder of results that juesuan ingest keeps (OUT.store)')
    .option('-o, --out <file>', 'write them as a CSV that --codes takes in')
    .option('--outliers', 'only codes with a name that no year prints as often as another')
    .addHelpText(
      'after',
      `
Examples:
  $ juesuan codes accounts.duckdb.store
  $ juesuan codes accounts.duckdb.store --out codes.csv
  $ juesuan audit report.pdf --codes codes.csv`,
    );

/** The command line of `juesuan reconcile`. */
export const reconcileOptions = (command: Command): Command =>
  command
    .description('compare reports with one another: years of a department; exit code 1 where some disagree')
    .argument(
      '<database>',
      'DuckDB file or postgresql://… that juesuan ingest wrote, or its store (OUT.store)',
    )
    .option('--to <file>', 'write the findings as .csv, or findings and outcomes as .json')
    .option(
      '--full',
      'compare all reports; without it, those that differ from what the last run kept beside the database, with the same findings',
    )
    .option(
      '--departments <file>',
      'CSV of names that are one department; what may be one is added to it with "?" for a person to confirm',
    )
    .addHelpText(
      'after',
      `
Examples:
  $ juesuan reconcile accounts.duckdb
  $ juesuan reconcile accounts.duckdb --full
  $ juesuan reconcile accounts.duckdb --departments departments.csv --to findings.csv`,
    );

/** The command line of `juesuan audit`. */
export const auditOptions = (command: Command): Command =>
  limitOptions(
    manyOptions(command)
      .description('check what must agree in reports (勾稽); exit code 1 where something does not')
      .argument('<file...>', 'files, folders, archives (.zip .tar .tar.gz .rar .7z); - reads standard input')
      .addOption(
        new Option('-f, --format <format>', 'output format').choices(auditFormatNames).default('table'),
      )
      .option('-r, --rules <ids>', 'only these rules: ids, separated by commas', commaList)
      .addOption(
        new Option('-s, --min-severity <severity>', 'lowest severity to report and to fail for')
          .choices(FindingSeverity.options)
          .default('warning'),
      )
      .addOption(new Option('-l, --language <language>', 'as --lang').choices(languages)),
  ).addHelpText(
    'after',
    `
Examples:
  $ juesuan audit report.pdf
  $ juesuan audit 2024/ --min-severity error --format sarif > findings.sarif`,
  );

const correctionsMeaning = 'file or folder of corrections that people made on the page of juesuan review';

/** How several reports are read at a time, and how much is said of it. */
const manyOptions = (command: Command): Command =>
  command
    .optionsGroup('While it reads:')
    .option(
      '--threads <number>',
      'reports at a time (default: one per processor where several inputs are given; 1 with extract --ndjson)',
      positiveInteger,
    )
    .addOption(
      new Option('-q, --quiet', 'errors only on stderr: no progress, no counts').conflicts('verbose'),
    )
    .option('-v, --verbose', 'each file with its time and what it gave on stderr');

/** What reading one report may cost before its thread is ended, and the codes that it is held against. */
const limitOptions = (command: Command): Command =>
  ownListOptions(readingPictures(command))
    .option('--corrections <place>', correctionsMeaning)
    .optionsGroup('Limits:')
    .option(
      '--timeout <seconds>',
      'time that reading one report may take',
      positiveInteger,
      defaultIsolation.milliseconds / 1_000,
    )
    .option(
      '--memory <megabytes>',
      'memory that reading one report may take',
      positiveInteger,
      defaultIsolation.megabytes,
    );

const commaList = (text: string): string[] => text.split(',').map((id) => id.trim());
