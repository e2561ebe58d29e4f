import { remembered } from '@juesuan/schema/words';

/** What a section of the explanations (情况说明) speaks of. */
export type Topic =
  | 'summary'
  | 'income'
  | 'expenditure'
  | 'appropriation'
  | 'general-public'
  | 'basic'
  | 'fund'
  | 'state-capital'
  | 'three-public'
  | 'performance'
  | 'operating'
  | 'procurement'
  | 'assets';

/** Words of headings, the more particular first: 一般公共预算财政拨款基本支出 is no 一般公共预算财政拨款支出. */
const headings: readonly (readonly [Topic, RegExp])[] = [
  ['three-public', /三公/u],
  ['performance', /绩效/u],
  ['operating', /机关运行|机构运行/u],
  ['procurement', /政府采购/u],
  ['assets', /国有资产|车辆/u],
  ['fund', /政府性基金/u],
  ['state-capital', /国有资本/u],
  ['basic', /基本支出/u],
  ['general-public', /一般公共预算/u],
  ['appropriation', /财政拨款收入?、?支出?|财政拨款收支/u],
  ['summary', /^[^财]*结转(?:和|及)?结余/u],
  ['summary', /收入、?支出(?:决算)?总|收、?支(?:决算)?总|收入、?支出决算情况/u],
  ['income', /(?<!支)收入/u],
  ['expenditure', /支出/u],
];

/** （一）总体情况: of whatever the heading above is of; of all accounts where that names nothing. */
const whole = /总体情况/u;

/** The topic of a fact's section path (`五、…/（三）…`): that of its innermost heading which has one. */
export const topicOf = remembered((path): Topic | null => {
  const words = path.split('/').map((heading) => heading.replace(/\s+/gu, ''));
  for (const heading of words.toReversed()) {
    const found = headings.find(([, pattern]) => pattern.test(heading));
    if (found) return found[0];
  }
  return words.some((heading) => whole.test(heading)) ? 'summary' : null;
});
