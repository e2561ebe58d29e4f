import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractTables } from '../../index.ts';
import { gbk } from '../../testing/gbk.ts';

const page = readFileSync(new URL('../../../../../golden/html-web/source.html', import.meta.url));

/** As Internet Explorer and Word save a page: its text, then a picture. */
const mht = (encoding: string, type: string, body: string): Uint8Array =>
  Uint8Array.from(
    [
      'From: <Saved by Windows>',
      'Subject: =?utf-8?B?5Yaz566X?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----=_Next"',
      '',
      'This is a multi-part message in MIME format.',
      '',
      '------=_Next',
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: http://example.com/2024.html',
      '',
      body,
      '------=_Next',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_Next--',
      '',
    ].join('\r\n'),
    (character) => character.charCodeAt(0),
  );

const quoted = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte, i) => {
    const isPlain = byte > 0x20 && byte < 0x7f && byte !== 0x3d;
    const written = isPlain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    return i % 20 === 19 ? `${written}=\r\n` : written;
  }).join('');

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replaceAll(/.{76}/gu, '$&\r\n');

test('a page saved as one file is read as the page, however its text is packed', async () => {
  const tables = await extractTables(new Uint8Array(page));
  expect(tables.length).toBeGreaterThan(5);
  expect(await extractTables(mht('base64', 'text/html; charset="utf-8"', base64(page)))).toEqual(tables);
  expect(
    await extractTables(mht('quoted-printable', 'text/html;\r\n\tcharset="utf-8"', quoted(page))),
  ).toEqual(tables);
});

test('the bytes say how they are encoded, and not the head of the message', async () => {
  const words = gbk('<html><body><table><tr><td>项目<td>决算数<tr><td>合计<td>12.30</table>');
  const [table] = await extractTables(mht('base64', 'text/html', base64(words)));
  expect(table?.cells.map(({ text }) => text)).toEqual(['项目', '决算数', '合计', '12.30']);
});

test('pages in frames stand behind one another, and a message without a page is refused', async () => {
  const sheet = (name: string) => `<html><body><table><tr><td>${name}<td>1.00</table></body></html>`;
  const two = mht(
    '7bit',
    'text/html',
    `${sheet('a')}\r\n------=_Next\r\nContent-Type: text/html\r\n\r\n${sheet('b')}`,
  );
  const tables = await extractTables(two);
  expect(tables.map(({ cells }) => cells[0]?.text)).toEqual(['a', 'b']);
  await expect(extractTables(mht('7bit', 'text/plain', 'words'))).rejects.toMatchObject({
    code: 'unsupported-format',
    params: { reason: 'mht' },
  });
});
