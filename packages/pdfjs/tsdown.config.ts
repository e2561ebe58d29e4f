import { cp, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const programs = ['pdf.min.mjs', 'pdf.worker.min.mjs'];

/** What running scripts of forms needs: nothing here runs them. */
const unused = /quickjs/i;

// The programs stay files of their own, as their makers built them.
const config: UserConfig = {
  ...base,
  plugins: [
    {
      name: 'beside',
      resolveId: (id) =>
        id.startsWith('pdfjs-dist/legacy/build/')
          ? { id: `./${basename(id)}`, external: true, moduleSideEffects: false }
          : null,
    },
  ],
  hooks: {
    async 'build:done'() {
      for (const name of programs) await cp(`${pdfjs}/legacy/build/${name}`, `dist/${name}`);
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
        for (const file of await readdir(`${pdfjs}/${folder}`))
          if (!unused.test(file)) await cp(`${pdfjs}/${folder}/${file}`, `dist/${folder}/${file}`);
    },
  },
};

export default config;
