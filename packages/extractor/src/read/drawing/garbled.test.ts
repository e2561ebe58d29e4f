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

const english =
  'Appropriations by function of government and the balance carried forward at the end of the year';
const shifted = (text: string): string =>
  text.replace(/[a-z]/giu, (glyph) => String.fromCharCode(glyph.charCodeAt(0) + 3));

test.each([
  ['English', [english, 'Table 4']],
  ['English in capitals', [english.toUpperCase()]],
  ['codes of countries', ['AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN', english]],
  [
    'German',
    [
      'Zuweisungen für laufende Zwecke an Gemeinden und Gemeindeverbände',
      'Rückflüsse über mehrere Jahre größer als die veranschlagten Beträge',
    ],
  ],
  [
    'French',
    [
      'Les dépenses engagées au cours de l’année précédente par les établissements',
      'crédits reportés, intérêts perçus et résultat des activités',
    ],
  ],
  [
    'Polish',
    [
      'Dochody i wydatki jednostek samorządu terytorialnego według źródeł, sprawozdanie',
      'roczne z wykonania budżetu w tysiącach złotych',
    ],
  ],
  [
    'Vietnamese',
    [
      'Tổng thu ngân sách nhà nước và chi ngân sách theo phân loại kinh tế',
      'quyết toán năm tính theo nghìn đồng, các khoản chi thường xuyên',
    ],
  ],
  ['Russian', ['Доходы и расходы учреждения по видам деятельности за отчётный год '.repeat(2)]],
  ['Japanese', ['歳入歳出決算の総額について、前年度との比較を次の表に示します。'.repeat(4)]],
])('%s is a language of its own', (_what, texts) => {
  expect(page(...texts)).toBeNull();
});

test.each([
  ['letters shifted in the font', [shifted(english), shifted(english)]],
  ['bytes of another encoding', ['ÊÕÈëÖ§³ö¾öËã×Ü±í ²¿ÃÅ¾öËã¹«¿ª µ¥Î»ÍòÔª ¹«¹²Ô¤Ëã²ÆÕþ²¦¿î'.repeat(3)]],
  ['letters of many alphabets', ['ΫќӘԱՖאبπжщӨթ'.repeat(12)]],
  ['replacement characters among English words', [`${english} \ufffd\ufffd\ufffd\ufffd\ufffd`]],
])('%s are not what the page shows', (_what, texts) => {
  expect(page(...texts)).not.toBeNull();
});
