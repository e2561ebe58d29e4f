import type { Paragraph, ToldIndicator } from '@juesuan/schema';
import { type FoldedText, locationAt, printedBetween } from './sentence/folded.ts';

/** 某某项目绩效自评情况：, and what else a paragraph on one project begins with. */
const projectHead =
  /^(?:\d{1,2}[、.]|\(\d{1,2}\)|[一二三四五六七八九十]+是)?(?<project>[^。；:]{2,80}?)(?:(?:支出)?项目)?(?:支出)?(?:绩效|项目)*(?:项目)?自评(?:情况|结果|综述|报告)?(?:如下)?[:：。]/u;
/** 某某项目。全年预算数…: the name alone, before what is stated of a project. */
const projectAlone =
  /^(?:\d{1,2}[、.]|\(\d{1,2}\)|[一二三四五六七八九十]+是)?(?<project>[^。；:，\d]{2,60}?)(?:支出)?项目[。:](?=[^。]{0,40}(?:预算|执行|自评|得分))/u;
/** From here on the paragraph repeats the indicators of the self-evaluation form. */
const indicatorsBegin =
  /(?:项目)?(?:年度)?绩效(?:目标|指标)(?:的)?(?:总体)?(?:完成|实现)情况(?:如下|分析)?[:：]|(?:主要)?(?:产出|产生)(?:和|及)(?:的)?(?:效果|效益)[:：]/u;

/** Where the name of the project stands that a paragraph begins with: folded characters; `null` if it begins none. */
export function projectOf(text: string): { start: number; end: number } | null {
  const match = projectHead.exec(text) ?? projectAlone.exec(text);
  const named = match?.groups?.project;
  if (!match || named === undefined) return null;
  const lead = /^根据[^，]*，/u.exec(named)?.[0].length ?? 0;
  const name = named.slice(lead).replace(/(?:支出)?项目$|绩效$/u, '');
  const start = match[0].indexOf(named) + lead;
  return { start, end: start + name.length };
}

/** Where the indicators begin: folded characters; `null` where the paragraph states none. */
export function indicatorsStart(text: string): number | null {
  const found = indicatorsBegin.exec(text);
  return found ? found.index + found[0].length : null;
}

/** 二是…, （2）…, 质量指标…, 发现的主要问题…: the evaluation of the same project. */
const nextIndicator =
  /^(?:[一二三四五六七八九十]+是|\(|\d{1,2}[.、)]|[①-⑳]|[^，。]{0,12}指标|发现|存在|下一步|主要(?:产出|问题))/u;

/** Does a paragraph continue the indicators of the one before? `ended`: that one ended with a full stop. */
export const continues = (text: string, ended: boolean): boolean => !ended || nextIndicator.test(text);

const dimension =
  /^(?:[一二三四五六七八九十]+是)?(?:(?<level2>[^，,。；\d]{2,12}?指标)(?:方面|完成情况)?|(?<short>[^，,。；\d]{2,8}?指?)方面|)(?:指标)?[，,:]?/u;
const targetOperator =
  /[≤≥=<>＝]|(?:争取|设定|要求|力争|应)?(?:不低于|不高于|不少于|不多于|不超过|不能高于|大于|小于)|争取/u;
/** 实际完成15万元, 完成20万元, 实际无故障天数360天; 实际支出成本≤15万元 is the name of an indicator. */
const outcome = /(?<=^|[，,])(?:实际|完成|达到)/u;
const outcomeWords = /^(?:实际)?(?:完成率?|支出|达到|实现|执行|运行率|正常运行率|巡检)?(?:值|数)?为?(?=.)/u;

/**
 * The indicators that a paragraph states: `参会人员满意度≥95%，实际完成95%；`. What cannot be parted into a name and a
 * target is kept whole in `indicator`.
 */
export function readIndicators(
  paragraph: Paragraph,
  folded: FoldedText,
  from: number,
  place: { section: string; project: string },
): ToldIndicator[] {
  const stated: ToldIndicator[] = [];
  let level2 = '';
  for (const { start, text } of clauses(folded.text, from)) {
    const named = dimension.exec(text);
    const skip = named?.[0].length ?? 0;
    level2 = named?.groups?.level2 ?? named?.groups?.short ?? level2;
    const words = text.slice(skip);
    if (words === '') continue;
    const done = words.slice(1).search(outcome) + 1;
    const plan = done > 0 ? words.slice(0, done).replace(/[，,]$/u, '') : words;
    const cut = (targetOperator.exec(plan) ?? /(?<=\D)\d/u.exec(plan))?.index ?? plan.length;
    const at = start + skip;
    stated.push({
      ...place,
      level2,
      indicator: printedBetween(folded, at, at + cut).replace(/[$，]|为$/gu, ''),
      target: plan.slice(cut),
      actual: done > 0 ? words.slice(done).replace(outcomeWords, '') : '',
      raw: printedBetween(folded, start, start + text.length),
      location: locationAt(paragraph, folded.offsets[start] ?? 0),
    });
  }
  return stated;
}

function* clauses(text: string, from: number): Generator<{ start: number; text: string }> {
  let start = from;
  for (let i = from; i <= text.length; i++) {
    if (i < text.length && !/[；。]/u.test(text[i] ?? '')) continue;
    if (i > start) yield { start, text: text.slice(start, i) };
    start = i + 1;
  }
}
