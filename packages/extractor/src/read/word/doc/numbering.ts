import { isHan } from '../../../model/join-lines.ts';
import { inNumberFormat } from '../number-format.ts';
import { bulletOf } from '../symbols.ts';
import type { ListLevel, ListReference } from './lists.ts';

const LEVELS = 9;

/** The numbers that Word sets before paragraphs, which stand nowhere in the text: counted in the order of the text. */
export class Numbering {
  readonly #references: readonly ListReference[];
  /** By list: the number of each level, `undefined` before its first. */
  readonly #counters = new Map<number, (number | undefined)[]>();
  /** References and levels whose own start has been used. */
  readonly #started = new Set<string>();

  constructor(references: readonly ListReference[]) {
    this.#references = references;
  }

  /** What stands before the text of the next paragraph that is numbered by this; '' for nothing. */
  next(reference: number, level: number): string {
    const used = this.#references[reference - 1];
    const own = used?.levels[level];
    if (!used || !own) return '';
    const counters = this.#advance(reference, used, level);
    const numberAt = (at: number): string => {
      const of = used.levels[at];
      const format = own.isLegal ? 'decimal' : (of?.format ?? 'decimal');
      return inNumberFormat(counters[at] ?? of?.start ?? 0, format);
    };
    return printed(own, numberAt);
  }

  #advance(reference: number, used: ListReference, level: number): (number | undefined)[] {
    const counters = this.#counters.get(used.list) ?? [];
    this.#counters.set(used.list, counters);
    const startOf = (at: number): number => used.levels[at]?.start ?? 0;
    for (const [at, start] of used.starts) {
      const key = `${reference} ${at}`;
      if (at > level || this.#started.has(key)) continue;
      this.#started.add(key);
      counters[at] = at === level ? start - 1 : start;
    }
    // A level that was left out above counts as begun.
    for (let at = 0; at < level; at++) counters[at] ??= startOf(at);
    counters[level] = (counters[level] ?? startOf(level) - 1) + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const limit = used.levels[below]?.restartBelow ?? null;
      if (limit === null || level < limit) counters[below] = undefined;
    }
    return counters;
  }
}

function printed(level: ListLevel, numberAt: (level: number) => string): string {
  const text =
    level.format === 'bullet'
      ? bulletOf(level.text)
      : [...level.text]
          .map((character) => {
            const at = character.charCodeAt(0);
            return at < LEVELS ? numberAt(at) : character;
          })
          .join('');
  if (text.trim() === '') return '';
  // Behind 一、 and （一） a tab or a blank only indents.
  return isHan(text.at(-1)) || level.isTight ? text : `${text} `;
}
