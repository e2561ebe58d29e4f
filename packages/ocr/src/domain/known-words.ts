import {
  codeList,
  columnNumberLabels,
  labelHeaders,
  otherTitles,
  summaryRowLabels,
  tableCatalogue,
  threePublicAxes,
} from '@juesuan/schema';
import { distance } from 'fastest-levenshtein';

/** Shorter words are too alike, longer ones are none of the forms'. */
const SHORTEST = 2;
const LONGEST = 40;
/** Of the code of a 类. */
const CLASS_DIGITS = 3;
/** Near words that are given back. */
const MOST_NEAR = 12;

/** Words of heads and foots that are in no list of the catalogue, and those of two letters that may be mended at all. */
const others = [
  '单位:万元',
  '单位:元',
  '金额单位:万元',
  '金额单位:元',
  '公开01表',
  '编制单位',
  '预算数',
  '决算数',
  '年初预算数',
  '调整预算数',
  '全年预算数',
  '功能分类',
  '经济分类',
  '项目(按功能分类)',
];
const shortWords = ['合计', '小计', '总计', '项目', '栏次', '行次', '收入', '支出', '金额'];

/** A text as words are compared: width folded, white space and quotes left out. */
export const wordKey = (text: string): string => text.normalize('NFKC').replace(/[\s"“”'‘’`]/gu, '');

/** What stands before the word of a row: 一、 (一) 1. 其中: 加: 减: */
export const ordinal =
  /^((?:[一二三四五六七八九十]{1,3}、)|(?:\([一二三四五六七八九十\d]{1,3}\))|(?:[1-9]\d?[.、])|其中:|加:|减:)/;

function* printedWords(): Generator<string> {
  for (const { title, aliases, layouts } of tableCatalogue) {
    yield title;
    yield* aliases;
    for (const layout of layouts)
      for (const { headers } of layout) for (const header of headers) yield* header.split('/');
  }
  yield* otherTitles;
  yield* summaryRowLabels;
  for (const words of Object.values(labelHeaders)) yield* words;
  yield* columnNumberLabels;
  for (const axis of Object.values(threePublicAxes))
    for (const { headers } of axis) for (const header of headers) yield* header.split('/');
  for (const { names } of codeList.entries) for (const { name } of names) yield name;
  yield* others;
  yield* shortWords;
}

/** By their length, so that a near word is looked for among few. */
const byLength: ReadonlyMap<number, readonly string[]> = (() => {
  const sets = new Map<number, Set<string>>();
  for (const word of printedWords()) {
    const key = wordKey(word);
    if (key.length < SHORTEST || key.length > LONGEST) continue;
    const set = sets.get(key.length) ?? new Set();
    sets.set(key.length, set.add(key));
  }
  return new Map([...sets].map(([length, set]) => [length, [...set]]));
})();

/** The rows of summaries: what is received, and 类 of what it is spent for. Only their names have ordinals. */
const numbered: ReadonlySet<string> = new Set(
  [
    ...summaryRowLabels,
    ...codeList.entries
      .filter(({ code }) => code.length === CLASS_DIGITS)
      .flatMap(({ names }) => names.map(({ name }) => name)),
  ].map(wordKey),
);

/** May an ordinal stand before a word of the forms: 一、一般公共服务支出, and never 一、科目编码? */
export const mayBeNumbered = (word: string): boolean => numbered.has(wordKey(word));

const known: ReadonlySet<string> = new Set([...byLength.values()].flat());

/** Is a text a word of the forms, an ordinal before it or （类款项） behind it or not? */
export function isKnownWord(text: string): boolean {
  const key = wordKey(text);
  const body = key.replace(ordinal, '');
  return known.has(key) || known.has(body) || known.has(key.replace(/(类|款|项)$/, ''));
}

/**
 * The words of the forms that differ from a text in no more letters than `most`, nearest first. A text of two letters
 * or one has near words only among those that stand alone in a cell: too many words of two letters are alike.
 *
 * @example
 * nearWords('一-般公共服务支出', 2)[0]; // { word: '一般公共服务支出', changes: 1 }
 */
export function nearWords(text: string, most: number): { word: string; changes: number }[] {
  const key = wordKey(text);
  const near = (words: readonly string[]) =>
    words.map((word) => ({ word, changes: distance(key, word) })).filter(({ changes }) => changes <= most);
  if (key.length <= SHORTEST) return near(shortWords).filter(({ changes }) => changes === 1);
  const found: { word: string; changes: number }[] = [];
  for (let length = Math.max(SHORTEST, key.length - most); length <= key.length + most; length++)
    found.push(...near(byLength.get(length) ?? []));
  return found.sort((a, b) => a.changes - b.changes).slice(0, MOST_NEAR);
}
