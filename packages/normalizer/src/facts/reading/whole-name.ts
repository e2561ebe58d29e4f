import { shortNames } from '@juesuan/schema';
import { foldText, printedBetween } from '../sentence/folded.ts';

const longestShort = Math.max(...shortNames.map(({ short }) => short.length));

/** The whole names of a section by their short ones, as they are printed in it. */
export class WholeNames {
  readonly #printed = new Map<string, string>();

  /** The whole name, as the section has printed it, of an item that is called by a short one; any other item as it is. */
  of(item: string): string {
    const folded = foldText(item);
    const { text } = folded;
    if (text.length <= longestShort) return this.#printed.get(text) ?? item;
    for (const { short, whole } of shortNames) {
      const at = text.indexOf(whole);
      if (at >= 0) this.#printed.set(short, printedBetween(folded, at, at + whole.length));
    }
    return item;
  }
}
