import { execFile, spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';

/** The lines of docs/batch.md that read many files, run by a shell as they stand there. */
const root = fileURLToPath(new URL('..', import.meta.url));
const page = await readFile(join(root, 'docs/batch.md'), 'utf8');
const recipes = page.split('\n').filter((line) => line.startsWith("find /data -name '*.pdf' | "));

/** Names with what splits a careless list of them. */
const names = ['a.pdf', '普陀区 2024 年度决算.pdf', "it's (1).pdf", 'd.pdf'];

async function run(recipe: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-batch-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'data'));
  for (const name of names)
    await copyFile(join(root, 'golden/text-tabs/source.txt'), join(folder, 'data', name));
  await mkdir(join(folder, 'bin'));
  const command = join(folder, 'bin', 'juesuan');
  const sources = join(root, 'scripts/juesuan.mjs');
  await writeFile(
    command,
    `#!/bin/sh\nexec '${process.execPath}' --conditions=@juesuan/source '${sources}' "$@"\n`,
  );
  await chmod(command, 0o755);
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
  // A process more than there are names: one gets none.
  const line = recipe.replace('/data', join(folder, 'data')).replace(' r/8 ', ` r/${names.length + 1} `);
  await promisify(execFile)('sh', ['-c', line], {
    cwd: folder,
    env,
  });
  const written = (await readdir(folder)).filter((name) => name.includes('.ndjson')).sort();
  const texts = written.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  });
  return (await Promise.all(texts)).join('');
}

const program = (recipe: string): string =>
  (/\| (parallel|split)/.exec(recipe) ?? ['', 'juesuan'])[1] as string;
const has = (name: string): boolean =>
  name === 'juesuan' || spawnSync(name, ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU');

test('three ways are shown, and none in which several processes write to one pipe', () => {
  expect(recipes.map(program)).toEqual(['juesuan', 'parallel', 'split']);
  expect(recipes.join('\n')).not.toContain('xargs');
});

for (const recipe of recipes)
  test.runIf(has(program(recipe)))(`whole lines, one for each file: ${recipe}`, async () => {
    const lines = (await run(recipe)).trimEnd().split('\n');
    const read = lines.map((line) => JSON.parse(line) as { name: string; error: unknown });
    expect(read.map(({ name }) => name.replace(/^.*\//, '')).sort()).toEqual([...names].sort());
    expect(read.map(({ error }) => error)).toEqual(names.map(() => null));
  });
