import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The repository's own reports, each in a folder with the truth by which it was made. */
export const golden = fileURLToPath(new URL('../../../../golden/', import.meta.url));

/** One report in each of the formats; quick to read. */
export const ruledReport = join(golden, 'chromium-ruled', 'source.pdf');
export const tabsReport = join(golden, 'text-tabs', 'source.txt');
export const webReport = join(golden, 'html-web', 'source.html');
export const scannedReport = join(golden, 'bad', 'scan.pdf');

/** A folder of its own for a test, gone after it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-ingest-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What a table of a fixture prints in all, in 元: the sum of the truth's values, which are in 万元. */
export async function truthByTitle(fixture: string): Promise<Map<string, bigint>> {
  const lines = (await readFile(join(golden, fixture, 'truth.csv'), 'utf8')).trim().split('\n').slice(1);
  const sums = new Map<string, bigint>();
  for (const line of lines) {
    const [title = '', , , , value = ''] = line.split(',');
    if (/^-?\d+(\.\d+)?$/.test(value)) sums.set(title, (sums.get(title) ?? 0n) + hundredths(value) * 100n);
  }
  return sums;
}

function hundredths(value: string): bigint {
  const [whole = '', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(2, '0'));
}

/** The bytes of every file beneath a folder, by path. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files
    .sort()
    .map(async (file) => [file.slice(folder.length), (await readFile(file)).toString('base64')]);
  return Object.fromEntries(await Promise.all(contents));
}
