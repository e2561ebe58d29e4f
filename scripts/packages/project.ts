import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from './shell.ts';
import type { Tarball } from './tarball.ts';
import { entriesOf, root, type WorkspacePackage } from './workspace.ts';

/** An empty project into which the tarballs are installed as a user would. */
export async function emptyProject(folder: string, tarballs: readonly Tarball[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty-project', private: true, type: 'module' }),
  );
  const paths = tarballs.map(({ path }) => path);
  await shell('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...paths], folder);
  await copyFile(`${root}scripts/packages/cells.mjs`, join(folder, 'cells.mjs'));
}

const readProgram = `
import { readFile } from 'node:fs/promises';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import { Report, jsonSchema, schemaVersion } from '@juesuan/schema';
import { cellsOf } from './cells.mjs';

const report = normalizeReport(await extractReport(await readFile(process.argv[2])));
Report.parse(report);
if (!jsonSchema('report').$id?.includes(schemaVersion)) throw new Error('no JSON Schema');
console.log(JSON.stringify(cellsOf(report)));
`;

/**
 * Reads a report in the project with a Node of one's choice.
 *
 * @param node path of the binary
 * @param source absolute
 * @returns the lines of `cellsOf`
 */
export async function readInProject(folder: string, node: string, source: string): Promise<string[]> {
  await writeFile(join(folder, 'read.mjs'), readProgram);
  return JSON.parse(await shell(node, ['read.mjs', source], folder));
}

/** Imports every entry of every package; gives the names that an entry exports. */
export async function importAll(
  folder: string,
  node: string,
  packages: readonly WorkspacePackage[],
): Promise<Record<string, string[]>> {
  const entries = packages.flatMap(({ manifest }) => entriesOf(manifest));
  const lines = entries.map((entry) => `names['${entry}'] = Object.keys(await import('${entry}'));`);
  await writeFile(
    join(folder, 'import.mjs'),
    ['const names = {};', ...lines, 'console.log(JSON.stringify(names));'].join('\n'),
  );
  return JSON.parse(await shell(node, ['import.mjs'], folder));
}

const typedProgram = `
import { type ExtractOptions, extractReport } from '@juesuan/extractor';
import { extractReport as extractOnEdge } from '@juesuan/extractor/edge';
import { normalizeReport } from '@juesuan/normalizer';
import { auditReport } from '@juesuan/audit';
import type { Cell, Decimal, ExtractedReport, Finding, Report, TableKind } from '@juesuan/schema';

const options: ExtractOptions = { fileName: 'report.pdf' };
export async function yuanOf(bytes: Uint8Array, kind: TableKind): Promise<(Decimal | null)[]> {
  const extracted: ExtractedReport = await extractReport(bytes, options);
  const report: Report = normalizeReport(extracted);
  const cells: Cell[] = report.tables.filter((table) => table.kind === kind).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.map((cell) => cell.yuan);
}
export const onEdge = async (bytes: Uint8Array): Promise<Finding[]> =>
  auditReport(normalizeReport(await extractOnEdge(bytes))).findings;
// @ts-expect-error a kind that is none
export const wrong: TableKind = 'total';
`;

/** Compiles a program against the packages' declarations, which are checked too, as Node and as a bundler resolve them. */
export async function compileInProject(folder: string): Promise<void> {
  await writeFile(join(folder, 'typed.ts'), typedProgram);
  const common = [
    '--noEmit',
    '--strict',
    '--target',
    'es2023',
    '--lib',
    'es2023,dom',
    '--skipLibCheck',
    'false',
  ];
  for (const [module, resolution] of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const) {
    await shell(
      `${root}node_modules/.bin/tsc`,
      [...common, '--module', module, '--moduleResolution', resolution, 'typed.ts'],
      folder,
    );
  }
}
