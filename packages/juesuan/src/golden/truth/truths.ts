import type { ExpectedFiles, ExpectedName } from '../expected.ts';
import { type Fields, parseCsv } from '../fields.ts';
import { type Comparison, compareCells } from './cells.ts';
import { compareForms } from './forms.ts';
import { compareTold } from './told.ts';

interface Truth {
  expected: ExpectedName;
  compare(truth: readonly Fields[], read: readonly Fields[]): Comparison;
}

/** The files in which a fixture may carry what is known of it, and the expected file that each speaks of. */
const truths = {
  'truth.csv': { expected: 'expected.tidy.csv', compare: compareCells },
  'told.csv': { expected: 'expected.facts.csv', compare: compareTold },
  'indicators.csv': { expected: 'expected.indicators.csv', compare: compareForms },
  'funding.csv': { expected: 'expected.funding.csv', compare: compareForms },
} as const satisfies Record<string, Truth>;
/** A file of a truth. */
export type TruthName = keyof typeof truths;
export const truthNames = Object.keys(truths) as TruthName[];

/** Texts of the truth files that a fixture has. */
export type TruthFiles = Readonly<Partial<Record<TruthName, string>>>;

/** Each truth of a fixture, compared with the expected files. */
function compareTruths(truth: TruthFiles, expected: ExpectedFiles): [TruthName, Comparison][] {
  return truthNames.flatMap((name) => {
    const text = truth[name];
    const { expected: file, compare } = truths[name];
    return text === undefined ? [] : [[name, compare(parseCsv(text), parseCsv(expected[file]))]];
  });
}

/**
 * Where expected files say something else than the truth, a line each, sorted: `- truth.csv: …` is in the truth and not
 * expected, `+ truth.csv: …` is expected and not in the truth.
 *
 * @example
 * disagreements({ 'truth.csv': truthText }, expectedFiles(report, auditReport(report), id)); // []
 */
export function disagreements(truth: TruthFiles, expected: ExpectedFiles): string[] {
  return compareTruths(truth, expected)
    .flatMap(([name, { missing, extra }]) => [
      ...missing.map((line) => `- ${name}: ${line}`),
      ...extra.map((line) => `+ ${name}: ${line}`),
    ])
    .map((line) => line.replace(/[\s\p{Cc}]+/gu, ' '))
    .sort();
}
