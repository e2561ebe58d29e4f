import { readFile } from 'node:fs/promises';
import {
  type CodeEntry,
  type CodeName,
  codeEntriesOf,
  levelOf,
  type OwnCodeName,
  otherNameUses,
  type ProblemArguments,
} from '@juesuan/schema';
import { parse } from 'csv-parse/sync';
import { CommandError, systemError } from '../problem.ts';

const uses = ['name', ...otherNameUses] as const;
const statuses: readonly CodeName['status'][] = ['observed', 'published', 'recalled', 'unverified'];
/** What `juesuan codes` found no proof of: there for people to look at. */
const OUTLIER = 'outlier';

interface Line {
  record: Readonly<Record<string, string>>;
  info: { lines: number };
}

/**
 * The list of codes that `--codes` names: CSV with the columns `code` and `name`, and `use`, `status`, `years`, `source` where
 * they are there; other columns and outliers are left out.
 *
 * @throws {CommandError} `bad-code-list`, with the line, and for files that cannot be read
 */
export async function readCodeList(file: string): Promise<CodeEntry[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw systemError(file, error);
  }
  return parseCodeList(text, file);
}

/** The entries of a list's text; `file` is for its errors. */
export function parseCodeList(text: string, file: string): CodeEntry[] {
  const lines = linesOf(text, file);
  return codeEntriesOf(lines.flatMap((line) => nameOf(line, file) ?? []));
}

function linesOf(text: string, file: string): Line[] {
  let header: string[] = [];
  let lines: Line[];
  try {
    lines = parse(text, {
      bom: true,
      columns: (names: string[]) => {
        header = names.map((name) => name.trim());
        return header;
      },
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Line[];
  } catch (error) {
    const at = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    throw wrong(file, at, { reason: 'csv', cause: error instanceof Error ? error.message : String(error) });
  }
  for (const column of ['code', 'name'])
    if (!header.includes(column)) throw wrong(file, 1, { reason: 'column', column });
  return lines;
}

function nameOf({ record, info: { lines: line } }: Line, file: string): OwnCodeName | null {
  const { code = '', name = '', use = '', status = '', years = '', source = '' } = record;
  if (use === OUTLIER) return null;
  if (levelOf(code) === null) throw wrong(file, line, { reason: 'code', text: code });
  if (name === '') throw wrong(file, line, { reason: 'name' });
  const known = uses.find((one) => one === (use || 'name'));
  if (known === undefined)
    throw wrong(file, line, { reason: 'use', text: use, known: [...uses, OUTLIER].join(', ') });
  const sure = statuses.find((one) => one === (status || 'observed'));
  if (sure === undefined)
    throw wrong(file, line, { reason: 'status', text: status, known: statuses.join(', ') });
  if (!/^(?:(?:\d{4}|\d{4}-|-\d{4}|\d{4}-\d{4})(?:\||$))*$/.test(years))
    throw wrong(file, line, { reason: 'years', text: years });
  return { code, name, use: known, status: sure, years, source };
}

const wrong = (file: string, line: number, params: ProblemArguments<'bad-code-list'>[1]): CommandError =>
  new CommandError(`${file}:${line}`, 'bad-code-list', params);
