import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notWritten, root, type Step, steps } from './blocks.ts';

/** Pages that show how the sources are changed: each is followed word for word, in a copy of the repository. */
const pages = ['docs/adding-a-publisher.md', 'docs/teaching-a-sentence.md'];

/** Milliseconds: every step is a process of its own, and a vitest within a vitest on a busy machine takes its time. */
const busy = 120_000;

/** The same place for every page: what is compiled for one of them is compiled for all. */
const copy = join(mkdtempSync(join(tmpdir(), 'juesuan-taught-')), 'copy');
afterAll(() => rmSync(dirname(copy), { recursive: true }), busy);

describe.each(pages)('%s', (page) => {
  beforeAll(copyRepository, busy);
  afterAll(() => rmSync(copy, { recursive: true }), busy);

  // One after another: what is run is run on what was changed before it.
  test.each(steps(page))(
    '$title',
    async (step) => {
      const { exit, written } = await followed(step);
      expect(exit, written).toBe(0);
      if (step.shown.length > 0) expect(notWritten(step.shown, written)).toBeNull();
    },
    busy,
  );
});

/** What no page needs: builds and caches, and packages, which are linked. */
const leftOut = /(?:^|\/)(?:\.git|\.cache|\.vite|\.vite-temp|\.vitest-cache|dist|\.pnpm)$/;

/** The working tree with packages of its own and everybody else's linked, as `npm run setup` would link them. */
function copyRepository(): void {
  cpSync(root, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !leftOut.test(relative(root, path)),
  });
  symlinkSync(join(root, 'node_modules/.pnpm'), join(copy, 'node_modules/.pnpm'));
}

/** A change is applied, a command is run by the shell; the environment is that of a terminal. */
function followed({ change, code }: Step): Promise<{ exit: number; written: string }> {
  const [program, args] = change ? (['git', ['apply', '-']] as const) : (['sh', ['-c', code]] as const);
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|TEST$|NODE_ENV$|NODE_OPTIONS$)/.test(name)),
  );
  env.PATH = [join(copy, 'node_modules/.bin'), env.PATH].join(delimiter);
  // One process for the few files: each would load the same modules.
  env.VITEST_MAX_WORKERS = '1';
  return new Promise((resolve) => {
    const child = execFile(program, args, { cwd: copy, env }, (error, stdout, stderr) =>
      resolve({ exit: error === null ? 0 : 1, written: error === null ? stdout : stdout + stderr }),
    );
    child.stdin?.end(change ? code : '');
  });
}
