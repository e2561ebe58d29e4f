import type { SetFile } from '@juesuan/extractor';
import { ExtractionError, type Report } from '@juesuan/schema';
import type { ReadingProgress } from '@juesuan/threads';
import { type Contained, filesIn, isContainer, naming, type Taking } from './containers.ts';
import type { ReportReader } from './engine.ts';
import { readInput } from './input.ts';
import { type Talk, writeText } from './io.ts';
import type { IsolatedOptions } from './isolated/isolated.ts';
import type { ReadOutcome } from './isolated/outcome.ts';
import { joinedLines, readingWords } from './reading-words.ts';

/** A report of an input, or the reason why a file of it gave none; `file` is named as the user would name it. */
export type InputRead = { file: string; report: Report } | { file: string; error: unknown };

/** What is read at one time: a file, or files of a folder or an archive that stand together, or why there is none. */
export type Unit = { file: string } | Contained;

/** What reading needs. */
interface Reading {
  reader: ReportReader;
  io: Talk;
  /** For each page whose picture is being read; left out where nobody looks. */
  onPage?: ((file: string, progress: ReadingProgress) => void) | undefined;
}

/** The inputs one after another, folders and archives by what they hold. */
export async function* unitsOf(inputs: readonly string[], taking: Taking): AsyncGenerator<Unit> {
  for (const input of inputs) {
    if (!(await isContainer(input))) yield { file: input };
    else
      try {
        yield* filesIn(input, taking);
      } catch (error) {
        yield { place: input, error };
      }
  }
}

/** The reports of a unit, and why a file of it gave none. Does not throw: what is wrong with one does not stop the others. */
export async function readUnit(unit: Unit, reading: Reading): Promise<InputRead[]> {
  if ('skipped' in unit) return [];
  if ('error' in unit) return [{ file: unit.place, error: unit.error }];
  const name = 'file' in unit ? unit.file : unit.place;
  try {
    if ('files' in unit) return await readFiles(unit, reading);
    const bytes = await readInput(name, reading.io.stdin);
    return [{ file: name, report: await reading.reader.read(bytes, watching(name, reading)) }];
  } catch (error) {
    return [{ file: name, error }];
  }
}

/** The reports of files of one place that stand together. */
async function readFiles(
  { place, files }: { place: string; files: readonly SetFile[] },
  reading: Reading,
): Promise<InputRead[]> {
  const within = await naming(place);
  return (await readTogether({ place, files }, reading)).map((outcome) => {
    const file = nameOf(outcome.files, place, within);
    return 'report' in outcome ? { file, report: outcome.report } : { file, error: outcome.error };
  });
}

/** The reports of files of one place that stand together; what was put together is said on stderr. */
export async function* reportsOfFiles(
  unit: { place: string; files: readonly SetFile[] },
  reading: Reading,
): AsyncGenerator<InputRead> {
  const { stderr, language } = reading.io;
  for (const read of await readFiles(unit, reading)) {
    if ('report' in read)
      for (const line of joinedLines(read.file, read.report, language)) await writeText(stderr, line);
    yield read;
  }
}

/** Says on stderr what files of a place were not taken. */
export async function stateSkipped(
  { place, skipped }: { place: string; skipped: ReadonlyMap<string, number> },
  { stderr, language }: Talk,
): Promise<void> {
  await writeText(stderr, `${place}: ${readingWords[language].notTaken(skipped)}\n`);
}

const watching = (file: string, { onPage }: Reading): IsolatedOptions =>
  onPage === undefined ? {} : { onPage: (progress) => onPage(file, progress) };

/** One file that takes too long, or too much memory, does not take the others with it: each is then read by itself. */
async function readTogether(
  { place, files }: { place: string; files: readonly SetFile[] },
  reading: Reading,
): Promise<ReadOutcome[]> {
  const { reader } = reading;
  if (reader.readSet !== undefined && files.length > 1) {
    try {
      return await reader.readSet(files, watching(place, reading));
    } catch (error) {
      if (!(error instanceof ExtractionError)) throw error;
    }
  }
  const outcomes: ReadOutcome[] = [];
  for (const { file, bytes } of files) {
    try {
      outcomes.push({ files: [file], report: await reader.read(bytes, watching(file, reading)) });
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
