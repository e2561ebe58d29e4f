import { type Look, type Piece, plainLook } from './looks.ts';

const tag = /<(?<end>\/?)(?<name>span|b|i|s|sup|sub|br)\b[^<>]*>/gu;

/**
 * The pieces of a text that the library writes as HTML, where a part of it is struck out or raised.
 *
 * @param stored the same text without its looks; `null` where the HTML does not say the same
 *
 * @example
 * piecesOfHtml('86.10<span><sup>1</sup></span>', '86.101'); // two pieces, the second raised
 */
export function piecesOfHtml(html: string, stored: string): Piece[] | null {
  if (!/<(?:s|sup|sub)>/u.test(html)) return null;
  const pieces: Piece[] = [];
  let look: Look = plainLook;
  let from = 0;
  const add = (text: string): void => {
    if (text !== '') pieces.push({ ...look, text });
  };
  for (const { index, 0: whole, groups } of html.matchAll(tag)) {
    add(html.slice(from, index));
    from = index + whole.length;
    const isOpen = groups?.end === '';
    if (groups?.name === 'br') add('\n');
    else if (groups?.name === 's') look = { ...look, struck: isOpen };
    else if (/^su[pb]$/u.test(groups?.name ?? '')) look = { ...look, raised: isOpen };
  }
  add(html.slice(from));
  const said = pieces.map(({ text }) => text).join('');
  return said === stored.replace(/\r\n/gu, '\n') ? pieces : null;
}
