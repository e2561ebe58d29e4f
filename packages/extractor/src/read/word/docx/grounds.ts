import { paper } from '../../../model/seen.ts';
import { attributeOf, childOf, type XmlElement } from '../../container/xml.ts';
import { settingOf } from './properties.ts';

/** A colour of Word: `0xrrggbb`; `null` for an automatic one. */
export const colourIn = (text: string): number | null =>
  /^[\da-f]{6}$/iu.test(text) ? Number.parseInt(text, 16) : null;

/**
 * What properties paint under the text: `undefined` for nothing, `null` where the colour is not known.
 *
 * @param properties of a run, a paragraph, a cell or a table
 */
export function groundIn(properties: XmlElement | undefined): number | null | undefined {
  const marker = settingOf(properties, 'highlight');
  if (marker !== undefined && marker !== 'none') return marker === 'white' ? paper : null;
  const shading = childOf(properties, 'shd');
  const fill = attributeOf(shading, 'fill') ?? 'auto';
  const pattern = attributeOf(shading, 'val') ?? 'clear';
  if (shading === undefined || pattern === 'nil' || (pattern === 'clear' && fill === 'auto'))
    return undefined;
  return pattern === 'clear' ? colourIn(fill) : null;
}
