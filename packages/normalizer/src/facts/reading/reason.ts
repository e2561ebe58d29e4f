import type { Fact } from '@juesuan/schema';

/** 二是…, 2.…, ②…: the next reason of the same list. */
export const nextReason = /^(?:[二三四五六七八九十]+是|\(?\d{1,2}[).、](?!\d)|[②-⑳])/u;
/** Words that begin a reason; 决算数小于预算数的主要严格按照… has lost its 原因是. 主要是用于 tells a use. */
export const reasonWord =
  '主要(?:的)?原因(?:是|为|系|在于)?[:，]?(?:是)?|主要(?:是由于|是因为|由于|因为|系|是(?!用于))[:，]?|原因(?:是|为|系|在于)[:，]?|原因:|(?<=预算数?的)主要(?!用于)';
/** A reason explains one of the facts told shortly before it: facts. */
const reach = 12;

interface Placed {
  fact: Pick<Fact, 'item' | 'reason' | 'direction' | 'measure' | 'value'>;
  start: number;
  end: number;
}

/**
 * Writes each reason to what it explains: the comparison directly before it (决算数小于预算数的主要原因), else the change
 * (同比) that was told last.
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
      : before.filter(({ fact }) => /^同比|^增减/u.test(fact.measure) && fact.item === last.fact.item);
    for (const { fact } of explained) fact.reason ||= words;
  }
}

/** A reason ends with its sentence, in a list at ；, unless the next reason (二是) follows. */
function reasonEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '。' || (char === '；' && !nextReason.test(text.slice(i + 1, i + 8)))) return i;
  }
  return text.length;
}
