import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fenced, root, translations } from './blocks.ts';

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const linksOf = (file: string): string[] =>
  [
    ...textOf(file)
      .replace(/^```[\s\S]*?^```/gm, '')
      .matchAll(/\]\((?!https?:|#)([^)#\s]+)/g),
  ].map(([, link = '']) => link);
const headings = (file: string): string[] =>
  [
    ...textOf(file)
      .replace(/^```[\s\S]*?^```/gm, '')
      .matchAll(/^(#+) /gm),
  ].map(([, level = '']) => level);

/** The documents' own examples run in docs.test.ts; those of a translation are the same. */
describe.each([...translations])('%s in Chinese: %s', (file, chinese) => {
  test('every example of the one stands in the other, in the same order', () => {
    expect(fenced(textOf(chinese))).toEqual(fenced(textOf(file)));
  });

  test('both have the same sections', () => expect(headings(chinese)).toEqual(headings(file)));

  test('each leads to the other', () => {
    const to = (from: string, other: string) => relative(dirname(from), other);
    expect(linksOf(file)).toContain(to(file, chinese));
    expect(linksOf(chinese)).toContain(to(chinese, file));
  });

  test('every link leads to a file', () =>
    expect(linksOf(chinese).filter((link) => !existsSync(join(root, dirname(chinese), link)))).toEqual([]));
});

test('there are examples to compare', () =>
  expect([...translations].flatMap(([file]) => fenced(textOf(file))).length).toBeGreaterThan(0));

test('a block without a language counts too', () =>
  expect(fenced('a\n```\nx\n```\n\n```sh\ny\n```\n')).toEqual(['```\nx\n```', '```sh\ny\n```']));
