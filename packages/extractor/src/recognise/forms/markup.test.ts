import { beforeAll, describe, expect, test } from 'vitest';
import { lineBlock } from '../../testing/table.ts';
import { readyForMarkup, withoutMarkup } from './markup.ts';

beforeAll(() => readyForMarkup([lineBlock('<p>')]));

describe('markup left in a cell', () => {
  test.each([
    ['paragraphs', '<p>目标1：办会。</p> <p>目标2：招商。</p>', '目标1：办会。\n目标2：招商。'],
    ['one paragraph', '<p>完成平台建设。</p>', '完成平台建设。'],
    ['line breaks and spans', '甲<br/>乙<span style="color:red">丙</span>', '甲\n乙丙'],
    ['text struck through, which is kept', '<p>调研<s>5</s>8次</p>', '调研58次'],
    ['entities beside tags', '<p>满意度&ge;95%&nbsp;</p>', '满意度≥95%'],
    ['an operator in a paragraph', '<p>成本<=5万元，比率<3%</p>', '成本<=5万元，比率<3%'],
  ])('%s', (_, printed, text) => expect(withoutMarkup(printed)).toBe(text));

  test.each(['<=20万元', '>=1次', '<3%', '完成 3 项', ''])('%j has none and stays as printed', (text) =>
    expect(withoutMarkup(text)).toBe(text),
  );
});
