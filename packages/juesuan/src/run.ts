import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { pageRange, positiveInteger } from './arguments.ts';
import { type Engine, extractorEngine } from './engine.ts';
import { schemaFormats, shells, tablesFormats } from './format/names.ts';
import { englishWords, type HelpWords } from './help/english.ts';
import { type Io, isBrokenPipe, type Talk, writeText } from './io.ts';
import { languageAsked, languageOf, languageOption } from './language.ts';
import { keptPicturesOrNot, picturesOrNot } from './ocr-use.ts';
import { placeOf, problemLine, systemError } from './problem.ts';
import { enqueueOptions, workerOptions } from './queue-options.ts';
import {
  auditOptions,
  codesOptions,
  extractOptions,
  ingestOptions,
  reconcileOptions,
  reviewOptions,
  wordsOptions,
} from './reading-options.ts';
import { version } from './version.ts';

// Each command is imported when it is called: none waits for what the others stand on.

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
  const { stdin, stdout, stderr, env = {} } = io;
  const language = languageAsked(argv) ?? languageOf(env);
  const talk: Talk = { stdin, stdout, stderr, env, language };
  const words = language === 'zh' ? (await import('./help/chinese.ts')).chineseWords : englishWords;
  const exit = (code: number) => {
    exitCode = code;
  };
  const program = commandLine(talk, engine, exit, words);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (isBrokenPipe(error)) return CLEAN;
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : FAILED;
    // Inputs and files name themselves, so what is left of the system's errors comes from the streams.
    await writeText(
      stderr,
      problemLine('juesuan', systemError(placeOf(error, 'standard output'), error), talk.language),
    );
    return FAILED;
  }
}

/** The commands with their options, worded as {@link HelpWords} say. */
export function commandLine(
  io: Talk,
  engine: Engine,
  exit: (code: number) => void,
  words: HelpWords,
): Command {
  const program = new Command('juesuan')
    .description(
      'Chinese government final-accounts reports (部门决算公开) as typed, exact, traceable records',
    )
    .version(version())
    .addOption(languageOption())
    .hook('preAction', () => {
      io.language = program.opts().lang ?? io.language;
    })
    .exitOverride()
    .configureHelp(words.format)
    .configureOutput({
      // `juesuan --help | head` is no error.
      writeOut: (text) => void writeText(io.stdout, words.page(text)).catch(throwUnlessBrokenPipe),
      writeErr: (text) => void io.stderr.write(words.page(text)),
      outputError: (text, write) => write(words.error(text)),
    });

  program.commandsGroup('Reports:');
  extractOptions(program.command('extract')).action(async (files, options, command) =>
    exit(
      await (await import('./commands/extract.ts')).extractCommand(files, options, { io, engine, command }),
    ),
  );

  auditOptions(program.command('audit')).action(async (files, options, command) =>
    exit(await (await import('./commands/audit.ts')).auditCommand(files, options, { io, engine, command })),
  );

  reviewOptions(program.command('review')).action(async (files, options) =>
    exit(await (await import('./commands/review.ts')).reviewCommand(files, options, { io, engine })),
  );

  picturesOrNot(
    program
      .command('inspect')
      .description('show what table detection saw on a page of a PDF or of a picture file')
      .argument('<file>', 'PDF, JPEG, PNG or TIFF; - reads standard input')
      .addOption(
        new Option('-p, --page <number>', 'page, counted from 1').argParser(positiveInteger).conflicts('all'),
      )
      .option('--all', 'every page')
      .option(
        '--svg <out>',
        'draw runs, rulings and cells, and the picture of a scan, as SVG to this file (- writes to standard output), with --all to a file for each page in this folder',
      )
      .addHelpText(
        'after',
        `
Examples:
  $ juesuan inspect report.pdf --page 6
  $ juesuan inspect report.pdf --all --svg pages`,
      ),
  ).action(async (file, options, command) =>
    exit(
      await (await import('./commands/inspect.ts')).inspectCommand(file, options, { io, engine, command }),
    ),
  );

  keptPicturesOrNot(
    program
      .command('tables')
      .description(
        'write every table of any PDF, OFD, picture, workbook, Word document, web page or text, whatever it is about',
      )
      .argument(
        '<file>',
        'PDF, OFD, pictures, .xlsx, .xls, .ods, .docx, .doc, HTML or text, or a folder or an archive of them; - reads standard input',
      )
      .addOption(new Option('-f, --format <format>', 'output format').choices(tablesFormats).default('json'))
      .option('-p, --pages <range>', 'only these pages of a PDF: 3, 3-5 or 3-', pageRange)
      .addHelpText(
        'after',
        `
Examples:
  $ juesuan tables report.pdf --pages 16 --format markdown
  $ juesuan tables workbook.xlsx > tables.json`,
      ),
  ).action(async (file, options) =>
    exit(await (await import('./commands/tables.ts')).tablesCommand(file, options, { io, engine })),
  );

  program.commandsGroup('Many reports:');
  ingestOptions(program.command('ingest')).action(async (inputs, options) =>
    exit(await (await import('./commands/ingest.ts')).ingestCommand(inputs, options, { io })),
  );

  wordsOptions(program.command('words')).action(async (files, options) =>
    exit(await (await import('./commands/words.ts')).wordsSuggestCommand(files, options, { io, engine })),
  );

  codesOptions(program.command('codes')).action(async (store, options) =>
    exit(await (await import('./commands/codes.ts')).codesCommand(store, options, { io })),
  );

  reconcileOptions(program.command('reconcile')).action(async (place, options) =>
    exit(await (await import('./commands/reconcile.ts')).reconcileCommand(place, options, { io })),
  );

  enqueueOptions(program.command('enqueue')).action(async (inputs, options) =>
    exit(await (await import('./commands/enqueue.ts')).enqueueCommand(inputs, options, { io })),
  );

  workerOptions(program.command('worker')).action(async (options, command) =>
    exit(await (await import('./commands/worker.ts')).workerCommand(options, { io, command })),
  );

  program.commandsGroup('Schemas, fixtures, shells:');
  program
    .command('schema')
    .description('write the schema of a record, of a CSV or of a kind of table')
    .argument('[name]', 'what to describe; all names are listed without it')
    .addOption(new Option('-f, --format <format>', 'kind of schema').choices(schemaFormats))
    .addHelpText(
      'after',
      `
Examples:
  $ juesuan schema
  $ juesuan schema tidy --format table-schema`,
    )
    .action(async (name, options, command) =>
      exit(await (await import('./commands/schema.ts')).schemaCommand(name, options, { io, command })),
    );

  goldenCommands(program, io, engine, exit);

  program
    .command('completion')
    .description('write what a shell needs to complete commands, options and their choices')
    .addArgument(new Argument('<shell>', 'your shell').choices(shells))
    .addHelpText(
      'after',
      `
Examples:
  $ eval "$(juesuan completion bash)"
  $ juesuan completion zsh > "\${fpath[1]}/_juesuan"
  $ juesuan completion fish > ~/.config/fish/completions/juesuan.fish`,
    )
    .action(async (shell) =>
      exit(await (await import('./commands/completion.ts')).completionCommand(shell, { io, program })),
    );
  return program;
}

function goldenCommands(program: Command, io: Talk, engine: Engine, exit: (code: number) => void): void {
  const golden = program
    .command('golden')
    .description('compare folders of reports with what they are expected to give')
    .addHelpText('after', exampleOf('golden check'));
  const dir = () => new Option('-d, --dir <dir>', 'folder of fixtures, one folder each').default('golden');

  golden
    .command('check')
    .description('list, cell by cell, where a fixture is not read as expected')
    .argument('[id...]', 'fixtures; all if left out')
    .addOption(dir())
    .addHelpText('after', exampleOf('golden check text-tabs'))
    .action(async (ids, options) =>
      exit(await (await import('./commands/golden.ts')).checkCommand(ids, options, { io, engine })),
    );

  golden
    .command('update')
    .description('accept the current output as expected, and show the differences')
    .argument('[id...]', 'fixtures; all if left out')
    .addOption(dir())
    .option('--even-against-truth <reason>', 'also what the truth of a fixture denies; the reason is kept')
    .addHelpText('after', exampleOf('golden update text-tabs'))
    .action(async (ids, options) =>
      exit(await (await import('./commands/golden.ts')).updateCommand(ids, options, { io, engine })),
    );

  golden
    .command('add')
    .description('take in a report as a new fixture, and report what was recognised and what was not')
    .argument('<file>', 'PDF, OFD, .xlsx, .xls, .ods, .docx, .doc, text or HTML; - reads standard input')
    .addOption(dir())
    .addOption(new Option('--id <id>', 'name of the fixture').makeOptionMandatory().argParser(fixtureId))
    .option('--publisher <name>', 'who published it; the department that it names if left out')
    .option('--why <line>', 'what it is there to show')
    .option('--truth <file>', 'truth.csv of the fixture, as the page of juesuan review makes it')
    .option('--even-against-truth <reason>', 'also what the truth denies; the reason is kept')
    .option('--dry-run', 'report only, and write nothing')
    .addHelpText('after', exampleOf('golden add report.pdf --id qinghe-2024 --dry-run'))
    .action(async (file, options) =>
      exit(await (await import('./commands/golden.ts')).addCommand(file, options, { io, engine })),
    );
}

const exampleOf = (args: string): string => `\nExample:\n  $ juesuan ${args}`;

function fixtureId(text: string): string {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text))
    throw new InvalidArgumentError('It is the name of a folder: letters, digits, hyphens.');
  return text;
}

function throwUnlessBrokenPipe(error: unknown): void {
  if (!isBrokenPipe(error)) throw error;
}
