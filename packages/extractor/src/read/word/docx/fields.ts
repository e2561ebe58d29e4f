import { attributeOf, childOf, childrenOf, type XmlElement } from '../../container/xml.ts';
import { integerOf, settingOf } from './properties.ts';

/** The marks of fields that have both a beginning and an end: of one without its end, everything behind would be its code. */
export function wholeFields(story: XmlElement): ReadonlySet<XmlElement> {
  const whole = new Set<XmlElement>();
  collect(story, [], whole);
  return whole;
}

function collect(element: XmlElement, open: XmlElement[][], whole: Set<XmlElement>): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    // A text box is a story of its own.
    if (child.name === 'txbxContent') collect(child, [], whole);
    else if (child.name !== 'fldChar') collect(child, open, whole);
    else {
      const type = attributeOf(child, 'fldCharType');
      if (type === 'begin') open.push([child]);
      else open.at(-1)?.push(child);
      if (type === 'end') for (const mark of open.pop() ?? []) whole.add(mark);
    }
  }
}

/** Where a story stands among its fields: the result of a field is text, its code is not. */
export class FieldState {
  readonly #whole: ReadonlySet<XmlElement>;
  readonly #open: ('code' | 'result')[] = [];

  constructor(whole: ReadonlySet<XmlElement>) {
    this.#whole = whole;
  }

  get isShown(): boolean {
    return !this.#open.includes('code');
  }

  /** Passes a mark. What a list to choose from shows is told by its beginning: such a field has no result. */
  pass(mark: XmlElement): string {
    if (!this.#whole.has(mark)) return '';
    const type = attributeOf(mark, 'fldCharType');
    const shown = type === 'begin' && this.isShown ? chosenOf(mark) : '';
    if (type === 'begin') this.#open.push('code');
    else this.#open.pop();
    if (type === 'separate') this.#open.push('result');
    return shown;
  }

  /** The same place for a text box, whose fields are its own. */
  apart(): FieldState {
    return new FieldState(this.#whole);
  }
}

function chosenOf(mark: XmlElement): string {
  const list = childOf(childOf(mark, 'ffData'), 'ddList');
  if (list === undefined) return '';
  const chosen = integerOf(settingOf(list, 'result')) ?? integerOf(settingOf(list, 'default')) ?? 0;
  return attributeOf(childrenOf(list, 'listEntry')[chosen], 'val') ?? '';
}
