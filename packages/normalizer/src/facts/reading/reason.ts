import type { Fact } from '@juesuan/schema';
import { nextReason, partsBegin, reasonWord } from '../vocabulary.ts';

/** A reason explains one of the facts stated shortly before it: facts. */
const reach = 12;

interface Placed {
  fact: Pick<Fact, 'item' | 'reason' | 'direction' | 'measure' | 'value'>;
  start: number;
  end: number;
}

/**
 * Writes each reason to what it explains: the comparison directly before it (决算数小于预算数的主要原因), else the change
 * (增减) that was stated last.
 */
export function giveReasons(
  text: string,
  placed: readonly Placed[],
  printed: (start: number, end: number) => string,
): void {
  let next = 0;
  for (const match of text.matchAll(new RegExp(reasonWord, 'gu'))) {
    while (next < placed.length && (placed[next]?.end ?? 0) <= match.index) next += 1;
    const before = placed.slice(Math.max(0, next - reach), next);
    const last = before.at(-1);
    const start = match.index + match[0].length;
    const words = printed(start, reasonEnd(text, start));
    if (!last || words === '') continue;
    const claimed = last.fact.value === null && match.index - last.end <= 2;
    const explained = claimed
      ? [last]
      : before.filter(({ fact }) => /^增减/u.test(fact.measure) && fact.item === last.fact.item);
    for (const { fact } of explained) fact.reason ||= words;
  }
}

const endsAt = new RegExp(partsBegin, 'u');

/** A reason ends with its sentence, in a list at ；, unless the next reason (二是) follows. */
function reasonEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const char = text[i] ?? '';
    if (
      char === '。' ||
      (char === '其' && endsAt.test(text.slice(i - 1, i + 3))) ||
      (char === '；' && !nextReason.test(text.slice(i + 1, i + 8)))
    )
      return i;
  }
  return text.length;
}
