import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  contentsOf,
  ruledReport,
  scannedReport,
  tabsReport,
  temporaryFolder,
  webReport,
} from './testing/golden.ts';

const script = fileURLToPath(new URL('./testing/run-ingest.ts', import.meta.url));
const inputs = [tabsReport, ruledReport, scannedReport, webReport];

/** Runs to the end, or to the first line that begins with `killAt`, and then the process is killed as by `kill -9`. */
async function runProcess(to: string, store: string, killAt?: string): Promise<string[]> {
  const child = spawn(process.execPath, ['--conditions=@juesuan/source', script, to, store, ...inputs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (killAt !== undefined && said.split('\n').some((line) => line.startsWith(killAt)))
      child.kill('SIGKILL');
  });
  const [code, signal] = await once(child, 'exit');
  expect(killAt === undefined ? code : signal).toBe(killAt === undefined ? 0 : 'SIGKILL');
  return said.trim().split('\n');
}

test.each([
  ['csv', 'the first report is read', 'read'],
  ['ndjson', 'the output is being written', 'load'],
  ['parquet', 'the output is being written', 'load'],
])(
  '%s: killed when %s, and run again, is as if never killed',
  { timeout: 120_000 },
  async (form, _, killAt) => {
    const folder = await temporaryFolder();
    const [clean, killed] = [join(folder, 'clean'), join(folder, 'killed')];
    await runProcess(`${form}:${clean}`, join(folder, 'clean.store'));
    await runProcess(`${form}:${killed}`, join(folder, 'killed.store'), killAt);
    expect(await readdir(folder)).not.toContain('killed');
    const said = await runProcess(`${form}:${killed}`, join(folder, 'killed.store'));
    expect(said.filter((line) => line.startsWith('known')).length).toBeGreaterThan(0);
    expect(await contentsOf(killed)).toEqual(await contentsOf(clean));
    // Nothing of the killed run is left.
    expect((await readdir(folder)).sort()).toEqual(['clean', 'clean.store', 'killed', 'killed.store']);
    expect(await readdir(join(folder, 'killed.store', 'runs'))).toEqual([]);
  },
);
