import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Corrections } from '@juesuan/schema';
import { type Talk, writeText } from '../io.ts';
import { CommandError, problemLine, SystemError, systemError } from '../problem.ts';

const ENDING = '.corrections.json';

/** A file of corrections, under its name for whatever is to be said of it. */
export interface CorrectionsFile {
  file: string;
  corrections: Corrections;
}

/**
 * The corrections that `--corrections` names: one file, or every `NAME.corrections.json` of a folder.
 *
 * @throws {CommandError} `bad-corrections`, and for files that cannot be read
 */
export async function readCorrections(place: string): Promise<CorrectionsFile[]> {
  let files = [place];
  try {
    if ((await stat(place)).isDirectory())
      files = (await readdir(place))
        .filter((name) => name.endsWith(ENDING))
        .sort()
        .map((name) => join(place, name));
  } catch (error) {
    throw systemError(place, error);
  }
  return Promise.all(files.map(readFileOf));
}

/** The same for an option that may be left out; `null` where they are wrong, which is stated on stderr. */
export async function correctionsAt(place: string | undefined, io: Talk): Promise<CorrectionsFile[] | null> {
  try {
    return place === undefined ? [] : await readCorrections(place);
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof SystemError)) throw error;
    await writeText(io.stderr, problemLine(error.place, error, io.language));
    return null;
  }
}

async function readFileOf(file: string): Promise<CorrectionsFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw systemError(file, error);
  }
  return { file, corrections: parseCorrections(text, file) };
}

/** The corrections of a text; `file` is for its errors. */
export function parseCorrections(text: string, file: string): Corrections {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CommandError(file, 'bad-corrections', {
      reason: 'json',
      cause: error instanceof Error ? error.message : String(error),
    });
  }
  const parsed = Corrections.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(file, 'bad-corrections', {
    reason: 'field',
    field: issue?.path.join('.') ?? '',
    cause: issue?.message ?? '',
  });
}
