import type { SetFile } from '@juesuan/extractor';
import { diagnosticMessage, ExtractionError, isDiagnostic, type Report } from '@juesuan/schema';
import { filesIn, isContainer, naming } from './containers.ts';
import type { ReportReader } from './engine.ts';
import { readInput } from './input.ts';
import { type Talk, writeText } from './io.ts';
import type { IsolatedOptions } from './isolated/isolated.ts';
import type { ReadOutcome } from './isolated/outcome.ts';
import { pageProgress } from './page-progress.ts';

/** A report of an input, or the reason why a file of it gave none; `file` is named as the user would name it. */
export type InputRead = { file: string; report: Report } | { file: string; error: unknown };

/**
 * The reports of an input: of a file, or of the files in a folder or an archive, where those of one report are put together.
 * What was put together, and what was not taken, is said on stderr.
 */
export async function* reportsOf(
  input: string,
  { reader, io }: { reader: ReportReader; io: Talk },
): AsyncGenerator<InputRead> {
  if (!(await isContainer(input))) {
    const bytes = () => readInput(input, io.stdin);
    yield await readOne(input, async () =>
      withProgress(input, io, async (options) => reader.read(await bytes(), options)),
    );
    return;
  }
  for await (const found of filesIn(input)) {
    if ('error' in found) yield { file: found.place, error: found.error };
    else if ('skipped' in found) await stateSkipped(found, io);
    else {
      yield* reportsOfFiles(found, { reader, io });
    }
  }
}

/** The reports of files of one place that stand together; what was put together is said on stderr. */
export async function* reportsOfFiles(
  { place, files }: { place: string; files: readonly SetFile[] },
  { reader, io }: { reader: ReportReader; io: Talk },
): AsyncGenerator<InputRead> {
  const within = await naming(place);
  for (const outcome of await readTogether({ place, files }, { reader, io })) {
    const file = nameOf(outcome.files, place, within);
    if ('report' in outcome) await stateJoined(file, outcome.report, io);
    yield 'report' in outcome ? { file, report: outcome.report } : { file, error: outcome.error };
  }
}

/** Says on stderr what files of a place were not taken. */
export async function stateSkipped(
  { place, skipped }: { place: string; skipped: ReadonlyMap<string, number> },
  { stderr }: Talk,
): Promise<void> {
  const counts = [...skipped].map(([ending, count]) => `${count} ${ending}`);
  await writeText(stderr, `${place}: not taken: ${counts.join(', ')}\n`);
}

/** Reads with a line that says which page's picture is being read. */
async function withProgress<Result>(
  file: string,
  io: Talk,
  read: (options: IsolatedOptions) => Promise<Result>,
): Promise<Result> {
  const { onPage, end } = pageProgress(file, io);
  try {
    return await read(onPage === undefined ? {} : { onPage });
  } finally {
    end();
  }
}

async function readOne(file: string, read: () => Promise<Report>): Promise<InputRead> {
  try {
    return { file, report: await read() };
  } catch (error) {
    return { file, error };
  }
}

/** One file that takes too long, or too much memory, does not take the others with it: each is then read by itself. */
async function readTogether(
  { place, files }: { place: string; files: readonly SetFile[] },
  { reader, io }: { reader: ReportReader; io: Talk },
): Promise<ReadOutcome[]> {
  const { readSet } = reader;
  if (readSet !== undefined && files.length > 1) {
    try {
      return await withProgress(place, io, (options) => readSet(files, options));
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
    }
  }
  const outcomes: ReadOutcome[] = [];
  for (const { file, bytes } of files) {
    try {
      outcomes.push({
        files: [file],
        report: await withProgress(file, io, (options) => reader.read(bytes, options)),
      });
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
      outcomes.push({ files: [file], error });
    }
  }
  return outcomes;
}

/** The name of a file of a place; a report of several is named after the folder in which all of them are. */
function nameOf(files: readonly string[], place: string, within: (name: string) => string): string {
  const [first = ''] = files;
  if (files.length === 1) return within(first);
  const folders = first.split('/').slice(0, -1);
  while (!files.every((file) => file.startsWith([...folders, ''].join('/')))) folders.pop();
  return folders.length === 0 ? place : within(folders.join('/'));
}

async function stateJoined(file: string, report: Report, { stderr, language }: Talk): Promise<void> {
  for (const one of report.diagnostics) {
    const isOfSet = isDiagnostic(one, 'parts-joined') || isDiagnostic(one, 'parts-apart');
    if (isOfSet) await writeText(stderr, `${file}: ${one.code}: ${diagnosticMessage(one, language)}\n`);
  }
}
