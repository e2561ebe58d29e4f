import type { Row, Sentence } from '@juesuan/schema';
import type { Place, TableView } from '../tables/view.ts';
import { type Check, type Skip, skip, type Term } from './check.ts';
import type { Figure } from './figure.ts';

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
  const unreadable = [whole, ...parts.map(({ place }) => place)].find(
    (place) => place?.state === 'unreadable',
  );
  if (unreadable?.state === 'unreadable') {
    return skip(
      'unreadable',
      `${of.zh}：“${unreadable.raw}”不是数字`,
      `${of.en}: "${unreadable.raw}" is no number`,
    );
  }
  const terms = parts.flatMap(({ place, sign = 1 }): Term[] => {
    const figure = figureOf(place);
    return figure ? [{ figure, sign }] : [];
  });
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

export const figureOf = (place: Place): Figure | null =>
  place !== null && place.state !== 'unreadable' ? place.figure : null;

/** What a row's figures are of, for a message. */
export function rowWords({ name }: TableView, row: Row, column = ''): Sentence {
  const words = [row.code, row.name, column].filter((part) => part !== '').join(' ');
  return {
    zh: `${name.zh}${words === '' ? '' : ` ${words}`}`,
    en: `${name.en}${words === '' ? '' : ` ${words}`}`,
  };
}

/** The printed header of a canonical column in this row. */
export const headerOf = (row: Row, column: string): string =>
  row.cells.find((cell) => cell.column === column)?.label ?? column;

/** A difference proves nothing in a row that has amounts under headers that nobody knows. */
export function unknownColumnDoubt(view: TableView, row: Row): Sentence | undefined {
  const [unknown] = view.unknownAmounts(row);
  if (!unknown) return undefined;
  const words = rowWords(view, row);
  return {
    zh: `${words.zh}：“${unknown.label}”一栏含义不明，无法判定`,
    en: `${words.en}: the column "${unknown.label}" is unknown, so a difference proves nothing`,
  };
}
