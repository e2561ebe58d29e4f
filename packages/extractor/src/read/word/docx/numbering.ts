import { isHan } from '../../../model/join-lines.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../container/xml.ts';
import { inNumberFormat } from '../number-format.ts';
import { bulletOf } from '../symbols.ts';
import { integerOf, settingOf, switchOf } from './properties.ts';
import type { NumberingPlace, Styles } from './styles.ts';

/** Levels of a numbering: 17.9.3 of ISO/IEC 29500-1. */
const LEVELS = 9;

interface Num {
  abstract: string;
  overrides: ReadonlyMap<number, XmlElement>;
}

/** The numbers that Word sets before paragraphs: text that stands nowhere in the text. One counter for the whole document. */
export class Numbering {
  readonly #styles: Styles;
  readonly #abstracts = new Map<string, XmlElement>();
  readonly #nums = new Map<number, Num>();
  /** By the abstract numbering, which several `num` share: the number of each level, `undefined` before its first. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  /** `num` and level whose own start has been used. */
  readonly #started = new Set<string>();

  constructor(numbering: XmlElement | undefined, styles: Styles) {
    this.#styles = styles;
    if (numbering === undefined) return;
    for (const element of childrenOf(numbering, 'abstractNum'))
      this.#abstracts.set(attributeOf(element, 'abstractNumId') ?? '', element);
    for (const element of childrenOf(numbering, 'num')) {
      const overrides = childrenOf(element, 'lvlOverride').map(
        (override) => [integerOf(attributeOf(override, 'ilvl')) ?? 0, override] as const,
      );
      const abstract = settingOf(element, 'abstractNumId') ?? '';
      this.#nums.set(integerOf(attributeOf(element, 'numId')) ?? 0, {
        abstract,
        overrides: new Map(overrides),
      });
    }
  }

  /** What stands before the text of the next paragraph with these properties; '' for one without a number. */
  next(paragraph: XmlElement | undefined): string {
    const place = this.#placeOf(paragraph);
    const num = place && this.#nums.get(place.num);
    if (!place || !num) return '';
    const abstract = this.#resolved(num.abstract);
    const level = Math.min(Math.max(0, place.level ?? 0), LEVELS - 1);
    const definition = (at: number) => levelOf(abstract.element, num, at);
    const own = definition(level);
    if (own === undefined) return '';
    const counters = this.#advance(abstract.id, place.num, num, level, definition);
    return printed(own, (at) => {
      const of = definition(at);
      const format = switchOf(own, 'isLgl') ? 'decimal' : formatOf(of);
      return inNumberFormat(counters[at] ?? startOf(of), format);
    });
  }

  #placeOf(paragraph: XmlElement | undefined): NumberingPlace | null {
    const style = settingOf(paragraph, 'pStyle');
    const own = childOf(paragraph, 'numPr');
    const num = integerOf(settingOf(own, 'numId'));
    const level = integerOf(settingOf(own, 'ilvl'));
    if (num !== null) return num === 0 ? null : { num, level };
    const fromStyle = this.#styles.numberingOf(style);
    if (!fromStyle || fromStyle.num === 0) return null;
    const linked = this.#levelOfStyle(fromStyle.num, fromStyle.style);
    return { num: fromStyle.num, level: level ?? linked ?? fromStyle.level };
  }

  /** The level that names a style as its own. */
  #levelOfStyle(number: number, style: string): number | null {
    const num = this.#nums.get(number);
    if (!num) return null;
    const { element } = this.#resolved(num.abstract);
    for (let level = 0; level < LEVELS; level++)
      if (settingOf(levelOf(element, num, level), 'pStyle') === style) return level;
    return null;
  }

  /** An abstract numbering may stand for that of a numbering style. */
  #resolved(id: string): { id: string; element: XmlElement | undefined } {
    const element = this.#abstracts.get(id);
    const link = settingOf(element, 'numStyleLink');
    if (link === undefined) return { id, element };
    const other = this.#nums.get(this.#styles.numberingOf(link)?.num ?? 0)?.abstract;
    if (other === undefined || other === id) return { id, element };
    return { id: other, element: this.#abstracts.get(other) };
  }

  #advance(
    abstract: string,
    number: number,
    { overrides }: Num,
    level: number,
    definition: (level: number) => XmlElement | undefined,
  ): (number | undefined)[] {
    const counters = this.#counters.get(abstract) ?? [];
    this.#counters.set(abstract, counters);
    for (let at = 0; at <= level; at++) {
      const start = integerOf(settingOf(overrides.get(at), 'startOverride'));
      const key = `${number} ${at}`;
      if (start === null || this.#started.has(key)) continue;
      this.#started.add(key);
      counters[at] = at === level ? start - 1 : start;
    }
    // A level that was left out above counts as begun.
    for (let at = 0; at < level; at++) counters[at] ??= startOf(definition(at));
    counters[level] = (counters[level] ?? startOf(definition(level)) - 1) + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = integerOf(settingOf(definition(below), 'lvlRestart'));
      if (restart === null || (restart !== 0 && level < restart)) counters[below] = undefined;
    }
    return counters;
  }
}

function levelOf(abstract: XmlElement | undefined, num: Num, level: number): XmlElement | undefined {
  const isLevel = (element: XmlElement): boolean => integerOf(attributeOf(element, 'ilvl')) === level;
  const override = num.overrides.get(level);
  const overriding = override && childOf(override, 'lvl');
  return overriding ?? (abstract && childrenOf(abstract, 'lvl').find(isLevel));
}

const startOf = (level: XmlElement | undefined): number => integerOf(settingOf(level, 'start')) ?? 0;

/** Formats of later versions stand in a choice, with one that all know behind it. */
const formatOf = (level: XmlElement | undefined): string =>
  settingOf(level, 'numFmt') ??
  settingOf(childOf(childOf(level, 'AlternateContent'), 'Fallback'), 'numFmt') ??
  'decimal';

/** The level's text with the numbers of the levels that it names, and what parts it from the paragraph's text. */
function printed(level: XmlElement, numberAt: (level: number) => string): string {
  const pattern = settingOf(level, 'lvlText') ?? '';
  const text =
    formatOf(level) === 'bullet'
      ? bulletOf(pattern)
      : pattern.replace(/%([1-9])/gu, (_, digit: string) => numberAt(Number(digit) - 1));
  if (text.trim() === '') return '';
  // Behind 一、 and （一） a tab or a blank only indents.
  return isHan(text.at(-1)) || settingOf(level, 'suff') === 'nothing' ? text : `${text} `;
}
