import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ingest } from './ingest.ts';
import { datasets } from './rows/index.ts';
import {
  contentsOf,
  ruledReport,
  scannedReport,
  tabsReport,
  temporaryFolder,
  webReport,
} from './testing/golden.ts';
import { query } from './testing/query.ts';

const script = fileURLToPath(new URL('./testing/run-ingest.ts', import.meta.url));
const inputs = [tabsReport, ruledReport, scannedReport, webReport];

/** Starts a run and kills its process as `kill -9` does, at the first line that begins with `killAt`. */
async function runAndKill(to: string, store: string, killAt: string): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=@juesuan/source', script, to, store, ...inputs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (said.split('\n').some((line) => line.startsWith(killAt))) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

/** What is in an output: the bytes of a folder's files, every record of a database. */
async function contentOf(output: string): Promise<unknown> {
  if ((await stat(output)).isDirectory()) return contentsOf(output);
  const records = datasets.map(({ name }) => query(`SELECT * FROM "${name}" ORDER BY ALL`, output));
  return Promise.all(records);
}

test('killed while reading and while writing, and run again, every output is as if never killed', {
  timeout: 240_000,
}, async () => {
  const folder = await temporaryFolder();
  const clean = join(folder, 'clean');
  const store = join(folder, 'store');
  // The first of these is killed while reports are read, the others have all reports and are killed while they write.
  const outputs = [
    ['csv:', 'csv', 'read'],
    ['ndjson:', 'ndjson', 'load'],
    ['parquet:', 'parquet', 'load'],
    ['', 'out.duckdb', 'load'],
  ] as const;
  for (const [form, name, killAt] of outputs) {
    await ingest(inputs, { to: `${form}${join(clean, name)}`, store: join(folder, 'clean.store') });
    const output = join(folder, 'killed', name);
    await runAndKill(`${form}${output}`, store, killAt);
    const statuses: string[] = [];
    await ingest(inputs, { to: `${form}${output}`, store, onFile: ({ status }) => statuses.push(status) });
    if (killAt === 'read') expect(statuses.filter((status) => status === 'known').length).toBeGreaterThan(0);
    else expect(statuses.sort()).toEqual(['failed', 'known', 'known', 'known']);
    expect(await contentOf(output)).toEqual(await contentOf(join(clean, name)));
  }
  // Nothing of the killed runs is left.
  expect((await readdir(join(folder, 'killed'))).sort()).toEqual(['csv', 'ndjson', 'out.duckdb', 'parquet']);
  expect(await readdir(join(store, 'runs'))).toEqual([]);
});
