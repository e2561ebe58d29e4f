import { attributeOf, childOf, type XmlElement } from '../../container/xml.ts';

/** The value of a property element: `w:val` of the child of the name. */
export const settingOf = (properties: XmlElement | undefined, name: string): string | undefined =>
  attributeOf(childOf(properties, name), 'val');

/** A property that is on or off; `undefined` where it is not given. Without a value it is on. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name);
  if (element === undefined) return undefined;
  return !/^(?:0|false|off)$/i.test(attributeOf(element, 'val') ?? '');
}

/** An integer as an attribute writes it; `null` for what is none. */
export function integerOf(text: string | undefined): number | null {
  const digits = /^\s*([+-]?\d{1,9})(?:\.\d*)?\s*$/u.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** An integer of a property, within bounds. */
export const countOf = (properties: XmlElement | undefined, name: string, most: number): number =>
  Math.min(Math.max(0, integerOf(settingOf(properties, name)) ?? 0), most);
