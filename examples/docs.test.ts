import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { run as juesuan } from 'juesuan/command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redisProgram, startRedis } from '../packages/queue/src/testing/redis.ts';
import { blocks, commands, documents, needsRedis, notWritten, root, type ShownCommand } from './blocks.ts';

const run = promisify(execFile);

/** What a document calls /shared: a folder that all machines have. */
const shared = mkdtempSync(join(tmpdir(), 'juesuan-docs-'));
const here = (text: string): string => text.replaceAll('/shared/', `${shared}/`);

let stopRedis = async (): Promise<void> => undefined;

// The examples name files from the repository's root, and no Redis: theirs is where the variable says.
beforeAll(async () => {
  process.chdir(root);
  if (redisProgram === null) return;
  const { address, stop } = await startRedis(redisProgram);
  process.env.REDIS_URL = address;
  stopRedis = stop;
});
afterAll(async () => {
  await stopRedis();
  rmSync(shared, { recursive: true });
});

const runs = (code: string): boolean => redisProgram !== null || !needsRedis(code);

describe.each(documents)('%s', (file) => {
  const examples = blocks(file).filter(({ language }) => language === 'ts');
  for (const { code } of examples) {
    test.runIf(runs(code))(`the example runs as it is pasted\n${code}`, async () => {
      const { stdout, stderr } = await run(
        process.execPath,
        ['--conditions=@juesuan/source', '--input-type=module-typescript', '-e', here(code)],
        { cwd: root },
      );
      expect(stdout.trim()).not.toBe('');
      expect(stderr).toBe('');
    });
  }

  for (const command of commands(file)) {
    test.runIf(runs(command.args.join(' ')))(command.line, async () => {
      const written = await output(command);
      expect(written.trim()).not.toBe('');
      expect(notWritten(command.shown, written)).toBeNull();
    });
  }

  test('every link to a file leads to one', () => {
    const text = readFileSync(`${root}${file}`, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });
});

/** What the command writes, run in this process: the reader is loaded once for all of them. */
async function output({ input, args }: ShownCommand): Promise<string> {
  const piped = input === null ? '' : (await run('sh', ['-c', input], { cwd: root })).stdout;
  const written = { stdout: '', stderr: '' };
  const sink = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += chunk;
        done();
      },
    });
  const io = { stdin: Readable.from([Buffer.from(piped)]), stdout: sink('stdout'), stderr: sink('stderr') };
  const exit = await juesuan(args.map(here), io);
  // `ingest` tells there how far it is.
  const complaints = args[0] === 'ingest' ? '' : written.stderr;
  // 1 is a finding, which is no failure of the example.
  expect({ exit: exit === 1 ? 0 : exit, stderr: complaints }).toEqual({ exit: 0, stderr: '' });
  return written.stdout;
}
