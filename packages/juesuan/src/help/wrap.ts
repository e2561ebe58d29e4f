import { displayWidth } from '../columns.ts';

const opening = '（《“‘';
/** What may not begin a line of Chinese text, and stays with the character before it. */
const closing = '，。；：？！、）》」”’…';

/** A word with the space before it or one Han character, with the marks that open before it and those that follow it. */
const pieces = new RegExp(
  String.raw`\s*[${opening}]*(?:\p{sc=Han}|[^\s\p{sc=Han}${opening}${closing}]+)?[${closing}]*`,
  'gu',
);

/**
 * Breaks lines so that none is wider than `width` columns of a terminal: between words, and between Han characters, which
 * have no spaces between them.
 */
export function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrappedLine(line, width))
    .join('\n');
}

function wrappedLine(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    if (line.trim() !== '' && displayWidth(line + piece) > width) {
      lines.push(line);
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line].join('\n');
}
