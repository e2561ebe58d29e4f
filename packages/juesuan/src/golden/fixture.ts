import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileWhole } from '../output.ts';
import { CommandError, systemError } from '../problem.ts';
import { type AgainstTruth, againstTruthText, parseAgainstTruth } from './against-truth.ts';
import { type ExpectedFiles, type ExpectedName, expectedNames } from './expected.ts';
import { type Manifest, manifestText, parseManifest } from './manifest.ts';
import { OUTCOMES, readOutcomes } from './outcomes.ts';
import { type TruthFiles, truthNames } from './truth/truths.ts';

const MANIFEST = 'manifest.json';
const AGAINST_TRUTH = 'against-truth.txt';
const ownNames = expectedNames.filter((name) => name !== OUTCOMES);
const isSource = (name: string): boolean => /^source\.[a-z]+$/.test(name);

/** A fixture's folder as it is on the disk. */
export interface Fixture {
  id: string;
  folder: string;
  /** The source's file name. */
  source: string;
  manifest: Manifest | null;
  /** The expected files that are there, with this fixture's part of the outcomes. */
  expected: Readonly<Partial<Record<ExpectedName, string>>>;
  truth: TruthFiles;
  known: AgainstTruth;
}

/**
 * Names of the fixtures in a folder, sorted: the folders in it that hold a manifest or a source.
 *
 * @throws CommandError where the folder cannot be read
 *
 * @example
 * await fixtureIds('golden'); // ['calc-spreadsheet', 'chromium-columns', …]
 */
export async function fixtureIds(dir: string): Promise<string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    const inside = await Promise.all(names.map((name) => readdir(join(dir, name))));
    return names.filter((_, i) => inside[i]?.some((name) => name === MANIFEST || isSource(name))).sort();
  } catch (error) {
    throw systemError(dir, error);
  }
}

/**
 * Reads everything of a fixture but its source.
 *
 * @throws CommandError where there is no such fixture, or its manifest is none
 *
 * @example
 * (await readFixture('golden', 'text-tabs')).expected['expected.tidy.csv']; // 'report_id,fiscal_year,…'
 */
export async function readFixture(dir: string, id: string): Promise<Fixture> {
  const folder = join(dir, id);
  const names = await readdir(folder).catch((error) => {
    throw systemError(folder, error);
  });
  const read = async <Name extends string>(wanted: readonly Name[]) => {
    const there = wanted.filter((name) => names.includes(name));
    const texts = await Promise.all(there.map((name) => readFile(join(folder, name), 'utf8')));
    return Object.fromEntries(there.map((name, i) => [name, texts[i]])) as Partial<Record<Name, string>>;
  };
  const { [MANIFEST]: manifestJson, [AGAINST_TRUTH]: against = '' } = await read([MANIFEST, AGAINST_TRUTH]);
  const manifest = manifestJson === undefined ? null : manifestFrom(join(folder, MANIFEST), manifestJson);
  const source = manifest?.source ?? names.find(isSource);
  if (source === undefined || !names.includes(source))
    throw new CommandError(folder, 'no-source', { source: source ?? 'source.*' });
  const outcomes = await readOutcomes(dir, id);
  return {
    id,
    folder,
    source,
    manifest,
    expected: {
      ...(await read(ownNames)),
      ...(outcomes === undefined ? {} : { [OUTCOMES]: outcomes }),
    },
    truth: await read(truthNames),
    known: parseAgainstTruth(against),
  };
}

function manifestFrom(file: string, text: string): Manifest {
  try {
    return parseManifest(text);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new CommandError(file, 'bad-manifest', { cause }, { cause: error });
  }
}

/** What `update` may write of a fixture. */
interface FixtureFiles {
  manifest: Manifest;
  expected: ExpectedFiles;
  /** Left as it is where none is given: it is a person's, and no reading changes it. */
  truth?: TruthFiles;
  known: AgainstTruth;
}

/** Writes the files in a fixture's folder, each whole or not at all; its outcomes stand outside of it: `writeOutcomes`. */
export async function writeFixture(
  folder: string,
  { manifest, expected, truth = {}, known }: FixtureFiles,
): Promise<void> {
  for (const name of ownNames) await writeFileWhole(join(folder, name), expected[name]);
  for (const [name, text] of Object.entries(truth)) await writeFileWhole(join(folder, name), text);
  const against = againstTruthText(known);
  if (against === '') await rm(join(folder, AGAINST_TRUTH), { force: true });
  else await writeFileWhole(join(folder, AGAINST_TRUTH), against);
  await writeFileWhole(join(folder, MANIFEST), manifestText(manifest));
}
