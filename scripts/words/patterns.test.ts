import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// The vocabulary of tokens is schema/words and nowhere else: what these patterns find in another file is a second
// definition, which will one day disagree with the first.

const root = fileURLToPath(new URL('../../packages/', import.meta.url));
const files = globSync('*/src/**/*.ts', { cwd: root })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => !/\.test\.ts$|\/testing\/|^schema\/src\/words\//.test(file));

const stroke = '[\\u2010-\\u2015\\u2212\\u2500\\u2501\\u30fc\\uff0d]';

interface Rule {
  what: string;
  pattern: RegExp;
  /** What it must find. */
  example: string;
  /** Files that may, and why. */
  allowed: Readonly<Record<string, string>>;
}

const rules: readonly Rule[] = [
  {
    what: 'digits with separators of thousands',
    example: '/^-?[\\d,，]+\\.\\d{2}$/',
    pattern:
      /\[[^\]\n()']*\\d[^\]\n()']*[,，][^\]\n()']*\]|\\d\{1,3\}\(\?:[^)\n]{0,6},|,\]?\\{1,2}d\{3\}|[,，]\]\[\\{1,2}d/u,
    allowed: {
      'normalizer/src/facts/reading/name.ts':
        'what a name ends before: digits and marks in any order, no number',
      'normalizer/src/facts/sentence/folded.ts':
        'a comma of a number before the text is folded: one place, both ways',
    },
  },
  {
    what: 'a class of dashes or minus signs',
    example: '/^[-—–─]+$/',
    pattern: new RegExp(`\\[[^\\]'\\n]*(?:${stroke}[^\\]'\\n]*){2}\\]|\\[-${stroke}(?![^\\]\\n]*[=＝])`, 'u'),
    allowed: {},
  },
  {
    what: 'units of money as alternatives',
    example: '/(亿元|万元|千元|元)/',
    pattern: /亿元\|万元\|千元/u,
    allowed: {
      'normalizer/src/facts/figures/units.ts': 'of sentences, where 亿 and 万 count too and 元旦 is no money',
    },
  },
  { what: 'how many 元 a unit is', example: "{ 万元: '10000' }", pattern: /'10000(?:0000)?'/u, allowed: {} },
  {
    what: 'radicals',
    example: "{ ⻚: '页' }",
    pattern: /[\u2e80-\u2eff]|u2e80/u,
    allowed: { 'juesuan/src/columns.ts': 'how wide a terminal shows a character' },
  },
  { what: 'characters without width', example: '/[\\s\\u200b-\\u200f]/', pattern: /\\u200b/u, allowed: {} },
  {
    what: 'verbs of up and down',
    example: '/(?:增加|增长)/',
    pattern: /增加\|增长|增长\|增加|减少\|下降|下降\|减少|大于\|高于/u,
    allowed: {
      'normalizer/src/forms/target.ts': 'bounds of a target: 大于, 不低于, 优于',
      'audit/src/forms/target.ts': 'bounds of a target',
    },
  },
];

describe.each(rules)('$what', ({ pattern, allowed, example }) => {
  const found = files.filter((file) => {
    const code = readFileSync(`${root}${file}`, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gmu, '');
    return pattern.test(code);
  });
  test('stand in the vocabulary alone', () => expect(found.filter((file) => !(file in allowed))).toEqual([]));
  test('are found where they stand', () => expect(example).toMatch(pattern));
  test('no exception outlives its reason', () =>
    expect(Object.keys(allowed).filter((file) => !found.includes(file))).toEqual([]));
});
