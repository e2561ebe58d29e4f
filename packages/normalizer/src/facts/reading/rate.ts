import { rateMeasures } from '@juesuan/schema';
import { directionOf } from '../vocabulary.ts';
import { change, withoutComparison } from './change.ts';
import { nameIn } from './name.ts';
import { claim, inReason, type Reading, unread } from './reading.ts';

const share = /^(?<item>.*?)占(?<whole>[^占]*?)的?(?:比重|比例|比)?(?:为|是|达)?$/u;
const rates = rateMeasures.map(
  ({ measure, words }) => [new RegExp(`^(?<item>.*?)${words}(?:为|是|达到|达)?$`, 'u'), measure] as const,
);
/** 为年初预算的105.56% */
const ofPlan = /^(?<item>.*?)(?:为|是|相当于)(?<plan>[^，]*预算数?)的$/u;
const done = /^(?<item>.*?)(?:较年初)?完成(?<plan>.*?)的?$/u;
/** 货物采购授予中小企业合同金额占…: the amount is of what is named before it. */
const amountAtEnd = /(?<=合同|采购)金额$/u;

/** Reads the words before a rate: a change, a share, how much of a plan was done. */
export function readRate(lead: string, explains: boolean): Reading {
  const changed = change(lead);
  if (changed) {
    const item = withoutComparison(changed.item);
    // 比重较上年提高1.5个百分点 is of the share, and of what it is the share of.
    const shared = /^(?<item>.*?)(?:占.*)?(?:比重|占比|比例)$/u.exec(item)?.groups;
    const name = nameIn(shared?.item ?? item);
    const direction = directionOf(changed.verb);
    return explains
      ? inReason('原因比率', name, direction)
      : claim(shared ? '占比增减' : '增减率', name, direction);
  }
  for (const [pattern, measure] of rates) {
    const named = pattern.exec(lead);
    if (named) return claim(measure, nameIn(named.groups?.item ?? ''));
  }
  // 完成年初预算149.5万元的101.91%: the plan's amount stands between.
  if (/^的$/u.test(lead)) return claim('完成率', '');
  const part = share.exec(lead)?.groups;
  if (part) return claim('占比', nameIn((part.item ?? '').replace(amountAtEnd, '')), null, part.whole ?? '');
  const finished = (done.exec(lead) ?? ofPlan.exec(lead))?.groups;
  if (finished) return claim('完成率', nameIn(finished.item ?? ''), null, finished.plan ?? '');
  return unread(nameIn(lead));
}
