// pnpm packages: builds and packs every package, lints the packages and their tarballs, installs the tarballs into an
// empty project and uses them there: in this Node, in the Node given by --node PATH, and in a browser. Folders of
// packages as arguments restrict it to these.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPackages } from './check.ts';
import { workspacePackages } from './workspace.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'string', multiple: true, default: [] } },
});
const packages = workspacePackages().filter(
  ({ folder }) => positionals.length === 0 || positionals.includes(basename(folder)),
);
const folder = await mkdtemp(join(tmpdir(), 'juesuan-packages-'));
try {
  await checkPackages(folder, packages, [process.execPath, ...values.node], (line) => console.log(line));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
