import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPackages } from './check.ts';
import { OLDEST_NODE, oldestNode } from './oldest-node.ts';
import { wrongFiles } from './tarball.ts';
import { entriesOf, workspacePackages } from './workspace.ts';

test('every published package is ESM with types, without side effects, under the project’s licence', () => {
  for (const { manifest } of workspacePackages()) {
    // What is pdf.js stays under its own.
    const license = manifest.name === '@juesuan/pdfjs' ? 'Apache-2.0' : 'MIT';
    expect(manifest).toMatchObject({ type: 'module', sideEffects: false, license });
    expect(entriesOf(manifest)).toContain(manifest.name);
    for (const entry of Object.values(manifest.exports ?? {})) {
      if (typeof entry === 'object') expect(Object.keys(entry ?? {}).at(-1)).toBe('default');
    }
  }
});

test('the packages promise to run from the Node on that they are tried in', () => {
  const promised = workspacePackages().flatMap(({ manifest }) => manifest.engines?.node ?? []);
  for (const range of promised) expect(`>=${OLDEST_NODE}`.startsWith(range), range).toBe(true);
});

test('a tarball without a licence, or with tests in it, is refused', () => {
  const tarball = { name: 'a', version: '1.0.0', path: '', packed: 0, code: 0, declarations: 0 };
  const sound = ['README.md', 'dist/index.mjs', 'dist/index.d.mts', 'src/facts/sample.ts', 'src/index.ts'];
  const unwanted = [
    'src/a.test.ts',
    'src/testing/report.ts',
    'src/samples/b.ts',
    'golden/cells.csv',
    'src/c.pdf',
  ];
  expect(wrongFiles({ ...tarball, files: [...sound, ...unwanted] })).toEqual([
    'LICENSE is missing',
    ...unwanted.map((name) => `${name} is for tests only`),
  ]);
});

// Some minutes of packing and installing: PACKAGES=1 runs it, and so does `npm run packages`.
describe.skipIf(process.env.PACKAGES !== '1')('packed (PACKAGES=1)', () => {
  test('every package works from its tarball', { timeout: 600_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'juesuan-packages-'));
    try {
      const nodes = [process.execPath, await oldestNode(folder)];
      await checkPackages(folder, workspacePackages(), nodes, console.log);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
