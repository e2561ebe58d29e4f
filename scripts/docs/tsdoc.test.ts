import { beforeAll, expect, test } from 'vitest';
import { type PublicNames, packageOf, publicNames } from './public-names.ts';

let names: PublicNames;
beforeAll(() => {
  names = publicNames();
}, 60_000);

/** A name as code has them: `readReport`, `ExtractionError`; a word (`total`) or a code (`timed-out`) is none. */
const NAME = /^([A-Za-z_]\w*)(?:\(.*\))?$/;
const looksLikeExport = (name: string): boolean => /[a-z][A-Z]|^[A-Z][a-z]/.test(name);

/** A name that two packages have means that of one's own package, so it must be there. */
function exported(name: string, place: string): boolean {
  const owners = names.exports.get(name) ?? new Set();
  return owners.size === 1 || owners.has(packageOf(place));
}

test('every {@link} of a public doc comment leads to something that an entry exports', () => {
  const dead = names.docs.flatMap(({ place, text }) =>
    [...text.matchAll(/\{@link(?:code)? ([\w$]+)/g)].flatMap(([, target = '']) =>
      exported(target, place) ? [] : [`${place}: ${target}`],
    ),
  );
  expect(dead).toEqual([]);
});

test('every name that a public doc comment has in backticks exists: exported, a part of what is, or of the language', () => {
  const known = (name: string, place: string) =>
    exported(name, place) || names.parts.has(name) || name in globalThis;
  const unknown = names.docs.flatMap(({ place, text }) =>
    [...text.replace(/@example[\s\S]*?(?=\n\s*\* @|\*\/)/g, '').matchAll(/`([^`\n]+)`/g)].flatMap(
      ([, code = '']) => {
        const [, name = ''] = NAME.exec(code) ?? [];
        return looksLikeExport(name) && !known(name, place) ? [`${place}: ${name}`] : [];
      },
    ),
  );
  expect(unknown).toEqual([]);
});

/** The vocabulary that the packages share: one line says what a token is, and a table in its tests shows it. */
const ofWords = /^packages\/schema\/src\/words\//;

test('every public function and class says what it is and shows an example', () => {
  const callable = names.docs.filter(({ callable, place }) => callable && !ofWords.test(place));
  expect(callable.length).toBeGreaterThan(50);
  expect(callable.filter(({ text }) => !text.includes('@example')).map(({ place }) => place)).toEqual([]);
});

test('every other exported name says what it is (those of the records have it from their schemas)', () => {
  const silent = names.docs.filter(
    ({ place, text }) =>
      text === '' && /\.ts \w+$/.test(place) && !place.startsWith('packages/schema/src/named.ts'),
  );
  expect(silent.map(({ place }) => place)).toEqual([]);
});
