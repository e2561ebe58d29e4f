import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

// The page's programs are scripts of their own, with all that they need: a page that is opened from a folder can load no
// modules.
const program = (name: string, file: string): UserConfig => ({
  entry: { [name]: file },
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  deps: { alwaysBundle: [/./], onlyBundle: false },
  define: { 'import.meta': '{}' },
  minify: true,
  dts: false,
  sourcemap: false,
  clean: false,
});

const config: UserConfig[] = [
  // Only sources bundle the programs themselves.
  {
    ...base,
    platform: 'node',
    entry: ['src/index.ts'],
    deps: { neverBundle: ['rolldown'] },
    copy: ['src/page/page.css'],
  },
  program('page', 'src/page/main.ts'),
  program('pdf', 'src/page/pdf-library.ts'),
  program('pdf-worker', 'src/page/pdf-worker.ts'),
];

export default config;
