import { amountMeasures, codesNamed, type MeasureWords } from '@juesuan/schema';
import { ofVocabulary } from '@juesuan/schema/words';
import { amountNoun, isNameless } from '../vocabulary.ts';
import { reached, withoutComparison } from './change.ts';
import { nameIn } from './name.ts';
import { claim, inReason, level, type Reading, unread } from './reading.ts';

/** 较上年决算数450万元增加: what the change is measured from. */
const fromLastYear =
  /(?:同比|与|比|较|同|由|从)(?:\d{4}年度?|上一?年度?|去年)(?:\([^()]*\))?(?:同期)?(?:累计|实际|全年)*(?:(?:支出|收入)?决算(?:数据|数字|数)?|(?:支出|收入|开支|发生)(?:数|额)?|数)?(?:的|为|是)?$/u;
const patternOf = ({ words, spendingOf }: MeasureWords): RegExp =>
  new RegExp(`${spendingOf ? `(?:(?<=${spendingOf.join('|')})支出)?` : ''}${words}(?:为|是)*$`, 'u');
/** How amounts are called; the first that fits. */
const amounts = ofVocabulary((): readonly (readonly [RegExp, string])[] => [
  [reached(), '决算数'],
  [fromLastYear, '上年决算数'],
  ...amountMeasures.map((entry) => [patternOf(entry), entry.measure] as const),
]);
/** 公务接待费支出0.39万元 is of 公务接待费; 基本支出 is a name. */
const spent =
  /(?<=(?:费|费用|经费|接待|购置|维护|运行|境\)|境|[^国]出国)[”"]?)(?:支出|安排)(?:共计|合计)?为?$|(?<=资金|拨款|结余)安排为?$|(?<=[^本目营级类款])支出为$/u;
/** 支出预算（全年预算数）为: a remark on how the amount is called. */
const remark = /(?<=[预决]算数?)\([^()]{1,20}\)(?=(?:为|是)*$)/u;

/**
 * Reads the words before an amount that does not change anything: how it is called, of what.
 *
 * @param after folded words after the amount
 * @param explains the amount stands within a reason
 * @param baseYears years that something is compared with: their 决算数 is last year's
 */
export function readAmount(
  lead: string,
  after: string,
  explains: boolean,
  baseYears: ReadonlySet<string>,
): Reading {
  if (explains) return inReason('原因金额', nameIn(lead));
  const words = lead.replace(remark, '');
  const planned = planFirst.exec(words)?.groups;
  if (planned) return claim(planned.initial ? '年初预算' : '预算数', nameIn(planned.item ?? ''));
  if (finalFollows.test(after) && fundBudget.test(words))
    return claim('预算数', nameIn(words.replace(/(?<=基金)预算$/u, '')));
  for (const [pattern, measure] of amounts()) {
    const match = pattern.exec(words);
    if (!match) continue;
    const item = nameIn(withoutComparison(words.slice(0, match.index)).replace(/(?<!合)[与比较同]$/u, ''));
    const year = /(\d{4})年度?$/u.exec(words.slice(0, match.index))?.[1];
    const ofLastYear = measure === '决算数' && year !== undefined && baseYears.has(year);
    // 决算收入总额为5万元, 支出预算总计5万元 name no other thing than the income, the expenditure.
    const own = item === '' && ofAll.test(match[0]) ? (/收入|支出/u.exec(match[0])?.[0] ?? '') : item;
    return claim(ofLastYear ? '上年决算数' : measure, own);
  }
  const beside = lastYearBefore(lead, baseYears);
  if (beside !== null) return claim('上年决算数', nameIn(lead.slice(beside).replace(spent, '')));
  if (spent.test(lead)) {
    const spender = nameIn(lead.replace(spent, ''));
    // 本单位支出为5万元: all that it spends.
    return level(isBody.test(spender) ? '支出' : spender);
  }
  const item = nameIn(lead);
  return isLevel(lead, item) ? level(item) : unread(item);
}

/** Names of what all of it is: 决算收入, 支出预算总计. */
const ofAll = /决算|预算(?:总|合|共)计?/u;
const isBody = /^(?:本|我|各|全)?(?:单位|部门|[县镇乡市区州省校院局厅委办])(?:本级)?$/u;
/** 政府性基金预算5万元，决算数4万元: of the two the first is the budget. */
const fundBudget = /(?:公共|基金|经营|资本)预算$/u;
/** 年初预算安排“三公”经费5万元 */
const planFirst =
  /^[^，]{0,20}?(?:(?<initial>年初)|全年|当年|(?<!公共|基金|经营|资本))(?:支出)?预算(?:安排|批复|下达|核定)(?:了|的)?(?<item>[^，]{2,})$/u;
const finalFollows = /^[，、](?:支出|收入)?决算/u;

/** 共计5万元, 为5万元: how much it is, with no name of its own. */
const levelOnly = /(?:为|是|共|共计|累计|合计|总计|达到?)$/u;

/**
 * Do the words before an amount say how much there is of something: its name alone (其他收入5万元), or a word like 共计? Anything
 * else (多收, 压降) may be a verb that is not known yet.
 */
const isLevel = (lead: string, item: string): boolean =>
  amountNoun.test(item) ||
  codesNamed(item, { classification: 'functional' }).length > 0 ||
  codesNamed(item, { classification: 'economic' }).length > 0 ||
  (isNameless(item) && (item !== '' || levelOnly.test(lead)));

const lastYear =
  /^[，、；]*(?:其中[:，]?)?(?:(?<year>\d{4})年度?(?!初|末)|(?:上一?年度?|去年)(?!末|初|结[转余]))/u;
/**
 * 2023年度为960万元, 上年支出960万元: the amount of the year that the next one is compared with (比2023年度增加40万元). Where
 * the words on it begin, or `null`.
 */
function lastYearBefore(lead: string, baseYears: ReadonlySet<string>): number | null {
  const found = lastYear.exec(lead);
  const year = found?.groups?.year;
  return found && (year === undefined || baseYears.has(year)) ? found[0].length : null;
}
