import type { Direction } from '@juesuan/schema';
import type { Figure } from './figure.ts';

/** What the words before a figure say of it. */
export interface Told {
  measure: string;
  direction: Direction | null;
  comparedTo: string;
  /** The name in those words, or empty. */
  item: string;
}

const up = '增加|增长|上升|提高|增大|扩大|新增|追加';
const down = '减少|下降|降低|压减|缩减|节约|减低|结余减少';
/** 下降（增长）27.78%: the word of the template that was not struck out. */
const leftOver = `(?:\\((?:${up}|${down})\\))?`;
const change = new RegExp(`^(?<item>.*?)(?:各|均|分别|共|支出|收入|决算数?)?(?<verb>${up}|${down})${leftOver}(?:了|额为|额|率为|率|为)?$`, 'u');
/** 减少外贸综合服务平台项目398.98万元: the verb before the name. */
const verbFirst = new RegExp(`^(?<of>.{0,30}?)(?<verb>${up}|${down})(?<item>.{2,})$`, 'u');
const direction = (verb: string): Direction => (new RegExp(`^(?:${up})$`, 'u').test(verb) ? 'up' : 'down');

/** Words that end in the name of an amount, longest first: [pattern at the end of the lead, measure]. */
const amounts: readonly (readonly [RegExp, string])[] = [
  [/年初预算(?:数|安排)?(?:为|是)*$/u, '年初预算'],
  [/全年预算(?:数)?(?:为|是)*$/u, '全年预算数'],
  [/(?:调整预算|调整后预算)(?:数)?(?:为|是)*$/u, '调整预算'],
  [/涉及(?:预算)?(?:资金|金额|财政资金|项目资金)(?:总额|共|共计)?(?:为|是)*$/u, '涉及资金'],
  [/预算金额(?:为|是)*$/u, '预算金额'],
  [/(?:支出|收入)?预算(?:数)?(?:为|是)*$/u, '预算数'],
  [/(?:全年)?执行(?:数|金额)(?:为|是)*$/u, '执行数'],
  [/(?:支出|收入)?决算(?:数|金额)?(?:为|是)*$/u, '决算数'],
  [/(?:总额|总金额)(?:为|是)*$/u, '总额'],
  [/(?:采购|合同)金额(?:\([^()]*\))?(?:为|是)*$/u, '金额'],
  [/金额(?:\([^()]*\))?(?:为|是)*$/u, '金额'],
];
const counts: readonly (readonly [RegExp, string])[] = [
  [/得分(?:为|是)?$/u, '得分'],
  [/保有量(?:为|是)?$/u, '保有量'],
  [/购置(?:数量?|公务用车|车辆|.{0,6}车)(?:为|是)?$/u, '购置数'],
  [/团组(?:数量?)?(?:为|是|共计?|累计)?$/u, '团组数'],
  [/问题(?:数)?$/u, '问题数'],
  [/(?:评价|自评|绩效|一级|二级)?项目(?:数|支出)?(?:共|共计|共有)?$/u, '项目数'],
];
const countByUnit: Readonly<Record<string, string>> = { 人次: '人次', '人/次': '人次', 批次: '批次', 批: '批次', 人: '人数', 名: '人数', 分: '得分' };

/** Words before a name that say when, or that a list begins. */
const opening =
  /^(?:[，、:：；。)”"]|其中[，:]?|具体(?:为|是|如下)?|分别(?:为|是)|主要(?:包括|用于|为)|包括|本年度?(?=[^收支])|当年|年末|全年(?!预算|执行)|共(?=[有接组安计开])|共计|累计|\d{4}年(?:度|末|底|初)?|(?:与|比|较|同)?(?:\d{4}年度?|上年度?|上一年度?|去年|年初预算数?|年初|预算数?)(?:相比|决算数?|同期)?|同比|与上年|截至[^，]*?[日底末]|组织对|在|由|和|及|共涉及)/u;
const closing = /(?:支出|收入)?(?:总计|合计)?(?:均|各|共|分别|约|达|达到|完成|为|是|有|数量?|列明|安排|组织|开展|接待)+$/u;

/** The name in the words before a figure, without the words around it. */
export function nameIn(words: string): string {
  let name = words;
  for (let next = name.replace(opening, ''); next !== name; next = name.replace(opening, '')) name = next;
  name = name.replace(/(?:(?:均|各|共)?(?:为|是)+|有|共|均|各|累计|共计)+$/u, '');
  return name.length > 0 && /[\p{Script=Han}]/u.test(name) ? name : '';
}

/**
 * Reads the words before a figure (its lead, from the last figure or clause mark on): what is measured, of what, which way.
 *
 * @param lead folded words directly before the figure
 * @param figure the figure
 * @param inReason the sentence has begun to give a reason (主要原因, 主要是)
 */
export function readLead(lead: string, figure: Figure, after: string, inReason: boolean): Told {
  const told = { measure: '', direction: null, comparedTo: '', item: '' } satisfies Told;
  if (figure.kind === 'percent' || figure.kind === 'bare') return readRate(lead, inReason, told);

  const changed = change.exec(lead)?.groups;
  if (changed?.verb !== undefined) {
    const measure = inReason ? '原因金额' : figure.kind === 'count' ? '增减数' : '同比增减额';
    return { ...told, measure, direction: direction(changed.verb), item: nameIn(changed.item ?? '') };
  }
  if (figure.kind === 'count') return readCount(lead, figure, after, told);
  if (inReason) {
    const first = verbFirst.exec(lead)?.groups;
    if (first?.verb === undefined) return { ...told, measure: '原因金额', item: nameIn(lead) };
    return { ...told, measure: '原因金额', direction: direction(first.verb), item: nameIn((first.of ?? '') + (first.item ?? '')) };
  }
  for (const [pattern, measure] of amounts) {
    const match = pattern.exec(lead);
    if (match) return { ...told, measure, item: nameIn(lead.slice(0, match.index)) };
  }
  return { ...told, measure: '决算数', item: nameIn(lead.replace(/(?<=(?:收入|支出|费|采购))支出(?=为?$)|支出为$/u, '')) };
}

function readRate(lead: string, inReason: boolean, told: Told): Told {
  const share = /^(?<item>.*?)占(?<whole>.*?)的?(?:比重|比例|比)?(?:为|是)?$/u.exec(lead)?.groups;
  if (share) return { ...told, measure: '占比', comparedTo: share.whole ?? '', item: nameIn(share.item ?? '') };
  const done = /^(?<item>.*?)(?:完成|为|占)(?<plan>[^完]*?(?:预算|年初|计划)[^完]*?)?(?:的)?(?:比例为)?$/u.exec(lead)?.groups;
  const changed = change.exec(lead)?.groups;
  if (changed?.verb !== undefined)
    return {
      ...told,
      measure: inReason ? '原因比率' : '同比增减率',
      direction: direction(changed.verb),
      item: nameIn(changed.item ?? ''),
    };
  if (/(?:完成|执行率|完成率)/u.test(lead)) {
    const plan = /完成(?<plan>.*?)(?:的)?$/u.exec(lead)?.groups?.plan ?? done?.plan ?? '';
    return { ...told, measure: /执行率/u.test(lead) ? '执行率' : '完成率', comparedTo: plan, item: nameIn(lead.replace(/(?:较年初|较预算)?完成.*$|(?:预算)?(?:执行率|完成率).*$/u, '')) };
  }
  return { ...told, measure: '比率', item: nameIn(lead) };
}

function readCount(lead: string, figure: Figure, after: string, told: Told): Told {
  for (const [pattern, measure] of counts) {
    const match = pattern.exec(lead);
    if (match) return { ...told, measure: measure === '得分' ? scoreMeasure(lead) : measure, item: nameIn(lead.slice(0, match.index)) };
  }
  const thing = /^(?:团组|项目)/u.exec(after)?.[0];
  if (thing === '项目') return { ...told, measure: '项目数', item: nameIn(lead) };
  if (thing === '团组') return { ...told, measure: '团组数', item: nameIn(lead) };
  return { ...told, measure: countByUnit[figure.unit] ?? '数量', item: nameIn(lead.replace(closing, '')) };
}

const scoreMeasure = (lead: string): string => (/平均得分/u.test(lead) ? '平均得分' : /自评得分/u.test(lead) ? '自评得分' : '得分');
