import { readFile } from 'node:fs/promises';
import type { DepartmentName } from '@juesuan/ingest';
import { guardFormula, unguardFormula } from '@juesuan/schema';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { writeFileWhole } from '../output.ts';
import { CommandError, systemError } from '../problem.ts';

const columns = ['name', 'same_as', 'confirmed', 'why'] as const;
const answers = ['yes', 'no', 'part', '?'] as const;

/**
 * The names of departments that a person has judged; none where the file is not there yet.
 *
 * @throws {CommandError} `bad-departments`, and for files that cannot be read
 */
export async function readDepartments(file: string): Promise<DepartmentName[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw systemError(file, error);
  }
  return recordsOf(text, file).map((record, i) => nameOf(record, `${file}:${i + 2}`));
}

function recordsOf(text: string, file: string): Record<string, string>[] {
  try {
    return parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new CommandError(file, 'bad-departments', { reason: 'csv', cause });
  }
}

function nameOf(record: Record<string, string>, place: string): DepartmentName {
  const { name = '', same_as = '', confirmed: said = '', why = '' } = record;
  for (const column of ['name', 'same_as'] as const)
    if ((record[column] ?? '') === '')
      throw new CommandError(place, 'bad-departments', { reason: 'empty', column });
  const confirmed = answers.find((answer) => answer === said);
  if (confirmed === undefined)
    throw new CommandError(place, 'bad-departments', { reason: 'confirmed', text: said });
  return { name: unguardFormula(name), same_as: unguardFormula(same_as), confirmed, why };
}

/** Adds what is offered behind what a person has written; where nothing new is offered the file stays as it is. */
export async function offerDepartments(
  file: string,
  known: readonly DepartmentName[],
  offered: readonly DepartmentName[],
): Promise<number> {
  const pair = ({ name, same_as }: DepartmentName): string => JSON.stringify([name, same_as]);
  const there = new Set(known.map(pair));
  const added = offered.filter((one) => !there.has(pair(one)));
  if (added.length === 0) return 0;
  const lines = [...known, ...added].map((one) => columns.map((column) => guardFormula(one[column])));
  await writeFileWhole(file, stringify([[...columns], ...lines]));
  return added.length;
}
