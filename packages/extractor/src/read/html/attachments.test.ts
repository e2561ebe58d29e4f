import { expect, test } from 'vitest';
import { extractReport } from '../../node.ts';
import { attachmentsIn } from './attachments.ts';
import { parseHtml } from './dom.ts';

const namesOf = (html: string): string[] =>
  attachmentsIn(parseHtml(html).nodes).map(({ name, href }) => `${name} -> ${href}`);

test.each([
  ['<a href="./P020250819.xls">附件1：<b>决算公开表</b></a>', ['附件1：决算公开表 -> ./P020250819.xls']],
  ['<a href="a.PDF?v=2#page=3"> </a>', ['a.PDF -> a.PDF?v=2#page=3']],
  ['<a href="/down?id=3&amp;name=%E8%A1%A8.ofd"></a>', ['down -> /down?id=3&name=%E8%A1%A8.ofd']],
  ['<a href="/down?id=4">（决算表.rar）</a>', ['（决算表.rar） -> /down?id=4']],
  ['<a href="/file/17" download>下载</a>', ['下载 -> /file/17']],
  ['<iframe src="show/report.pdf"></iframe>', ['report.pdf -> show/report.pdf']],
  ['<a href="b.zip" title="全部附件"><img src="zip.gif"></a>', ['全部附件 -> b.zip']],
])('%s names a file', (html, expected) => expect(namesOf(html)).toEqual(expected));

test.each([
  '<a href="list.html">返回列表</a>',
  '<a href="javascript:open(\'a.pdf\')">a.pdf</a>',
  '<a href="data:application/pdf;base64,AA.pdf">内嵌</a>',
  '<a href="#a.pdf">见下</a>',
  '<a>a.doc</a>',
  '<img src="logo.png">',
])('%s names none', (html) => expect(namesOf(html)).toEqual([]));

test('a file that is named twice is one, in the order of the page', () => {
  expect(namesOf('<a href="b.xls">表</a><a href="a.doc">说明</a><a href="b.xls">再次</a>')).toEqual([
    '表 -> b.xls',
    '说明 -> a.doc',
  ]);
});

test('a report says which files its page names, and a page without any says nothing', async () => {
  const page = (link: string): Uint8Array =>
    new TextEncoder().encode(
      `<html><body><p>云江市档案局2024年度部门决算</p><p>本年收入合计120.50万元，支出合计120.50万元。</p>${link}</body></html>`,
    );
  const { source } = await extractReport(page('<a href="fj.xls">附件：决算表</a>'));
  expect(source.attachments).toEqual([{ name: '附件：决算表', href: 'fj.xls' }]);
  expect((await extractReport(page(''))).source).not.toHaveProperty('attachments');
});
