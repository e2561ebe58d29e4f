/** How figures and names are folded before they are compared: spelling apart, what is said must be the same. */

/** `-1,360.130` and `1360.13` are one amount: its direction is a field of its own. */
export const amountKey = (value: string): string =>
  value
    .replace(/^[-+]|,/gu, '')
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '');

/** Without white space and quotes, and without the readings that copied pages put behind a character: 經(jīng)費. */
export const textKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s"“”'‘’「」]/gu, '')
    .replace(/\((?:\p{Script=Latin}|\p{M})+\)/gu, '');

/** 公务接待费支出 and 公务接待费 are one item; 教育支出 keeps its 支出. */
export const itemKey = (item: string): string => textKey(item).replace(/(?<=[费費用待置护護])支出$/u, '');

/** 同比增减额 names the base within the measure. */
export const measureKey = (measure: string): string => textKey(measure).replace(/^同比(?=增减)/u, '');
