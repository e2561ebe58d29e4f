import { readFileSync } from 'node:fs';
import { FindingSeverity, TableKind } from '@juesuan/schema';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { extractCommand } from './commands/extract.ts';
import { addCommand, checkCommand, updateCommand } from './commands/golden.ts';
import { ingestCommand } from './commands/ingest.ts';
import { inspectCommand } from './commands/inspect.ts';
import { schemaCommand, schemaFormats } from './commands/schema.ts';
import { type Engine, extractorEngine } from './engine.ts';
import { auditFormatNames } from './format/audited.ts';
import { formatNames } from './format/formats.ts';
import { type Io, isBrokenPipe, writeText } from './io.ts';
import { defaultIsolation } from './isolated/limits.ts';
import { problemLine, systemError } from './problem.ts';

/** Exit codes of the command. */
const CLEAN = 0;
const FAILED = 2;

/**
 * Runs the `juesuan` command and gives its exit code: 0 clean, 1 where an audit found something, 2 where an input could
 * not be read, an output could not be written or the command line is wrong (one line on stderr for each). It never ends
 * the process and does not throw.
 *
 * @param argv the arguments after the command's name
 * @param io streams to talk to; the process's own if left out
 * @param engine what reads the sources; `@juesuan/extractor` if left out
 *
 * @example
 * process.exitCode = await run(['extract', 'report.pdf', '--format', 'tidy']);
 */
export async function run(
  argv: string[],
  io: Io = process,
  engine: Engine = extractorEngine,
): Promise<number> {
  let exitCode = CLEAN;
  const program = commandLine(io, engine, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (isBrokenPipe(error)) return CLEAN;
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : FAILED;
    // Inputs and files name themselves, so what is left of the system's errors comes from the streams.
    await writeText(io.stderr, problemLine('juesuan', systemError('standard output', error)));
    return FAILED;
  }
}

function commandLine(io: Io, engine: Engine, exit: (code: number) => void): Command {
  const program = new Command('juesuan')
    .description(
      'Chinese government final-accounts reports (部门决算公开) as typed, exact, traceable records',
    )
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    });

  program
    .command('extract')
    .description('read reports and write their public tables')
    .argument('<file...>', 'PDF or text files; - reads standard input')
    .addOption(new Option('-f, --format <format>', 'output format').choices(formatNames).default('json'))
    .option('-o, --out <dir>', 'folder for one output per report; - writes to standard output', '-')
    .addOption(new Option('-t, --table <kind>', 'only tables of this kind').choices(TableKind.options))
    .option(
      '--id <id>',
      'report_id in place of the first 12 hex digits of the source’s SHA-256 (one FILE only)',
    )
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
    )
    .addHelpText(
      'after',
      `
Examples:
  $ juesuan extract report.pdf --format summary
  $ juesuan extract *.pdf --format tidy > cells.csv
  $ juesuan extract report.pdf --format csv --table expenditure
  $ curl -s https://example.org/report.pdf | juesuan extract - --format ndjson`,
    )
    .action(async (files, options, command) =>
      exit(await extractCommand(files, options, { io, engine, command })),
    );

  program
    .command('audit')
    .description('check what must agree in reports (勾稽); exit code 1 where something does not')
    .argument('<file...>', 'PDF, text or HTML files; - reads standard input')
    .addOption(
      new Option('-f, --format <format>', 'output format').choices(auditFormatNames).default('table'),
    )
    .option('-r, --rules <ids>', 'only these rules, by commas', commaList)
    .addOption(
      new Option('-s, --min-severity <severity>', 'findings to tell and to fail for')
        .choices(FindingSeverity.options)
        .default('warning'),
    )
    .addOption(
      new Option('-l, --language <language>', 'of the sentences').choices(['zh', 'en']).default('zh'),
    )
    .action(async (files, options, command) =>
      exit(await auditCommand(files, options, { io, engine, command })),
    );

  program
    .command('inspect')
    .description('show what table detection saw on a page of a PDF')
    .argument('<file>', 'PDF file; - reads standard input')
    .requiredOption('-p, --page <number>', 'page, counted from 1', positiveInteger)
    .option('--svg <out>', 'draw runs, rulings and cells as SVG to this file; - writes to standard output')
    .action(async (file, options) => exit(await inspectCommand(file, options, { io, engine })));

  ingestOptions(
    program
      .command('ingest')
      .description(
        'take many reports into a database: DuckDB, Parquet, CSV, NDJSON, XLSX, PostgreSQL, Data Package',
      ),
  ).action(async (inputs, options) => exit(await ingestCommand(inputs, options, { io })));

  program
    .command('schema')
    .description('write the schema of a record, of a CSV or of a kind of table')
    .argument('[name]', 'what to describe; all names are listed without it')
    .addOption(new Option('-f, --format <format>', 'kind of schema').choices(schemaFormats))
    .action(async (name, options, command) => exit(await schemaCommand(name, options, { io, command })));

  goldenCommands(program, io, engine, exit);
  return program;
}

function ingestOptions(command: Command): Command {
  return command
    .argument(
      '<input...>',
      'files, folders, patterns, .zip archives, @FILE for a list of them; - reads a list from standard input',
    )
    .requiredOption(
      '--to <out>',
      'out.duckdb, out.xlsx, postgresql://…, or parquet:DIR, csv:DIR, ndjson:DIR, datapackage:DIR',
    )
    .option('--store <dir>', 'folder of results that are kept between runs (default: OUT.store)')
    .option('--threads <number>', 'reports at a time (default: one a processor)', positiveInteger)
    .option('--timeout <seconds>', 'for one report', positiveInteger)
    .option('--memory <megabytes>', 'for one report', positiveInteger)
    .option('--json', 'progress and summary as JSON lines')
    .addHelpText(
      'after',
      `
Killed at any moment, the same command goes on where it was. A file that cannot be read is a record of the
table failures, and makes the exit code 2.

Examples:
  $ juesuan ingest 2023/ 2024/ more.zip --to accounts.duckdb
  $ juesuan ingest 'reports/**/*.pdf' --to parquet:accounts
  $ find . -name '*.pdf' | juesuan ingest - --to postgresql://localhost/accounts`,
    );
}

function goldenCommands(program: Command, io: Io, engine: Engine, exit: (code: number) => void): void {
  const golden = program
    .command('golden')
    .description('compare folders of reports with what they are expected to give');
  const dir = () => new Option('-d, --dir <dir>', 'folder of fixtures, one folder each').default('golden');

  golden
    .command('check')
    .description('tell, cell by cell, where a fixture is not read as expected')
    .argument('[id...]', 'fixtures; all if left out')
    .addOption(dir())
    .action(async (ids, options) => exit(await checkCommand(ids, options, { io, engine })));

  golden
    .command('update')
    .description('expect what is read now, and tell what changed')
    .argument('[id...]', 'fixtures; all if left out')
    .addOption(dir())
    .option('--even-against-truth <reason>', 'also what the truth of a fixture denies; the reason is kept')
    .action(async (ids, options) => exit(await updateCommand(ids, options, { io, engine })));

  golden
    .command('add')
    .description('take in a report as a new fixture, and tell what was recognised and what was not')
    .argument('<file>', 'PDF, text or HTML; - reads standard input')
    .addOption(dir())
    .addOption(new Option('--id <id>', 'name of the fixture').makeOptionMandatory().argParser(fixtureId))
    .option('--publisher <name>', 'who published it; the department that it names if left out')
    .option('--why <line>', 'what it is there to show')
    .option('--dry-run', 'tell only, and write nothing')
    .action(async (file, options) => exit(await addCommand(file, options, { io, engine })));
}

function fixtureId(text: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text))
    throw new InvalidArgumentError('It is the name of a folder: letters, digits, hyphens.');
  return text;
}

const commaList = (text: string): string[] => text.split(',').map((id) => id.trim());

function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(text);
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return version;
}
