import type { Language } from '@juesuan/schema';
import { judgeAgainstTruth } from './against-truth.ts';
import { type Change, diffRecords } from './diff.ts';
import { type ExpectedFiles, type ExpectedName, expectedNames } from './expected.ts';
import type { Fixture } from './fixture.ts';
import { manifestProblems } from './manifest.ts';
import { changeLines } from './print.ts';
import { shapes } from './shapes.ts';
import { disagreements } from './truth/truths.ts';
import { type GoldenWords, goldenWords } from './words.ts';

/** How what was read now stands to what a fixture's folder says. */
export interface FixtureComparison {
  /** Files that are not as expected; `null` changes where there is no such file yet. */
  files: { name: ExpectedName; changes: Change[] | null }[];
  /** What is wrong with the manifest, a sentence each. */
  manifest: string[];
  /** Every disagreement with the fixture's truth, known or not. */
  disagreements: string[];
  /** Disagreements that are not known: these are never written without being asked for. */
  unknown: string[];
  /** Known disagreements that are no more. */
  mended: string[];
}

/**
 * Compares what was read now with the expected files, and both with the truth: a committed file that disagrees with
 * the truth is told too, so that no way of writing it makes it right.
 *
 * @param sha256 of the source as it is now
 *
 * @example
 * compareFixture(await readFixture('golden', id), expectedFiles(report, auditReport(report), id), report.source.sha256).files;
 * // [{ name: 'expected.tidy.csv', changes: [{ path: '支出决算表/205/合计', … }] }]
 */
export function compareFixture(
  fixture: Fixture,
  now: ExpectedFiles,
  sha256: string,
  language: Language = 'en',
): FixtureComparison {
  const words = goldenWords[language];
  const { id, manifest, expected, truth, known } = fixture;
  const against = disagreements(truth, now);
  return {
    files: expectedNames
      // The bytes count, so that a committed file is always what `update` writes.
      .filter((name) => expected[name] !== now[name])
      .map((name) => ({ name, changes: changesOf(name, expected[name], now[name], words) })),
    manifest: manifest === null ? [words.noManifest] : manifestProblems(manifest, id, sha256, words),
    disagreements: against,
    ...judgeAgainstTruth(known.lines, against),
  };
}

export const isAsExpected = ({ files, manifest, unknown, mended }: FixtureComparison): boolean =>
  files.length + manifest.length + unknown.length + mended.length === 0;

function changesOf(
  name: ExpectedName,
  before: string | undefined,
  after: string,
  words: GoldenWords,
): Change[] | null {
  if (before === undefined) return null;
  const shape = shapes[name];
  try {
    return diffRecords(shape, shape.parse(before), shape.parse(after));
  } catch (error) {
    // An expected file that a merge left broken is a difference like any other.
    if (!(error instanceof SyntaxError)) throw error;
    return [{ path: name, field: null, before: error.message, after: words.readable }];
  }
}

/**
 * A comparison in words: the fixture's name and what became of it, then what changed, file by file.
 *
 * @example
 * comparisonText('text-tabs', compareFixture(fixture, now, sha256)); // 'text-tabs: as expected\n'
 */
export function comparisonText(id: string, comparison: FixtureComparison, language: Language = 'en'): string {
  const words = goldenWords[language];
  if (isAsExpected(comparison)) return `${id}: ${words.asExpected}\n`;
  const { files, manifest, unknown, mended } = comparison;
  const lines = [
    ...manifest,
    ...section(
      words.notThere,
      files.filter(({ changes }) => changes === null).map(({ name }) => name),
    ),
    ...files.flatMap(({ name, changes }) => (changes === null ? [] : fileLines(name, changes, words))),
    ...section(words.against, unknown),
    ...section(words.mended, mended),
  ];
  return [`${id}:`, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function fileLines(name: string, changes: readonly Change[], words: GoldenWords): string[] {
  const lines = changeLines(changes, words);
  return [name, ...(lines.length > 0 ? lines : [words.order]).map(indented)];
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map(indented)];

const indented = (line: string): string => `  ${line}`;
