import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { run } from 'juesuan/command';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inThisThread } from '../../packages/juesuan/src/testing/in-this-thread.ts';
import { recordedIo } from '../../packages/juesuan/src/testing/streams.ts';
import { chromium } from '../packages/headless.ts';
import { drawn, withBrowser } from './browser.ts';
import { longReport } from './long-report.ts';

let folder: string;
let address: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-accessible-'));
  await writeFile(join(folder, 'short.pdf'), longReport(1, 4));
  const io = recordedIo();
  await run(['review', join(folder, 'short.pdf'), '--out', join(folder, 'page')], io, inThisThread);
  address = pathToFileURL(io.out().trim()).href;
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What keys lead to, one after another; Escape leaves each. */
const views: readonly { name: string; keys: KeyInput[] }[] = [
  { name: 'the records', keys: [] },
  { name: 'decided ones', keys: ['Enter', 'x', 'd'] },
  { name: 'what is printed instead', keys: ['e'] },
  { name: 'what was not read', keys: ['m'] },
  { name: 'the findings', keys: ['2'] },
  { name: 'the diagnostics', keys: ['3'] },
  { name: 'the keys', keys: ['1', '?'] },
];

describe.skipIf(chromium === null)('WCAG 2.2 AA (skipped where Chromium is not installed)', () => {
  test.each(['zh-CN', 'en'])(
    'nothing of the page in %s breaks it',
    { timeout: 120_000 },
    async (language) => {
      await withBrowser(chromium ?? '', language, async (open) => {
        const { page } = await open(address);
        await drawn(page);
        await page.evaluate(axe.source);
        const broken: Record<string, string[]> = {};
        for (const { name, keys } of views) {
          for (const key of keys) await page.keyboard.press(key);
          broken[name] = await violations(page);
          await page.keyboard.press('Escape');
        }
        expect(broken).toEqual(Object.fromEntries(views.map(({ name }) => [name, []])));
      });
    },
  );
});

/** Each rule of WCAG that the page breaks, with the elements. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = await page.evaluate(
    (): Promise<AxeResults> =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      }),
  );
  expect(passes.length).toBeGreaterThan(10);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`);
}
