import type { Fact } from '@juesuan/schema';

/** Words that begin a reason; 决算数小于预算数的主要严格按照… has lost its 原因是. 主要是用于 tells a use. */
const reasonWord =
  '主要(?:的)?原因(?:是|为|系|在于)?[:，]?(?:是)?|主要(?:是由于|是因为|由于|因为|系|是(?!用于))[:，]?|原因(?:是|为|系|在于)[:，]?|原因:|(?<=预算数?的)主要(?!用于)';
const first = new RegExp(reasonWord, 'u');

/** Where in a sentence a reason begins (after 主要原因是, 主要是): characters; `null` where none does. */
export function reasonStart(sentence: string): number | null {
  const found = first.exec(sentence);
  return found ? found.index + found[0].length : null;
}

interface Placed {
  fact: Pick<Fact, 'item' | 'reason' | 'direction' | 'measure' | 'value'>;
  start: number;
  end: number;
}

/**
 * Writes each reason to what it explains: the comparison directly before it (决算数小于预算数的主要原因), else the change
 * (同比) that was told last.
 */
export function giveReasons(text: string, placed: readonly Placed[], printed: (start: number, end: number) => string): void {
  for (const match of text.matchAll(new RegExp(reasonWord, 'gu'))) {
    const start = match.index + match[0].length;
    const end = text.slice(start).search(/[。；]/u);
    const words = printed(start, end < 0 ? text.length : start + end);
    if (words === '') continue;
    const before = placed.filter((one) => one.end <= match.index);
    const claim = before.at(-1);
    if (!claim) continue;
    const explained =
      claim.fact.value === null && match.index - claim.end <= 2
        ? [claim]
        : before.filter(({ fact }) => /^同比|^增减/u.test(fact.measure) && fact.item === claim.fact.item);
    for (const { fact } of explained) fact.reason ||= words;
  }
}
