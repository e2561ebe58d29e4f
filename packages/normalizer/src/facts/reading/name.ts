import { bodyEndings, expenseEndings, fundWords, itemBeginnings } from '@juesuan/schema';
import { amountNoun, baseWords } from '../vocabulary.ts';

/** Words before a name: when, whose, that a list begins. */
const opening = new RegExp(
  `^(?:[，、:：；。)]|[一二三四五六七八九十]{1,2}是|\\(?\\d{1,2}[)]|\\d{1,2}[.、](?!\\d)|[①-⑳]|\\(?[一二三四五六七八九十]{1,3}[)、]|是?(?:因为|由于)[^、]*、|\\((?:含|包括|不含)[^()]*\\)|\\((?:其中|含|包括)?|的|(?:而|但|且|并|同时|另外?)(?=.{3})|全[县镇乡市区州省校院局](?=.{2})|[县区市州省]级部门(?=组织|因公|出国|公务)|年中|[局厅委办院]机关(?=公务|车辆|因公)|(?:增加|减少)的有|其中[，:]?|此外[，:]?|具体(?:为|是|如下)?|控制在|分别(?:为|是)|主要(?:包括|为|用于|有)|包括|本年(?!收入|支出|度)|本年度(?!收入|支出)|当年|年末(?!(?:财政拨款)?结[转余])|全年(?!预算|执行)|一共|共计|累计|共(?![青同享])|有(?=因公|公务|车|国)|列明|使用[^，]{0,14}拨款(?:安排|开支|支出|涉及)的?(?=.)|(?:一般公共预算)?财政拨款(?:安排|开支)?的?(?=["“]?三公|公务|因公)|安排(?=因公|出国|国内|国\\(|公务)|开支(?=培训|会议|公务)|接待(?=国内|外事|外宾)|发生(?=国内|公务|[“"])|召开(?=会议)|(?:开展|举办)(?=培训)|实现(?=资产|收入)|涉及|(?:与|比|较|同)${baseWords}(?:相比|比较)?|相比|按?(?:同口径|可比口径)|同比|实际(?:支出|发生)(?=[“"三公])|完成(?=.{2})|我(?:单位|部门|[局厅委办院])|选取|选择|组织(?=因公|出国|对)|本(?:单位|部门|级(?!机关))(?=.)|(?:单位|部门)(?=政府|机关|共有|公务|出国|因公)|含(?=.{2})|除(?=[^险尘][^，。；]*(?:收入|支出|费|费用|经费|拨款)$)|由|和|及(?!其)|对(?!个人|附属|企业|社会|外))`,
  'u',
);
/** 2024年度, 某局2024年度: who and when, at the beginning of a sentence; of 2024年末结转和结余 only the number. */
const yearBefore =
  /^(?<who>[^，。；:]*?)(?<!的)\d{4}(?:(?=年[初末](?:财政拨款)?结[转余])|年(?:度|末|底|(?![度末底]))(?:[、和至]\d{4}年度?)*)/u;
/** 截至2024年12月31日， */
const dateBefore = /^截[至止][^，]*?[日底末][，、]?/u;
/** 某局共有车辆, 某局所属各预算单位开支财政拨款的公务用车, 保障某局正常运转的日常支出: whose they are. */
const owner = /^.*(?:(?<!公)共有|拥有|开支[^，。；]{0,20}的|运转的)(?=.)/u;
/** 某中心（以下简称“中心”）实施项目: whose. 出国费、接待费（简称“三公”经费）支出合计: the name is in the bracket. */
const called = /^.*\((?:以下)?(?:统称|简称)为?:?(?<name>[^()]*)\)(?<rest>.*)$/u;
const restOfAmount = /^(?:支出|开支|经费|决算|预算|合计|总计|总额)*$/u;
/** 某局机关运行经费: a department before what every department has. */
const department = new RegExp(
  `^(?!住院|出院)[^，。；:、]{1,30}?(?:${bodyEndings.join('|')})(?:\\(本级\\)|本级|机关(?!运行))?(?=(?:${itemBeginnings.join('|')}))`,
  'u',
);
/** 全县行政单位、事业单位“三公”经费: whoever it is that spends them, “三公”经费 is a name of its own. */
const beforeThreePublic = /^.*(?<!["“])(?=["“]?三公["”]?经费)/u;
/** “三公”经费中公务接待费, 公务用车费用中含公车购置费: what it is a part of. */
const wholeBefore = /^[^，。；:、]{2,16}?(?:费|费用|经费)(?:支出)?(?:决算|预算)?中(?:含|包括|包含)?(?=.{2})/u;
/** 机关运行经费由办公费、水电费构成: what it is made of. Who pays for it (由财政安排) is no part. */
const madeOf =
  /^[^，。；:、]{2,20}?(?:支出|收入|经费|费用|资金|总额)由(?!财政|上级|本级|单位|[省市县区镇乡])(?=[^，。；]*(?:费|费用|支出|收入|补助)$)/u;
/** 办公费、印刷费等公用经费: the examples of what is named after them. */
const examples = /^.*、.*等(?=(?:日常)?(?:人员|公用)经费)/u;
/** （年初预算为0）, 公用经费（: a bracket that another clause has closed or opened. */
const closedBefore = /^[^(]*\)/u;
const openedWithin = /^.*\((?=[^)]*$)/u;
// One sign at a time, and not from within a number: a long row of digits is tried once and not in all its parts.
const closing =
  /(?<![\d.,])(?:[\d.,]|完成|分别|控制在|(?<![人车])均|各|由|共计|共|累计|合计(?=为)|约|达到|达|有|为|是|仅|从|(?<=.{2})年度)+$/u;
/** 其他支出（对附属单位补助支出、上缴上级支出）: what is added up. */
const namesWithin = /(?<=.)\([^()]*、[^()]*\)$/u;
/** (“三公”经费): a bracket that was opened before the name. */
const closedOnly = /(?<=^[^(]*)\)$/u;
/** 公务接待费财政拨款支出 is 公务接待费, “三公”经费总支出 is “三公”经费. */
const fundBehind = new RegExp(
  `(?<=(?:${expenseEndings.join('|')})[”"]?)(?=.)(?:一般公共预算|公共预算|公共财政)?财政拨款(?:支出)?$`,
  'u',
);
const sumBehind = new RegExp(`(?<=三公["”]?经费)${fundWords}(?:总|合计|总计|汇总|累计)*(?:支出|开支)?$`, 'u');
/** 编报绩效目标的2024年度项目 */
const yearWithin = /(?<=的)\d{4}年度?/gu;

/** The name in the words before a figure, without the words around it; empty where they hold none. */
export function nameIn(words: string): string {
  let name = withoutYear(words.replace(dateBefore, ''))
    .replace(called, (_all, called: string, rest: string) => (restOfAmount.test(rest) ? called + rest : rest))
    .replace(owner, '');
  name = name
    .replace(closedBefore, '')
    .replace(openedWithin, '')
    .replace(wholeBefore, '')
    .replace(madeOf, '')
    .replace(beforeThreePublic, '')
    .replace(department, '')
    .replace(examples, '');
  for (let next = open(name); next !== name; next = open(name)) name = next;
  name = name.replace(yearWithin, '').replace(namesWithin, '').replace(closing, '').replace(closedOnly, '');
  name = name.replace(fundBehind, '').replace(sumBehind, '');
  return /\p{Script=Han}/u.test(name) ? name : '';
}

/** 某局2024年度收入: 收入. 公务接待费2024年: what stands before the year, if it can be the name of an amount. */
function withoutYear(words: string): string {
  const found = yearBefore.exec(words);
  if (!found) return words;
  const rest = words.slice(found[0].length);
  const who = found.groups?.who ?? '';
  return onlyWhose.test(rest) && (amountNoun.test(who) || codedSubject.test(who)) ? who : rest;
}
/** 2010601行政运行 */
const codedSubject = /^\d{3}(?:\d{2}){0,2}\p{Script=Han}{2,}$/u;
const onlyWhose = new RegExp(
  `^(?:全年|实际|累计|共)*${fundWords}(?:全年|实际|累计|共)*(?:支出)?(?:分别)?为?$`,
  'u',
);

/** One word or mark less before the name; quotes that hold the whole of it, or were opened by another, are marks too. */
function open(name: string): string {
  const shorter = name.replace(opening, '');
  if (shorter !== name) return shorter;
  const inQuotes = /^["“](?<inner>[^"“”]*)["”]?$/u.exec(name)?.groups?.inner;
  if (inQuotes !== undefined) return inQuotes;
  if (/^"[^"]+"/u.test(name)) return name;
  return /^["”]|^[^"“”]*”$/u.test(name) ? name.replace(/^["”]|”$/u, '') : name;
}
