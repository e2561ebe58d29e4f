import type { IndicatorValue } from '@juesuan/schema';

type Operator = NonNullable<IndicatorValue['op']>;

/** A target or result as the prose states it, parted. */
export interface StatedValue {
  op: Operator | null;
  value: string | null;
  unit: string;
}

const operators: readonly (readonly [RegExp, Operator])[] = [
  [/≤|<=|＜=|不(?:能|得)?(?:高于|多于|超过|大于|晚于)|以内|内$|至多/u, '≤'],
  [/≥|>=|＞=|不(?:能|得)?(?:低于|少于|小于)|以上|至少/u, '≥'],
  [/<|＜|小于|低于|少于/u, '<'],
  [/>|＞|大于|高于|超过/u, '>'],
  [/=|＝|等于/u, '='],
];

const number = /(?<![\d.第])\d+(?:,\d{3})*(?:\.\d+)?(?![\d.])/u;

/**
 * Reads what the prose states of a target: `不能高于9万元`, `≥95%`, `4人`. The value is only stated where the text has one
 * number; a text with several or none measures nothing that could be compared.
 */
export function readStated(text: string): StatedValue {
  const plain = text.replace(/\s+/gu, '');
  const op = operators.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  const numbers = plain.match(/\d+(?:,\d{3})*(?:\.\d+)?/gu) ?? [];
  const found = number.exec(plain);
  if (!found || numbers.length !== 1) return { op, value: null, unit: '' };
  const unit = plain
    .slice(found.index + found[0].length)
    .replace(/(?:以内|内|以上|及以上|前|完成)+$/u, '')
    .replace(/[，。；]$/u, '');
  return { op, value: found[0].replaceAll(',', ''), unit };
}

/** What a unit measures, with its size: 75000元 and 7.5万元 are one amount, 百分比 and % one thing. */
export function measureOf(unit: string | null): { kind: string; factor: string } {
  const plain = (unit ?? '')
    .replace(/萬/gu, '万')
    .replace(/億/gu, '亿')
    .replace(/個/gu, '个')
    .replace(/\s/gu, '');
  const money = /^(万|亿|千)?元$|^(万|亿)$/u.exec(plain);
  if (money)
    return {
      kind: '元',
      factor: { 万: '10000', 亿: '100000000', 千: '1000' }[money[1] ?? money[2] ?? ''] ?? '1',
    };
  if (/^(?:%|百分比|百分之|％)$/u.test(plain)) return { kind: '%', factor: '1' };
  return { kind: plain, factor: '1' };
}
