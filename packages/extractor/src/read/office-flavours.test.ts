import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { extractTables, type FoundTable } from '../index.ts';

/** A fixture whose parts are otherwise named, or otherwise typed. */
function changed(
  fixture: string,
  { name = (same: string) => same, text = (same: string) => same },
): Uint8Array {
  const path = new URL(`../../../../golden/${fixture}`, import.meta.url);
  const entries = Object.entries(unzipSync(new Uint8Array(readFileSync(path)))).map(([entry, bytes]) => [
    name(entry),
    /\.(?:xml|rels)$/u.test(entry) ? strToU8(text(new TextDecoder().decode(bytes))) : bytes,
  ]);
  return zipSync(Object.fromEntries(entries));
}

const tablesOf = (source: Uint8Array): Promise<FoundTable[]> => extractTables(source);

test('a workbook whose parts lie in another folder is read as one in its usual folder', async () => {
  const source = changed('workbook-xlsx/source.xlsx', {
    name: (entry) => entry.replace(/^xl\/worksheets\/sheet/u, 'book/tables/t').replace(/^xl\//u, 'book/'),
    text: (xml) =>
      xml
        .replaceAll(/xl\/worksheets\/sheet/gu, 'book/tables/t')
        .replaceAll(/(["/])worksheets\/sheet/gu, '$1tables/t')
        .replaceAll(/(["/])xl\//gu, '$1book/'),
  });
  const tables = await tablesOf(source);
  expect(tables.length).toBeGreaterThan(5);
  expect(tables).toEqual(await tablesOf(changed('workbook-xlsx/source.xlsx', {})));
});

test.each([
  ['docx', 'word-docx/source.docx', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
  [
    'docx',
    'word-docx/source.docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  ],
  ['docx', 'word-docx/source.docx', 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'],
  ['xlsx', 'workbook-xlsx/source.xlsx', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  [
    'xlsx',
    'workbook-xlsx/source.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
  ],
  ['xlsx', 'workbook-xlsx/source.xlsx', 'application/vnd.ms-excel.template.macroEnabled.main+xml'],
])('what is typed otherwise than a plain .%s is read as one: %s as %s', async (_, fixture, type) => {
  const main = /application\/vnd\.openxmlformats-officedocument\.\w+\.(?:sheet|document)\.main\+xml/gu;
  const tables = await tablesOf(changed(fixture, { text: (xml) => xml.replaceAll(main, type) }));
  expect(tables.length).toBeGreaterThan(5);
  expect(tables).toEqual(await tablesOf(changed(fixture, {})));
});

test('a document saved as one XML is read as the same document, and one that is cut off says so', async () => {
  const path = new URL('../../../../golden/word-docx/source.docx', import.meta.url);
  const source = new Uint8Array(readFileSync(path));
  const parts = Object.entries(unzipSync(source)).flatMap(([name, bytes]) =>
    /\.(?:xml|rels)$/u.test(name) && !name.startsWith('[')
      ? [
          `<pkg:part pkg:name="/${name}"><pkg:xmlData>${new TextDecoder().decode(bytes).replace(/^\s*<\?xml[^>]*>/u, '')}</pkg:xmlData></pkg:part>`,
        ]
      : [],
  );
  const flat = `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?>
    <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
  expect(await tablesOf(strToU8(flat))).toEqual(await tablesOf(source));
  const said: string[] = [];
  const document = flat.slice(0, flat.indexOf('</w:body>'));
  const reordered = document.slice(0, document.lastIndexOf('</w:tbl>'));
  await extractTables(strToU8(reordered), { onDiagnostic: ({ code }) => said.push(code) });
  expect(said).toContain('content-unread');
});
