import { describe, expect, test } from 'vitest';
import { decodeText } from './decode.ts';

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
