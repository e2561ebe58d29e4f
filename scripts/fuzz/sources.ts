import { readFileSync } from 'node:fs';
import type { BookType } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { han, latin, line, makePdf } from '../../packages/extractor/src/testing/pdf.ts';
import { workbookOf } from '../../packages/extractor/src/testing/workbook.ts';
import type { Source } from './mutator.ts';
import { takeApart } from './pdf-file.ts';
import { wordDocument } from './word-document.ts';

const golden = new URL('../../golden/', import.meta.url);
const readText = (path: string): string => readFileSync(new URL(path, golden), 'utf8');
const readPdf = (path: string) => takeApart(new Uint8Array(readFileSync(new URL(path, golden))));

/** What is mutated: small files, so that ten thousand of them are read in minutes. */
export function sources(): Source[] {
  const text = readText('text-tabs/source.txt');
  const layout = readText('text-layout/source.txt');
  const html = readText('html-web/source.html');
  return [
    { name: 'drawn', format: 'pdf', file: takeApart(drawn()) },
    { name: 'clips-rotated', format: 'pdf', file: withPages(readPdf('cid-clips-rotated/source.pdf'), 7, 9) },
    { name: 'tabs-tables', format: 'text', text: between(text, '收入支出决算总表', 2, 9_000) },
    { name: 'tabs-form', format: 'text', text: between(text, '项目支出绩效自评表', 2, 6_000) },
    { name: 'layout-tables', format: 'text', text: between(layout, '收入支出决算总表', 2, 6_000) },
    { name: 'html-tables', format: 'html', text: htmlTables(html) },
    ...(['xlsx', 'xlsb', 'ods'] as const).map(
      (format): Source => ({ name: format, format: 'packed', parts: unzipSync(workbook(format)) }),
    ),
    { name: 'ofd', format: 'packed', parts: firstPages('ofd-clips/source.ofd', 2) },
    { name: 'docx', format: 'packed', parts: wordDocument() },
    { name: 'xls', format: 'binary', bytes: workbook('biff8') },
    { name: 'doc', format: 'binary', bytes: word97() },
    { name: 'spreadsheetml', format: 'html', text: new TextDecoder().decode(workbook('xlml')) },
  ];
}

/** A document of Word with a list, notes, text boxes, revisions and a table in a table. */
const word97 = (): Uint8Array =>
  new Uint8Array(readFileSync(new URL('../packages/extractor/src/testing/word.doc', golden)));

/** A workbook with a table on each of two sheets, merged cells, formats, a hidden row and a formula. */
function workbook(format: BookType): Uint8Array {
  const money = (v: number) => ({ t: 'n', v, z: '#,##0.00;-#,##0.00;' });
  const rows = [
    ['收入决算表'],
    ['部门：云江省林业局', null, null, '单位：万元'],
    ['科目编码', '科目名称', '本年收入合计', '财政拨款收入'],
    [null, '合计', { ...money(1234.5), f: 'SUM(C5:C6)' }, money(1234.5)],
    ['2080505', '机关事业单位基本养老保险缴费支出', money(34.5), money(34.5)],
    ['2130204', '事业机构', money(1200), money(0)],
    ['注：本表反映部门本年度取得的各项收入情况。'],
  ];
  return workbookOf(format, [
    { name: '收入决算表', rows, merges: ['A1:D1', 'A7:D7'], hiddenRows: [4] },
    { name: '收入决算表 (2)', rows: rows.slice(2) },
  ]);
}

/** The parts of an OFD that its first pages need. */
function firstPages(path: string, pages: number): Record<string, Uint8Array> {
  const parts = unzipSync(new Uint8Array(readFileSync(new URL(path, golden))));
  const name = 'Doc_0/Document.xml';
  let page = 0;
  const document = new TextDecoder()
    .decode(parts[name])
    .replace(/<Page ID[^>]*>/g, (one) => (page++ < pages ? one : ''));
  const kept = Object.entries(parts).filter(([part]) => Number(/Page_(\d+)/.exec(part)?.[1] ?? 0) < pages);
  return { ...Object.fromEntries(kept), [name]: new TextEncoder().encode(document) };
}

/** A stretch of a text from the nth line that holds some words on. */
function between(text: string, words: string, nth: number, length: number): string {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  const start = text.lastIndexOf('\n', at) + 1;
  return text.slice(start, text.indexOf('\n', start + length) + 1);
}

/** The first tables of a page with what stands before them. */
function htmlTables(html: string): string {
  const body = html.indexOf('<body');
  const first = html.indexOf('<table');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head>${html.slice(body, body + 200)}${html.slice(html.lastIndexOf('<div', first), first + 12_000)}`;
}

/** The file with some of its pages only; objects of the others stay, unused. */
function withPages(file: ReturnType<typeof takeApart>, from: number, to: number): typeof file {
  const objects = file.objects.map((body) => {
    if (!body.startsWith('<</Type/Pages')) return body;
    const kids = (/Kids\[([^\]]*)\]/.exec(body)?.[1] ?? '').match(/\d+ 0 R/g)?.slice(from, to) ?? [];
    return `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${kids.length}>>`;
  });
  return { ...file, objects };
}

/** A page with a ruled table and one with a table that only its alignment makes. */
function drawn(): Uint8Array {
  const rows = [
    ['2010101', '行政运行', '1234.50', '1000.00', '234.50'],
    ['2010102', '一般行政管理事务', '20.00', '-', '20.00'],
    ['2080505', '机关事业单位基本养老保险缴费支出', '300.25', '300.25', '0.00'],
    ['2210201', '住房公积金', '88.00', '88.00', '-'],
  ];
  const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
  const xs = [50, 120, 310, 390, 470, 545];
  const body = (top: number): string =>
    [head, ...rows]
      .map((cells, row) =>
        cells
          .map((text, column) => {
            const y = top - 20 * row;
            const x = (xs[column] ?? 0) + 3;
            return /^[\d.-]+$/.test(text) ? latin(x, y, 9, text) : han(x, y, 9, text);
          })
          .join(''),
      )
      .join('');
  const lattice = (top: number): string =>
    [
      ...Array.from({ length: 6 }, (_, row) => line(50, top + 14 - 20 * row, 545, top + 14 - 20 * row)),
      ...xs.map((x) => line(x, top + 14, x, top - 86)),
    ].join('');
  const title = (text: string): string => han(220, 760, 14, text) + han(470, 735, 9, '单位：万元');
  return makePdf([
    title('支出决算表') + lattice(700) + body(700),
    title('一般公共预算财政拨款支出决算表') + body(700),
  ]);
}
