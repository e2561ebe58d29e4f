import { readFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { auditReport } from '@juesuan/audit';
import type { ReviewFolder } from '@juesuan/review';
import type { Corrections } from '@juesuan/schema';
import { isContainer, type Member, membersOf, pathsOf, type Taking } from '../containers.ts';
import { parseCorrections, readCorrections } from '../corrections/read.ts';
import type { Engine } from '../engine.ts';
import { readInput } from '../input.ts';
import { type Talk, writeText } from '../io.ts';
import type { OcrChoice } from '../ocr-use.ts';
import { type OpenedReader, openReader } from '../open-reader.ts';
import { optionalPackage } from '../optional.ts';
import { outputNames } from '../output-names.ts';
import { problemLine, systemError } from '../problem.ts';
import { stateSkipped } from '../read-inputs.ts';
import { version } from '../version.ts';

interface ReviewCommandOptions extends OcrChoice {
  /** Folder of the page. */
  out: string;
  serve?: boolean;
  port?: number;
  /** Seconds that reading one report may take. */
  timeout: number;
  /** Megabytes. */
  memory: number;
  /** CSV of a code list of one's own. */
  codes?: string;
  /** YAML or JSON of words of one's own. */
  words?: string;
  /** What was decided before: it is shown on the page, and not applied to what is read. */
  corrections?: string;
}

/**
 * `juesuan review`: reads each file, those of folders and archives too, and makes one page for all of them, on which a person
 * checks them. A file stays one here although its report may be in several: what is corrected is of its bytes.
 */
export async function reviewCommand(
  files: string[],
  { corrections, ...options }: ReviewCommandOptions,
  { io, engine }: { io: Talk; engine: Engine },
): Promise<number> {
  const load = () => import('@juesuan/review');
  const reviewPackage = await optionalPackage('@juesuan/review', load, { command: 'review', io });
  if (reviewPackage === null) return 2;
  const { out, serve = false, port } = options;
  try {
    const known = corrections === undefined ? [] : await readCorrections(corrections);
    const reader = await openReader(engine, options, io);
    if (reader === null) return 2;
    const folder = new reviewPackage.ReviewFolder(out, { version: version(), saves: serve });
    const before = known.map((one) => one.corrections);
    const exitCode = await addAll(files, { reader, folder, out, before, io }).finally(() => reader.close());
    if (folder.reports.length === 0) return exitCode;
    const page = await folder.end();
    if (!serve) {
      await writeText(io.stdout, `${page}\n`);
      return exitCode;
    }
    const server = await reviewPackage.serveReview(out, {
      ...(port !== undefined && { port }),
      names: folder.reports.map(({ name }) => name),
    });
    await writeText(io.stdout, `${server.address}\n`);
    await server.closed;
    return exitCode;
  } catch (error) {
    await writeText(io.stderr, problemLine(out, systemError(out, error), io.language));
    return 2;
  }
}

interface Adding {
  reader: OpenedReader;
  folder: ReviewFolder;
  out: string;
  before: readonly Corrections[];
  io: Talk;
}

async function addAll(files: readonly string[], adding: Adding): Promise<number> {
  const { reader, out, io } = adding;
  const taking = { pictures: reader.pictures };
  const paths: string[] = [];
  for (const file of files) for await (const path of pathsOf(file, taking)) paths.push(path);
  const nameOf = outputNames(paths);
  let exitCode = 0;
  for await (const source of sourcesOf(files, taking, { out, io })) {
    if ('skipped' in source) {
      await stateSkipped(source, io);
      continue;
    }
    try {
      if ('error' in source) throw source.error;
      await add(source, nameOf(source.file), adding);
    } catch (error) {
      await writeText(io.stderr, problemLine(placeOf(source), systemError(out, error), io.language));
      exitCode = 2;
    }
  }
  return exitCode;
}

/** Reads a file and gives it a place on the page, with what was decided of it before. */
async function add(
  { file, bytes }: { file: string; bytes: Uint8Array },
  name: string,
  { reader, folder, out, before }: Adding,
): Promise<void> {
  // A reader may take the bytes' buffer over, and the page shows them.
  const report = await reader.read(bytes.slice());
  const kept = await keptCorrections(join(out, `${name}.corrections.json`));
  const own = [...before, ...(kept === null ? [] : [kept])].findLast(
    ({ source }) => source.sha256 === report.source.sha256,
  );
  await folder.add({
    file: basename(file),
    name,
    bytes,
    report,
    audit: auditReport(report),
    ...(own !== undefined && { corrections: own }),
  });
}

/** The files that the inputs name or hold. What an earlier review wrote is none of them. */
async function* sourcesOf(
  inputs: readonly string[],
  taking: Taking,
  { out, io }: { out: string; io: Talk },
): AsyncGenerator<Member> {
  const own = resolve(out) + sep;
  for (const input of inputs) {
    if (await isContainer(input)) {
      for await (const found of membersOf(input, taking))
        if (!resolve(placeOf(found)).startsWith(own)) yield found;
    } else
      try {
        yield { file: input, bytes: await readInput(input, io.stdin) };
      } catch (error) {
        yield { place: input, error };
      }
  }
}

const placeOf = (source: Member): string => ('file' in source ? source.file : source.place);

/** What was saved into the folder before; `null` where nothing was. */
async function keptCorrections(path: string): Promise<Corrections | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : parseCorrections(text, path);
}
