import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { CFB } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from 'juesuan/command';
import { afterAll, describe, expect, test } from 'vitest';
import { workbookOf } from '../../packages/extractor/src/testing/workbook.ts';
import { inThisThread } from '../../packages/juesuan/src/testing/in-this-thread.ts';

// What the command says of a file is what its bytes are, whatever its name.

const folder = mkdtempSync(join(tmpdir(), 'juesuan-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const golden = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../golden/${path}`, import.meta.url))));

async function extract(name: string, bytes: Uint8Array, format = 'tidy', id = ['--id', 'x']) {
  writeFileSync(join(folder, name), bytes);
  const written = { out: '', err: '' };
  const to = (stream: 'out' | 'err'): Writable =>
    new Writable({
      write(chunk, _, done) {
        written[stream] += String(chunk);
        done();
      },
    });
  const args = ['extract', join(folder, name), '--format', format, '--lang', 'en', ...id];
  const io = { stdin: Readable.from([]), stdout: to('out'), stderr: to('err') };
  const exit = await run(args, io, inThisThread);
  return { exit, ...written };
}

describe('a name that says another format changes nothing', () => {
  test.each([
    ['workbook-xlsx/source.xlsx', 'a.xls'],
    ['workbook-xls/source.xls', 'a.et'],
    ['word-docx/source.docx', 'a.doc'],
    ['word-doc/source.doc', 'a.wps'],
    ['ofd-clips/source.ofd', 'a.pdf'],
    ['html-report/source.html', 'b.xls'],
  ])('%s as %s', { timeout: 60_000 }, async (path, name) => {
    const own = await extract(`own${path.slice(path.lastIndexOf('.'))}`, golden(path));
    expect(own).toMatchObject({ exit: 0, out: expect.stringContaining('expenditure') });
    expect(await extract(name, golden(path))).toMatchObject({ exit: 0, out: own.out });
  });
});

describe('half of a file is damaged, said in one line', () => {
  test.each([
    'workbook-xlsx/source.xlsx',
    'workbook-xls/source.xls',
    'workbook-ods/source.ods',
    'word-docx/source.docx',
    'word-doc/source.doc',
    'ofd-clips/source.ofd',
  ])('%s', { timeout: 60_000 }, async (path) => {
    const bytes = golden(path);
    const said = await extract('half.bin', bytes.subarray(0, bytes.length / 2), 'tidy', []);
    expect(said).toMatchObject({ exit: 2, out: '' });
    // What looks like an archive is counted as one, on a line of its own.
    expect(said.err).toMatch(/^[^\n]*half\.bin: damaged: [^\n]+\n(?:read: 0 reports; [^\n]+\n)?$/);
  });
});

test('an Excel file behind a password asks for a copy without one', async () => {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(300).fill(7));
  CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(9_000).fill(9));
  const said = await extract(
    'secret.xlsx',
    new Uint8Array(CFB.write(container, { type: 'array' }) as ArrayBuffer),
  );
  expect(said).toMatchObject({ exit: 2, out: '' });
  expect(said.err).toMatch(/secret\.xlsx: encrypted: [^\n]+\n$/);
});

test('a document with revisions is read with them accepted, and what was deleted is reported', {
  timeout: 60_000,
}, async () => {
  const parts = unzipSync(golden('word-docx/source.docx'));
  const name = 'word/document.xml';
  const revision = (element: string, text: string): string =>
    `<w:${element} w:id="9" w:author="a"><w:r>${text}</w:r></w:${element}>`;
  const xml = strFromU8(parts[name] ?? new Uint8Array()).replace(
    '<w:body>',
    `<w:body><w:p>${revision('del', '<w:delText>删去12.34万元的一句话。</w:delText>')}${revision('ins', '<w:t>补上的一句话。</w:t>')}</w:p>`,
  );
  const said = await extract('revised.docx', zipSync({ ...parts, [name]: strToU8(xml) }), 'json');
  expect(said.exit).toBe(0);
  const { text, diagnostics } = JSON.parse(said.out);
  expect(JSON.stringify(text)).toContain('补上的一句话。');
  expect(JSON.stringify(text)).not.toContain('删去12.34万元的一句话。');
  expect(JSON.stringify(diagnostics)).toContain('删去12.34万元的一句话。');
});

test('a flat OpenDocument spreadsheet gives the records of the packed one', async () => {
  const rows = [
    ['收入决算表'],
    ['部门：云江省林业局', null, null, '单位：万元'],
    ['科目编码', '科目名称', '本年收入合计', '财政拨款收入'],
    [null, '合计', 46.5, 41.75],
    ['2080505', '机关事业单位基本养老保险缴费支出', 34.5, 30.25],
    ['2130204', '事业机构', 12, 11.5],
  ];
  const sheets = [{ name: '收入决算表', rows, merges: ['A1:D1'] }];
  const packed = await extract('a.ods', workbookOf('ods', sheets));
  expect(packed).toMatchObject({ exit: 0, out: expect.stringContaining('30.25') });
  expect(await extract('a.fods', workbookOf('fods', sheets))).toMatchObject({ exit: 0, out: packed.out });
});

const xml = (root: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${root}`);
const odf = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';

describe('what is not read is refused by its name, with what to do', () => {
  test.each([
    ['a.rtf', strToU8('{\\rtf1\\ansi 支出决算表}'), /RTF.*save it as \.docx/],
    [
      'a.odt',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': xml('<a/>') }),
      /OpenDocument text.*save it as \.docx/,
    ],
    [
      'a.fodt',
      xml(
        `<office:document xmlns:office="${odf}" office:mimetype="application/vnd.oasis.opendocument.text"/>`,
      ),
      /OpenDocument text.*save it as \.docx/,
    ],
    [
      'a.doc',
      xml('<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'),
      /document saved as XML of Word 2003.*save it as \.docx/,
    ],
  ])('%s', async (name, bytes, said) => {
    const { exit, out, err } = await extract(name, bytes);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(new RegExp(`${name.replace('.', '\\.')}: unsupported-format: `));
    expect(err).toMatch(said);
  });
});

test('a web page saved as a single file is read as the page in it', async () => {
  const page =
    '<html><meta charset="utf-8"><h1>云江省林业局2024年度部门决算</h1><h2>收入决算表</h2><p>单位：万元</p><table><tr><th>科目编码</th><th>科目名称</th><th>本年收入合计</th></tr><tr><td></td><td>合计</td><td>46.50</td></tr></table></html>';
  const mht = `From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}\r\n--b--\r\n`;
  expect(await extract('a.mht', strToU8(mht))).toMatchObject({
    exit: 0,
    out: expect.stringContaining('46.50'),
  });
});
