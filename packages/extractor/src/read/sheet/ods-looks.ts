import { isUnseen, paper } from '../../model/seen.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../container/xml.ts';
import type { Look } from './looks.ts';

/** How a text is printed, with the colours of it and of its cell: `0xrrggbb`, `null` where it is not known. */
export interface OdsLook extends Pick<Look, 'struck' | 'raised'> {
  ink: number | null;
  ground: number | null;
}

export const plainOdsLook: OdsLook = { struck: false, raised: false, ink: null, ground: paper };

/** What is printed, of a look with its colours. */
export const seenLook = ({ struck, raised, ink, ground }: OdsLook): Look => ({
  struck,
  raised,
  unseen: isUnseen(ink, ground),
});

/** What the style of a cell, or of a stretch of its text, says of its look; nothing where it says nothing. */
export type LookOf = (style: string | undefined) => Partial<OdsLook>;

/** Styles based on one another; programs write two. */
const MOST_STYLES = 50;

/**
 * The looks that the styles of a document give, by their names, through those that they are based on.
 *
 * @param parts those that have styles
 */
export function looksOf(parts: readonly XmlElement[]): LookOf {
  const own = new Map<string, { look: Partial<OdsLook>; parent: string | undefined }>();
  for (const part of parts)
    for (const holder of ['styles', 'automatic-styles'])
      for (const style of childrenOf(childOf(part, holder) ?? part, 'style'))
        own.set(attributeOf(style, 'name') ?? '', {
          look: lookIn(style),
          parent: attributeOf(style, 'parent-style-name'),
        });
  return (style) => {
    let look: Partial<OdsLook> = {};
    let name = style;
    for (let i = 0; i < MOST_STYLES && name !== undefined; i++) {
      const found = own.get(name);
      look = { ...found?.look, ...look };
      name = found?.parent;
    }
    return look;
  };
}

function lookIn(style: XmlElement): Partial<OdsLook> {
  const look: Partial<OdsLook> = {};
  const ground = attributeOf(childOf(style, 'table-cell-properties'), 'background-color');
  if (ground !== undefined) look.ground = ground === 'transparent' ? paper : colourIn(ground);
  const text = childOf(style, 'text-properties');
  const ink = attributeOf(text, 'color');
  // A colour of the window's own is light on a dark ground.
  const isWindows = attributeOf(text, 'use-window-font-color') === 'true';
  if (isWindows || ink !== undefined) look.ink = isWindows ? null : colourIn(ink ?? '');
  const line = attributeOf(text, 'text-line-through-type') ?? attributeOf(text, 'text-line-through-style');
  if (line !== undefined) look.struck = line !== 'none';
  const position = attributeOf(text, 'text-position');
  if (position !== undefined) look.raised = /^(?:su[pb]|-?[1-9])/u.test(position);
  return look;
}

function colourIn(colour: string): number | null {
  const hex = /^#([\da-f]{6})$/iu.exec(colour)?.[1];
  return hex === undefined ? null : Number.parseInt(hex, 16);
}
