import { type Check, type Skip, skip } from '../engine/check.ts';
import type { Subject } from '../tables/subject.ts';
import { inGrid, type Passage, passagesOf, quote } from './passages.ts';
import { isTitle, said, spread } from './said.ts';

/** Words in front of a year that make it one that something is compared with, or a reason that may lie in any year. */
const compared = /[与较比同对自从至、\d]$|上年$/u;
/** What names a year before its accounts; a reason tells of other years as it must. */
const reason = /原因|由于|因为|受.{0,8}影响|相比|[较比]/u;

const own =
  /(20\d{2})年度?(?=(?:部门|单位)决算|收、?支|收入支出(?:总|决)|一般公共预算财政拨款(?:收|支)|财政拨款收|“?三公”?经费财政拨款|(?:本部门|本单位)|机关运行经费支出|政府采购支出)/gu;
/** 与2023年度相比; not 经比较2023年度…, which says that something was compared, and not with a budget. */
const base =
  /(?<![经比])(?:与|较|比)(20\d{2})年(?:度)?(?![^，。；]{0,12}[预預]算)(?=(?:决算(?:数|支出|收入)?)?(?:相比|[，,]?(?:收|支|财|一般|增|减|下降|上升|持平|决算)))/gu;
const closing = /截[至止](20\d{2})年12月31日/gu;
const anyYear = /(20\d{2})年/gu;

/**
 * What passages say of the year, wherever that can be judged.
 *
 * @param explains is a section, by its path, one of the explanations?
 */
export function* yearChecks(
  subject: Subject,
  explains: (section: string) => boolean,
): Generator<Check | Skip> {
  const { fiscalYear } = subject.report;
  if (fiscalYear === null) {
    yield skip('insufficient-data', '未读到决算年度', 'the fiscal year was not read');
    return;
  }
  const passages = passagesOf(subject).filter((passage) => !inGrid(passage));
  if (!passages.some(({ text }) => namesItsYear(text.replace(/\s+/gu, ''), fiscalYear))) {
    yield skip(
      'insufficient-data',
      `没有标题或正文写明决算年度为${fiscalYear}`,
      `nothing says that the accounts are of ${fiscalYear}`,
    );
    return;
  }
  for (const passage of passages) {
    const isChecked =
      passage.kind !== 'paragraph' || explains(passage.section) || isTitle(passage.text.replace(/\s+/gu, ''));
    if (isChecked) yield* passageChecks(passage, fiscalYear);
  }
}

/** Is the year printed as the text’s own, not only as one that it is compared with? */
const namesItsYear = (text: string, year: number): boolean =>
  [...text.matchAll(anyYear)].some(
    (match) => Number(match[1]) === year && !compared.test(text.slice(0, match.index)),
  );

function* passageChecks(passage: Passage, fiscalYear: number): Generator<Check> {
  const text = passage.text.replace(/\s+/gu, '');
  const claims = [
    ...[...text.matchAll(own)]
      .filter((match) => isOwn(text, match.index))
      .map((match) => ({ match, holds: Number(match[1]) === fiscalYear, is: fiscalYear })),
    ...[...text.matchAll(base)].map((match) => ({
      match,
      holds: isBase(text, match, fiscalYear),
      is: fiscalYear - 1,
    })),
    ...[...text.matchAll(closing)].map((match) => ({
      match,
      holds: Number(match[1]) === fiscalYear,
      is: fiscalYear,
    })),
  ];
  for (const { match, holds, is } of claims) {
    const words = quote(text, match.index, match.index + match[0].length, 4);
    const place = passage.locate(spread(passage.text, match.index));
    const [zh, en] = is === fiscalYear ? ['决算年度', 'the fiscal year'] : ['上一年度', 'the year before'];
    yield said(passage.section || '标题', words, place, holds, `年度应为${zh}${is}`, `${en} is ${is}`);
  }
}

const sentenceBefore = (text: string, at: number): string => /[^。；]*$/u.exec(text.slice(0, at))?.[0] ?? '';

const isOwn = (text: string, at: number): boolean => {
  const before = sentenceBefore(text, at);
  return !compared.test(before) && !reason.test(before);
};

/**
 * Is a year that something is compared with one that may stand there? The accounts cannot be compared with themselves; one
 * further back may be meant, but two years back is what a text of last year said, unless it stands beside last year.
 */
function isBase(text: string, match: RegExpExecArray, fiscalYear: number): boolean {
  const year = Number(match[1]);
  if (year === fiscalYear - 1) return true;
  const before = sentenceBefore(text, match.index);
  // 2025年度“三公”经费预算较2024年度增加: what is compared is the next year’s budget.
  if (/[预預]算/u.test(before) || [...before.matchAll(anyYear)].some((one) => Number(one[1]) > fiscalYear))
    return true;
  if (year >= fiscalYear) return false;
  return year < fiscalYear - 2 || new RegExp(`${fiscalYear - 1}年|上年|上一年|去年`, 'u').test(text);
}
