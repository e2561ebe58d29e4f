import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

/** The bytes of a text in an encoding of two bytes a Han character, found by decoding every pair. */
function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const pairs = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && !pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  }
  return new Uint8Array(
    [...text].flatMap((character) =>
      character < '\u{80}' ? [character.charCodeAt(0)] : (pairs.get(character) ?? [0x3f]),
    ),
  );
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeText', () => {
  test('UTF-8 with and without byte order mark', () => {
    expect(decodeText(utf8('部门决算'))).toEqual({ text: '部门决算', encoding: 'utf-8' });
    expect(decodeText(utf8('\u{feff}部门决算')).text).toBe('部门决算');
  });

  test('GB 18030, as Windows editors save: 决算 is BE F6 CB E3', () => {
    const bytes = new Uint8Array([0xbe, 0xf6, 0xcb, 0xe3]);
    expect(decodeText(bytes)).toEqual({ text: '决算', encoding: 'gb18030' });
  });

  const traditional = [
    '收入支出決算總表\n單位：萬元\n一、一般公共預算財政撥款收入\t12,345.60\n本年收入合計\t12,345.60',
    '2011301\t行政運行\t20.00\n2080505\t機關事業單位基本養老保險繳費支出\t1.25',
    '本部門2024年度收入總計、支出總計均為500.5萬元，與上年相比各增加20萬元。',
    '部門決算',
  ];
  const simplified = [
    '收入支出决算总表\n单位：万元\n一、一般公共预算财政拨款收入\t12,345.60\n本年收入合计\t12,345.60',
    '2011301\t行政运行\t20.00\n2080505\t机关事业单位基本养老保险缴费支出\t1.25',
    '招商引资\t1,362.75',
    '职业教育\t1,407.35',
    '抚恤\t61.09',
  ];

  test.each(traditional)('Big5, as editors in Taiwan and Hong Kong save: %s', (text) =>
    expect(decodeText(encode(text, 'big5'))).toEqual({ text, encoding: 'big5' }),
  );

  test.each([...simplified, ...traditional])('GBK, whose every pair might be Big5: %s', (text) =>
    expect(decodeText(encode(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030' }),
  );

  test('a Big5 file cut in its last character stays Big5', () => {
    const bytes = encode(traditional.join('\n'), 'big5').slice(0, -1);
    expect(decodeText(bytes)).toMatchObject({
      encoding: 'big5',
      text: expect.stringContaining('行政運行'),
    });
  });

  test('a Big5 file that begins with many lines of ASCII is Big5', () => {
    const text = `${'201 1,234.56\n'.repeat(10_000)}${traditional.join('\n')}`;
    expect(decodeText(encode(text, 'big5')).encoding).toBe('big5');
  });

  test('UTF-8 that prints U+FFFD itself is UTF-8', () => {
    expect(decodeText(utf8('\u{fffd}\u{fffd}决算')).text).toBe('\u{fffd}\u{fffd}决算');
  });

  test('UTF-16 by its byte order mark, either way round', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0xb3, 0x51]))).toEqual({
      text: '决',
      encoding: 'utf-16le',
    });
    expect(decodeText(new Uint8Array([0xfe, 0xff, 0x51, 0xb3]))).toEqual({
      text: '决',
      encoding: 'utf-16be',
    });
  });

  test('a UTF-8 file cut in its last character stays UTF-8', () => {
    const bytes = utf8('一般公共预算财政拨款支出决算表'.repeat(20)).slice(0, -1);
    const { text, encoding } = decodeText(bytes);
    expect(encoding).toBe('utf-8');
    expect(text.startsWith('一般公共预算')).toBe(true);
  });

  test('a GB 18030 file cut in its last character stays GB 18030', () => {
    const bytes = new Uint8Array([
      ...Array.from({ length: 100 }, () => [0xbe, 0xf6, 0xcb, 0xe3]).flat(),
      0xbe,
    ]);
    expect(decodeText(bytes)).toMatchObject({
      encoding: 'gb18030',
      text: expect.stringMatching(/^(?:决算){100}/u),
    });
  });

  test('bytes of no encoding do not throw, and neither do none', () => {
    expect(() => decodeText(new Uint8Array([0xff, 0xff, 0x80, 0x00]))).not.toThrow();
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
});
