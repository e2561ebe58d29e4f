import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'tsdown';

interface Manifest {
  /** Packages of others whose code is within ours, and what they are there at. */
  inlinedDependencies?: Readonly<Record<string, string>>;
}

const { inlinedDependencies = {} }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const inlined = Object.keys(inlinedDependencies);

const isLicence = (file: string): boolean => /(?:^|[-_/])licen[cs]e/iu.test(file);

/** The licences under which the code of others is passed on. */
const licences = (): string =>
  inlined
    .flatMap((name) => {
      const folder = `node_modules/${name}`;
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isLicence).sort();
      const texts = files.filter((file) => /\.\w+$|LICEN[CS]E$/u.test(file));
      return texts.map(
        (file) => `# ${name}: ${file}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`,
      );
    })
    .join('\n');

// The same for every package: one ESM bundle with declarations. Run from the package's folder.
export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'neutral',
  fixedExtension: true,
  target: 'es2023',
  dts: true,
  sourcemap: true,
  clean: true,
  // Nothing of others gets in that the manifest does not name.
  deps: { alwaysBundle: inlined, onlyBundle: inlined },
  plugins:
    inlined.length === 0
      ? []
      : [
          {
            name: 'licences',
            generateBundle() {
              this.emitFile({ type: 'asset', fileName: 'LICENCES.md', source: licences() });
            },
          },
        ],
});
