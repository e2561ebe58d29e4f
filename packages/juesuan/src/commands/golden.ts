import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { normalizeReport } from '@juesuan/normalizer';
import type { AuditResult, Language, Report, SourceFormat } from '@juesuan/schema';
import { makeFolder } from '@juesuan/schema/files';
import type { Engine } from '../engine.ts';
import { compareFixture, comparisonText, type FixtureComparison, isAsExpected } from '../golden/compare.ts';
import { type ExpectedFiles, expectedFiles } from '../golden/expected.ts';
import { type Fixture, fixtureIds, readFixture, writeFixture } from '../golden/fixture.ts';
import { manifestOf } from '../golden/manifest.ts';
import { newcomerText } from '../golden/newcomer.ts';
import { OUTCOMES, writeOutcomes } from '../golden/outcomes.ts';
import { disagreements } from '../golden/truth/truths.ts';
import { goldenWords } from '../golden/words.ts';
import { readInput } from '../input.ts';
import { type Talk, writeText } from '../io.ts';
import { CommandError, problemLine, systemError } from '../problem.ts';

/** Exit codes; the gravest of the fixtures' is the command's. */
const SAME = 0;
const DIFFERENT = 1;
const UNREADABLE = 2;

interface Context {
  io: Talk;
  engine: Engine;
}

interface CheckOptions {
  /** The folder of fixtures. */
  dir: string;
}

/** `juesuan golden check`: reads every fixture and tells where what is read is not what is expected. Writes nothing. */
export async function checkCommand(ids: string[], { dir }: CheckOptions, context: Context): Promise<number> {
  return eachFixture(ids, dir, context, async (fixture) => {
    const { comparison } = await readNow(fixture, context);
    await writeText(context.io.stdout, comparisonText(fixture.id, comparison, context.io.language));
    return isAsExpected(comparison) ? SAME : DIFFERENT;
  });
}

interface UpdateOptions extends CheckOptions {
  /** Why it is right to expect what the truth denies. */
  evenAgainstTruth?: string;
}

/**
 * `juesuan golden update`: makes what is read now what is expected, and tells what changed. A fixture that would come to
 * disagree with its truth in one line more is left as it is, unless a reason is given, which is then kept beside it.
 */
export async function updateCommand(
  ids: string[],
  { dir, evenAgainstTruth }: UpdateOptions,
  context: Context,
): Promise<number> {
  return eachFixture(ids, dir, context, async (fixture) => {
    const { comparison, report, expected } = await readNow(fixture, context);
    const { id, folder, source, known } = fixture;
    await writeText(context.io.stdout, comparisonText(id, comparison, context.io.language));
    if (comparison.unknown.length > 0 && evenAgainstTruth === undefined) {
      await writeText(context.io.stderr, refusal(id, comparison.unknown.length, context.io.language));
      return DIFFERENT;
    }
    const reasons = comparison.unknown.length > 0 ? [evenAgainstTruth ?? ''] : [];
    const manifest = fixture.manifest ?? manifestOf(report, { id, source });
    await writeFixture(folder, {
      manifest: { ...manifest, sha256: report.source.sha256 },
      expected,
      known: {
        reasons: [...new Set([...known.reasons, ...reasons])],
        lines: comparison.disagreements,
      },
    });
    await writeOutcomes(folder, id, expected[OUTCOMES]);
    return SAME;
  });
}

const refusal = (id: string, lines: number, language: Language): string =>
  `${goldenWords[language].refusal(id, lines)}\n`;

interface AddOptions extends CheckOptions {
  id: string;
  publisher?: string;
  why?: string;
  /** Tell only. */
  dryRun?: boolean;
  /** A `truth.csv`, as the page of `juesuan review` makes it. */
  truth?: string;
  /** Why it is right to expect what the truth denies. */
  evenAgainstTruth?: string;
}

/** `juesuan golden add`: takes a report in as a new fixture and tells what a person has to look at. */
export async function addCommand(
  file: string,
  options: AddOptions,
  { io, engine }: Context,
): Promise<number> {
  const { dir, id, dryRun = false, truth: truthFile, evenAgainstTruth, ...told } = options;
  try {
    const folder = join(dir, id);
    if (await exists(folder)) throw new CommandError(folder, 'exists', {});
    const bytes = await readInput(file, io.stdin);
    // The engine may take the bytes' buffer over, and they are written afterwards.
    const { report, audit, expected } = await read(engine, bytes.slice(), id);
    const source = `source.${extensions[report.source.format]}`;
    const manifest = manifestOf(report, { id, source, ...told });
    const truth = truthFile === undefined ? {} : { 'truth.csv': await truthText(truthFile) };
    const lines = disagreements(truth, expected);
    if (lines.length > 0) await writeText(io.stdout, lines.map((line) => `${line}\n`).join(''));
    if (lines.length > 0 && evenAgainstTruth === undefined) {
      await writeText(io.stderr, refusal(id, lines.length, io.language));
      return DIFFERENT;
    }
    const known = { reasons: lines.length > 0 ? [evenAgainstTruth ?? ''] : [], lines };
    if (!dryRun) {
      await writeFolderWhole(folder, async (temporary) => {
        await writeFile(join(temporary, source), bytes);
        await writeFixture(temporary, { manifest, expected, truth, known });
      });
      await writeOutcomes(folder, id, expected[OUTCOMES]);
    }
    await writeText(
      io.stdout,
      newcomerText({ id, file, report }, audit, manifest, {
        folder: dryRun ? null : folder,
        hasTruth: truthFile !== undefined,
        language: io.language,
      }),
    );
    return SAME;
  } catch (error) {
    await writeText(io.stderr, problemLine(file, error, io.language));
    return UNREADABLE;
  }
}

async function truthText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw systemError(file, error);
  }
}

const extensions: Readonly<Record<SourceFormat, string>> = {
  pdf: 'pdf',
  text: 'txt',
  html: 'html',
  xls: 'xls',
  xlsx: 'xlsx',
  xlsb: 'xlsb',
  ods: 'ods',
  spreadsheetml: 'xml',
  docx: 'docx',
  doc: 'doc',
  rtf: 'rtf',
  ofd: 'ofd',
  picture: 'jpg',
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Fills a folder under a temporary name beside its place and renames it: it is there whole or not at all. */
async function writeFolderWhole(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(folder), `.${randomUUID()}.tmp`);
  try {
    await makeFolder(temporary);
    await fill(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    // What failed in the temporary folder is named by the place of the whole.
    throw systemError(folder, (error instanceof CommandError && error.cause) || error);
  }
}

async function eachFixture(
  ids: string[],
  dir: string,
  { io }: Context,
  act: (fixture: Fixture) => Promise<number>,
): Promise<number> {
  let worst = SAME;
  const failed = async (place: string, error: unknown) => {
    await writeText(io.stderr, problemLine(place, error, io.language));
    worst = UNREADABLE;
  };
  let asked = ids;
  try {
    if (ids.length === 0) asked = await fixtureIds(dir);
    if (asked.length === 0) throw new CommandError(dir, 'no-fixtures', {});
  } catch (error) {
    await failed(dir, error);
    return worst;
  }
  for (const id of asked) {
    try {
      worst = Math.max(worst, await act(await readFixture(dir, id)));
    } catch (error) {
      await failed(join(dir, id), error);
    }
  }
  return worst;
}

interface Reading {
  report: Report;
  audit: AuditResult;
  expected: ExpectedFiles;
}

async function readNow(
  fixture: Fixture,
  { io, engine }: Context,
): Promise<Reading & { comparison: FixtureComparison }> {
  const { id, folder, source } = fixture;
  const reading = await read(engine, await readInput(join(folder, source), io.stdin), id);
  const { report, expected } = reading;
  return { ...reading, comparison: compareFixture(fixture, expected, report.source.sha256, io.language) };
}

async function read(engine: Engine, bytes: Uint8Array, id: string): Promise<Reading> {
  // Loaded on use, as the extractor is: other commands do not pay for the rules.
  const { auditReport } = await import('@juesuan/audit');
  const report = normalizeReport(await engine.extract(bytes));
  const audit = auditReport(report);
  return { report, audit, expected: expectedFiles(report, audit, id) };
}
