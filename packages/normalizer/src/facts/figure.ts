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

const money = '亿元|万元|千元|百元|元|亿|万(?![人辆个户次台])';
const percent = '个百分点|百分点|百分比|%|‰';
/** Measure words of things that final accounts count. Times and dates (年月日天小时分钟) count nothing. */
const count =
  '人次|人/次|批次|场次|个|人|名|辆|台\\(套\\)|台/套|台套|套\\(台\\)|套|台|批|次|场|分(?![钟之别期成])|项|户|家|件|期|篇|宗|条|份|平方米|亩|公里|间|艘|架|吨|册';
const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const figure = new RegExp(
  `(?<minus>[-−－](?=\\d))?(?<number>${number})(?:(?<money>${money})|(?<percent>${percent})|(?<count>${count}))?`,
  'gu',
);
/** A bound, not a figure of the accounts: 单价100万元（含）以上设备, 5人以下. */
const bound = /^(?:\((?:含|不含)\))?(?:及|\(含\))?以[上下内外]/u;
/** 第24次, a range's second half (`1-7`), a version or a part of a longer number before the figure. */
const ordinalBefore = /(?:第|[\dA-Za-z.〔[-])$/u;
/** 3个月, 12个工作日: times. 一次性 and 批复 are no measure words either. */
const noMeasure = /^(?:月|工作日|季度|年|小时|性|复|准|大类)/u;
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
    const before = text.slice(0, start);
    const after = text.slice(end);
    if (ordinalBefore.test(before) || /^[\dA-Za-z]/.test(after) || inBookTitle(before)) continue;
    const unit = groups.money ?? groups.percent ?? groups.count ?? '';
    if (unit === '' && (!rateBefore.test(before) || !/^(?:[，。；、)]|$)/u.test(after))) continue;
    if (unit !== '' && (bound.test(after) || (groups.count !== undefined && noMeasure.test(after)))) continue;
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
