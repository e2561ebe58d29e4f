import { numberSource } from '@juesuan/schema/words';
import Big from 'big.js';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { type Passage, passagesOf, quote } from '../prose/passages.ts';
import { topicOf } from '../stated/section.ts';
import type { Rule } from '../tables/rule.ts';

/** What words say of a rate that stands in the same clause. */
interface Claim {
  /** What kind of rate the clause must print. */
  rate: 'completion' | 'share';
  words: RegExp;
  fits(rate: Big): boolean;
  /** What the words mean, for the message. */
  zh: string;
  en: string;
}

const HALF = new Big(50);
const ALL = new Big(100);

const claims: readonly Claim[] = [
  { rate: 'completion', words: /超额完成/u, fits: (rate) => rate.gt(ALL), zh: '大于100%', en: 'above 100%' },
  {
    rate: 'completion',
    words: /(?<!基本)(?:全部|全额|足额)完成(?!的)/u,
    fits: (rate) => rate.gte(ALL),
    zh: '不小于100%',
    en: 'at least 100%',
  },
  { rate: 'completion', words: /未完成/u, fits: (rate) => rate.lt(ALL), zh: '小于100%', en: 'below 100%' },
  {
    rate: 'share',
    words: /一半以上|半数以上|(?<!不)超过一半|(?<!未|不)过半/u,
    fits: (rate) => rate.gt(HALF),
    zh: '大于50%',
    en: 'above 50%',
  },
  {
    rate: 'share',
    words: /不到一半|不足一半|未过半/u,
    fits: (rate) => rate.lt(HALF),
    zh: '小于50%',
    en: 'below 50%',
  },
  { rate: 'share', words: /全部(?:为|是|来自)/u, fits: (rate) => rate.eq(ALL), zh: '等于100%', en: '100%' },
];

const percent = new RegExp(`(${numberSource})\\s*[%％]`, 'gu');
const rateWords = { completion: /完成|执行/u, share: /占/u } as const;

/** Shares and completion rates in words against the rate beside them. */
export const statedClaimRule: Rule = {
  id: 'told-rate-words',
  title: { zh: '比率的文字表述与数字相符', en: 'what words say of a rate fits its figure' },
  formula: '“超额完成”＞100%；“全部完成”≥100%；“一半以上”＞50%；“全部为”＝100%（同一分句只有一个比率时）',
  needs: ['sections'],
  source: '情况说明前后一致 (the explanations do not contradict themselves)',
  severity: 'warning',
  *check({ report }) {
    let any = false;
    for (const passage of passagesOf(report)) {
      if (passage.kind !== 'paragraph' || topicOf(passage.section) === null) continue;
      for (const made of claimChecks(passage)) {
        any = true;
        yield made;
      }
    }
    if (!any)
      yield skip(
        'not-applicable',
        '情况说明没有以文字表述的比率',
        'no rate is described in words beside its figure',
      );
  },
};

function* claimChecks(passage: Passage): Generator<Check | Skip> {
  for (const sentence of passage.text.matchAll(/[^。；;]+/gu)) {
    const rates = [...sentence[0].matchAll(percent)];
    const [rate] = rates;
    if (rate?.[1] === undefined || rates.length > 1) continue;
    const value = new Big(rate[1].replaceAll(',', ''));
    // Of what the rate is, its own clause says; a growth rate beside the words is none of theirs.
    const clause = /[^，,：:]*$/u.exec(sentence[0].slice(0, rate.index))?.[0] ?? '';
    for (const { rate: kind, words, fits, zh, en } of claims) {
      const found = words.exec(sentence[0]);
      if (found === null || !rateWords[kind].test(clause)) continue;
      const at = sentence.index + found.index;
      const printed = quote(passage.text, at, at + found[0].length, 4);
      yield {
        kind: 'claim',
        of: { zh: passage.section, en: passage.section },
        holds: fits(value),
        message: {
          zh: `“${printed}”应${zh}，而写明的比率为${rate[0]}`,
          en: `"${printed}" means ${en}, but the rate is ${rate[0]}`,
        },
        figures: [
          {
            label: passage.section,
            raw: rate[0],
            value: value.toFixed(),
            unit: '%',
            location: passage.locate(at),
          },
        ],
      };
    }
  }
}
