import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { allImports, packageEntries, root, sourceFiles } from './scan.ts';

// knip.json: the entries of the packages are in their manifests, those of the tests in vitest's configuration. What it
// passes over is a command that scripts run by its path, or a package that only a document's example or `require` names.
test('nothing is exported that nobody imports, no file and no dependency is there for nothing', {
  timeout: 120_000,
}, () => {
  const knip = `${root}scripts/node_modules/.bin/knip`;
  const args = ['--config', 'scripts/structure/knip.json', '--no-progress', '--no-config-hints'];
  const { stdout, stderr, status } = spawnSync(knip, args, { cwd: root, encoding: 'utf8' });
  expect({ unused: stdout.trim(), stderr, status }).toEqual({ unused: '', stderr: '', status: 0 });
});

test('no file of a package is there for its tests alone: it would be published', () => {
  // A thread's file is started by its address, the entry for browsers stands under a condition, and the page's programs are
  // bundled by their paths.
  const started = /\/(?:worker|one-file\/(?:run|thread)|edge|page\/(?:main|pdf-library|pdf-worker))\.ts$/;
  const reached = new Set([...packageEntries().values(), ...allImports().map(({ to }) => to)]);
  const files = sourceFiles().filter((file) => file.startsWith('packages/') && !started.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !reached.has(file))).toEqual([]);
});
