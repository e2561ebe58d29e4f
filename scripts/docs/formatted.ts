import { spawnSync } from 'node:child_process';
import { root } from '../packages/workspace.ts';

/** As the formatter writes it, so that formatting a generated file does not change it. */
export function formatted(name: string, text: string): string {
  const biome = `${root}node_modules/.bin/biome`;
  const { status, stdout, stderr, error } = spawnSync(biome, ['format', `--stdin-file-path=${name}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
  if (status !== 0) throw error ?? new Error(`biome format: ${stderr}`);
  return stdout;
}
