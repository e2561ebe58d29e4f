import { describe, expect, test } from 'vitest';
import { listOfRules, rooms } from './rooms.ts';
import { allImports, circlesIn, type Import, importsIn } from './scan.ts';

const imports = allImports();

const roomOf = (file: string): string | null =>
  Object.keys(rooms)
    .filter((room) => file.startsWith(room))
    .sort((a, b) => b.length - a.length)[0] ?? null;

/** An import within a room or along an arrow; scripts, examples and golden files stand outside and may look into all. */
function isAllowed({ from, to }: Import): boolean {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === null) return true;
  if (other === null) return false;
  return room === other || (rooms[room] ?? []).some((arrow) => arrow === other || arrow === to);
}

const shown = ({ from, line, to }: Import): string => `${from}:${line} imports ${to}`;

describe('the imports of the repository', () => {
  test('go along the arrows between the rooms', () => {
    expect(imports.filter((one) => !isAllowed(one)).map(shown)).toEqual([]);
  });

  test('form no circle', () => {
    expect(circlesIn(imports)).toEqual([]);
  });

  test('are of no rule by another', () => {
    const rule = /^packages\/audit\/src\/rules\//u;
    const between = imports.filter(
      ({ from, to }) => rule.test(from) && rule.test(to) && from !== listOfRules,
    );
    expect(between.map(shown)).toEqual([]);
  });

  test('are found: every package and every room has some', () => {
    const from = new Set(imports.map((one) => roomOf(one.from)));
    const to = new Set(imports.map((one) => roomOf(one.to)));
    expect(Object.keys(rooms).filter((room) => !from.has(room) && !to.has(room))).toEqual([]);
  });
});

describe('the scanner', () => {
  const entries = new Map([['@ours/words', 'packages/words/src/index.ts']]);
  const found = (...lines: string[]) =>
    importsIn('packages/a/src/b/c.ts', lines.join('\n'), entries).map(({ line, to }) => `${line} ${to}`);

  test('finds values, types, re-exports, side effects and what is loaded on use', () => {
    expect(
      found(
        "import { one } from '../one.ts';",
        'import {',
        '  type Two,',
        "} from './two.ts';",
        "export type { Three } from '@ours/words';",
        "import './four.ts';",
        "const five = await import('./five.ts');",
      ),
    ).toEqual([
      '1 packages/a/src/one.ts',
      '4 packages/a/src/b/two.ts',
      '5 packages/words/src/index.ts',
      '6 packages/a/src/b/four.ts',
      '7 packages/a/src/b/five.ts',
    ]);
  });

  test('passes over comments, texts and packages of others', () => {
    expect(
      found(
        "/** import { one } from './one.ts'; */",
        "// import './two.ts';",
        "import { test } from 'vitest';",
        "const word = 'from';",
      ),
    ).toEqual([]);
  });

  test('tells a circle from a way that parts and joins', () => {
    const arrows = (...pairs: string[]) =>
      pairs.map(([from = '', to = '']): Import => ({ from, line: 1, to }));
    expect(circlesIn(arrows('ab', 'ac', 'bd', 'cd'))).toEqual([]);
    expect(circlesIn(arrows('ab', 'bc', 'cb')).map((circle) => circle.toSorted())).toEqual([['b', 'c']]);
  });
});
