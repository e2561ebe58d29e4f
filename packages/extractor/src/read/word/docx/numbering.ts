import { isHan } from '../../../model/join-lines.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../container/xml.ts';
import { inNumberFormat } from '../number-format.ts';
import { bulletOf } from '../symbols.ts';
import { LEVELS, type Level, levelsIn } from './levels.ts';
import { integerOf, settingOf } from './properties.ts';
import type { NumberingPlace, Styles } from './styles.ts';

/** A list: levels that it may share with others, and what it has of its own. */
interface Num {
  abstract: string;
  /** Levels that it has otherwise. */
  levels: ReadonlyMap<number, Level>;
  /** Where its levels begin, once. */
  starts: ReadonlyMap<number, number>;
}

interface Abstract {
  levels: ReadonlyMap<number, Level>;
  /** The numbering style that it stands for. */
  link: string | undefined;
}

/** The numbers that Word sets before paragraphs: text that stands nowhere in the text. One counter for the whole document. */
export class Numbering {
  readonly #styles: Styles;
  readonly #abstracts = new Map<string, Abstract>();
  readonly #nums = new Map<number, Num>();
  /** By the abstract numbering, which several lists share: the number of each level, `undefined` before its first. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  /** List and level whose own start has been used. */
  readonly #started = new Set<string>();

  constructor(numbering: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    if (numbering === undefined) return;
    for (const element of childrenOf(numbering, 'abstractNum')) {
      const abstract = { levels: levelsIn(element), link: settingOf(element, 'numStyleLink') };
      this.#abstracts.set(attributeOf(element, 'abstractNumId') ?? '', abstract);
    }
    for (const element of childrenOf(numbering, 'num'))
      this.#nums.set(integerOf(attributeOf(element, 'numId')) ?? 0, numOf(element));
  }

  /** What stands before the text of the next paragraph with these properties; '' for one without a number. */
  next(paragraph: XmlElement | undefined): string {
    const place = this.#placeOf(paragraph);
    const num = place && this.#nums.get(place.num);
    if (!place || !num) return '';
    const at = Math.min(Math.max(0, place.level ?? 0), LEVELS - 1);
    const abstract = this.#resolved(num.abstract);
    const levels = new Map([...(this.#abstracts.get(abstract)?.levels ?? []), ...num.levels]);
    const own = levels.get(at);
    if (own === undefined) return '';
    const counters = this.#countersOf(abstract);
    this.#begin(place.num, num, at, counters);
    advance(counters, at, levels);
    return printed(own, (level) => {
      const format = own.isLegal ? 'decimal' : (levels.get(level)?.format ?? 'decimal');
      return inNumberFormat(counters[level] ?? startOf(levels.get(level)), format);
    });
  }

  #placeOf(paragraph: XmlElement | undefined): NumberingPlace | null {
    const own = childOf(paragraph, 'numPr');
    const num = integerOf(settingOf(own, 'numId'));
    const level = integerOf(settingOf(own, 'ilvl'));
    if (num !== null) return num === 0 ? null : { num, level };
    const fromStyle = this.#styles.numberingOf(settingOf(paragraph, 'pStyle'));
    if (!fromStyle || fromStyle.num === 0) return null;
    return { num: fromStyle.num, level: level ?? this.#linkedLevel(fromStyle) ?? fromStyle.level };
  }

  /** The level that names the style as its own. */
  #linkedLevel({ num, style }: NumberingPlace & { style: string }): number | null {
    const list = this.#nums.get(num);
    if (!list) return null;
    const levels = this.#abstracts.get(this.#resolved(list.abstract))?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? null;
  }

  /** An abstract numbering may stand for that of a numbering style. */
  #resolved(id: string): string {
    const link = this.#abstracts.get(id)?.link;
    if (link === undefined) return id;
    return this.#nums.get(this.#styles.numberingOf(link)?.num ?? 0)?.abstract ?? id;
  }

  #countersOf(abstract: string): (number | undefined)[] {
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    return counters;
  }

  /** A list with starts of its own begins there, the first time that it comes to a level. */
  #begin(id: number, { starts }: Num, level: number, counters: (number | undefined)[]): void {
    for (const [at, start] of starts) {
      const key = `${id} ${at}`;
      if (at > level || this.#started.has(key)) continue;
      this.#started.add(key);
      counters[at] = at === level ? start - 1 : start;
    }
  }
}

function numOf(element: XmlElement): Num {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const override of childrenOf(element, 'lvlOverride')) {
    const at = integerOf(attributeOf(override, 'ilvl')) ?? 0;
    const start = integerOf(settingOf(override, 'startOverride'));
    if (start !== null && at < LEVELS) starts.set(at, start);
    const own = [...levelsIn(override).values()][0];
    if (own && at < LEVELS) levels.set(at, own);
  }
  return { abstract: settingOf(element, 'abstractNumId') ?? '', levels, starts };
}

const startOf = (level: Level | undefined): number => level?.start ?? 1;

/** Counts a level one further; those below begin again, unless they say otherwise. */
function advance(counters: (number | undefined)[], at: number, levels: ReadonlyMap<number, Level>): void {
  // A level that was left out above counts as begun.
  for (let above = 0; above < at; above++) counters[above] ??= startOf(levels.get(above));
  counters[at] = (counters[at] ?? startOf(levels.get(at)) - 1) + 1;
  for (let below = at + 1; below < LEVELS; below++) {
    const restart = levels.get(below)?.restart ?? null;
    if (restart === null || (restart !== 0 && at < restart)) counters[below] = undefined;
  }
}

/** The level's text with the numbers of the levels that it names, and what parts it from the paragraph's text. */
function printed({ format, pattern, isClose }: Level, numberAt: (level: number) => string): string {
  const text =
    format === 'bullet'
      ? bulletOf(pattern)
      : pattern.replace(/%([1-9])/gu, (_, digit: string) => numberAt(Number(digit) - 1));
  if (text.trim() === '') return '';
  // Behind 一、 and （一） a tab or a blank only indents.
  return isHan(text.at(-1)) || isClose ? text : `${text} `;
}
