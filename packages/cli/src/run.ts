import { readFileSync } from 'node:fs';
import { TableKind } from '@juesuan/schema';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { extractCommand } from './commands/extract.ts';
import { inspectCommand } from './commands/inspect.ts';
import { type Engine, extractorEngine } from './engine.ts';
import { formatNames } from './format/formats.ts';
import { type Io, isBrokenPipe, writeText } from './io.ts';
import { problemLine, systemError } from './problem.ts';

/** Exit codes of the command. */
const CLEAN = 0;
const FAILED = 2;

/**
 * Runs the `juesuan` command and gives its exit code: 0 clean, 2 where an input could not be read, an output could not
 * be written or the command line is wrong (one line on stderr for each). It never ends the process and does not throw.
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
    .command('inspect')
    .description('show what table detection saw on a page of a PDF')
    .argument('<file>', 'PDF file; - reads standard input')
    .requiredOption('-p, --page <number>', 'page, counted from 1', positiveInteger)
    .option('--svg <out>', 'draw runs, rulings and cells as SVG to this file; - writes to standard output')
    .action(async (file, options) => exit(await inspectCommand(file, options, { io, engine })));

  return program;
}

function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(text);
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return version;
}
