import { ExtractionError } from '@juesuan/schema';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extractTables } from '../../node.ts';
import { formatOfCompound, formatOfZip } from './format.ts';
import { defaultContainerLimits } from './limits.ts';
import { load } from './load.ts';
import { signatureOf } from './signature.ts';
import { attributeOf, childOf, textOf, xmlParser } from './xml.ts';
import { openZip } from './zip.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: unknown) =>
      error instanceof ExtractionError ? `${error.code} ${error.params.reason}` : String(error),
  );

test.each([
  ['%PDF-1.7', 'pdf'],
  ['mail\r\n%PDF-1.4', 'pdf'],
  ['PK\x03\x04\x14\0', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound'],
  ['\x09\x08\x10\0\0\x06\x05\0', 'biff'],
  ['{\\rtf1\\ansi', 'rtf'],
  ['Rar!\x1a\x07\x01\0', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b\x08', 'archive'],
  ['\xff\xd8\xff\xe0', 'picture'],
  ['BM\x36\x10\0\0\0\0\0\0', 'picture'],
  ['BM-2024', 'text'],
  ['RIFF\x24\0\0\0WEBPVP8 ', 'picture'],
  ['<html>', 'text'],
  ['\xff\xfeh\0', 'text'],
  ['\0\x01', 'unknown'],
  ['', 'unknown'],
])('%j is %s', (head, signature) => {
  expect(signatureOf(bytes(head))).toBe(signature);
});

test('what a container holds says its format', () => {
  expect(formatOfZip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.spreadsheet')).toBe(
    'ods',
  );
  expect(formatOfZip(['[Content_Types].xml', 'xl/workbook.xml'], '')).toBe('xlsx');
  expect(formatOfZip(['xl/workbook.bin', 'xl/theme/theme1.xml'], '')).toBe('xlsb');
  expect(formatOfZip(['/word/document.xml'], '')).toBe('docx');
  expect(formatOfZip(['OFD.xml', 'Doc_0/Document.xml'], '')).toBe('ofd');
  expect(formatOfZip(['password/2024.pdf'], '')).toBe('archive');
  expect(formatOfZip(['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.text')).toBe('odt');
  expect(formatOfCompound(['WordDocument', '1Table'])).toBe('doc');
  expect(formatOfCompound(['Book'])).toBe('xls');
  expect(formatOfCompound(['EncryptionInfo', 'EncryptedPackage'])).toBe('encrypted');
  expect(formatOfCompound(['ObjectPool/_1/Workbook'])).toBeNull();
});

describe('a ZIP', () => {
  test('gives its entries whatever the case and slashes of their names', async () => {
    const zip = await openZip(zipSync({ 'Doc_0/Document.xml': strToU8('x') }), defaultContainerLimits);
    expect(zip.names).toEqual(['Doc_0/Document.xml']);
    expect(zip.read('/doc_0\\document.XML')).toEqual(strToU8('x'));
    expect(zip.read('Doc_1/Document.xml')).toBeNull();
  });

  test('has names in GBK where nothing says that they are in UTF-8', async () => {
    const zipped = zipSync({ 'xxxx/a.xml': strToU8('x') });
    const gbk = [0xbe, 0xf6, 0xcb, 0xe3];
    for (let i = 0; i + 4 <= zipped.length; i++)
      if (zipped.subarray(i, i + 4).every((byte) => byte === 0x78)) zipped.set(gbk, i);
    const zip = await openZip(zipped, defaultContainerLimits);
    expect(zip.names).toEqual(['决算/a.xml']);
    expect(zip.read('决算/A.xml')).toEqual(strToU8('x'));
  });

  test('is refused where it unpacks to too much', async () => {
    const bomb = zipSync({ a: new Uint8Array(20_000_000), b: strToU8('b') });
    const zip = await openZip(bomb, defaultContainerLimits);
    expect(zip.read('b')).toEqual(strToU8('b'));
    expect(await codeOf((async () => zip.read('a'))())).toBe('too-large ratio');
    const small = await openZip(zipSync({ a: strToU8('12345') }), {
      ...defaultContainerLimits,
      unpackedBytes: 4,
    });
    expect(await codeOf((async () => small.read('a'))())).toBe('too-large unpacked');
    const many = zipSync({ a: strToU8(''), b: strToU8('') });
    expect(await codeOf(openZip(many, { ...defaultContainerLimits, entries: 1 }))).toBe(
      'too-large container-entries',
    );
  });

  test('has its directory read once, whatever the number of its entries', async () => {
    const source = zipSync({ a: strToU8('first'), b: strToU8('second') }, { level: 0 });
    const zip = await openZip(source, defaultContainerLimits);
    source.fill(0, Buffer.from(source).indexOf('PK\x01\x02'));
    expect(zip.names.map((name) => strFromU8(zip.read(name) ?? new Uint8Array()))).toEqual([
      'first',
      'second',
    ]);
  });

  test('is damaged where its directory is cut off', async () => {
    expect(await codeOf(openZip(zipSync({ a: strToU8('a') }).slice(0, 40), defaultContainerLimits))).toBe(
      'damaged container',
    );
  });
});

describe('an XML part', () => {
  test('is elements without prefixes, attributes and text', async () => {
    const parse = await xmlParser();
    const root = parse(
      strToU8('<?xml version="1.0"?><w:a xmlns:w="u" r:id="1" id="2">x&amp;<w:b>收入</w:b></w:a>'),
      'a.xml',
    );
    expect(root.name).toBe('a');
    expect(attributeOf(root, 'id')).toBe('2');
    expect(attributeOf(root, 'w')).toBe('u');
    expect(textOf(root)).toBe('x&收入');
    expect(childOf(root, 'b')?.children).toEqual(['收入']);
  });

  test('whose elements do not all end says so', async () => {
    const parse = await xmlParser();
    expect(parse(strToU8('<a><b>x</b></a>\n'), 'a.xml').cut).toBeUndefined();
    expect(parse(strToU8('<a/>'), 'a.xml').cut).toBeUndefined();
    expect(parse(strToU8('<a><b>x</b><b>y'), 'a.xml').cut).toBe(true);
    expect(parse(strToU8('<a><b>x</b></'), 'a.xml').cut).toBe(true);
    // One end is damaged: what stands behind is within another element than it seems.
    expect(parse(strToU8('<a><b>x</q><c/><d e="1" /></a>'), 'a.xml').cut).toBe(true);
    expect(parse(strToU8('<a><c/><d e="1" /><e></e></a>'), 'a.xml').cut).toBeUndefined();
  });

  test('puts in no entity that it declares', async () => {
    const parse = await xmlParser();
    const lol = '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;">]><a>&m;</a>';
    expect(textOf(parse(strToU8(lol), 'a.xml'))).not.toContain('lol');
  });

  test('is refused where it is too deep, and damaged without an element', async () => {
    const parse = await xmlParser();
    expect(await codeOf((async () => parse(strToU8('<a>'.repeat(1000)), 'a.xml'))())).toBe(
      'too-large xml-depth',
    );
    expect(await codeOf((async () => parse(strToU8('nothing'), 'a.xml'))())).toBe('damaged xml');
  });
});

test('a package that is not there is named', async () => {
  const missing = Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' });
  await expect(load('fflate', () => Promise.reject(missing))).rejects.toThrow('npm install fflate');
  await expect(load('fflate', () => Promise.reject(new Error('other')))).rejects.toThrow('other');
});

test.each([
  ['an archive', zipSync({ 'a.pdf': strToU8('x') }), 'unsupported-format archive'],
  ['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), 'unsupported-format presentation'],
  ['RTF', bytes('{\\rtf1 x}'), 'unsupported-format rtf'],
  ['a compound file cut off', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'damaged container'],
])('%s is refused by name', async (_, source, refusal) => {
  expect(await codeOf(extractTables(source))).toBe(refusal);
});

test('the list of the types of its parts says what an Office file is, whatever the names of the parts', () => {
  const types = (main: string): string =>
    `<Types><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>
     <Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>
     <Override PartName="/a/main.xml" ContentType="application/vnd.${main}"/></Types>`;
  const formatOf = (main: string) => formatOfZip(['[Content_Types].xml', 'a/main.xml'], '', types(main));
  expect(formatOf('openxmlformats-officedocument.wordprocessingml.document.main+xml')).toBe('docx');
  expect(formatOf('openxmlformats-officedocument.wordprocessingml.template.main+xml')).toBe('docx');
  expect(formatOf('ms-word.document.macroEnabled.main+xml')).toBe('docx');
  expect(formatOf('openxmlformats-officedocument.spreadsheetml.sheet.main+xml')).toBe('xlsx');
  expect(formatOf('ms-excel.sheet.macroEnabled.main+xml')).toBe('xlsx');
  expect(formatOf('ms-excel.sheet.binary.macroEnabled.main')).toBe('xlsb');
  expect(formatOf('openxmlformats-officedocument.presentationml.presentation.main+xml')).toBe('presentation');
  expect(formatOf('openxmlformats-package.core-properties+xml')).toBe('archive');
});
