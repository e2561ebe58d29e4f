import { execFileSync } from 'node:child_process';
import module from 'node:module';
import { expect, test } from 'vitest';
import { makePdf } from '../../testing/pdf.ts';

const script = `
  import { createRequire } from 'node:module';
  const { cache } = createRequire(import.meta.url);
  const isLoaded = () => Object.keys(cache).some((file) => file.includes('napi-rs'));
  const { pdfjsDist } = await import(${JSON.stringify(new URL('node.ts', import.meta.url).href)});
  const engine = await pdfjsDist();
  const document = await engine.open(Uint8Array.from(${JSON.stringify([...makePdf([''])])}));
  await document.page(1);
  const read = isLoaded();
  const names = ['DOMMatrix', 'Path2D'].filter((name) => Object.hasOwn(globalThis, name));
  const drawn = [typeof Path2D, typeof new DOMMatrix().invertSelf, isLoaded()];
  console.log(JSON.stringify({ read, names, drawn }));
`;

test.skipIf(module.registerHooks === undefined)(
  'pdf.js reads without its canvas, which is there for whoever draws',
  () => {
    const args = ['--conditions=@juesuan/source', '--no-warnings', '--input-type=module', '--eval', script];
    expect(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))).toEqual({
      read: false,
      names: ['DOMMatrix', 'Path2D'],
      drawn: ['function', 'function', true],
    });
  },
);
