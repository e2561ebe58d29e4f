import type { Direction } from '@juesuan/schema';
import type { Figure } from './figure.ts';
import { baseWords, nameIn } from './name.ts';

/** What the words before a figure say of it. */
export interface Told {
  measure: string;
  direction: Direction | null;
  /** The whole of a share, the plan of a completion rate; empty if none is named. */
  comparedTo: string;
  /** The name in those words, or empty. */
  item: string;
}

const up = '增加|增长|上升|提高|增大|扩大|新增|追加|增支|增收';
const down = '减少|下降|降低|压减|缩减|节约|减低|减支|减收';
/** 下降（增长）27.78%, 增加/减少0万元: the word of the template that was not struck out. */
const leftOver = `(?:[(/](?:${up}|${down})\\)?)?`;
const change = new RegExp(
  `^(?<item>.*?)(?<verb>${up}|${down})${leftOver}(?:了|额为|额|率为|率|为|幅度为)?$`,
  'u',
);
/** 减少外贸综合服务平台项目398.98万元: the verb before the name. */
const verbFirst = new RegExp(`^(?<of>.{0,40}?)(?<verb>${up}|${down})(?<item>.{2,})$`, 'u');
const directionOf = (verb: string): Direction => (new RegExp(`^(?:${up})$`, 'u').test(verb) ? 'up' : 'down');
/** 支出决算较2023年度: what is compared with what, at the end of the words before the verb. */
const comparedBefore = new RegExp(
  `(?:(?:支出|收入)?决算数?)?(?:(?:与|比|较|同)${baseWords}(?:相比|比较)?|同比)?[，]?(?:各|均|分别|共)*$`,
  'u',
);

/** How amounts are called, at the end of the words before them; the first that fits. */
const amounts: readonly (readonly [RegExp, string])[] = [
  [/年初预算(?:数|安排)?(?:为|是)*$/u, '年初预算'],
  [/(?:项目)?全年预算数?(?:为|是)*$/u, '全年预算数'],
  [/调整后?预算数?(?:为|是)*$/u, '调整预算'],
  [/(?:共)?涉及[^，、]*$/u, '涉及资金'],
  [/预算金额(?:为|是)*$/u, '预算金额'],
  // 公务接待费支出决算 is of 公务接待费, 教育支出决算 of 教育支出.
  [/(?:(?<=^|费|款)支出)?预算数?(?:为|是)*$/u, '预算数'],
  [/(?:全年)?执行(?:数|金额)(?:为|是)*$/u, '执行数'],
  [/(?:(?<=^|费|款)支出)?决算(?:数|金额)?(?:为|是)*$/u, '决算数'],
  [/总额(?:为|是)*$/u, '总额'],
  [/总?金额(?:\([^()]*\))?(?:为|是)*$/u, '金额'],
];
const counts: readonly (readonly [RegExp, string])[] = [
  [/平均得分(?:为|是)?$/u, '平均得分'],
  [/(?:项目)?(?:绩效)?自评得分(?:为|是)?$/u, '自评得分'],
  [/得分(?:为|是)?$/u, '得分'],
  [/保有量(?:为|是)?$/u, '保有量'],
  [/购置数量?(?:为|是)?$/u, '购置数'],
  [/团组数?量?(?:为|是|共计|累计)?$/u, '团组数'],
  [/问题数?$/u, '问题数'],
];
const countByUnit: Readonly<Record<string, string>> = {
  人次: '人次',
  '人/次': '人次',
  批次: '批次',
  批: '批次',
  人: '人数',
  名: '人数',
  分: '得分',
};

/**
 * Reads the words before a figure (its lead, from the last figure or clause mark on): what is measured, of what, which
 * way it goes.
 *
 * @param lead folded words directly before the figure
 * @param after folded words after it
 * @param inReason the sentence has begun to give a reason (主要原因, 主要是)
 */
export function readLead(lead: string, figure: Figure, after: string, inReason: boolean): Told {
  if (figure.kind === 'percent' || figure.kind === 'bare') return readRate(lead, inReason);
  const changed = change.exec(lead)?.groups;
  if (changed?.verb !== undefined) {
    const measure = inReason ? '原因金额' : figure.kind === 'count' ? '增减数' : '同比增减额';
    return told(measure, nameIn((changed.item ?? '').replace(comparedBefore, '')), directionOf(changed.verb));
  }
  if (figure.kind === 'count') return readCount(lead, figure, after);
  if (inReason) {
    const first = verbFirst.exec(lead)?.groups;
    if (first?.verb === undefined) return told('原因金额', nameIn(lead));
    return told('原因金额', nameIn((first.of ?? '') + (first.item ?? '')), directionOf(first.verb));
  }
  for (const [pattern, measure] of amounts) {
    const match = pattern.exec(lead);
    if (match) return told(measure, nameIn(lead.slice(0, match.index)));
  }
  // 公务接待费支出0.39万元 is 公务接待费; 基本支出 is a name.
  return told('决算数', nameIn(lead.replace(/(?<=费)支出为?$|(?<=[^本目营级类])支出为$/u, '')));
}

function told(measure: string, item: string, direction: Direction | null = null, comparedTo = ''): Told {
  return { measure, item, direction, comparedTo };
}

function readRate(lead: string, inReason: boolean): Told {
  const changed = change.exec(lead)?.groups;
  if (changed?.verb !== undefined) {
    const item = nameIn((changed.item ?? '').replace(comparedBefore, ''));
    return told(inReason ? '原因比率' : '同比增减率', item, directionOf(changed.verb));
  }
  const share = /^(?<item>.*?)占(?<whole>.*?)的?(?:比重|比例|比)?(?:为|是)?$/u.exec(lead)?.groups;
  if (share) return told('占比', nameIn(share.item ?? ''), null, share.whole ?? '');
  const rate = /^(?<item>.*?)(?<name>(?:预算)?执行率|完成率)(?:为|是|达|达到)?$/u.exec(lead)?.groups;
  if (rate) return told(rate.name === '完成率' ? '完成率' : '执行率', nameIn(rate.item ?? ''));
  // 完成年初预算149.5万元的101.91%: the plan's amount stands between.
  if (/^的$/u.test(lead)) return told('完成率', '');
  const done = /^(?<item>.*?)(?:较年初)?完成(?<plan>.*?)的?$/u.exec(lead)?.groups;
  if (done) return told('完成率', nameIn(done.item ?? ''), null, done.plan ?? '');
  return told('比率', nameIn(lead));
}

function readCount(lead: string, figure: Figure, after: string): Told {
  for (const [pattern, measure] of counts) {
    const match = pattern.exec(lead);
    if (match) return told(measure, nameIn(lead.slice(0, match.index)));
  }
  const bought = /^(?:.*(?:购置|新购|更新))(?<vehicle>[^，、]{0,8}?车辆?)$/u.exec(lead)?.groups?.vehicle;
  if (bought !== undefined) return told('购置数', bought);
  if (/^项目/u.test(after) || /项目数?共?$/u.test(lead)) {
    const doing = /^项目(?:支出)?(?:全面)?(?:开展|进行|实施|组织)了?(?<what>[^，。；]{2,20})/u.exec(after)
      ?.groups?.what;
    return told('项目数', nameIn(lead.replace(/(?:项目)?(?:数?共?|等)$/u, '项目')) || (doing ?? ''));
  }
  if (/^团组/u.test(after)) return told('团组数', nameIn(lead));
  return told(countByUnit[figure.unit] ?? '数量', nameIn(lead));
}
