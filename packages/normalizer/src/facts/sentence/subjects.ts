import { changeSource, ofVocabulary } from '@juesuan/schema/words';
import { amountNoun } from '../vocabulary.ts';

/** 一般公共服务支出（类）商贸事务（款）行政运行（项）; 款 or 项 may be missing, codes may stand within (（208类）). */
const chain =
  '[^。，；]*?\\(\\d*类\\)[^。，；]*?\\(\\d*[款项]\\)(?:[^。，；]*?\\(\\d*项\\))?|[^。，；]*?\\(\\d*款\\)[^。，；]*?\\(\\d*项\\)';
/** 小学教育(2050202): a subject with its code. */
const coded = '[^，。；:、\\d()]{2,40}\\(\\d{3}(?:\\d{2}){0,2}\\)';
const chainAt = new RegExp(`(?:${chain}|${coded})`, 'uy');
const ordinal = /(?:\(?\d{1,2}[)）.、](?!\d)|[①-⑳]|其中:)*[“"]?/uy;
/** 公务接待费。2023年决算数…: a name that is a sentence of its own. */
const nameSentence = /[^，。；:、\d]{2,30}[。:]/uy;
const tellsName = /(?:费用?|经费|\(\d*[类款项]\))[。:]$/u;

/** 1.小学教育，2023年度决算数…: an entry of a list is of its own name, whatever the sentence before the list speaks of. */
const entryName =
  /(?<name>[^，。；:\d]{2,30}?)[，:。](?=(?:\d{4}年度?|本年度?|当年)?(?:财政拨款)?(?:支出|收入)?(?:年初|全年|调整后?)?(?:决算|预算|支出为?\d|收入为?\d))/uy;
const tellsNoName = ofVocabulary(
  () =>
    new RegExp(
      `^(?:主要|因|由于|其中|根据|按|与|较|比)|${changeSource('up')}|${changeSource('down')}|原因|(?:情况|如下|包括|为|是)$`,
      'u',
    ),
);

/** What a paragraph says it speaks of: [start, end) of the folded text. */
export interface Spoken {
  start: number;
  end: number;
  /** A chain of 类/款/项 keeps being the subject until the next one. */
  chain: boolean;
}

/**
 * The subjects that sentences begin with: chains of 类/款/项 at the beginning of any sentence, a name with a full stop at
 * the beginning of the paragraph, and there the name of an entry of a list (1.小学教育，2023年度决算数…).
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
      else found.push(...entryAt(text, at));
    }
  }
  return found;
}

function entryAt(text: string, at: number): Spoken[] {
  entryName.lastIndex = at;
  const name = entryName.exec(text)?.groups?.name;
  if (name === undefined || tellsNoName().test(name) || name.includes('三公')) return [];
  // Without an ordinal before it only the name of an amount with its colon begins an entry.
  if (at === 0 && !(amountNoun.test(name) && text[name.length] === ':')) return [];
  return [{ start: at, end: at + name.length, chain: false }];
}

function* sentenceStarts(text: string, from: number): Generator<number> {
  yield from;
  for (let i = from; i < text.length - 1; i++) if (text[i] === '。' || text[i] === '；') yield i + 1;
}
