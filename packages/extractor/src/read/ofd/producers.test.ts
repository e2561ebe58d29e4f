import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../testing/read-ofd.ts';

const folder = fileURLToPath(new URL('../../../../../../shared/ofd/', import.meta.url));

/** Files of other producers: how many pages, rulings of each page, and texts that must stand in this order on the first. */
const files: readonly (readonly [string, { rulings: readonly number[]; order: readonly string[] }])[] = [
  ['SplitParagraph.ofd', { rulings: [0, 0], order: ['报告：', '“超长文档“裁切测试', '第一段：K'] }],
  ['areaholder_fields.ofd', { rulings: [14], order: ['姓名', '生日'] }],
  ['chineseDir.ofd', { rulings: [0], order: ['你好呀，OFD Reader&Writer！'] }],
  ['hello_watermark.ofd', { rulings: [0], order: ['你好呀，OFD Reader&Writer！', '保密资料'] }],
  ['helloworld.ofd', { rulings: [0], order: ['你好呀，OFD Reader&Writer！'] }],
  ['helloworld_with_pageblock.ofd', { rulings: [0], order: ['你好呀，OFD Reader&Writer！'] }],
  ['multiKeywordInTextCode.ofd', { rulings: [0], order: ['打发打发打发打发打发哈哈打发哈哈'] }],
  ['namespace_no_std.ofd', { rulings: [0], order: ['你好呀，OFD Reader&Writer！'] }],
  [
    'path_unstd.ofd',
    { rulings: [10, 22], order: ['测试数据var-gaj', '立案决定书', '根据《中华人民共和国刑事诉讼法》第'] },
  ],
  [
    'testPathFillOpacity.ofd',
    { rulings: [7], order: ['关于加快南货场铁路涵洞下穿建设的函', '蚌山区政府：', '此函。'] },
  ],
  ['文字横向-数科.ofd', { rulings: [76], order: ['121212', '一二三四', '一二三四'] }],
  ['透明度文字.ofd', { rulings: [0], order: ['你好呀，OFD Reader&Writer！', '测试水印'] }],
];

/** Every character of the text codes of a file, of pages, templates and notes. */
function codesIn(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
  const xml = parts.map(([, part]) => new TextDecoder().decode(part)).join('\n');
  const codes = [...xml.matchAll(/<ofd:TextCode[^>]*>([^<]*)</g)].map(([, code]) => code ?? '');
  return [...codes.join('').replaceAll('&amp;', '&')].filter((one) => one.trim() !== '').sort();
}

describe.skipIf(!existsSync(folder))(
  'files of other producers (skipped where ../shared/ofd is missing)',
  () => {
    test.each(files)('%s', async (name, { rulings, order }) => {
      const bytes = new Uint8Array(readFileSync(folder + name));
      const { pages, diagnostics } = await readPages(bytes);
      expect(pages.map((page) => page.rulings.length)).toEqual(rulings);
      const first = pages[0]?.runs.map((run) => run.text).join('\n') ?? '';
      let at = -1;
      for (const words of order) {
        at = first.indexOf(words, at + 1);
        expect(at, words).toBeGreaterThanOrEqual(0);
      }
      // Each character is in one run, or counted among those that cannot be seen (white, or beyond the paper).
      const read = pages.flatMap(({ runs }) =>
        runs.flatMap((run) => [...run.text].filter((one) => one.trim() !== '')),
      );
      const hidden = diagnostics
        .filter(({ code }) => code === 'text-invisible')
        .reduce((sum, { params }) => sum + Number(params.count), 0);
      const codes = codesIn(bytes);
      expect(read.length + hidden).toBe(codes.length);
      if (hidden === 0) expect(read.sort()).toEqual(codes);
    });
  },
);
