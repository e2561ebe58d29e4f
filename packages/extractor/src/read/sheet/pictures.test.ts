import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { extractTables } from '../../node.ts';
import { workbookOf } from '../../testing/workbook.ts';

const anchor = (row: number, column: number, name: string, [cx, cy]: readonly [number, number]): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row></xdr:from>
  <xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="${name}"/></xdr:nvPicPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm></xdr:spPr></xdr:pic></xdr:twoCellAnchor>`;

/** A workbook of two sheets with such a drawing on the second. */
function withDrawing(drawing: string): Uint8Array {
  const sheets = ['甲', '乙'].map((name) => ({
    name,
    rows: [
      ['项目', '金额'],
      ['合计', 1.5],
    ],
  }));
  const entries = unzipSync(workbookOf('xlsx', sheets));
  const relation =
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/>';
  const name = 'xl/worksheets/_rels/sheet2.xml.rels';
  const known = entries[name] ? strFromU8(entries[name]) : '<Relationships></Relationships>';
  return zipSync({
    ...entries,
    [name]: strToU8(known.replace('</Relationships>', `${relation}</Relationships>`)),
    'xl/drawings/drawing1.xml': strToU8(drawing),
  });
}

async function unreadIn(bytes: Uint8Array) {
  const said: unknown[] = [];
  await extractTables(bytes, {
    onDiagnostic: ({ code, severity, params, location }) => {
      if (code === 'content-unread') said.push([severity, params, location?.sheet, location?.cell]);
    },
  });
  return said;
}

const CENTIMETRE = 360_000;

test('a picture on a sheet that may be a scanned table is reported with its cell, small ones with their number', async () => {
  const drawing = `<xdr:wsDr xmlns:xdr="x" xmlns:a="a">${anchor(4, 1, '扫描件', [16 * CENTIMETRE, 20 * CENTIMETRE])}${anchor(
    1,
    0,
    '徽标',
    [CENTIMETRE, CENTIMETRE],
  )}${anchor(2, 2, '印章', [3 * CENTIMETRE, 3 * CENTIMETRE])}</xdr:wsDr>`;
  expect(await unreadIn(withDrawing(drawing))).toEqual([
    ['warning', { reason: 'picture', count: 1, text: '扫描件' }, '乙', 'B5'],
    ['info', { reason: 'picture', count: 2, text: '徽标' }, '乙', 'A2'],
  ]);
});

test('charts and shapes are no pictures, and a sheet without a drawing has none', async () => {
  const drawing =
    '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1" name="a"/></xdr:nvSpPr></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>';
  expect(await unreadIn(withDrawing(drawing))).toEqual([]);
});
