import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inFolders, installed } from '../testing/installed.ts';

/** Where Chromium is installed; other places through CHROMIUM. */
export const chromium: string | null = installed('chromium', [
  ...(process.env.CHROMIUM === undefined ? [] : [process.env.CHROMIUM]),
  ...inFolders('chromium', 'chromium-browser', 'google-chrome'),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]);

/** Longest time that a browser may take to start and to answer. */
const TIME_LIMIT_MS = 120_000;

/**
 * Opens a page in a headless browser of its own until the page has answered.
 *
 * @throws Error where the browser ends before that, or the time is over
 */
export async function openUntil<Answer>(
  browser: string,
  address: string,
  answer: Promise<Answer>,
): Promise<Answer> {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const profile = await mkdtemp(join(tmpdir(), 'juesuan-browser-'));
  const child = spawn(
    browser,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      // It asks for nothing but the page.
      '--disable-background-networking',
      '--disable-component-update',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      address,
    ],
    { stdio: 'ignore', detached: true },
  );
  child.once('error', reject);
  child.once('exit', () => reject(new Error(`${browser} ended before the page had answered`)));
  const timer = setTimeout(() => reject(new Error('the page did not answer')), TIME_LIMIT_MS);
  try {
    return await Promise.race([answer, failed]);
  } finally {
    clearTimeout(timer);
    child.removeAllListeners('exit');
    // Its helpers are in its process group.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
