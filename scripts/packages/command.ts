import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from './shell.ts';

/**
 * Runs the installed `juesuan` in the project as a user would: reads a report to tidy CSV, audits it, and takes it into
 * a folder of CSV and into DuckDB, for which the threads of two packages must start from their tarballs.
 *
 * @returns printed cells, which both ways must give
 * @throws Error where a command fails or the two ways differ
 */
export async function runInProject(project: string, node: string, source: string): Promise<number> {
  const out = join(project, 'out');
  const juesuan = (...args: string[]): Promise<string> =>
    shell(node, [join(project, 'node_modules/juesuan/bin/juesuan.mjs'), ...args], project);
  try {
    const tidy = await juesuan('extract', source, '--format', 'tidy');
    await juesuan('audit', source, '--min-severity', 'error');
    await juesuan('ingest', source, '--to', `csv:${join(out, 'csv')}`, '--store', join(out, 'store'));
    await juesuan('ingest', source, '--to', join(out, 'out.duckdb'), '--store', join(out, 'store'));
    const cells = lines(tidy);
    const ingested = lines(readFileSync(join(out, 'csv', 'cells.csv'), 'utf8'));
    if (cells === 0 || cells !== ingested)
      throw new Error(`extract gives ${cells} cells and ingest ${ingested}`);
    if (!readdirSync(out).includes('out.duckdb')) throw new Error('ingest wrote no DuckDB file');
    return cells;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Records of a CSV without line ends in its fields. */
const lines = (csv: string): number => csv.trim().split('\n').length - 1;
