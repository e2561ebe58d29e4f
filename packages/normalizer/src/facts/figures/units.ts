import { numberSource } from '@juesuan/schema/words';

/** Units of money, longest first; 亿 and 万 stand for 亿元 and 万元 where 元 was left out. */
export const money = '亿元|万元|千元|百元|元(?![旦月])|亿|万(?![人辆个户平次台公亩册件名家份吨只株])';
export const percent = '个百分点|百分点|百分比|%|‰|倍(?!数)';
/**
 * Measure words of things that final accounts count. Times and dates (年月日天小时分钟) count nothing; a figure before
 * 人员 or 项目 is an ordinal whose mark was lost.
 */
export const count =
  '万(?:人次|人|名|户|家|件|亩|册|份|公里|平方米|吨)|人次|人/次|批次|批\\(次\\)|场次|个(?!体|人(?:所得|经费|和家庭|农))|人(?![员事才大力均民防工社身口])|名(?![称单义录])|辆|台\\(套\\)|台/套|台套|套\\(台\\)|台\\(辆\\)|套|台(?![湾账])|批(?![复准])|次(?![年性])|场(?![所地馆])|分(?![钟之别期成局公支析布配类行])|项(?!目)|户(?![口籍])|家(?![庭具级])|件|期(?![间末初限内])|篇|宗|条(?![例件])|份|平方米|平米|亩|公里|间(?!接)|艘|架|吨|册|处(?![室长理置罚级分])';
export { numberSource as number };

/** 1亿2345万元, 345万6700元: how many digits of the smaller unit one of the larger holds. */
const digitsOf: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  亿: { 万元: 4, 万: 4, 元: 8 },
  万: { 元: 4 },
};

/** The whole in the smaller unit; `null` where the two are no amount in two units. */
export function inSmallerUnit(high: string, scale: string, low: string, unit: string): string | null {
  const digits = digitsOf[scale]?.[unit];
  const [whole = '', fraction] = low.split('.');
  if (digits === undefined || whole.length > digits) return null;
  return high + whole.padStart(digits, '0') + (fraction === undefined ? '' : `.${fraction}`);
}
