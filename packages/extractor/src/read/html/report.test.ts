import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractReport } from '../../index.ts';
import { gbk } from '../../testing/gbk.ts';

const golden = new URL('../../../../../golden/html-web/', import.meta.url);
const source = readFileSync(new URL('source.html', golden), 'utf8');
const captionRow = /<tr>((?:<th class="caption-cell[^>]*>[^<]*<\/th>)+)<\/tr>/g;

/** The nine tables as records would have them: everything but where they stand. */
async function tablesOf(html: string | Uint8Array) {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const { tables } = await extractReport(bytes);
  return tables
    .filter((table) => table.kind !== 'other')
    .map(({ kind, title, mark, department, unit, columns, rows, notes }) => ({
      ...{ kind, title, mark, department, unit, columns, notes },
      rows: rows.map(({ code, name, lineNo, cells }) => [code, name, lineNo, ...cells.map(({ raw }) => raw)]),
    }));
}

/** Every amount of the truth, sorted: `kind by title|value`. */
function truth(): string[] {
  const [, ...lines] = readFileSync(new URL('truth.csv', golden), 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const [title = '', , , , value = ''] = line.split(',');
    return value === '' ? [] : [`${title}|${Number(value)}`];
  });
}

const plain = tablesOf(source);

const amount = /^-?[\d,]+(?:\.\d+)?$/;

/** Each table as printed on two pages and copied as one. */
function withHeadsAgain(isRepeated: (row: string) => boolean): string {
  return source.replace(/<thead>(.*?)<\/thead><tbody>(.*?)<\/tbody>/gs, (_, head: string, body: string) => {
    const rows = body.split('\n').filter((row) => row !== '');
    const again = rows.length > 10 ? head.split('\n').filter(isRepeated) : [];
    return `<tbody>${head}${[...rows.slice(0, 10), ...again, ...rows.slice(10)].join('')}</tbody>`;
  });
}

describe('a whole report as a web page', () => {
  test('gives the amounts that it was made from', async () => {
    const found = (await plain).flatMap(({ title, rows }) =>
      rows.flatMap(([, , , ...raws]) =>
        raws.filter((raw) => amount.test(raw)).map((raw) => `${title}|${Number(raw.replaceAll(',', ''))}`),
      ),
    );
    expect(found.sort()).toEqual(truth().sort());
  });

  test.each<[string, string | Uint8Array]>([
    ['with end tags left out', source.replace(/<\/?(?:tbody|thead)>|<\/(?:td|th|tr|p)>/g, '')],
    [
      'with end tags that close nothing',
      source.replace(/<td class="l">([^<]*)<\/td>/g, '<td class="l"><div>$1</td></div>'),
    ],
    ['in gb2312', gbk(source.replace('utf-8', 'gb2312'))],
    [
      'inside tables that lay out the page',
      source
        .replace(
          '<body>',
          '<body><table width=1000><tr><td>首页<td>导航<tr><td colspan=2><table><tr><td width=200>左栏<td>',
        )
        .replace('</body>', '</td></tr></table></td></tr><tr><td>版权所有<td>联系我们</table></body>'),
    ],
    [
      'with paragraphs in its cells, as word processors write them',
      source.replace(
        /(<t[dh][^>]*>)([^<]*)/g,
        (_, tag: string, text: string) =>
          `${tag}\n  <p class=MsoNormal><span lang=EN-US style='font-size:9.0pt'>${text || '<o:p>&nbsp;</o:p>'}</span></p>`,
      ),
    ],
    [
      'with its source wrapped within words',
      source.replace(/(<t[dh][^>]*>)([\u4e00-\u9fff]{3})([^<]{5,})/g, '$1$2\n      $3'),
    ],
    [
      'with captions in paragraphs above the tables',
      source.replace(
        captionRow,
        (_, cells: string) =>
          `<p>${cells.replace(/<th[^>]*>/g, '<span style="float:left">').replaceAll('</th>', '</span>')}</p>`,
      ),
    ],
    [
      'with a hidden row after each row',
      source.replaceAll('</tr>\n<tr>', '</tr>\n<tr style="display:none"><td>隐<td>1</tr>\n<tr>'),
    ],
    ['with heads, captions and all, repeated after ten rows', withHeadsAgain(() => true)],
    ['with heads repeated without their captions', withHeadsAgain((row) => !row.includes('caption-cell'))],
  ])('%s, is the same report', async (_, variant) => {
    expect(await tablesOf(variant)).toEqual(await plain);
  });

  test('names its format and counts every piece of text as placed', async () => {
    const report = await extractReport(new TextEncoder().encode(source));
    expect(report.source).toMatchObject({ format: 'html', pages: null });
    expect(report.tables.every((table) => table.strategy === 'markup')).toBe(true);
    expect(report.coverage.placed).toBe(report.coverage.runs);
  });
});
