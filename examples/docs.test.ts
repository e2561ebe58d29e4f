import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { run as juesuan } from '@juesuan/cli';
import { beforeAll, describe, expect, test } from 'vitest';
import { blocks, commands, documents, notWritten, root } from './blocks.ts';

const run = promisify(execFile);

// The examples name files from the repository's root.
beforeAll(() => process.chdir(root));

describe.each(documents)('%s', (file) => {
  const examples = blocks(file).filter(({ language }) => language === 'ts');
  test.each(examples)('the example runs as it is pasted\n$code', async ({ code }) => {
    const { stdout, stderr } = await run(
      process.execPath,
      ['--conditions=@juesuan/source', '--input-type=module-typescript', '-e', code],
      { cwd: root },
    );
    expect(stdout.trim()).not.toBe('');
    expect(stderr).toBe('');
  });

  test.each(commands(file))('$line', async ({ line, shown }) => {
    const written = await output(line.replace('npx juesuan ', '').split(/\s+/));
    expect(written.trim()).not.toBe('');
    expect(notWritten(shown, written)).toBeNull();
  });

  test('every link to a file leads to one', () => {
    const text = readFileSync(`${root}${file}`, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });
});

/** What the command writes, run in this process: the reader is loaded once for all of them. */
async function output(args: string[]): Promise<string> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += chunk;
        done();
      },
    });
  const io = { stdin: Readable.from([]), stdout: sink('stdout'), stderr: sink('stderr') };
  const exit = await juesuan(args, io);
  // 1 is a finding, which is no failure of the example.
  expect({ exit: exit === 1 ? 0 : exit, stderr: written.stderr }).toEqual({ exit: 0, stderr: '' });
  return written.stdout;
}
