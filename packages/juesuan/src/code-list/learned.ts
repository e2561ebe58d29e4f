import type { LearnedCode, LearnedName } from '@juesuan/ingest';
import type { Language } from '@juesuan/schema';
import { stringify } from 'csv-stringify/sync';
import { alignColumns } from '../columns.ts';
import { codeWords } from './words.ts';

/** A name that so many reports print is as good as one of the library's own. */
const enough = 2;

/** The list as CSV, which `--codes` takes in: outliers are in it for people, and left out there. */
export function learnedCsv(codes: readonly LearnedCode[]): string {
  const lines = rowsOf(codes).map(({ code, name, use, years, reports }) => [
    code,
    name,
    use,
    reports >= enough ? 'observed' : 'unverified',
    [...years.keys()].join('|'),
    reports,
  ]);
  return stringify([['code', 'name', 'use', 'status', 'years', 'reports'], ...lines]);
}

/** The list for a person: `2023×4` are four reports of 2023. */
export function learnedTable(codes: readonly LearnedCode[], language: Language): string {
  const lines = rowsOf(codes).map(({ code, name, use, years, reports }) => [
    code,
    name,
    use,
    [...years].map(([year, count]) => `${year}×${count}`).join(' '),
    String(reports),
  ]);
  return `${alignColumns([[...codeWords[language].columns], ...lines], 'llllr').join('\n')}\n`;
}

const rowsOf = (codes: readonly LearnedCode[]): ({ code: string } & LearnedName)[] =>
  codes.flatMap(({ code, names }) => names.map((name) => ({ code, ...name })));
