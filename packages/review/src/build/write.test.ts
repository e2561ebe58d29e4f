import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { ReviewInput } from './document.ts';
import { ReviewFolder } from './write.ts';

vi.mock('./document.ts', () => ({
  documentOf: async () => ({
    document: { name: 'a' },
    parts: [
      { path: 'data/a.1.js', script: '1' },
      { path: 'data/a.2.js', script: '2' },
    ],
  }),
}));

test('a report that cannot be written whole leaves nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-review-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'reports', 'a.js'), { recursive: true });
  const review = new ReviewFolder(folder, { version: '1' });
  await expect(review.add({ name: 'a' } as ReviewInput)).rejects.toThrow();
  expect(await readdir(join(folder, 'data'))).toEqual([]);
  expect(review.reports).toEqual([]);
});
