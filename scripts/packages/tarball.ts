import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { shell } from './shell.ts';
import { root, type WorkspacePackage } from './workspace.ts';

/** A package as it would be published. */
export interface Tarball {
  name: string;
  version: string;
  /** Absolute. */
  path: string;
  /** Bytes of the tarball. */
  packed: number;
  files: string[];
  /** Bytes of the package's code, gzipped, without its dependencies, declarations and what others have built. */
  code: number;
  /** Bytes of the package's declarations. */
  declarations: number;
}

const pnpmVersion: string = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).config.pnpm;

/** Runs pnpm at the version that the workspace pins. */
export const pnpm = (args: readonly string[], cwd: string): Promise<string> =>
  shell('npm', ['exec', '--yes', `--package=pnpm@${pnpmVersion}`, '--', 'pnpm', ...args], cwd);

/** Packs a package into a folder and looks at what is in it. */
export async function pack({ folder, manifest }: WorkspacePackage, into: string): Promise<Tarball> {
  const own = await mkdtemp(join(into, 'pack-'));
  await pnpm(['pack', '--pack-destination', own], folder);
  const [file = ''] = readdirSync(own);
  const path = join(own, file);
  const list = await shell('tar', ['tzf', path], own);
  return {
    name: manifest.name,
    version: manifest.version,
    path,
    packed: statSync(path).size,
    files: list
      .trim()
      .split('\n')
      .map((name) => name.replace(/^package\//, ''))
      .sort(),
    code: sizeOf(folder, '.mjs', (content) => gzipSync(content).length),
    declarations: sizeOf(folder, '.d.mts', (content) => content.length),
  };
}

/** Bytes of what is built here, by the ends of the files' names. */
const sizeOf = (folder: string, end: string, bytes: (content: Buffer) => number): number =>
  readdirSync(`${folder}/dist`)
    .filter((name) => name.endsWith(end) && !name.endsWith('.min.mjs'))
    .reduce((sum, name) => sum + bytes(readFileSync(`${folder}/dist/${name}`)), 0);

/** Tests, their helpers, and what is there to be read by them: reports, fixtures, samples, snapshots. */
const forTests =
  /\.(?:test|spec|bench)\.|(?:^|\/)(?:testing|fixtures?|samples?|__\w+__)\/|^(?:golden|scripts|examples)\/|\.(?:pdf|html?|txt|snap)$/;

/** What is wrong with a package's files: a licence and a build must be there, tests and their helpers must not. */
export function wrongFiles({ files }: Tarball): string[] {
  const missing = ['LICENSE', 'README.md', 'dist/index.mjs', 'dist/index.d.mts'].filter(
    (name) => !files.includes(name),
  );
  const unwanted = files.filter((name) => forTests.test(name));
  return [
    ...missing.map((name) => `${name} is missing`),
    ...unwanted.map((name) => `${name} is for tests only`),
  ];
}

/** publint and attw on the tarball, which is what users get: throws with their findings. */
export async function lintTarball({ path }: Tarball, cwd: string): Promise<void> {
  const bin = `${root}scripts/node_modules/.bin`;
  await shell(`${bin}/publint`, ['run', '--strict', path], cwd);
  await shell(`${bin}/attw`, ['--profile', 'esm-only', '--format', 'ascii', path], cwd);
}
