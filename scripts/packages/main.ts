// npm run packages: builds and packs every package, lints the packages and their tarballs, installs the tarballs into an
// empty project and uses them there: in this Node, in the oldest that they promise to run in, and in a browser. `--node
// PATH` takes another in place of the oldest.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPackages } from './check.ts';
import { oldestNode } from './oldest-node.ts';
import { workspacePackages } from './workspace.ts';

const { values } = parseArgs({
  options: { node: { type: 'string', multiple: true, default: [] } },
});
const folder = await mkdtemp(join(tmpdir(), 'juesuan-packages-'));
try {
  const others = values.node.length > 0 ? values.node : [await oldestNode(folder)];
  await checkPackages(folder, workspacePackages(), [process.execPath, ...others], (line) =>
    console.log(line),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
