// npm run docs:site [-- --no-api]: the documentation as a static site in site/. A link that leads nowhere fails it.
import { spawnSync } from 'node:child_process';
import { root } from '../packages/workspace.ts';
import { buildSite } from './build.ts';

const api = `${root}.cache/api`;
const withApi = !process.argv.includes('--no-api');
if (withApi) {
  const typedoc = `${root}scripts/node_modules/.bin/typedoc`;
  const { status } = spawnSync(typedoc, ['--options', 'scripts/docs/typedoc.json', '--logLevel', 'Warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
const { pages, entries, broken } = await buildSite({ root, out: `${root}site`, ...(withApi && { api }) });
console.log(
  `site/index.html: ${pages} documents, ${entries} entries to search, ${broken.length} broken links`,
);
for (const { page, link } of broken) console.error(`${page}: ${link}`);
if (broken.length > 0) process.exitCode = 1;
