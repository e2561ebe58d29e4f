import { type Finding, type FindingSeverity, fill, type Language, type Sentence } from '@juesuan/schema';
import type Big from 'big.js';
import { type Check, type ClaimCheck, figuresOf, type Judgement } from './check.ts';
import { asEvidence, type Figure, inUnit } from './figure.ts';
import type { Judged } from './run.ts';
import { checkTemplates } from './templates.ts';

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
  const unit = check.kind === 'rate' ? '%' : (first.unit ?? '');
  const amount = (value: Big | null): string => (value === null ? '' : plain(check, first, value) + unit);
  const template = checkTemplates[check.kind === 'bound' ? 'bound' : truncated ? 'cut-off' : 'equal'];
  const params = {
    printed: first.printed ? first.raw.replace(/\s+/gu, '') : null,
    expected: amount(computed),
    off: amount(difference === null ? null : difference.abs()),
  };
  const sentence = (language: Language): string =>
    fill(template[language], { ...params, of: check.of[language], title: title[language] }, language);
  return { zh: sentence('zh'), en: sentence('en') };
}
