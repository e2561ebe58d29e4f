import { join } from 'node:path';
import { readInBrowser } from './browser.ts';
import { runInProject } from './command.ts';
import { chromium } from './headless.ts';
import {
  compileInProject,
  emptyProject,
  importAll,
  install,
  optionalPackages,
  readInProject,
  refusalInProject,
} from './project.ts';
import { checkScan } from './scan.ts';
import { shell } from './shell.ts';
import { checkInstalledSize, neededBy } from './size.ts';
import { lintTarball, pack, pnpm, type Tarball, wrongFiles } from './tarball.ts';
import { root, type WorkspacePackage } from './workspace.ts';

/**
 * Read in every place: fonts that are not embedded, whose character maps must be found, and embedded ones; and a file of each
 * format that has a reader of its own.
 */
const sources = {
  'cid-clips-rotated': `${root}golden/cid-clips-rotated/source.pdf`,
  'writer-three-columns': `${root}golden/writer-three-columns/source.pdf`,
  'workbook-xlsx': `${root}golden/workbook-xlsx/source.xlsx`,
  'workbook-xls': `${root}golden/workbook-xls/source.xls`,
  'word-docx': `${root}golden/word-docx/source.docx`,
  'word-doc': `${root}golden/word-doc/source.doc`,
  'ofd-report': `${root}golden/ofd-report/source.ofd`,
};

/** Browsers that a user bundles for have less room than a server: an alarm, well above what the code takes today. */
const MAX_CODE_BYTES = 450_000;

/**
 * Packs packages and uses the tarballs as a user would.
 *
 * @param nodes paths of the Node binaries to try
 * @throws Error with the first thing that is wrong
 */
export async function checkPackages(
  folder: string,
  packages: readonly WorkspacePackage[],
  nodes: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  await pnpm(['-r', '--filter', './packages/*', 'run', 'build'], root);
  const tarballs: Tarball[] = [];
  for (const one of packages) {
    const tarball = await pack(one, folder);
    const wrong = wrongFiles(tarball);
    if (tarball.code > MAX_CODE_BYTES) wrong.push(`the code has ${kilobytes(tarball.code)} gzipped`);
    if (wrong.length > 0) throw new Error(`${tarball.name}: ${wrong.join(', ')}`);
    await lintTarball(tarball, folder);
    print(
      `${tarball.name} ${tarball.version}: tarball ${kilobytes(tarball.packed)}, ${tarball.files.length} files, code ${kilobytes(tarball.code)} gzipped, .d.mts ${kilobytes(tarball.declarations)}; publint and attw found nothing`,
    );
    tarballs.push(tarball);
  }
  const needed = neededBy('juesuan', packages);
  const ofUser = tarballs.filter(({ name }) => needed.has(name));
  const [whole, lean] = [join(folder, 'whole'), join(folder, 'lean')];
  await emptyProject(whole, ofUser);
  await emptyProject(lean, ofUser, ['--omit=optional']);
  await checkInstalledSize(whole, lean, print);

  const project = join(folder, 'project');
  await emptyProject(project, tarballs);
  await compileInProject(project);
  print('a TypeScript project compiles against the declarations as Node and as bundlers resolve them');

  const expected = new Map<string, string[]>();
  for (const node of nodes) {
    const version = (await shell(node, ['--version'], project)).trim();
    const names = await importAll(project, node, packages);
    const exported = Object.values(names).flat().length;
    for (const [name, source] of Object.entries(sources)) {
      const cells = await readInProject(project, node, source);
      if (cells.length === 0) throw new Error(`${name}: no cells in Node ${version}`);
      mustEqual(cells, expected.get(name) ?? cells, `${name} in Node ${version}`);
      expected.set(name, cells);
    }
    print(`Node ${version}: ${Object.keys(names).length} entries, ${exported} names`);
    const printed = await runInProject(project, node, sources['writer-three-columns']);
    print(`Node ${version}: the command extracts, audits and ingests, ${printed} cells either way`);
  }

  for (const { name, bytes } of await optionalPackages(project, packages))
    print(`${name}, optional: ${kilobytes(bytes)} installed`);
  await withoutOptional(lean, print);

  await checkScan(folder, tarballs, optionalPeer(packages, 'unpdf'), print);

  if (chromium === null) {
    print('browser: skipped, there is no Chromium; set CHROMIUM to its path');
    return;
  }
  await install(project, [optionalPeer(packages, 'unpdf')]);
  const { bundle, onDemand, readings } = await readInBrowser(project, chromium, sources);
  print(
    `browser: the bundle has ${kilobytes(bundle)} gzipped and ${kilobytes(onDemand)} more that are loaded on demand: pdf.js, the parser of HTML, the readers of other formats`,
  );
  for (const [name, cells] of expected) {
    const reading = readings[name];
    mustEqual(reading?.cells ?? [], cells, `${name} in the browser`);
    print(`browser: ${name}, ${cells.length} cells as in Node, ${Math.round(reading?.milliseconds ?? 0)} ms`);
  }
}

/** Without the optional packages a format that needs one is refused with its name, and everything else reads as ever. */
async function withoutOptional(project: string, print: (line: string) => void): Promise<void> {
  await compileInProject(project);
  for (const name of ['workbook-xlsx', 'word-docx', 'ofd-report'] as const) {
    const refusal = await refusalInProject(project, sources[name]);
    if (refusal?.code !== 'not-installed' || !refusal.message.includes('npm install fflate'))
      throw new Error(`${name} without optional packages: ${JSON.stringify(refusal)}`);
    print(`without optional packages: ${name}: ${refusal.code}: ${refusal.message}`);
  }
  for (const name of ['writer-three-columns', 'word-doc'] as const)
    if ((await readInProject(project, process.execPath, sources[name])).length === 0)
      throw new Error(`${name} without optional packages: no cells`);
}

/** What a user installs beside the packages to read PDFs in a browser; Node has done without it up to here. */
function optionalPeer(packages: readonly WorkspacePackage[], name: string): string {
  const range = packages.map(({ manifest }) => manifest.peerDependencies?.[name]).find(Boolean);
  if (range === undefined) throw new Error(`no package names ${name} as its peer`);
  return `${name}@${range}`;
}

function mustEqual(cells: readonly string[], expected: readonly string[], what: string): void {
  const i = expected.findIndex((cell, i) => cells[i] !== cell);
  if (i < 0 && cells.length === expected.length) return;
  throw new Error(
    `${what}: ${cells.length} cells, not ${expected.length}; the first that differs is\n  ${cells[i]}, not\n  ${expected[i]}`,
  );
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
