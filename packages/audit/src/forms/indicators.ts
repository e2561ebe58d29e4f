import type { PerformanceForm, PerformanceIndicator, ToldIndicator } from '@juesuan/schema';
import { bareKey } from '@juesuan/schema/words';
import Big from 'big.js';
import { likeness } from './match.ts';
import { measureOf, readStated } from './target.ts';

/** An indicator of the text with the row of the form that it speaks of, and by what they were found to be one. */
export interface IndicatorPair {
  stated: ToldIndicator;
  printed: PerformanceIndicator | null;
  /** `level`: the text names only the group (服务对象满意度); `value`: only the target is the same. */
  by: 'name' | 'level' | 'value' | null;
}

/** How alike an indicator's two names must be. */
const ALIKE = 0.72;

/** Pairs what the text states with the rows of the form: by name, by the group's name, by the same target in the group. */
export function pairIndicators(stated: readonly ToldIndicator[], form: PerformanceForm): IndicatorPair[] {
  const open = new Set(form.indicators.filter(({ level3 }) => level3 !== ''));
  const pairs: IndicatorPair[] = stated.map((one) => ({ stated: one, printed: null, by: null }));
  const take = (pair: IndicatorPair, printed: PerformanceIndicator | undefined, by: IndicatorPair['by']) => {
    if (printed === undefined) return;
    pair.printed = printed;
    pair.by = by;
    open.delete(printed);
  };
  const scored = pairs
    .flatMap((pair) =>
      [...open].map((printed) => ({ pair, printed, score: nameScore(pair.stated, printed) })),
    )
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  for (const { pair, printed } of scored) {
    if (pair.printed === null && (open.has(printed) || isCase(pair.stated, printed)))
      take(pair, printed, 'name');
  }
  for (const pair of pairs.filter(({ printed }) => printed === null)) {
    const group = [...open].filter(({ level2 }) => sameGroup(pair.stated, level2));
    if (namesGroup(pair.stated))
      take(pair, group[0] ?? [...open].find(({ level2 }) => /满意/u.test(level2)), 'level');
    else
      take(
        pair,
        group.find((printed) => sameTarget(pair.stated, printed)),
        'value',
      );
  }
  return pairs;
}

/** The prose runs name and target together where the target is no number: 吉商品牌影响力有所提升. */
function nameScore(stated: ToldIndicator, { level3, target, level2 }: PerformanceIndicator): number {
  const words = `${stated.indicator}${stated.target}`;
  const [name, key] = [bareKey(level3), bareKey(words)];
  if (name.length >= 3 && (bareKey(stated.indicator) === name || key === name + bareKey(target.raw)))
    return 1;
  if (isCase(stated, { target })) return ALIKE;
  const group = sameGroup(stated, level2) ? 0.01 : 0;
  if (name.length >= 4 && key.startsWith(name)) return 0.95 + group;
  const inner = name.length >= 6 && key.includes(name) ? 0.9 : 0;
  const plain = stated.indicator.endsWith(target.raw)
    ? stated.indicator.slice(0, stated.indicator.length - target.raw.length)
    : stated.indicator;
  const alike = likeness(plain, level3);
  // A name within another may be another indicator: 满意度 of whom?
  return Math.max(inner, alike === 0.9 ? 0.8 : alike) + group;
}

/** One indicator with a target a case: 出访一个国家≤5天；同时出访两个国家≤8天. */
function isCase({ indicator }: ToldIndicator, { target }: Pick<PerformanceIndicator, 'target'>): boolean {
  const name = bareKey(indicator);
  return name.length >= 4 && bareKey(target.raw).includes(name);
}

const group = (level2: string): string =>
  bareKey(level2)
    .replace(/(?:方面|指标)+/gu, '')
    .replace(/指$/u, '');

function sameGroup({ level2: stated }: ToldIndicator, level2: string): boolean {
  const [a, b] = [group(stated), group(level2)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** 服务对象满意度≥95%: the name of the group stands for its only indicator. */
const namesGroup = ({ indicator }: ToldIndicator): boolean =>
  /^(?:(?:服务|受益)对象(?:或项目受益人)?)?(?:满意度?)(?:指标)?$/u.test(bareKey(indicator)) ||
  indicator === '';

function sameTarget(stated: ToldIndicator, { target }: PerformanceIndicator): boolean {
  const value = readStated(stated.target);
  if (value.value === null || target.value === null) return false;
  const [a, b] = [measureOf(value.unit), measureOf(target.unit)];
  return a.kind === b.kind && new Big(value.value).times(a.factor).eq(new Big(target.value).times(b.factor));
}
