import type { Sentence } from '@juesuan/schema';
import { type Check, type Skip, skip, type Term } from './check.ts';
import { figureOf, type Place } from './place.ts';

/** An addend's place; `sign` -1 for what is taken off. */
export interface SignedPlace {
  place: Place;
  sign?: 1 | -1;
}

/**
 * The check that `whole` is the sum of `parts`; a skip where a part cannot be read or the whole has no place; nothing
 * where all of them are empty: empty agrees with empty, but that is no check.
 */
export function sumCheck(
  of: Sentence,
  whole: Place,
  parts: readonly SignedPlace[],
  doubt?: Sentence,
): Check | Skip | null {
  const unreadable =
    whole?.state === 'unreadable' ? whole : parts.find(({ place }) => place?.state === 'unreadable')?.place;
  if (unreadable?.state === 'unreadable') {
    return skip(
      'unreadable',
      `${of.zh}：“${unreadable.raw}”不是数字`,
      `${of.en}: "${unreadable.raw}" is no number`,
    );
  }
  const terms: Term[] = [];
  for (const { place, sign = 1 } of parts) {
    const figure = figureOf(place);
    if (figure) terms.push({ figure, sign });
  }
  const total = figureOf(whole);
  if (total === null || terms.length === 0) {
    return skip(
      'insufficient-data',
      `${of.zh}：缺少可比对的栏目`,
      `${of.en}: a side of the identity is not there`,
    );
  }
  if (!total.printed && terms.every(({ figure }) => !figure.printed)) return null;
  return { kind: 'sum', of, whole: total, terms, ...(doubt ? { doubt } : {}) };
}

/** The check that `part` is at most `whole`. Where the part is empty there is nothing to contain. */
export function boundCheck(
  of: Sentence,
  part: Place,
  wholes: readonly Place[],
  doubt?: Sentence,
): Check | Skip | null {
  const unreadable = [part, ...wholes].find((place) => place?.state === 'unreadable');
  if (unreadable?.state === 'unreadable') {
    return skip(
      'unreadable',
      `${of.zh}：“${unreadable.raw}”不是数字`,
      `${of.en}: "${unreadable.raw}" is no number`,
    );
  }
  const figure = figureOf(part);
  const bounds = wholes.flatMap((place) => figureOf(place) ?? []);
  if (figure === null || bounds.length === 0) {
    return skip(
      'insufficient-data',
      `${of.zh}：缺少可比对的栏目`,
      `${of.en}: a side of the identity is not there`,
    );
  }
  return figure.printed
    ? { kind: 'bound', of, part: figure, wholes: bounds, ...(doubt ? { doubt } : {}) }
    : null;
}
