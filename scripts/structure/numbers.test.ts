import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bareNumbers } from './bare-numbers.ts';

const extractor = fileURLToPath(new URL('../../packages/extractor/src/', import.meta.url));

const sources = (): string[] =>
  globSync('{detect,recognise}/**/*.ts', { cwd: extractor }).filter((file) => !file.endsWith('.test.ts'));

describe('thresholds of detection and recognition', () => {
  test('stand in model/tolerances.ts: no other number than −2…2 anywhere else', () => {
    const found = sources().flatMap((file) =>
      bareNumbers(readFileSync(extractor + file, 'utf8')).map(({ line, text }) => `${file}:${line}: ${text}`),
    );
    expect(sources().length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });

  test('are used, each of them', () => {
    const code = [...sources(), ...globSync('{model,words}/*.ts', { cwd: extractor })]
      .filter((file) => file !== 'model/tolerances.ts')
      .map((file) => readFileSync(extractor + file, 'utf8'))
      .join('\n');
    const names = readFileSync(`${extractor}model/tolerances.ts`, 'utf8').matchAll(/^ +(\w+): [^{]/gm);
    const unused = [...names].map(([, name]) => name).filter((name) => !code.includes(`.${name}`));
    expect(unused).toEqual([]);
  });
});

describe('bareNumbers', () => {
  const linesOf = (source: string): string[] =>
    bareNumbers(source).map(({ line, text }) => `${line}:${text}`);

  test.each([
    ['const gap = 0.35;', ['1:0.35']],
    ['a\nif (gap > -4 * em) b = .5;', ['2:4', '2:.5']],
    ['const most = { runs: 50_000, far: 1e3, bits: 0xff };', ['1:50_000', '1:1e3', '1:0xff']],
    ['total / 10 / 2', ['1:10']],
    [`\`\${words.slice(0, 8)} of 9\``, ['1:8']],
    [`\`\${\`\${7} 8\`} 9\` + 6`, ['1:7', '1:6']],
    ['rows.length === 3 || columns.length === 4', ['1:3', '1:4']],
    ['const pair = [3, 4];', ['1:3', '1:4']],
  ])('finds %s', (source, found) => {
    expect(linesOf(source)).toEqual(found);
  });

  test.each([
    ['x > 2 || x === -1 || x * 0'],
    ['// 3.5 points\n/* 12\n pt */ x0 = edges1[3] + f()[4] + a?.[5];'],
    [`'4' + "it's 5 \\" 6" + \`7\``],
    ['/^\\d{3,4}[/"9]$/u.test(text) && text.match(/5/g)'],
    ['type Level = 1 | 2 | 3 | 4;'],
  ])('finds nothing in %s', (source) => {
    expect(linesOf(source)).toEqual([]);
  });
});
