import { describe, expect, test } from 'vitest';
import { han, hex, makePdf, picture } from '../../testing/pdf.ts';
import { sentences } from '../../testing/sentences.ts';
import { unreadablePage } from '../drawing/page.ts';
import { readPdf } from './node.ts';

const read = (content: string) => readPdf(makePdf([han(72, 800, 10, '第一页'), content]));
const codes = ({ diagnostics }: Awaited<ReturnType<typeof read>>) => diagnostics.map(({ code }) => code);

/** A closed shape of two curves, as a letter is drawn by a program that turns text into outlines. */
const outline = (x: number): string =>
  `${x} 700 m ${x} 706 ${x} 712 ${x + 9} 712 c ${x + 9} 706 ${x + 9} 700 ${x} 700 c f `;

describe('a page without text', () => {
  test('is told where its letters seem to be drawn as outlines', async () => {
    const document = await read(Array.from({ length: 20 }, (_, i) => outline(60 + 10 * i)).join(''));
    expect(codes(document)).toEqual(['page-without-text']);
    expect(sentences(document.diagnostics)[0]).toContain('20 curved shapes');
  });

  test('is no loss where it has a seal or a few bullets', async () => {
    expect(codes(await read(outline(60) + outline(80)))).toEqual([]);
  });
});

describe('unpainted text over a picture', () => {
  const recognised = `BT 3 Tr /F2 10 Tf 72 742 Td ${hex('收入支出决算总表')} Tj ET `;

  test('is no layer of recognised text where the page has text of its own', async () => {
    const own = han(72, 600, 10, '一般公共预算财政拨款收入支出决算情况说明如下');
    const document = await read(`${picture(0, 0, 595, 842)}${own}${recognised}`);
    expect(document.pages[1]?.runs.map(({ text }) => text)).toEqual([
      '一般公共预算财政拨款收入支出决算情况说明如下',
    ]);
    expect(document.diagnostics[0]).toMatchObject({ code: 'text-invisible', severity: 'info' });
  });

  test('is none where it stands beside the picture', async () => {
    const document = await read(`${picture(300, 100, 200, 200)}${recognised}`);
    expect(document.pages[1]?.runs).toEqual([]);
  });

  const rows = [
    '教育支出',
    '1,204.50',
    '卫生健康支出',
    '318.06',
    '住房保障支出',
    '96.40',
    '合计',
    '1,618.96',
  ];
  const layer = `BT 3 Tr ET ${rows.map((row, i) => han(72, 700 - 20 * i, 10, row)).join('')}BT 0 Tr ET `;
  const head =
    han(72, 800, 9, '乙县档案馆部门决算公开说明（二〇二三年度）及附表') + han(290, 30, 9, '— 12 —');

  test.each([
    ['a scan of the whole page', picture(0, 0, 595, 842) + layer],
    ['text that stands below the scan', layer + picture(20, 40, 555, 780)],
  ])('is read beside a printed running head: %s', async (_, content) => {
    const document = await read(content + head);
    const texts = document.pages[1]?.runs.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([...rows, '乙县档案馆部门决算公开说明（二〇二三年度）及附表']),
    );
    expect(document.diagnostics).toEqual([
      expect.objectContaining({ code: 'text-invisible', severity: 'warning' }),
    ]);
  });

  test('is not read twice where the same line is printed too', async () => {
    const again = `BT 3 Tr ET ${han(72, 801, 9, '乙县档案馆部门决算公开说明（二〇二三年度）及附表')}BT 0 Tr ET `;
    const document = await read(picture(0, 0, 595, 842) + layer + again + head);
    expect(document.pages[1]?.runs.filter(({ text }) => text.startsWith('乙县'))).toHaveLength(1);
    expect(document.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'text-invisible', severity: 'info' }),
    );
  });
});

test('a page that could not be read says why, also where the reason is no error', () => {
  const messages = [new Error('bad stream'), 'the worker is gone'].map(
    (reason) => sentences(unreadablePage(3, false, reason).diagnostics)[0],
  );
  expect(messages).toEqual([
    'page 3 could not be read: bad stream',
    'page 3 could not be read: the worker is gone',
  ]);
});
