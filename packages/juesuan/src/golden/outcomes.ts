import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AuditResult } from '@juesuan/schema';
import { csvLines } from '../format/rows.ts';
import { writeFileWhole } from '../output.ts';
import { systemError } from '../problem.ts';
import { parseCsv } from './fields.ts';

/** How every rule ended for every fixture: one file beside the fixtures' folders, so that a new rule changes one file. */
export const OUTCOMES = 'outcomes.csv';

const columns = ['rule', 'fixture', 'status', 'checks', 'rounding', 'failed', 'skipped', 'reason'] as const;
type Line = Readonly<Record<(typeof columns)[number], string>>;

const textOf = (lines: readonly Line[]): string =>
  csvLines([columns, ...lines.map((line) => columns.map((name) => line[name]))]);

/** A column that a broken file lacks is empty: its lines then differ from what is expected. */
const linesOf = (text: string): Line[] =>
  parseCsv(text).map(
    (fields) => Object.fromEntries(columns.map((name) => [name, fields[name] ?? ''])) as unknown as Line,
  );

/** The outcomes of one fixture's audit in the order of the rules, as its part of the file is written. */
export const outcomesText = ({ outcomes }: Pick<AuditResult, 'outcomes'>, id: string): string =>
  textOf(
    outcomes.map(({ rule, status, checks, rounding, failed, skipped, reason }) => ({
      rule,
      fixture: id,
      status,
      checks: String(checks),
      rounding: String(rounding),
      failed: String(failed),
      skipped: String(skipped),
      reason: reason.zh,
    })),
  );

/** What the file says of one fixture; `undefined` where it says nothing, or there is no such file. */
export async function readOutcomes(dir: string, id: string): Promise<string | undefined> {
  const own = linesOf(await fileIn(dir)).filter(({ fixture }) => fixture === id);
  return own.length === 0 ? undefined : textOf(own);
}

/** Writes one fixture's part of the file: rule by rule, below each its fixtures by name. */
export async function writeOutcomes(folder: string, id: string, own: string): Promise<void> {
  const dir = dirname(folder);
  await writeFileWhole(join(dir, OUTCOMES), withOutcomes(await fileIn(dir), id, own));
}

/** The file with what is said of one fixture replaced: its rules first and in their order, then those only others ran. */
export function withOutcomes(file: string, id: string, own: string): string {
  const ours = linesOf(own);
  const others = linesOf(file).filter(({ fixture }) => fixture !== id);
  const rules = [...new Set([...ours, ...others].map(({ rule }) => rule))];
  const place = new Map(rules.map((rule, i) => [rule, i]));
  return textOf(
    [...ours, ...others].sort(
      (a, b) => (place.get(a.rule) ?? 0) - (place.get(b.rule) ?? 0) || (a.fixture < b.fixture ? -1 : 1),
    ),
  );
}

async function fileIn(dir: string): Promise<string> {
  const file = join(dir, OUTCOMES);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw systemError(file, error);
  }
}
