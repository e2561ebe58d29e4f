import { checkLimit } from '../../model/check-limit.ts';

/** What a text may cost. */
export interface TextLimits {
  /** Of the whole text. */
  characters: number;
  lines: number;
  /** Of one line. */
  lineCharacters: number;
}

/** A whole report has some 60,000 characters in 2,000 lines, and none longer than 400. */
export const defaultTextLimits: TextLimits = {
  characters: 20_000_000,
  lines: 100_000,
  lineCharacters: 100_000,
};

/** @throws {ExtractionError} `too-large` past one of the limits */
export function checkText(text: string, limits: TextLimits): void {
  checkLimit(text.length, limits.characters, { reason: 'characters' });
  let lines = 0;
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r\f]|$/g)) {
    lines++;
    checkLimit(index - start, limits.lineCharacters, { reason: 'line-characters', line: lines });
    start = index + end.length;
  }
  checkLimit(lines, limits.lines, { reason: 'lines' });
}
