import type { Fact } from '@juesuan/schema';

const opening = /(?:主要|其)?(?:原因(?:是|为|系|在于)?|(?<=主要)(?:是由于|是因为|由于|因为|系|是(?!用于))|(?<=的)主要(?=严格|本))[:，]?/u;
const reasonWord = /主要(?:的)?原因(?:是|为|系|在于)?[:，]?|主要(?:是由于|是因为|由于|因为|系|是)[:，]?|原因(?:是|为|系|在于)[:，]?|原因:/u;

/** Where in a sentence a reason begins (after 主要原因是, 主要是): characters; `null` where none does. */
export function reasonStart(sentence: string): number | null {
  const found = reasonWord.exec(sentence) ?? null;
  if (found) return found.index + found[0].length;
  return opening.test(sentence) && /的主要(?:严格|本)/u.test(sentence) ? sentence.indexOf('的主要') + 3 : null;
}

interface Placed {
  fact: Pick<Fact, 'item' | 'reason' | 'direction' | 'measure' | 'value'>;
  start: number;
  end: number;
}

/**
 * Writes each reason to what it explains: the comparison directly before it (决算数小于预算数的主要原因), else the changes
 * (同比) told since the last sentence end.
 */
export function giveReasons(text: string, placed: readonly Placed[], printed: (start: number, end: number) => string): void {
  for (const match of text.matchAll(new RegExp(reasonWord, 'gu'))) {
    const start = match.index + match[0].length;
    const end = reasonEnd(text, start);
    const words = printed(start, end);
    if (words === '') continue;
    const before = placed.filter((one) => one.end <= match.index);
    const claim = before.at(-1);
    const explained =
      claim?.fact.value === null && match.index - claim.end <= 1
        ? [claim]
        : before.filter((one) => one.fact.direction !== null && /^同比|^增减/u.test(one.fact.measure) && one.fact.item === before.at(-1)?.fact.item);
    for (const { fact } of explained) fact.reason ||= words;
  }
}

/** A reason ends with its sentence; in a list that goes on after ； it ends there. */
function reasonEnd(text: string, start: number): number {
  const end = text.slice(start).search(/[。；]/u);
  return end < 0 ? text.length : start + end;
}
