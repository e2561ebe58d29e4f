import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { root } from './workspace.ts';

test('the example’s page bundles for browsers: nothing of Node in it', async () => {
  const missing: string[] = [];
  const bundle = await rolldown({
    input: `${root}examples/browser/main.ts`,
    platform: 'browser',
    external: ['@napi-rs/canvas'],
    resolve: { conditionNames: ['@juesuan/source', 'browser', 'import', 'default'] },
    onLog: (_level, { code, message }) => {
      if (code === 'UNRESOLVED_IMPORT') missing.push(message);
    },
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  expect(missing).toEqual([]);
  const imports = output.flatMap((file) =>
    file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : [],
  );
  expect(imports.filter((name) => name.startsWith('node:'))).toEqual([]);
});
