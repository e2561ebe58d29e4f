import { limits } from './limits.ts';
import { tooLarge } from './too-large.ts';

const tagStart = /<[a-z][^\s/>]*/gi;
const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;
/** Tags within quotes of a tag are looked through again; in real pages that adds a few per cent. Times the text's length. */
const mostRescans = 20;

/**
 * Refuses tags with thousands of attributes before they are parsed: the parser compares each name with all before it, and
 * one such tag of a megabyte would keep it busy for an hour.
 *
 * @throws {ExtractionError} `too-large`
 */
export function checkAttributes(text: string): void {
  let budget = mostRescans * text.length + 1_000_000;
  for (const start of text.matchAll(tagStart)) {
    attribute.lastIndex = start.index + start[0].length;
    const from = attribute.lastIndex;
    let to = from;
    for (let count = 0; attribute.test(text); count++) {
      if (count > limits.attributes) throw tooLarge(`a tag with more than ${limits.attributes} attributes`);
      to = attribute.lastIndex;
    }
    budget -= to - from;
    if (budget < 0) throw tooLarge('tags within the quotes of tags, again and again');
  }
}
