import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { yunjiang } from '../golden/facts/yunjiang.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const list = (...args: string[]) =>
  promisify(execFile)(
    process.execPath,
    ['--conditions=@juesuan/source', 'examples/list-amounts.ts', ...args],
    { cwd: root },
  );

test('lists an amount with its place', async () => {
  const { stdout } = await list('final.reception', 'golden/chromium-ruled/source.pdf');
  const reception = yunjiang.threePublic.final.reception;
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(stdout).toContain(`three_public\t\t\t${Math.round(reception * 10_000)} 元\tpage 16`);
});

test('a file that cannot be read does not stop the others', async () => {
  const files = ['golden/bad/encrypted.pdf', 'golden/chromium-ruled/source.pdf'];
  await expect(list('final.total', ...files)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('encrypted.pdf: encrypted:'),
    stdout: expect.stringContaining('three_public'),
  });
});
