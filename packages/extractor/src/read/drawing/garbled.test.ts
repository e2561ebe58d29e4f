import { expect, test } from 'vitest';
import { drawRun } from '../../testing/draw.ts';
import { garbledText } from './garbled.ts';

const page = (...texts: string[]) => garbledText(texts.map((text, i) => drawRun(text, 50, 100 + 20 * i)));

test('Han characters with letters of other scripts among them are not what the page shows', () => {
  const texts = ['一1一般公共服á支出', '政府性Ā金预算̄政拨款', '四1P级补û收入', '七1Ö属单位P缴收入', 'ÿ'];
  expect(page(...texts)?.foreign).toEqual(['á', 'Ā', '̄', 'û', 'Ö', 'ÿ']);
});

test('a page with hardly any Han character is told, digits aside', () => {
  expect(page('QOPORT VQSWXOOMOO'.repeat(10), '支出')).toMatchObject({ han: 2, foreign: [] });
});

test.each([
  ['a Chinese page', ['收入支出决算总表', '单位：万元', '11,449.58']],
  ['a page of figures', ['11,449.58', '7,922.31']],
  ['a name with diacritics', ['与法国巴黎大学（Université de Paris）合作办学项目', '支出决算表'.repeat(20)]],
  ['a short page in Latin letters', ['Page 5 of 30']],
])('%s is as it should be', (_what, texts) => {
  expect(page(...texts)).toBeNull();
});
