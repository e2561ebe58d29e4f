import { tooLarge } from '../markup/too-large.ts';
import { limits } from './limits.ts';

const tagStart = /<[a-z][^\s/>]*/gi;
const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;

/**
 * Refuses tags with tens of thousands of attributes before they are parsed: the parser compares each name with all before
 * it, and one such tag of a megabyte would keep it busy for minutes. Whatever could be a tag is looked at, in scripts and
 * comments too, so that nothing has to be known of where those end.
 *
 * @throws {ExtractionError} `too-large`
 */
export function checkAttributes(text: string): void {
  let pairs = 0;
  let characters = 0;
  for (const start of text.matchAll(tagStart)) {
    const from = start.index + start[0].length;
    let to = from;
    let count = 0;
    attribute.lastIndex = from;
    while (attribute.test(text)) {
      to = attribute.lastIndex;
      pairs += ++count;
      if (pairs > limits.attributePairs) throw tooLarge({ reason: 'attributes' });
    }
    characters += to - from;
    if (characters > limits.tagCharacters + 20 * text.length) throw tooLarge({ reason: 'quotes' });
  }
}
