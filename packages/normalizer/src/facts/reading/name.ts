import { amountNoun, baseWords } from '../vocabulary.ts';

/** Words before a name: when, whose, that a list begins. */
const opening = new RegExp(
  `^(?:[，、:：；。)]|[一二三四五六七八九十]{1,2}是|\\(?\\d{1,2}[)]|\\d{1,2}[.、](?!\\d)|[①-⑳]|\\(?[一二三四五六七八九十]{1,3}[)、]|是?(?:因为|由于)[^、]*、|\\((?:其中|含|包括)?|(?:增加|减少)的有|其中[，:]?|此外[，:]?|具体(?:为|是|如下)?|分别(?:为|是)|主要(?:包括|为|用于|有)|包括|本年(?!收入|支出|度)|本年度(?!收入|支出)|当年|年末(?!(?:财政拨款)?结[转余])|全年(?!预算|执行)|一共|共计|累计|共(?![青同享])|有(?=因公|公务|车|国)|列明|使用[^，]{0,14}拨款(?:安排|开支|支出|涉及)的?(?=.)|(?:一般公共预算)?财政拨款(?:安排|开支)?的?(?=["“]?三公|公务|因公)|安排(?=因公|出国|国内|国\\(|公务)|开支(?=培训|会议|公务)|接待(?=国内|外事|外宾)|发生(?=国内|公务|[“"])|召开(?=会议)|(?:开展|举办)(?=培训)|实现(?=资产|收入)|涉及|(?:与|比|较|同)${baseWords}(?:相比|比较)?|相比|按?(?:同口径|可比口径)|同比|实际(?:支出|发生)(?=[“"三公])|完成(?=.{2})|我(?:单位|部门|[局厅委办院])|选取|选择|组织(?=因公|出国|对)|本(?:单位|部门|级(?!机关))(?=.)|(?:单位|部门)(?=政府|机关|共有|公务)|含(?=.{2})|由|和|及(?!其)|对(?!个人|附属|企业|社会|外))`,
  'u',
);
/** 2024年度, 某局2024年度: who and when, at the beginning of a sentence; of 2024年末结转和结余 only the number. */
const yearBefore =
  /^(?<who>[^，。；:]*?)(?<!的)\d{4}(?:(?=年[初末](?:财政拨款)?结[转余])|年(?:度|末|底|(?![度末底]))(?:[、和至]\d{4}年度?)*)/u;
/** 截至2024年12月31日， */
const dateBefore = /^截[至止][^，]*?[日底末][，、]?/u;
/** 某局共有车辆, 某局所属各预算单位开支财政拨款的公务用车, 保障某局正常运转的日常支出: whose they are. */
const owner = /^.*(?:(?<!公)共有|拥有|开支[^，。；]{0,20}的|运转的)(?=.)/u;
/** 某局机关运行经费: a department before what every department has. */
const department =
  /^[^，。；:、]{1,30}?(?:[局厅委办院所处会部府乡镇县市区省州旗盟]|街道|中心|学校|大队|支队|总队)(?:\(本级\)|本级|机关(?!运行))?(?=(?:机关运行|政府采购|资产|国有资产|收[、入]|支出(?:总|决)|财政拨款|一般公共预算|“?三公|公务(?:用车|接待)|因公出国|会议费|培训费|整体支出))/u;
/** 办公费、印刷费等公用经费: the examples of what is named after them. */
const examples = /^.*、.*等(?=(?:日常)?(?:人员|公用)经费)/u;
/** （年初预算为0）, 公用经费（: a bracket that another clause has closed or opened. */
const closedBefore = /^[^(]*\)/u;
const openedWithin = /^.*\((?=[^)]*$)/u;
// One sign at a time, and not from within a number: a long row of digits is tried once and not in all its parts.
const closing =
  /(?<![\d.,])(?:[\d.,]|完成|分别|(?<![人车])均|各|由|共计|共|累计|合计(?=为)|约|达到|达|有|为|是)+$/u;
/** 其他支出（对附属单位补助支出、上缴上级支出）: what is added up. */
const namesWithin = /(?<=.)\([^()]*、[^()]*\)$/u;
/** 编报绩效目标的2024年度项目 */
const yearWithin = /(?<=的)\d{4}年度?/gu;

/** The name in the words before a figure, without the words around it; empty where they hold none. */
export function nameIn(words: string): string {
  let name = withoutYear(words.replace(dateBefore, '')).replace(owner, '');
  name = name
    .replace(closedBefore, '')
    .replace(openedWithin, '')
    .replace(department, '')
    .replace(examples, '');
  for (let next = open(name); next !== name; next = open(name)) name = next;
  name = name.replace(yearWithin, '').replace(namesWithin, '').replace(closing, '');
  return /\p{Script=Han}/u.test(name) ? name : '';
}

/** 某局2024年度收入: 收入. 公务接待费2024年: what stands before the year, if it can be the name of an amount. */
function withoutYear(words: string): string {
  const found = yearBefore.exec(words);
  if (!found) return words;
  const rest = words.slice(found[0].length);
  const who = found.groups?.who ?? '';
  return onlyWhose.test(rest) && amountNoun.test(who) ? who : rest;
}
const onlyWhose = /^(?:财政拨款)?$/u;

/** One word or mark less before the name; quotes that hold the whole of it, or were opened by another, are marks too. */
function open(name: string): string {
  const shorter = name.replace(opening, '');
  if (shorter !== name) return shorter;
  const inQuotes = /^["“](?<inner>[^"“”]*)["”]?$/u.exec(name)?.groups?.inner;
  if (inQuotes !== undefined) return inQuotes;
  return /^["”]|^[^"“”]*”$/u.test(name) ? name.replace(/^["”]|”$/u, '') : name;
}
