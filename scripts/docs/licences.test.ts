import { expect, test } from 'vitest';
import { workspacePackages } from '../packages/workspace.ts';
import { dependencies, inlined, licencesPage, peers } from './licences.ts';

/** Licences that let a user of the packages do as the MIT licence does, given the notice. */
const permissive =
  /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Zlib|Python-2\.0)( (AND|OR) (MIT|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|CC0-1\.0|WTFPL|Zlib))*\)?$/;

test('every package that comes with ours has a permissive licence', () => {
  const all = [...dependencies(), ...inlined()];
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['zod', 'pdfjs-dist', 'parse5']));
  const others = all.filter(({ licence }) => !permissive.test(licence));
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test('the page has every package that a manifest of ours names, whether it is needed, optional or yours to install', () => {
  const named = workspacePackages().flatMap(({ manifest }) =>
    Object.keys({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.peerDependencies,
      ...manifest.inlinedDependencies,
    }),
  );
  const page = licencesPage();
  const missing = new Set(
    named.filter((name) => !name.startsWith('@juesuan/') && !page.includes(`| ${name} | `)),
  );
  expect([...missing]).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(['fflate', '7z-wasm', 'unpdf']));
  expect(peers().every(({ licence }) => licence !== 'unknown')).toBe(true);
});

test('what is within our packages is there at the version that their manifests say', () => {
  const installed = new Map(inlined().map(({ name, version }) => [name, version]));
  for (const { manifest } of workspacePackages())
    for (const [name, version] of Object.entries(manifest.inlinedDependencies ?? {}))
      expect(version, `${name} in ${manifest.name}`).toBe(installed.get(name));
});
