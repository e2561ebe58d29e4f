import { ExtractionError } from '@juesuan/schema';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { defaultContainerLimits } from '../container/limits.ts';
import { openZip } from '../container/zip.ts';
import type { Sheet } from './model.ts';
import { openOds } from './ods.ts';

const text = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number, shown: string, more = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}>${shown === '' ? '' : `<text:p>${shown}</text:p>`}</table:table-cell>`;
const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`;

const odsOf = (tables: string, others: Record<string, string> = {}): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...Object.fromEntries(Object.entries(others).map(([name, xml]) => [name, strToU8(xml)])),
  });

const open = async (bytes: Uint8Array) => openOds(await openZip(bytes, defaultContainerLimits));

const textsOf = ({ rows }: Sheet): [string, string][] =>
  [...rows].flatMap(([at, cells]) =>
    [...cells].map(([column, cell]): [string, string] => [`${at},${column}`, cell.text]),
  );

test('a cell says what it shows, its value stands beside it', async () => {
  const { sheets } = await open(
    odsOf(
      `<table:table table:name="收入">${row(
        text('一、<text:s text:c="2"/>收入<office:annotation><text:p>note</text:p></office:annotation>') +
          number(1.005, '1.01') +
          '<table:table-cell office:value-type="string"><text:p>上</text:p><text:p>下</text:p></table:table-cell>',
      )}</table:table>`,
    ),
  );
  expect(sheets.map(textsOf)).toEqual([
    [
      ['0,0', '一、  收入'],
      ['0,1', '1.01'],
      ['0,2', '上\n下'],
    ],
  ]);
  expect(sheets[0]?.rows.get(0)?.get(1)?.number).toBe(1.005);
});

test('rows and columns written once for many are counted, however many are empty', async () => {
  const { sheets } = await open(
    odsOf(
      `<table:table table:name="a">${row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048000"')}<table:table-header-rows>${row(
        `<table:table-cell table:number-columns-repeated="3"/>${number(5, '5', ' table:number-columns-repeated="2"')}`,
        ' table:number-rows-repeated="2"',
      )}</table:table-header-rows></table:table>`,
    ),
  );
  expect(sheets.map(textsOf)).toEqual([
    [
      ['1048000,3', '5'],
      ['1048000,4', '5'],
      ['1048001,3', '5'],
      ['1048001,4', '5'],
    ],
  ]);
  await expect(
    open(
      odsOf(
        `<table:table table:name="a">${row(number(5, '5', ' table:number-columns-repeated="16384"'), ' table:number-rows-repeated="1048576"')}</table:table>`,
      ),
    ),
  ).rejects.toMatchObject({ code: 'too-large' });
});

test('hidden rows, columns and sheets, merges, errors and formulas are known', async () => {
  const { sheets } = await open(
    odsOf(
      `<table:table table:name="a" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>${row(
        '<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"><text:p>合并</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:formula="of:=[.A1]*2"/>',
      )}${row('<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>', ' table:visibility="filter"')}</table:table><table:table table:name="b" table:style-name="ta2">${row(text('x'))}</table:table>`,
    ),
  );
  const [a, b] = sheets;
  expect([a?.hidden, b?.hidden]).toEqual([false, true]);
  expect(a?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  expect([0, 1, 2].map((at) => a?.isColumnHidden(at))).toEqual([false, false, true]);
  expect([0, 1].map((at) => a?.isRowHidden(at))).toEqual([false, true]);
  expect(a?.rows.get(0)?.get(2)).toEqual({ text: '=[.A1]*2', number: null, fault: 'formula' });
  expect(a?.rows.get(1)?.get(2)).toEqual({ text: '#REF!', number: null, fault: 'error' });
});

test('a view without zeros shows none, and the program is named', async () => {
  const settings =
    '<office:document-settings><office:settings><config:config-item-set><config:config-item config:name="ShowZeroValues">false</config:config-item></config:config-item-set></office:settings></office:document-settings>';
  const meta =
    '<office:document-meta><office:meta><meta:generator>WPS Office 12</meta:generator></office:meta></office:document-meta>';
  const { sheets, producer } = await open(
    odsOf(`<table:table table:name="a">${row(number(0, '0.00') + number(2, '2.00'))}</table:table>`, {
      'settings.xml': settings,
      'meta.xml': meta,
    }),
  );
  expect(sheets[0] && textsOf(sheets[0])).toEqual([
    ['0,0', ''],
    ['0,1', '2.00'],
  ]);
  expect(producer).toBe('WPS Office 12');
});

test('behind a password it is refused as such', async () => {
  const manifest =
    '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
  await expect(open(odsOf('', { 'META-INF/manifest.xml': manifest }))).rejects.toBeInstanceOf(
    ExtractionError,
  );
  await expect(open(odsOf('', { 'META-INF/manifest.xml': manifest }))).rejects.toMatchObject({
    code: 'encrypted',
  });
});

test('the raised mark of a note, and what is struck out, stand aside', async () => {
  const style = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
  const styles =
    style('T1', 'style:text-position="super 58%"') + style('T2', 'style:text-line-through-type="single"');
  const cells =
    text('86.10<text:span text:style-name="T1">1</text:span>') +
    text('<text:span text:style-name="T2">9.05</text:span>7.25');
  const flat = `<office:document xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table>${row(cells)}</table:table></office:spreadsheet></office:body></office:document>`;
  const { sheets } = await openOds(strToU8(flat));
  expect([...(sheets[0]?.rows.get(0)?.values() ?? [])]).toEqual([
    { text: '86.10', number: null, asides: [{ type: 'note', mark: '1', text: '86.10' }] },
    { text: '7.25', number: null, asides: [{ type: 'deleted', text: '9.05' }] },
  ]);
});

test('a figure in the colour of its cell is not seen, whatever style says so', async () => {
  const style = (name: string, colour: string, ground = '', more = ''): string =>
    `<style:style style:name="${name}" ${more}><style:table-cell-properties ${ground && `fo:background-color="${ground}"`}/><style:text-properties ${colour}/></style:style>`;
  const named =
    style('W', 'fo:color="#FFFFFF"') + style('D', 'style:use-window-font-color="true"', '#000000');
  const own =
    style('c1', '', '', 'style:parent-style-name="W"') +
    style('c2', '', '#336699', 'style:parent-style-name="W"') +
    style('c3', 'fo:color="#336699"', '#34679a') +
    style('c4', '', '', 'style:parent-style-name="D"');
  const cells = ['c1', 'c2', 'c3', 'c4'].map((name) =>
    text('4.75').replace('<table:table-cell', `$& table:style-name="${name}"`),
  );
  const flat = `<office:document xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:fo="f"><office:styles>${named}</office:styles><office:automatic-styles>${own}</office:automatic-styles><office:body><office:spreadsheet><table:table>${row(cells.join(''))}</table:table></office:spreadsheet></office:body></office:document>`;
  const { sheets } = await openOds(strToU8(flat));
  const read = [...(sheets[0]?.rows.get(0)?.values() ?? [])];
  expect(read.map((cell) => cell.text)).toEqual(['', '4.75', '', '4.75']);
});
