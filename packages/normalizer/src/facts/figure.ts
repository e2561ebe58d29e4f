/** A figure with its unit in a folded text: [start, end) holds both. */
export interface Figure {
  /** Plain decimal, never negative. */
  value: string;
  /** As printed, or empty. */
  unit: string;
  kind: 'money' | 'percent' | 'count' | 'bare';
  /** A minus was printed before it. */
  negative: boolean;
  start: number;
  end: number;
}

const money = '亿元|万元|千元|百元|元(?![旦月])|亿|万(?![人辆个户平次台])';
const percent = '个百分点|百分点|百分比|%|‰';
/**
 * Measure words of things that final accounts count. Times and dates (年月日天小时分钟) count nothing; a figure before
 * 人员 or 项目 is an ordinal whose mark was lost.
 */
const count =
  '人次|人/次|批次|场次|个(?!体|人(?:所得|经费|和家庭|农))|人(?![员事才大力均民防工社身口])|名(?![称单义录])|辆|台\\(套\\)|台/套|台套|套\\(台\\)|套|台(?![湾账])|批(?![复准])|次(?![年性])|场(?![所地馆])|分(?![钟之别期成局公支析布配类行])|项(?!目)|户(?![口籍])|家(?![庭具级])|件|期(?![间末初限内])|篇|宗|条(?![例件])|份|平方米|亩|公里|间(?!接)|艘|架|吨|册';
const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const figure = new RegExp(
  `(?<minus>[-−－](?=\\d))?(?<number>${number})(?:(?<money>${money})|(?<percent>${percent})|(?<count>${count}))?`,
  'gu',
);
/** How far around a number its context reaches: characters. */
const context = 80;
/** A bound of what is counted, not a figure of the accounts: 单价100万元（含）以上设备. */
const bound = /^(?:\((?:含|不含)\))?(?:及|\(含\))?以[上下内外]/u;
/** 第24次, a range's second half (`1-7`), a part of a longer number or name before the figure; 满分100分. */
const ordinalBefore = /(?:第|[\dA-Za-z.〔[-]|满分为?|总分为?|分值为?)$/u;
/** 3个月, 12个工作日: times. */
const time = /^(?:月|工作日|季度|年|小时)/u;
/** A rate may have lost its percent sign (增长13.95。); an amount without a unit is none. */
const rateBefore = /(?:增长|下降|降低|提高|上升)(?:\((?:增长|下降|减少|增加)\))?(?:了|率为|为)?$/u;

/**
 * The figures of a folded text: numbers with a unit of money, %, or a measure word, and rates without their sign.
 * Dates, ordinals, bounds, document numbers and bare numbers are none.
 *
 * @example
 * findFigures('2024年度收、支总计均为25673.39万元，增长8.1%。').map(({ value, unit }) => value + unit); // ['25673.39万元', '8.1%']
 */
export function findFigures(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(figure)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - context), start);
    const after = text.slice(end, end + context);
    if (ordinalBefore.test(before) || /^[\dA-Za-z]/.test(after) || inBookTitle(before)) continue;
    const unit = groups.money ?? groups.percent ?? groups.count ?? '';
    if (unit === '' && (!rateBefore.test(before) || !/^(?:[，。；、)]|$)/u.test(after))) continue;
    if (groups.percent === undefined && bound.test(after)) continue;
    if (groups.count !== undefined && time.test(after)) continue;
    found.push({
      value: plain(groups.number ?? ''),
      unit,
      kind: groups.money ? 'money' : groups.percent ? 'percent' : groups.count ? 'count' : 'bare',
      negative: groups.minus !== undefined,
      start,
      end,
    });
  }
  return found;
}

const inBookTitle = (before: string): boolean => before.lastIndexOf('《') > before.lastIndexOf('》');

/** `012` is no decimal; a leading zero of a count is dropped. */
const plain = (printed: string): string => printed.replaceAll(',', '').replace(/^0+(?=\d)/, '');
