import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The repository's own reports. */
const golden = fileURLToPath(new URL('../../../../golden/', import.meta.url));
export const tabsReport = join(golden, 'text-tabs', 'source.txt');
export const ruledReport = join(golden, 'chromium-ruled', 'source.pdf');
const scannedReport = join(golden, 'bad', 'scan.pdf');

/** A folder of its own for a test, gone after it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-queue-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** So many reports of different bytes, one that is refused, and one with the bytes of another. */
export async function folderOfReports(folder: string, count: number): Promise<void> {
  const text = await readFile(tabsReport, 'utf8');
  for (let i = 0; i < count; i++) await writeFile(join(folder, `${i}.txt`), text + '\n'.repeat(i));
  await writeFile(join(folder, 'same.txt'), text);
  await copyFile(scannedReport, join(folder, 'scan.pdf'));
}

/** The bytes of every result of a store, by name. */
export async function resultsOf(store: string): Promise<Record<string, string>> {
  const names = await readdir(join(store, 'results'), { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [name, join(parentPath, name)]);
  const contents = files
    .sort()
    .map(async ([name, path = '']) => [name, (await readFile(path)).toString('base64')]);
  return Object.fromEntries(await Promise.all(contents));
}
