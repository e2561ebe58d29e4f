import { defineConfig } from 'tsdown';

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
});
