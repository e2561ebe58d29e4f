import { adverbs, figureWords } from '@juesuan/schema';
import { ofVocabulary } from '@juesuan/schema/words';
import type { Figure } from '../figures/figure.ts';
import { baseWords, down, greater, less, namedBase, spendingBehind, up } from '../vocabulary.ts';

/** 下降（增长）27.78%, 增加/减少0万元: the word of the template that was not struck out. */
const leftOver = ofVocabulary(() => `[(/](?:${up()}|${down()})\\)?`);
const changed = ofVocabulary(
  () =>
    new RegExp(
      `^(?<item>.*?)(?<verb>${up()}|${down()})(?:${leftOver()})?(?:了|额为|额|率为|率|幅度为|幅度|达到|达|共计)*(?:支出|开支)?(?:为|约)?$`,
      'u',
    ),
);
/** 比去年少0.07万元 */
const moreOrLess = /^(?<item>.*?)(?:与|比|较).{1,14}?(?:支出)?(?<verb>(?<!增)多|(?<!减)少)(?:了|支出)?$/u;

/** 决算数大于预算数55.93万元, 高于年初预算5万元 */
const beyond = ofVocabulary(
  () =>
    new RegExp(
      `^(?<item>.*?)${spendingBehind}(?:决算${figureWords}?)?(?<verb>${greater()}|${less()})(?<base>${baseWords})(?:了|约)?$`,
      'u',
    ),
);
/** 较上年增17.1万元，增5% */
const short = /^(?<item>.*?)(?<=^|年|度|期|数|算|，|、)(?<verb>[增减升降]|(?<=^)[多少])(?:了|支出)?$/u;

/** 下降到2023年的5万元, 减少为3台: what it has become, not by how much it changed. */
export const reached = ofVocabulary(
  () => new RegExp(`(?:${up()}|${down()}|[增减升降])(?:(?:至|到)(?:\\d{4}年度?的?)?|为)$`, 'u'),
);

const behindVerb = '(?:了|率|额|为)*$';
const bothWays = ofVocabulary(() => new RegExp(`(?:${up()}|${down()})${leftOver()}${behindVerb}`, 'u'));
const fallen = ofVocabulary(() => new RegExp(`(?:${down()})${behindVerb}`, 'u'));
/** Do the words before a figure, and its sign, leave open which way something changed: 增长（下降）2.4%, 减少-0.3万元? */
export const isTwoWays = (words: string, { value, negative }: Pick<Figure, 'value' | 'negative'>): boolean =>
  /[1-9]/.test(value) && (bothWays().test(words) || (negative && fallen().test(words)));

/** What changes and how, where the words before a figure end in it. */
export function change(lead: string): { item: string; verb: string; base: string } | null {
  const groups = (changed().exec(lead) ?? moreOrLess.exec(lead) ?? beyond().exec(lead) ?? short.exec(lead))
    ?.groups;
  return groups?.verb === undefined
    ? null
    : { item: groups.item ?? '', verb: groups.verb, base: groups.base ?? '' };
}

/** 减少外贸综合服务平台项目398.98万元: the verb before the name; outside of a reason only as the first word. */
const verbWithin = ofVocabulary(
  () => new RegExp(`^(?<of>.{0,40}?)(?<verb>${up()}|${down()})(?<item>.{2,})$`, 'u'),
);
const verbAtStart = ofVocabulary(
  () => new RegExp(`^(?<of>)(?<verb>${up()}|${down()})(?:了|的)?(?<item>[^，至到]{2,})$`, 'u'),
);
/** 机构划转减少了“三公”经费5万元: with 了 it is a verb wherever it stands. */
const verbDone = ofVocabulary(
  () => new RegExp(`^[^，]{0,20}?(?<verb>${up()}|${down()})了(?<item>[^，至到]{2,})$`, 'u'),
);
export function verbFirst(lead: string, within: boolean): { of: string; item: string; verb: string } | null {
  const groups = (within ? verbWithin().exec(lead) : (verbAtStart().exec(lead) ?? verbDone().exec(lead)))
    ?.groups;
  return groups?.verb === undefined
    ? null
    : { of: groups.of ?? '', item: groups.item ?? '', verb: groups.verb };
}

/** 支出决算较2023年度: what is compared with what, at the end of the words before the verb. */
const comparison = new RegExp(
  `${spendingBehind}(?:决算(?:汇总)?${figureWords}?)?(?:按?(?:同|可比)口径)?(?:(?:与|比|较|同)(?:${baseWords}|${namedBase})(?:相比|比较)?|同比)?[，]?(?:各|均|分别|共|${adverbs.join('|')})*$`,
  'u',
);
export const withoutComparison = (words: string): string => words.replace(comparison, '');
