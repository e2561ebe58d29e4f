import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const fromSources = '--conditions=@juesuan/source';

/** The fenced blocks of one language in a document. */
function blocks(file: string, language: string): string[] {
  const text = readFileSync(`${root}${file}`, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code]) => code ?? '',
  );
}

const documents = ['README.md', ...folder('docs'), ...folder('examples')];

function folder(name: string): string[] {
  try {
    return readdirSync(`${root}${name}`)
      .filter((file) => file.endsWith('.md'))
      .map((file) => `${name}/${file}`);
  } catch {
    return [];
  }
}

describe.each(documents)('%s', (file) => {
  test.each(blocks(file, 'ts'))('the example runs as it is pasted\n%s', async (code) => {
    const { stdout, stderr } = await run(
      process.execPath,
      [fromSources, '--input-type=module-typescript', '-e', code],
      {
        cwd: root,
      },
    );
    expect(stdout.trim()).not.toBe('');
    expect(stderr).toBe('');
  });

  const commands = blocks(file, 'sh').flatMap((block) => block.trim().split('\n'));
  test.each(commands.filter((line) => line.startsWith('npx juesuan ')))('%s', async (line) => {
    const args = line.replace('npx juesuan ', '').split(/\s+/);
    const { stdout } = await run(process.execPath, [fromSources, 'scripts/juesuan.mjs', ...args], {
      cwd: root,
      maxBuffer: 64e6,
    });
    expect(stdout.trim()).not.toBe('');
  });
});
