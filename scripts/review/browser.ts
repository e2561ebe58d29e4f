import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** A page in a headless browser that a test works as a person would, and what it asked for. */
export interface OpenedPage {
  page: Page;
  /** Addresses of everything that the page loaded. */
  asked: string[];
  /** Errors and refusals that it told. */
  complaints: string[];
  /** Folder that downloads go to. */
  downloads: string;
}

/**
 * Opens headless Chromium for as long as the work takes.
 *
 * @param language that the browser asks pages for
 */
export async function withBrowser<Answer>(
  executablePath: string,
  language: string,
  work: (open: (address: string) => Promise<OpenedPage>) => Promise<Answer>,
): Promise<Answer> {
  const downloads = await mkdtemp(join(tmpdir(), 'juesuan-downloads-'));
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', `--lang=${language}`],
  });
  try {
    return await work((address) => openPage(browser, address, { downloads, language }));
  } finally {
    await browser.close();
    await rm(downloads, { recursive: true, force: true });
  }
}

/** Waits until the page has drawn the source. */
export const drawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName('juesuan-drawn').length > 0);

async function openPage(
  browser: Browser,
  address: string,
  { downloads, language }: { downloads: string; language: string },
): Promise<OpenedPage> {
  const page = await browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  await session.send('Emulation.setUserAgentOverride', {
    userAgent: await browser.userAgent(),
    acceptLanguage: language,
  });
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(address);
  return { page, asked, complaints, downloads };
}
