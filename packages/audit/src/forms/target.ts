import type { IndicatorValue } from '@juesuan/schema';
import { moneyUnitOf, numberSource, squash, yuanPer } from '@juesuan/schema/words';

type Operator = NonNullable<IndicatorValue['op']>;

/** A target or result as the prose states it, parted. */
interface StatedValue {
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

const number = new RegExp(`(?<![\\d.第])${numberSource}(?![\\d.])`, 'u');
const anyNumber = new RegExp(numberSource, 'gu');

/**
 * Reads what the prose states of a target: `不能高于9万元`, `≥95%`, `4人`. The value is only stated where the text has one
 * number; a text with several or none measures nothing that could be compared.
 */
export function readStated(text: string): StatedValue {
  const plain = squash(text);
  const op = operators.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  const numbers = plain.match(anyNumber) ?? [];
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
  const plain = squash(unit ?? '').replace(/個/gu, '个');
  const money = moneyUnitOf(plain);
  if (money !== null) return { kind: '元', factor: yuanPer[money] };
  if (/^(?:%|百分比|百分之|％)$/u.test(plain)) return { kind: '%', factor: '1' };
  return { kind: plain, factor: '1' };
}
