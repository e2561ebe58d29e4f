import type { Bytes } from './bytes.ts';
import { type Prl, readPrls } from './sprm.ts';

/** What the styles of a document change, those that they are based on first. */
export interface StyleSheet {
  paragraphOf(style: number): readonly Prl[];
  charactersOf(style: number): readonly Prl[];
}

interface Style {
  base: number;
  paragraph: readonly Prl[];
  characters: readonly Prl[];
}

const PARAGRAPH = 1;
const CHARACTER = 2;
/** So many styles, one based on another, are a circle. */
const MOST_BASES = 32;

export const noStyles: StyleSheet = { paragraphOf: () => [], charactersOf: () => [] };

/** The style sheet ([MS-DOC] 2.9.271); what of it is cut off changes nothing. */
export function readStyles(sheet: Bytes): StyleSheet {
  const styles = sheet.length < 2 ? [] : readAll(sheet);
  const known = new Map<string, readonly Prl[]>();
  const gather = (style: number, kind: 'paragraph' | 'characters'): readonly Prl[] => {
    const key = `${kind}${style}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const chain: (readonly Prl[])[] = [];
    for (let at = style; chain.length < MOST_BASES; ) {
      const one = styles[at];
      if (!one) break;
      chain.unshift(one[kind]);
      at = one.base;
    }
    const all = chain.flat();
    known.set(key, all);
    return all;
  };
  return {
    paragraphOf: (style) => gather(style, 'paragraph'),
    charactersOf: (style) => gather(style, 'characters'),
  };
}

function readAll(sheet: Bytes): (Style | null)[] {
  const headLength = sheet.u16(0);
  const count = sheet.u16(2);
  const baseLength = sheet.u16(4);
  const styles: (Style | null)[] = [];
  let at = 2 + headLength;
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const length = sheet.u16(at);
    const end = at + 2 + length;
    if (end > sheet.length) break;
    styles.push(length === 0 ? null : readStyle(sheet.part(at + 2, length), baseLength));
    at = end + (length % 2);
  }
  return styles;
}

function readStyle(style: Bytes, baseLength: number): Style | null {
  if (style.length < 10 || baseLength + 2 > style.length) return null;
  const kind = style.u16(2) & 0xf;
  const base = style.u16(2) >> 4;
  const count = style.u16(4) & 0xf;
  const lists: Bytes[] = [];
  let at = baseLength + 2 + 2 * style.u16(baseLength) + 2;
  for (let i = 0; i < count && at + 2 <= style.length; i++) {
    const length = style.u16(at);
    if (at + 2 + length > style.length) break;
    lists.push(style.part(at + 2, length));
    at += 2 + length + (length % 2);
  }
  const [first, second] = lists;
  const none: Prl[] = [];
  if (kind === CHARACTER) return { base, paragraph: none, characters: first ? readPrls(first) : none };
  if (kind !== PARAGRAPH) return { base, paragraph: none, characters: none };
  return {
    base,
    // Before the changes stands the number of the style itself.
    paragraph: first && first.length > 2 ? readPrls(first.part(2, first.length - 2)) : none,
    characters: second ? readPrls(second) : none,
  };
}
