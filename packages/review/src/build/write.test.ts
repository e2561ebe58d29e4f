import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeAll } from './write.ts';

test('files that cannot all be written leave none of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-review-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'reports', 'a.js'), { recursive: true });
  const files = ['data/a.1.js', 'data/a.2.js', 'reports/a.js'].map((path) => ({ path, script: '1' }));
  await expect(writeAll(folder, files)).rejects.toThrow();
  expect(await readdir(join(folder, 'data'))).toEqual([]);
});
