import {
  claimAdverbs,
  completedThings,
  completionClaims,
  fractionClaims,
  fractionWords,
  rateNouns,
  wholeClaims,
} from '@juesuan/schema/words';
import Big from 'big.js';

/** What words say of the rate that stands in the same sentence. */
export interface RateClaim {
  /** The words, and where in the sentence they begin. */
  word: string;
  at: number;
  fits(rate: Big): boolean;
  /** What the words mean, for the message. */
  zh: string;
  en: string;
}

type Limit = Pick<RateClaim, 'fits' | 'zh' | 'en'>;

const limits = {
  above: (of: Big): Limit => ({ fits: (rate) => rate.gt(of), zh: `大于${of}%`, en: `above ${of}%` }),
  all: (of: Big): Limit => ({ fits: (rate) => rate.gte(of), zh: `不小于${of}%`, en: `at least ${of}%` }),
  below: (of: Big): Limit => ({ fits: (rate) => rate.lt(of), zh: `小于${of}%`, en: `below ${of}%` }),
  whole: (of: Big): Limit => ({ fits: (rate) => rate.eq(of), zh: `等于${of}%`, en: `${of}%` }),
};
const HALF = new Big(50);
const ALL = new Big(100);

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
const adverbs = `${any(claimAdverbs)}*`;
/** The words and what they complete fill their clause: words that have a subject of their own are not of the rate. */
const completed = (words: readonly string[]): RegExp =>
  new RegExp(
    `^${adverbs}(?:(?:[^，]{0,4}${any(completedThings)}${adverbs})(?<before>${any(words)})|(?<word>${any(words)})了?(?:[^，]{0,8}${any(completedThings)}[^，]{0,6}|))(?:的(?:主要)?原因.*)?$`,
    'u',
  );
/** 占支出的一半以上, or 一半以上 alone. */
const fraction = (words: readonly string[]): RegExp =>
  new RegExp(`^${adverbs}(?:${any(rateNouns.share)}[^，]{0,16})?(?<word>${any(words)})$`, 'u');

interface Pattern extends Limit {
  rate: keyof typeof rateNouns;
  clause: RegExp;
  /** Only in the clause of the rate or the one before it. */
  near?: true;
}

const fractions = (['above', 'below'] as const).flatMap((way): Pattern[] => {
  const { before, after, whole } = fractionClaims[way];
  const of = (words: readonly string[], percent: Big): Pattern => ({
    rate: 'share',
    clause: fraction(words),
    ...limits[way](percent),
  });
  return [
    ...fractionWords.map(({ word, percent }) =>
      of([...before.map((one) => one + word), ...after.map((one) => word + one)], new Big(percent)),
    ),
    of(whole, HALF),
  ];
});

const patterns: readonly Pattern[] = [
  ...(['above', 'all', 'below'] as const).map(
    (way): Pattern => ({
      rate: 'completion',
      clause: completed(completionClaims[way]),
      ...limits[way](ALL),
    }),
  ),
  ...fractions,
  {
    rate: 'share',
    clause: new RegExp(`(?<word>${any(wholeClaims)})`, 'u'),
    near: true,
    ...limits.whole(ALL),
  },
];

/**
 * What a sentence says in words of its only rate.
 *
 * @param rateAt where the rate begins
 * @example claimsIn('完成预算的98.2%，超额完成预算', 6)[0]?.zh // '大于100%'
 */
export function claimsIn(sentence: string, rateAt: number): RateClaim[] {
  const clauses = [...sentence.matchAll(/[^，,：:]+/gu)];
  const own = clauses.findIndex(({ index, 0: text }) => rateAt < index + text.length);
  const before = sentence.slice(clauses[own]?.index ?? 0, rateAt);
  return clauses.flatMap(({ index, 0: text }, i) => {
    // In the rate's own clause what is said of it stands in front of it.
    const words = (i === own ? before.replace(/[的为达]+$/u, '') : text).trimEnd();
    const shift = words.length - words.trimStart().length;
    return patterns.flatMap(({ rate, clause, near, ...limit }): RateClaim[] => {
      if (!rateNouns[rate].some((noun) => before.includes(noun))) return [];
      if (near && i !== own && i !== own - 1) return [];
      const found = clause.exec(words.trimStart());
      const word = found?.groups?.word ?? found?.groups?.before;
      if (!found || word === undefined) return [];
      return [{ ...limit, word, at: index + shift + found.index + found[0].indexOf(word) }];
    });
  });
}
