/** 一般公共服务支出（类）商贸事务（款）行政运行（项）; 款 or 项 may be missing, codes may stand within (（208类）). */
const chain =
  '[^。，；]*?\\(\\d*类\\)[^。，；]*?\\(\\d*[款项]\\)(?:[^。，；]*?\\(\\d*项\\))?|[^。，；]*?\\(\\d*款\\)[^。，；]*?\\(\\d*项\\)';
const chainAt = new RegExp(`(?:${chain})`, 'uy');
const ordinal = /(?:\(?\d{1,2}[)）.、](?!\d)|[①-⑳]|其中:)*[“"]?/uy;
/** 公务接待费。2023年决算数…: a name that is a sentence of its own. */
const nameSentence = /[^，。；:、\d]{2,30}[。:]/uy;
const tellsName = /(?:费用?|经费|\(\d*[类款项]\))[。:]$/u;

/** What a paragraph says it speaks of: [start, end) of the folded text. */
export interface Spoken {
  start: number;
  end: number;
  /** A chain of 类/款/项 keeps being the subject until the next one. */
  chain: boolean;
}

/**
 * The subjects that sentences begin with: chains of 类/款/项 at the beginning of any sentence, a name with a full stop at
 * the beginning of the paragraph.
 *
 * @param from where the paragraph begins after its ordinal
 */
export function spokenOf(text: string, from: number): Spoken[] {
  const found: Spoken[] = [];
  for (const start of sentenceStarts(text, from)) {
    ordinal.lastIndex = start;
    const at = start + (ordinal.exec(text)?.[0].length ?? 0);
    chainAt.lastIndex = at;
    const one = chainAt.exec(text)?.[0];
    if (one !== undefined && one !== '') found.push({ start: at, end: at + one.length, chain: true });
    else if (start === from) {
      nameSentence.lastIndex = at;
      const name = nameSentence.exec(text)?.[0];
      if (name !== undefined && tellsName.test(name))
        found.push({ start: at, end: at + name.length - 1, chain: false });
    }
  }
  return found;
}

function* sentenceStarts(text: string, from: number): Generator<number> {
  yield from;
  for (let i = from; i < text.length - 1; i++) if (/[。；]/u.test(text[i] ?? '')) yield i + 1;
}
