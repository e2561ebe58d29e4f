import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../packages/workspace.ts';
import { generatedFiles } from './generate.ts';

test('what is made from schemas and packages is up to date: run `npm run docs:generate`', () => {
  for (const { path, text } of generatedFiles()) {
    let written = '';
    try {
      written = readFileSync(root + path, 'utf8');
    } catch {}
    expect(written === text, `${path} is not what it would be made to`).toBe(true);
  }
});
