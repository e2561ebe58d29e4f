import { execFileSync } from 'node:child_process';
import module from 'node:module';
import { expect, test } from 'vitest';
import { makePdf } from '../../testing/pdf.ts';

const script = `
  import { createRequire } from 'node:module';
  const require = createRequire(import.meta.resolve('pdfjs-dist/package.json'));
  const isLoaded = () => Object.keys(require.cache).some((file) => file.includes('napi-rs'));
  const { pdfjsDist } = await import(${JSON.stringify(new URL('node.ts', import.meta.url).href)});
  const engine = await pdfjsDist();
  const document = await engine.open(Uint8Array.from(${JSON.stringify([...makePdf([''])])}));
  await document.page(1);
  const names = ['DOMMatrix', 'Path2D'].filter((name) => Object.hasOwn(globalThis, name));
  const read = isLoaded();
  require('@napi-rs/canvas');
  console.log(JSON.stringify({ read, names, installed: isLoaded() }));
`;

test.skipIf(module.registerHooks === undefined)(
  'pdf.js reads without its canvas, though there is one: whoever draws loads it for themselves',
  () => {
    const args = ['--conditions=@juesuan/source', '--no-warnings', '--input-type=module', '--eval', script];
    const cwd = import.meta.dirname;
    expect(JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }))).toEqual({
      read: false,
      names: [],
      installed: true,
    });
  },
);
