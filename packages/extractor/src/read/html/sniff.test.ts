import { describe, expect, test } from 'vitest';
import { gbk } from '../../testing/gbk.ts';
import { looksLikeHtml } from './sniff.ts';

describe('a web page', () => {
  test.each([
    ['a page', '<!DOCTYPE html>\n<html lang="zh-CN"><head>'],
    [
      'a page after blank lines and a comment',
      '\r\n\r\n<!-- saved from url=(0043)http://www.example.gov.cn/ -->\r\n<HTML>',
    ],
    [
      'XHTML',
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "xhtml1-transitional.dtd">\n<html>',
    ],
    [
      'a spreadsheet saved as a page, named .xls',
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"\nxmlns:x="urn:schemas-microsoft-com:office:excel">',
    ],
    ['a fragment', '<div class="content"><p>部门决算</p></div>'],
    ['a bare table', '<table border=1><tr><td>1</table>'],
    ['text with a table of HTML in it', '# 收入决算表\n\n<table><tr><td>项目</td><td>金额</td></tr></table>'],
    ['a page with a byte order mark', '\u{feff}<html>'],
  ])('is %s', (_, text) => {
    expect(looksLikeHtml(text)).toBe(true);
    expect(looksLikeHtml(new TextEncoder().encode(text))).toBe(true);
  });

  test('is told by its bytes in any encoding', () => {
    expect(looksLikeHtml(gbk('<html><title>部门决算</title>'))).toBe(true);
    expect(
      looksLikeHtml(Uint8Array.from([0xff, 0xfe, ...[...'<html>'].flatMap((c) => [c.charCodeAt(0), 0])])),
    ).toBe(true);
    expect(
      looksLikeHtml(Uint8Array.from([0xfe, 0xff, ...[...'<html>'].flatMap((c) => [0, c.charCodeAt(0)])])),
    ).toBe(true);
    expect(looksLikeHtml(Uint8Array.of(0xfe, 0x3c, 0x68))).toBe(false);
  });

  test.each([
    ['plain text', '部门决算\n一、收入决算表\n'],
    ['text that mentions a tag', '收入决算表<p>项目\t金额'],
    [
      'an XML spreadsheet',
      '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table>',
    ],
    ['a PDF', '%PDF-1.7\n<html><table><tr><td>'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(looksLikeHtml(text)).toBe(false);
  });
});
