import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

export interface Manifest {
  name: string;
  version: string;
  license?: string;
  engines?: { node?: string };
  exports?: Readonly<Record<string, unknown>>;
  bin?: Readonly<Record<string, string>>;
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  peerDependencies?: Readonly<Record<string, string>>;
  /** Packages of others whose code is within this one, and what they are there at. */
  inlinedDependencies?: Readonly<Record<string, string>>;
}

/** A package of the workspace that is published. */
export interface WorkspacePackage {
  /** Absolute. */
  folder: string;
  manifest: Manifest;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));

export const workspacePackages = (): WorkspacePackage[] =>
  globSync(`${root}packages/*/package.json`)
    .sort()
    .map((path) => ({ folder: dirname(path), manifest: readManifest(dirname(path)) }));

/** What a user can import of a package: `@juesuan/extractor`, `@juesuan/extractor/edge`. */
export const entriesOf = ({ name, exports = {} }: Manifest): string[] =>
  Object.keys(exports)
    .filter((path) => path !== './package.json')
    .map((path) => name + path.slice(1));
