import { numberSource } from '@juesuan/schema/words';
import Big from 'big.js';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { type Passage, passagesOf, quote } from '../prose/passages.ts';
import { claimsIn } from '../prose/rate-claims.ts';
import { topicOf } from '../stated/section.ts';
import { orSkip, type Rule } from '../tables/rule.ts';

const percent = new RegExp(`(${numberSource})\\s*[%％]`, 'gu');

/** Shares and completion rates in words against the rate beside them. */
export const statedClaimRule: Rule = {
  id: 'told-rate-words',
  title: { zh: '比率的文字表述与数字相符', en: 'what words say of a rate fits its figure' },
  formula:
    '“超额完成”＞100%；“全部完成”≥100%；“一半以上”“不足三分之一”等以此为界；“全部为”＝100%（同一句只有一个比率时）',
  needs: ['sections'],
  source: '情况说明前后一致 (the explanations do not contradict themselves)',
  severity: 'warning',
  *check(subject) {
    const explained = passagesOf(subject).filter(
      ({ kind, section }) => kind === 'paragraph' && topicOf(section) !== null,
    );
    yield* orSkip(
      explained.flatMap((passage) => [...claimChecks(passage)]),
      skip(
        'not-applicable',
        '情况说明没有以文字表述的比率',
        'no rate is described in words beside its figure',
      ),
    );
  },
};

function* claimChecks(passage: Passage): Generator<Check | Skip> {
  for (const sentence of passage.text.matchAll(/[^。；;]+/gu)) {
    const rates = [...sentence[0].matchAll(percent)];
    const [rate] = rates;
    // Of several rates it is not known which one the words are of.
    if (rate?.[1] === undefined || rates.length > 1) continue;
    const value = new Big(rate[1].replaceAll(',', ''));
    for (const claim of claimsIn(sentence[0], rate.index)) {
      const { fits, zh, en, word } = claim;
      const at = sentence.index + claim.at;
      const printed = quote(passage.text, at, at + word.length, 4);
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
