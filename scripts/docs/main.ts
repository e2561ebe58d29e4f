// npm run docs:generate: writes the files that are made from schemas and packages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from '../packages/workspace.ts';
import { generatedFiles } from './generate.ts';

for (const { path, text } of generatedFiles()) {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, text);
  console.log(path);
}
