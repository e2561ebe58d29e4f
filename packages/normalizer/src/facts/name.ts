/** What a figure is compared with: 2023年度, 上年, 年初预算. Some reports print 上一度. */
export const baseWords = '(?:\\d{4}年度?|上一?年度?|上一度|去年|年初预算数?|预算数?|年初)(?:同期|决算数?)?';

/** Words before a name: when, whose, that a list begins. */
const opening = new RegExp(
  `^(?:[，、:：；。)”"]|是?(?:因为|由于)[^、]*、|\\((?:其中|含|包括)?|其中[，:]?|具体(?:为|是|如下)?|分别(?:为|是)|主要(?:包括|为)|包括|本年(?!收入|支出|度)|本年度(?!收入|支出)|当年|年末(?!结转|结余)|全年(?!预算|执行)|一共|共计|累计|共(?![青同享])|有(?=因公|公务|车|国)|列明|安排(?=因公|出国)|接待(?=国内|外事|外宾)|(?:与|比|较|同)${baseWords}(?:相比|比较)?|同比|组织(?=因公|出国|对)|本(?:单位|部门|级(?!机关))(?=.)|(?:单位|部门)(?=政府|机关|共有)|由|和|及(?!其)|对)`,
  'u',
);
/** 2024年度, 某局2024年度: who and when, at the beginning of a sentence. */
const yearBefore = /^[^，。；:]*?(?<!的)\d{4}年(?:度|末|底|(?![度末底]))/u;
/** 截至2024年12月31日， */
const dateBefore = /^截[至止][^，]*?[日底末][，、]?/u;
/** 某局共有车辆, 某局所属各预算单位开支财政拨款的公务用车: whose they are. */
const owner = /^.*(?:(?<!公)共有|拥有|开支财政拨款的)(?=.)/u;
// One sign at a time, and not from within a number: a long row of digits is tried once and not in all its parts.
const closing = /(?<![\d.,])(?:[\d.,]|完成|分别|均|各|共计|共|累计|合计(?=为)|约|达到|达|有|为|是)+$/u;
/** 编报绩效目标的2024年度项目 */
const yearWithin = /(?<=的)\d{4}年度?/gu;

/** The name in the words before a figure, without the words around it; empty where they hold none. */
export function nameIn(words: string): string {
  let name = words.replace(dateBefore, '').replace(yearBefore, '').replace(owner, '');
  for (let next = name.replace(opening, ''); next !== name; next = name.replace(opening, '')) name = next;
  name = name.replace(yearWithin, '').replace(closing, '');
  return /\p{Script=Han}/u.test(name) ? name : '';
}
