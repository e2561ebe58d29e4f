import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Corrections, type Report } from '@juesuan/schema';
import { zipSync } from 'fflate';
import { run } from 'juesuan/command';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inThisThread } from '../../packages/juesuan/src/testing/in-this-thread.ts';
import { recordedIo } from '../../packages/juesuan/src/testing/streams.ts';
import { chromium } from '../packages/headless.ts';
import { drawn, type OpenedPage, withBrowser } from './browser.ts';
import { longReport } from './long-report.ts';

/** 30 pages with 2,700 records are open and drawn in at most so many times what one page with a few takes. */
const OPEN_TIMES = 4;
/** A place lights up before so many frames are drawn. */
const HOVER_FRAMES = 2;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juesuan-review-'));
  await writeFile(path('long.pdf'), longReport(30));
  await writeFile(path('short.pdf'), longReport(1, 4));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const path = (...names: string[]): string => join(folder, ...names);

async function juesuan(...args: string[]) {
  const io = recordedIo();
  const exit = await run(args, io, inThisThread);
  return { exit, out: io.out(), err: io.err() };
}

/** Makes the page of a report and gives its address. */
async function pageOf(file: string): Promise<string> {
  const made = await juesuan('review', path(file), '--out', path(`page-of-${file}`));
  expect(made).toMatchObject({ exit: 0, err: '' });
  return pathToFileURL(made.out.trim()).href;
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '');

describe.skipIf(chromium === null)('the page (skipped where Chromium is not installed)', () => {
  test('opens 30 pages at once, offline, and lights up a place as the pointer comes', {
    timeout: 120_000,
  }, async () => {
    const address = await pageOf('long.pdf');
    const short = await pageOf('short.pdf');
    await withBrowser(chromium ?? '', 'zh-CN', async (open) => {
      // The best of three each, by turns: any one may wait for what the machine does beside.
      const times: { long: number; short: number }[] = [];
      for (let i = 0; i < 3; i++)
        times.push({ short: await openingTime(open, short), long: await openingTime(open, address) });
      const best = (of: 'long' | 'short'): number => Math.min(...times.map((time) => time[of]));
      console.log(
        `open and drawn: 30 pages ${best('long').toFixed(0)} ms, one ${best('short').toFixed(0)} ms`,
      );
      expect(best('long') / best('short')).toBeLessThan(OPEN_TIMES);
      const { page, asked, complaints } = await opened(open, address);
      expect(await page.$$eval('.page', (pages) => pages.length)).toBe(30);
      // Of 2,700 records only those in view are there.
      expect(await page.$$eval('.item', (items) => items.length)).toBeLessThan(60);
      expect(await textOf(page, 'h1')).toBe('决算核对');

      const frames = await hoverFrames(page);
      expect(frames.length).toBeGreaterThan(4);
      expect(frames.toSorted((a, b) => a - b)[Math.floor(frames.length / 2)]).toBeLessThan(HOVER_FRAMES);

      expect(asked.filter((one) => !/^(?:file|blob):/.test(one))).toEqual([]);
      // That a machine lacks a font which a report does not embed is no fault of the page.
      expect(complaints.filter((one) => !one.includes('Cannot load system font'))).toEqual([]);
    });
  });

  test('takes a whole correction by keys alone, which extract applies and golden add makes a fixture of', {
    timeout: 120_000,
  }, async () => {
    const address = await pageOf('short.pdf');
    await withBrowser(chromium ?? '', 'en', async (open) => {
      const { page, downloads } = await opened(open, address);
      const press = async (...keys: string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key as KeyInput);
      };
      expect(await textOf(page, 'h1')).toBe('Review');
      // 合计 is right; the next one reads 303.00 and is found to print 330.00; all others are right.
      await press('Enter', 'e');
      expect(await page.$eval('input[name=printed]', (input) => input.value)).toBe('303.00');
      await page.keyboard.type('330.00');
      await press('Enter');
      expect(await textOf(page, '.progress')).toBe('2 of 12 checked, 1 wrong or corrected');
      await press(...Array.from({ length: 9 }, () => 'Enter'));
      // A wrong key is taken back, and a record left aside is found again.
      await press('x', 'u', 'Enter');
      expect(await textOf(page, '.progress')).toBe('12 of 12 checked, 1 wrong or corrected');
      await press('m');
      await page.keyboard.type('事项9');
      await press('Tab', 'Tab');
      await page.keyboard.type('7.00');
      await press('Enter');
      await press('s');
      const corrections = await downloaded(downloads, 'short.corrections.json');
      await page.$eval('.tools button:nth-of-type(2)', (button) => (button as HTMLElement).click());
      const truth = await downloaded(downloads, 'truth.csv');
      await writeFile(path('short.corrections.json'), corrections);
      await writeFile(path('truth.csv'), truth);
    });

    const file = Corrections.parse(JSON.parse(await readFile(path('short.corrections.json'), 'utf8')));
    const verdicts = file.corrections.map(({ verdict, read, printed }) => [verdict, read, printed]);
    expect(verdicts).toHaveLength(13);
    expect(verdicts).toContainEqual(['corrected', '303.00', '330.00']);
    expect(verdicts.at(-1)).toEqual(['missing', null, '7.00']);
    expect(file.corrections[1]?.location).toMatchObject({ page: 1, box: { x0: 370, x1: 450 } });

    const applied = await juesuan(
      'extract',
      path('short.pdf'),
      '--corrections',
      path('short.corrections.json'),
    );
    expect(applied).toMatchObject({ exit: 0, err: '' });
    const { tables, diagnostics }: Report = JSON.parse(applied.out);
    const cell = tables[0]?.rows[0]?.cells[1];
    expect(cell).toMatchObject({
      raw: '330.00',
      value: '330.00',
      yuan: '3300000',
      source: 'reviewer',
      uncorrected: '303.00',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['corrected', 'found-missing']),
    );

    const dir = path('golden');
    const add = [
      'golden',
      'add',
      path('short.pdf'),
      '--dir',
      dir,
      '--id',
      'short',
      '--truth',
      path('truth.csv'),
    ];
    const refused = await juesuan(...add);
    expect(refused.exit).toBe(1);
    expect(refused.out).toContain('- truth.csv: 支出决算表 | 合计 | 基本支出 | 330.00');
    const added = await juesuan(...add, '--even-against-truth', 'misread');
    expect(added).toMatchObject({ exit: 0, err: '' });
    expect(await readFile(join(dir, 'short', 'truth.csv'), 'utf8')).toBe(
      await readFile(path('truth.csv'), 'utf8'),
    );
    expect(await readFile(join(dir, 'short', 'against-truth.txt'), 'utf8')).toContain('330.00');
  });
});

test('folders and archives give a page of their files, and none of what an earlier review wrote', {
  timeout: 120_000,
}, async () => {
  const year = path('2024');
  await mkdir(join(year, 'a'), { recursive: true });
  await writeFile(join(year, 'a', 'report.pdf'), longReport(1, 2));
  await writeFile(join(year, 'report.pdf'), longReport(1, 3));
  await writeFile(join(year, 'notes.exe'), 'no report');
  await writeFile(join(year, 'more.zip'), zipSync({ 'b/report.pdf': longReport(1, 4) }));
  const out = join(year, 'review');
  const names = ['2024-report', 'a-report', 'more.zip!b-report'];
  for (let i = 0; i < 2; i++) {
    const made = await juesuan('review', year, '--out', out);
    expect(made).toMatchObject({ exit: 0, err: `${year}: not taken: 1 .exe\n` });
    const index = await readFile(join(out, 'data', 'index.js'), 'utf8');
    expect([...index.matchAll(/"name":"([^"]*)"/g)].map(([, name]) => name).toSorted()).toEqual(names);
  }
});

/** What the page gave to be saved, once it is there. */
async function downloaded(folder: string, name: string): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (text !== '') return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} was not downloaded`);
}

type Open = (address: string) => Promise<OpenedPage>;

/** A page whose source is drawn and whose first record is lit up. */
async function opened(open: Open, address: string): Promise<OpenedPage> {
  const one = await open(address);
  await one.page.waitForSelector('.spot,.lit');
  await one.page.waitForFunction(() => performance.getEntriesByName('juesuan-open').length > 0);
  return one;
}

/** Milliseconds from the page's first byte until its source is drawn. */
async function openingTime(open: Open, address: string): Promise<number> {
  const { page } = await opened(open, address);
  await drawn(page);
  const time = await page.evaluate(
    () => performance.getEntriesByName('juesuan-drawn')[0]?.startTime ?? Number.POSITIVE_INFINITY,
  );
  await page.close();
  return time;
}

/** Frames drawn from each arrival of the pointer on another record until what is lit up changes. */
async function hoverFrames(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const seen = globalThis as unknown as { drawn: number; moved: number; frames: number[] };
    Object.assign(seen, { drawn: 0, moved: 0, frames: [] });
    requestAnimationFrame(function count() {
      seen.drawn++;
      requestAnimationFrame(count);
    });
    document
      .querySelector('.list')
      ?.addEventListener('pointermove', () => (seen.moved = seen.drawn), { capture: true });
    new MutationObserver((changes) => {
      if (
        changes.some(({ addedNodes }) =>
          [...addedNodes].some((node) => (node as Element).classList.contains('spot')),
        )
      )
        seen.frames.push(seen.drawn - seen.moved);
    }).observe(document.querySelector('.pages') as Element, { childList: true, subtree: true });
  });
  const items = await page.$$('.item');
  for (const item of items.slice(2, 9)) {
    const box = await item.boundingBox();
    if (box !== null) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
}
