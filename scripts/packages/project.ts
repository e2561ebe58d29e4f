import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onDisk } from './disk.ts';
import { shell } from './shell.ts';
import type { Tarball } from './tarball.ts';
import { entriesOf, root, type WorkspacePackage } from './workspace.ts';

/** An empty project into which the tarballs are installed as a user would; what is in `user/` is written there. */
export async function emptyProject(
  folder: string,
  tarballs: readonly Tarball[],
  options: readonly string[] = [],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty-project', private: true, type: 'module' }),
  );
  await install(folder, [...options, ...tarballs.map(({ path }) => path)]);
  await cp(`${root}scripts/packages/user`, folder, { recursive: true });
}

/** npm install, of tarballs or names, with options before them. */
export const install = (folder: string, packages: readonly string[]): Promise<string> =>
  shell('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...packages], folder);

/**
 * Compiles the programs against the packages' declarations, which are checked too, as Node and as a bundler resolve
 * them; `compiled/` has what Node runs.
 */
export async function compileInProject(folder: string): Promise<void> {
  const common = ['--strict', '--target', 'es2023', '--lib', 'es2023,dom', '--skipLibCheck', 'false'];
  const tsc = (...args: string[]): Promise<string> =>
    shell(`${root}node_modules/.bin/tsc`, [...common, ...args, 'read.ts', 'parts.ts'], folder);
  await tsc('--module', 'nodenext', '--outDir', 'compiled');
  await tsc('--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit');
}

/**
 * Reads a report in the project with a Node of one's choice, by the compiled program.
 *
 * @param node path of the binary
 * @param source absolute
 * @returns the lines of `cellsOf`
 */
export const readInProject = async (folder: string, node: string, source: string): Promise<string[]> =>
  JSON.parse(await shell(node, ['main.mjs', source], folder));

/** Why the report cannot be read in the project; `null` where it can. */
export const refusalInProject = async (
  folder: string,
  source: string,
): Promise<{ code: string; message: string } | null> =>
  JSON.parse(await shell(process.execPath, ['refusal.mjs', source], folder));

/** The packages that only some formats need, and what they have on disk. */
export async function optionalPackages(
  folder: string,
  packages: readonly WorkspacePackage[],
): Promise<{ name: string; bytes: number }[]> {
  const extractor = packages.find(({ manifest }) => manifest.name === '@juesuan/extractor');
  const names = Object.keys(extractor?.manifest.optionalDependencies ?? {});
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await onDisk(join(folder, 'node_modules', name)) })),
  );
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
