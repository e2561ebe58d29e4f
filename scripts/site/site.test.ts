import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import MiniSearch from 'minisearch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../packages/workspace.ts';
import { buildSite, type Site } from './build.ts';
import { type Entry, found, searchOptions, tokens } from './search/tokens.ts';

const files: Readonly<Record<string, string>> = {
  'README.md':
    '# Apples\n\n[中文](README.zh-CN.md), [prices](docs/prices.md#by-weight), [code](src/weigh.ts)\n',
  'README.zh-CN.md':
    '# 苹果\n\n[English](README.md)\n\n## 称重办法\n\n先称果篮，再称苹果。\n\n```sh\nweigh --basket\n```\n',
  'docs/prices.md': '# Prices\n\n![scale](scale.svg)\n\n## By weight\n\n| a | b |\n| - | - |\n| 1 | <2 |\n',
  'docs/scale.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'src/weigh.ts': 'export const heavy = 1 < 2;\n',
};

let folder: string;
let site: Site;
const shown = (file: string): string => readFileSync(join(folder, 'site', file), 'utf8');

function lay(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
const build = () => buildSite({ root: folder, out: join(folder, 'site') });

function search(words: string, out = join(folder, 'site')): string[] {
  const script = readFileSync(join(out, 'search-index.js'), 'utf8');
  const json = JSON.parse(script.slice(script.indexOf('=') + 1, script.lastIndexOf(';')));
  return found(MiniSearch.loadJSON<Entry>(json, searchOptions), words).map(({ url }) => url);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-site-'));
  for (const [name, text] of Object.entries(files)) lay(name, text);
  site = await build();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a site of a few documents', () => {
  test('has a page for each, linked as the documents are', () => {
    expect(site).toMatchObject({ pages: 3, broken: [] });
    expect(shown('index.html')).toContain('<a href="docs/prices.html#by-weight">prices</a>');
    expect(shown('index.html')).toContain('<a href="src/weigh.ts.html">code</a>');
    expect(shown('src/weigh.ts.html')).toContain('heavy = 1 &#60; 2;');
    expect(shown('docs/prices.html')).toContain('<h2 id="by-weight">By weight</h2>');
    expect(shown('docs/prices.html')).toContain('<td>&lt;2</td>');
    expect(shown('docs/prices.html')).toContain('href="../site.css"');
    expect(shown('index.zh-CN.html')).toContain('<html lang="zh-CN">');
    expect(shown('index.zh-CN.html')).toContain('<a href="index.html">English</a>');
  });

  test('asks no other host for anything', () => {
    for (const page of ['index.html', 'index.zh-CN.html', 'docs/prices.html'])
      expect(shown(page).match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull();
  });

  test.each([
    ['称重', 'index.zh-CN.html#称重办法'],
    ['果篮', 'index.zh-CN.html#称重办法'],
    ['先称果篮', 'index.zh-CN.html#称重办法'],
    ['basket', 'index.zh-CN.html#称重办法'],
    ['weig', 'docs/prices.html#by-weight'],
  ])('is searched: %s', (words, url) => expect(search(words)).toContain(url));

  test.each(['蓝莓', '果苹', 'pears'])('and finds nothing for %s', (words) =>
    expect(search(words)).toEqual([]),
  );

  test('says which links lead nowhere', async () => {
    lay(
      'docs/lost.md',
      '# Lost\n\n[a](gone.md) [b](prices.md#by-colour) [c](prices.md) ![d](gone.png) [e](https://example.org)\n',
    );
    const { broken } = await build();
    expect(broken).toEqual([
      { page: 'docs/lost.html', link: 'gone.md.html' },
      { page: 'docs/lost.html', link: 'prices.html#by-colour' },
      { page: 'docs/lost.html', link: 'gone.png' },
    ]);
  });
});

test('a text is found by words and by pairs of Han characters', () => {
  expect(tokens('部门决算 of 2024，三公')).toEqual(['部门', '门决', '决算', 'of', '2024', '三公']);
  expect(tokens('Report_id ＰＤＦ 类')).toEqual(['report_id', 'pdf', '类']);
});

test('no link of the documents here is broken, and their Chinese is found', async () => {
  const out = join(folder, 'own');
  const { broken, pages } = await buildSite({ root, out });
  expect(broken).toEqual([]);
  expect(pages).toBeGreaterThan(25);
  expect(search('能读什么', out)).toContain('index.zh-CN.html#能读什么');
});
