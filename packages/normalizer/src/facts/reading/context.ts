import { ofVocabulary } from '@juesuan/schema/words';
import { down, up } from '../vocabulary.ts';
import type { PlacedFact } from './placed.ts';

/** Amounts that parts named after 其中 are amounts of as well. */
const inherited: ReadonlySet<string> = new Set([
  '预算数',
  '年初预算',
  '全年预算数',
  '调整预算',
  '上年决算数',
  '往年决算数',
  '原因金额',
]);
/** A list of parts goes on to the end of its sentence; it may begin with one: 预算20万元。其中：公务接待费5万元. */
const sentenceEnd = /。(?!其中)/u;

/**
 * The amount whose parts are being listed at `at`: 预算20万元，其中：公务接待费5万元 lists parts of a budget. `null` where no
 * list of parts is open, or one of parts of the accounts.
 *
 * @param parts where the list that holds the part begins; `null` where none does
 * @param placed what was stated so far, in print order
 * @param ofAny the part's own words say nothing: it may be one of the accounts too
 */
export function wholeOf(
  text: string,
  parts: number | null,
  placed: readonly PlacedFact[],
  at: number,
  ofAny: boolean,
): PlacedFact | null {
  const stated = parts === null ? [] : placed.filter(({ end }) => end <= parts);
  const last = stated.at(-1);
  const whole = last && isAside(last) ? plannedBefore(text, stated, at) : last;
  if (whole?.kind !== 'money' || sentenceEnd.test(text.slice(whole.end, at))) return null;
  if (ofAny && whole.fact.direction === null) return whole;
  return inherited.has(whole.fact.measure) || isVerbFirst(whole) ? whole : null;
}

/** 预算20万元，与上年持平（占9%，比上年增加1万元），其中：…: what is said of an amount besides, before its parts. */
const isAside = (one: PlacedFact): boolean =>
  one.kind === 'bare' ||
  one.fact.measure === '占比' ||
  (one.fact.direction !== null && !inherited.has(one.fact.measure) && !isVerbFirst(one));

/** The budget that a sentence states, if it states nothing of the accounts: 决算18万元，比预算20万元减少2万元，其中：… does. */
function plannedBefore(text: string, stated: readonly PlacedFact[], at: number): PlacedFact | undefined {
  const levels = stated.filter(
    ({ kind, fact, end }) =>
      kind === 'money' && fact.direction === null && !sentenceEnd.test(text.slice(end, at)),
  );
  return levels.every(({ fact }) => /预算/u.test(fact.measure)) ? levels.at(-1) : undefined;
}

/** Is it the part of an amount whose parts are planned too, or last year's? */
export const isInherited = (measure: string): boolean => inherited.has(measure);

/** 减少了“三公”经费50万元，其中公务接待费40万元: the part is of the decrease. */
function isVerbFirst({ fact: { direction, item, raw } }: PlacedFact): boolean {
  const at = item === '' ? -1 : raw.indexOf(item);
  return direction !== null && at > 0 && verbBefore().test(raw.slice(0, at));
}
const verbBefore = ofVocabulary(() => new RegExp(`(?:${up()}|${down()})(?:了|的)?$`, 'u'));

/** What amounts were stated of since `from`. */
export const amountsSince = (placed: readonly PlacedFact[], from: number): string[] => [
  ...new Set(
    placed
      .filter(({ kind, start, fact }) => start >= from && kind === 'money' && fact.direction === null)
      .map(({ fact }) => fact.item),
  ),
];

/** The amounts that a sentence states one after another before `at`, and nothing else: 收入总计5万元，支出总计5万元，. */
export function levelsBefore(placed: readonly PlacedFact[], from: number): string[] {
  const names: string[] = [];
  for (const { fact, kind, start } of placed.toReversed()) {
    if (start < from || kind !== 'money' || fact.direction !== null || names.includes(fact.item)) break;
    names.unshift(fact.item);
  }
  return names;
}
