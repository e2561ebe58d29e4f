import { describe, expect, test } from 'vitest';
import { han, makePdf } from '../../testing/pdf.ts';
import { streamBody } from './assemble.ts';
import { hasDamagedReferences, withoutReferences } from './cross-references.ts';
import { readPdf } from './node.ts';

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const bytesOf = (file: string): Uint8Array => Uint8Array.from(file, (c) => c.charCodeAt(0));

const first = latin1(makePdf([han(72, 742, 10, '上年决算 1,250.40')]));
/** The number of the page's content, which is the file's last object. */
const content = Number(/\/Size (\d+)/.exec(first)?.[1]) - 1;
const firstTable = first.lastIndexOf('xref\n0 ');

/** Adds a revision that prints another text; its table leads so many bytes beside the new content. */
function revised(beside: number, { start = 0, previous = 0 } = {}): Uint8Array {
  const body = `${content} 0 obj\n${streamBody(han(72, 742, 10, '本年决算 3,310.75'))}\nendobj\n`;
  const table = first.length + body.length;
  const place = String(first.length + beside).padStart(10, '0');
  return bytesOf(
    `${first}${body}xref\n${content} 1\n${place} 00000 n \ntrailer\n<</Size ${content + 1}/Root 1 0 R/Prev ${firstTable + previous}>>\nstartxref\n${table + start}\n%%EOF\n`,
  );
}

const read = async (bytes: Uint8Array) => {
  const { pages, diagnostics } = await readPdf(bytes);
  return {
    texts: pages.flatMap(({ runs }) => runs.map(({ text }) => text)),
    codes: diagnostics.map(({ code }) => code),
  };
};

describe('a file of two revisions', () => {
  test('with sound tables is read by them', async () => {
    expect(hasDamagedReferences(revised(0))).toBe(false);
    expect(await read(revised(0))).toEqual({ texts: ['本年决算 3,310.75'], codes: [] });
  });

  test.each([
    ['an entry that leads some bytes behind its object', revised(7)],
    ['one that leads before it', revised(-12)],
    ['one that leads to an object of another number', revised(9 - first.length)],
    ['a start that leads beside the table', revised(0, { start: 7 })],
    ['a table before that is not where it should be', revised(0, { previous: 5 })],
  ])('with %s shows its last one, and says so', async (_, bytes) => {
    expect(hasDamagedReferences(bytes)).toBe(true);
    expect(await read(bytes)).toEqual({ texts: ['本年决算 3,310.75'], codes: ['references-damaged'] });
  });

  test('an old table may be wrong about what the new one has', () => {
    const file = latin1(revised(0));
    const entry = file.slice(0, firstTable).length + 'xref\n'.length;
    const old = file.indexOf(' 00000 n', file.lastIndexOf(' 00000 n', file.indexOf('trailer', entry)) - 8);
    const broken = `${file.slice(0, old - 10)}0000000003${file.slice(old)}`;
    expect(hasDamagedReferences(bytesOf(broken))).toBe(false);
  });
});

test('bytes before the header, and a table that counts from 1, are no damage', () => {
  expect(hasDamagedReferences(bytesOf(`\r\n\r\n${first}`))).toBe(false);
  expect(hasDamagedReferences(bytesOf(first.replace('xref\n0 ', 'xref\n1 ')))).toBe(false);
});

test('nothing of the file but the way to its tables is taken', () => {
  const bytes = bytesOf(first);
  const without = withoutReferences(bytes);
  expect(latin1(bytes)).toBe(first);
  expect(latin1(without)).toBe(
    first.replace(/startxref\n(\d+)/, (_, digits: string) => `startxref\n${'0'.repeat(digits.length)}`),
  );
});
