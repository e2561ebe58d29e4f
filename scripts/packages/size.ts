import { join } from 'node:path';
import { onDisk } from './disk.ts';
import { shell } from './shell.ts';
import type { WorkspacePackage } from './workspace.ts';

/** What `npm install juesuan` may take on disk, readers of every format among it. */
const MAX_INSTALLED_BYTES = 40_000_000;

/** How many of the largest packages are named. */
const NAMED = 8;

/**
 * Looks at what a user has who installed `juesuan`.
 *
 * @param whole the project where it is installed
 * @param lean the one without optional packages
 * @throws Error where that is more than a user is promised
 */
export async function checkInstalledSize(
  whole: string,
  lean: string,
  print: (line: string) => void,
): Promise<void> {
  const [all, pdfAlone] = [await sizeOf(whole), await sizeOf(lean)];
  print(
    `npm install juesuan: ${megabytes(all)} installed, ${megabytes(pdfAlone)} with what PDFs need alone; the largest: ${(await largest(whole)).join(', ')}`,
  );
  if (all > MAX_INSTALLED_BYTES)
    throw new Error(`${megabytes(all)} installed, more than ${megabytes(MAX_INSTALLED_BYTES)}`);
}

/** Names of the packages of the workspace that come with one of them, itself among them. */
export function neededBy(
  name: string,
  packages: readonly WorkspacePackage[],
  found = new Set<string>(),
): Set<string> {
  const manifest = packages.find((one) => one.manifest.name === name)?.manifest;
  if (manifest === undefined || found.has(name)) return found;
  found.add(name);
  for (const other of Object.keys(manifest.dependencies ?? {})) neededBy(other, packages, found);
  return found;
}

const sizeOf = (folder: string): Promise<number> => onDisk(join(folder, 'node_modules'));

async function largest(folder: string): Promise<string[]> {
  const lines = (await shell('du', ['-k', '--max-depth=2', 'node_modules'], folder)).trim().split('\n');
  return lines
    .map((line) => /^(\d+)\tnode_modules\/((?:@[^/]+\/)?[^/@]+)$/.exec(line))
    .filter((found) => found !== null)
    .sort((a, b) => Number(b[1]) - Number(a[1]))
    .slice(0, NAMED)
    .map(([, size, name]) => `${name} ${megabytes(Number(size) * 1024)}`);
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
