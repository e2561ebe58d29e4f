import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makePdf } from '../../../testing/pdf.ts';
import { streamBody } from '../assemble.ts';
import { defaultLimits } from '../limits.ts';
import { checkDemands } from './demands.ts';

const FIRST = 14;
const next = (i: number): string => `${FIRST + i + 1} 0 R`;
const many = (count: number, of: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => of(i));

const asked = (extra: readonly string[]): Promise<unknown> =>
  checkDemands(makePdf(['BT ET'], { extra }), defaultLimits.operators).then(
    () => null,
    (error: { code?: unknown; params?: { reason?: string; kind?: string } }) =>
      [error.code, error.params?.reason, error.params?.kind].filter(Boolean).join(' '),
  );

const map = (ranges: string): string =>
  streamBody(`begincmap 1 begincidrange ${ranges} endcidrange endcmap`, '/Type/CMap');
const table = (size: string): string =>
  streamBody('x', `/FunctionType 0/Domain[0 1]/Range[0 1 0 1 0 1]/Size ${size}/BitsPerSample 8`);
const font = (entries: string): string => `<</Type/Font/Subtype/CIDFontType2/BaseFont/A${entries}>>`;
/** A form that draws the next one by such content, which has it by such resources. */
const form =
  (content: string, resources: (drawn: string) => string, entries = '') =>
  (i: number): string =>
    streamBody(
      content,
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]${entries}/Resources<<${resources(next(i))}>>`,
    );
const drawn = (to: string): string => `/XObject<</A ${to}>>`;
const masked = (to: string): string => `/ExtGState<</G<</SMask<</S/Alpha/G ${to}>>>>>>`;
const packed = (text: string): string =>
  streamBody(deflateSync(text).toString('latin1'), '/Filter/FlateDecode/Type/CMap');
const stitched = (i: number): string =>
  `<</FunctionType 3/Domain[0 1]/Functions[${next(i)} ${next(i)}]/Bounds[0.5]/Encode[0 1 0 1]>>`;
const field = (i: number): string => `<</FT/Tx/T(a)/Parent ${next(i)}>>`;

describe('a file that asks pdf.js for what no report does is refused before', () => {
  test.each<[string, string[], string]>([
    ['a function of a billion samples', [table('[1000000000]')], 'asked samples'],
    ['the same of many sides, one of them elsewhere', [table('[99 99 15 0 R]'), '9999'], 'asked samples'],
    ['widths of two billion glyphs', [font('/W[0 2000000000 500]')], 'asked widths'],
    ['heights of as many', [font('/W2 15 0 R'), '[1[9 9 9] 5 2000000000 9 9 9]'], 'asked widths'],
    ['codes of a character map', [map('<00000000> <00ffffff> 0 <01000000> <01fffffe> 0')], 'asked codes'],
    [
      'the same of a packed one',
      [packed('begincmap beginbfrange <0000> <ffffff> <4e00> endbfrange')],
      'asked codes',
    ],
    ['functions of functions, each twice', many(30, stitched), 'asked functions'],
    ['forms two hundred deep', many(300, form('/A Do', drawn)), 'asked levels'],
    ['groups of groups, each twice', many(30, form('/A Do /#41 %\nDo', drawn, '/Group<<>>')), 'operators'],
    ['masks of masks, each twice', many(30, form('/G gs /G gs', masked)), 'operators'],
    [
      'gradients of millions of triangles',
      [streamBody('0'.repeat(4_000_001), '/ShadingType 4')],
      'asked meshes',
    ],
    ['fields a hundred deep', many(200, field), 'asked fieldLevels'],
    ['a field of a book', [`<</FT/Tx/V(${'a'.repeat(300_001)})>>`], 'asked fields'],
    [
      'runs of one byte',
      [streamBody(`${'\x81 '.repeat(800_000)}\x80`, '/Filter/RunLengthDecode')],
      'unpacked',
    ],
  ])('%s', async (_, extra, reason) => {
    expect(await asked(extra)).toBe(`too-large ${reason}`);
  });
});

test.each<[string, string[]]>([
  [
    'forms within each other, and one that draws itself',
    [...many(100, form('/A Do', drawn)), form('/A Do', drawn)(99)],
  ],
  [
    'one form again and again',
    [
      streamBody('/A Do '.repeat(9_000), `/Subtype/Form/Resources<<${drawn('15 0 R')}>>`),
      streamBody('f', '/Subtype/Form'),
    ],
  ],
  ['a table of four inks', [table('[17 17 17 17]')]],
  ['all glyphs of a font', [font('/W[0 65535 1000]'), map('<0000> <ffff> 0')]],
  ['functions within themselves', ['<</FunctionType 3/Functions[14 0 R 14 0 R]>>']],
  ['objects that cannot be read', many(3_000, () => '<</A')],
])('what reports have is not refused: %s', async (_, extra) => {
  expect(await asked(extra)).toBe(null);
});

test('objects are found in streams of objects, and where no table leads to them', async () => {
  const object = '<</Subtype/CIDFontType0/W[0 9999999 1]>>';
  expect(await asked([streamBody(`70 0 ${object}`, '/Type/ObjStm/N 1/First 5')])).toBe(
    'too-large asked widths',
  );
  // Behind a predictor: each row says by how much it differs from the one above, and the last is not whole.
  const above = [...`70 0 ${object}`.padEnd(48)].map((sign) => sign.charCodeAt(0));
  const rows = [0, 16, 32].map((from) =>
    above.slice(from, from + 16).map((code, i) => (code - (above[from + i - 16] ?? 0)) & 255),
  );
  const predicted = deflateSync(Uint8Array.from([...rows.flatMap((row) => [2, ...row]), 2, 0]));
  const entries = '/Type/ObjStm/N 1/First 5/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 15 0 R>>';
  expect(await asked([streamBody(predicted.toString('latin1'), entries), '16'])).toBe(
    'too-large asked widths',
  );
  const loose = new TextEncoder().encode(`%PDF-1.7\n7 0 obj\n${object}\nendobj\n`);
  await expect(checkDemands(loose, 1)).rejects.toMatchObject({ params: { kind: 'widths' } });
});

test('objects that cannot be read hide no other, and are not looked through without end', async () => {
  const unreadable = many(3_000, () => '<</A');
  expect(await asked([...unreadable, '<</Subtype/CIDFontType0/W[0 9999999 1]>>'])).toBe(
    'too-large asked widths',
  );
  // Each reaches to the end of the longest that an object may be.
  const open = new TextEncoder().encode(`%PDF-1.7\n${`1 0 obj<</A(${' '.repeat(9_990)}`.repeat(110)}`);
  await expect(checkDemands(open, 1)).rejects.toMatchObject({ params: { kind: 'unread' } });
});
