import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../blocks.ts';

const here = `${root}examples/audit-in-ci/`;

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

/** A repository with reports, as the workflow checks one out, and a command `juesuan` as it installs one. */
async function repository(reports: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-ci-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'reports'));
  await mkdir(join(folder, 'bin'));
  await copyFile(`${here}audit.sh`, join(folder, 'audit.sh'));
  for (const [name, text] of Object.entries(reports)) await writeFile(join(folder, 'reports', name), text);
  const command = `#!/bin/sh\nexec "${process.execPath}" --conditions=@juesuan/source "${root}scripts/juesuan.mjs" "$@"\n`;
  await writeFile(join(folder, 'bin', 'juesuan'), command);
  await chmod(join(folder, 'bin', 'juesuan'), 0o755);
  return folder;
}

/** Runs the workflow's own step; gives its exit code and the log that it uploads. */
async function runStep(folder: string) {
  const workflow = parse(await readFile(`${here}audit.yml`, 'utf8'));
  const steps: Step[] = workflow.jobs.audit.steps;
  const step = steps.find(({ run }) => run?.includes('audit.sh'))?.run ?? '';
  const upload = steps.find(({ uses }) => uses?.includes('upload-sarif'))?.with?.sarif_file;
  const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
  const { status } = spawnSync('sh', ['-c', step], { cwd: folder, env: { ...process.env, PATH: path } });
  return { status, sarif: JSON.parse(await readFile(join(folder, String(upload)), 'utf8')) };
}

const sound = await readFile(`${root}golden/text-tabs/source.txt`, 'utf8');

test('reports in which all agrees pass', { timeout: 60_000 }, async () => {
  const { status, sarif } = await runStep(await repository({ '决算 2024.txt': sound }));
  expect(status).toBe(0);
  expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
});

test('a total that is not the sum of its parts fails the job, and the log says where', {
  timeout: 60_000,
}, async () => {
  const wrong = sound.replace('合计\t\t11,826.65', '合计\t\t11,826.56');
  expect(wrong).not.toBe(sound);
  const { status, sarif } = await runStep(await repository({ 'a.txt': sound, 'b.txt': wrong }));
  expect(status).toBe(1);
  const [{ results }] = sarif.runs;
  expect(results.map((result: { ruleId: string }) => result.ruleId)).toContain('expenditure-row');
  expect(JSON.stringify(results)).toContain('reports/b.txt');
  expect(JSON.stringify(results)).not.toContain('reports/a.txt');
});
