import { describe, expect, test } from 'vitest';
import { gbk } from '../../testing/gbk.ts';
import { decodeHtml } from './decode.ts';

const page = (charset: string): string =>
  `<html><head><meta charset="${charset}"></head><body><p>收入支出决算总表</p></body></html>`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the encoding of a page', () => {
  test('gb2312 as declared', () => {
    expect(decodeHtml(gbk(page('gb2312')))).toBe(page('gb2312'));
  });

  test('gb2312 declared the old way, with characters that only GBK has', () => {
    const text =
      '<meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>朱镕基路街道，單位：萬元</p>';
    expect(decodeHtml(gbk(text))).toBe(text);
  });

  test('UTF-8 that declares gb2312', () => {
    expect(decodeHtml(utf8(page('gb2312')))).toBe(page('gb2312'));
  });

  test('GBK that declares utf-8', () => {
    expect(decodeHtml(gbk(page('utf-8')))).toBe(page('utf-8'));
  });

  test('GBK that declares a western encoding, as careless servers do', () => {
    expect(decodeHtml(gbk(page('iso-8859-1')))).toBe(page('iso-8859-1'));
  });

  test('GBK without a declaration', () => {
    expect(decodeHtml(gbk('<table><tr><td>决算</td></tr></table>'))).toBe(
      '<table><tr><td>决算</td></tr></table>',
    );
  });

  test('Big5 where it is declared: its bytes are GB 18030 as well', () => {
    // 決算 in Big5.
    const bytes = Uint8Array.from([
      ...utf8('<meta charset="big5"><p>'),
      0xa8,
      0x4d,
      0xba,
      0xe2,
      ...utf8('</p>'),
    ]);
    expect(decodeHtml(bytes)).toBe('<meta charset="big5"><p>決算</p>');
  });

  test('a byte order mark decides, and is no text', () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...page('gb2312')].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
    ]);
    expect(decodeHtml(utf16)).toBe(page('gb2312'));
    expect(decodeHtml(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(page('gb2312'))]))).toBe(page('gb2312'));
  });
});
