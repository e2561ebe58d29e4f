// npm run docs:pictures: the page of `juesuan review` as docs/review.md shows it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from 'juesuan/command';
import type { KeyInput, Page } from 'puppeteer-core';
import { chromium } from '../packages/headless.ts';
import { root } from '../packages/workspace.ts';
import { drawn, withBrowser } from './browser.ts';
import { longReport } from './long-report.ts';

const folder = await mkdtemp(join(tmpdir(), 'juesuan-pictures-'));

/** Makes the page of a report, works it, and takes its picture. */
async function picture(
  file: string,
  language: string,
  name: string,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const out = join(folder, name);
  await run(['review', file, '--out', out]);
  await withBrowser(chromium ?? '', language, async (open) => {
    const { page } = await open(pathToFileURL(join(out, 'index.html')).href);
    await page.setViewport({ width: 1280, height: 800 });
    await drawn(page);
    await work(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
    await page.screenshot({ path: `${root}docs/pictures/${name}.png` });
  });
}

try {
  if (chromium === null) throw new Error('Chromium is not installed');
  await picture(
    `${root}golden/chromium-ruled/source.pdf`,
    'zh-CN',
    'review-records',
    async ({ keyboard }) => {
      for (const key of ['Enter', 'Enter', 'x', 'Enter', 'Enter', 'Enter'])
        await keyboard.press(key as KeyInput);
    },
  );
  const misprinted = join(folder, 'misprinted.pdf');
  await writeFile(misprinted, longReport(1, 12, '1,516.00'));
  await picture(misprinted, 'en', 'review-findings', async (page) => {
    await page.keyboard.press('2');
    await page.click('.message');
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}
