import type { Finding, FindingSeverity, Sentence } from '@juesuan/schema';
import type Big from 'big.js';
import { type Check, type ClaimCheck, figuresOf, type Judgement } from './check.ts';
import { asEvidence, type Figure, inUnit } from './figure.ts';
import type { Judged } from './run.ts';

/** Decimals of a computed rate in a message: two more than reports print. */
const RATE_DECIMALS = 4;

/** What a judged check has to report: a finding where it failed, a hint where a rate was cut off instead of rounded. */
export function findingOf({ rule, check, judgement }: Judged): Finding | null {
  if (judgement.verdict !== 'fail' && !judgement.truncated) return null;
  const severity: FindingSeverity = judgement.truncated ? 'info' : (check.severity ?? rule.severity);
  if (check.kind === 'claim') return claimFinding(rule.id, severity, check);
  const [first, ...rest] = figuresOf(check);
  const { computed, tolerance } = judgement;
  const figures = [first, ...rest].filter(({ key }) => !key.startsWith('constant'));
  return {
    rule: rule.id,
    severity,
    message: messageOf(rule.title, check, judgement, first),
    figures: figures.map(asEvidence),
    computed: computed === null ? null : plain(check, first, computed),
    tolerance: tolerance === null ? null : plain(check, first, tolerance),
    suspect: null,
    location: first.location,
  };
}

function claimFinding(rule: string, severity: FindingSeverity, { message, figures }: ClaimCheck): Finding {
  return {
    rule,
    severity,
    message,
    figures: [...figures],
    computed: null,
    tolerance: null,
    suspect: null,
    location: figures[0].location,
  };
}

const plain = (check: Check, { unit }: Figure, value: Big): string =>
  check.kind === 'rate' ? value.round(RATE_DECIMALS).toFixed() : inUnit(value, unit);

function messageOf(
  title: Sentence,
  check: Exclude<Check, ClaimCheck>,
  { computed, difference, truncated }: Judgement,
  first: Figure,
): Sentence {
  const printed = first.printed ? first.raw.replace(/\s+/gu, '') : '空';
  const printedEn = first.printed ? printed : 'nothing';
  const unit = check.kind === 'rate' ? '%' : (first.unit ?? '');
  const expected = computed === null ? '' : plain(check, first, computed) + unit;
  const off = difference === null ? '' : plain(check, first, difference.abs()) + unit;
  const cut = truncated ? { zh: '（截尾而非四舍五入）', en: ' (cut off, not rounded)' } : { zh: '', en: '' };
  const [zh, en] =
    check.kind === 'bound'
      ? [`不应大于${expected}，多${off}`, `must be at most ${expected}, is ${off} more`]
      : [`应为${expected}，相差${off}`, `should be ${expected}, off by ${off}`];
  return {
    zh: `${check.of.zh}：印为${printed}，${zh}${cut.zh}（${title.zh}）`,
    en: `${check.of.en}: printed ${printedEn}, ${en}${cut.en} (${title.en})`,
  };
}
