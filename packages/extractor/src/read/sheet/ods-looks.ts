import { attributeOf, childOf, childrenOf, type XmlElement } from '../container/xml.ts';
import type { Look } from './looks.ts';

/** What the style of a cell, or of a stretch of its text, says of its look; nothing where it says nothing. */
export type LookOf = (style: string | undefined) => Partial<Look>;

/** The looks that the styles of a document give, by their names. */
export function looksOf(content: XmlElement): LookOf {
  const found = new Map<string, Partial<Look>>();
  const styles = childOf(content, 'automatic-styles');
  for (const style of styles ? childrenOf(styles, 'style') : []) {
    const text = childOf(style, 'text-properties');
    if (text === undefined) continue;
    const look: Partial<Look> = {};
    const ground = attributeOf(childOf(style, 'table-cell-properties'), 'background-color') ?? 'transparent';
    if (attributeOf(text, 'color') !== undefined)
      look.unseen = isWhite(attributeOf(text, 'color')) && (ground === 'transparent' || isWhite(ground));
    const line = attributeOf(text, 'text-line-through-type') ?? attributeOf(text, 'text-line-through-style');
    if (line !== undefined) look.struck = line !== 'none';
    const position = attributeOf(text, 'text-position');
    if (position !== undefined) look.raised = /^(?:su[pb]|-?[1-9])/u.test(position);
    found.set(attributeOf(style, 'name') ?? '', look);
  }
  return (style) => found.get(style ?? '') ?? {};
}

const isWhite = (colour: string | undefined): boolean => colour?.toLowerCase() === '#ffffff';
