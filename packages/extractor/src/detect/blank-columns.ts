import { isFigureRun } from '@juesuan/schema/words';
import type { SourcePage, TextRun } from '../model/source.ts';
import { counts } from '../model/tolerances.ts';
import { hasHan, looksLikeDash } from '../words/cell-words.ts';
import { cutRun } from './cut-run.ts';
import { isWhite } from './glyph-gaps.ts';

/**
 * A page whose lines a program set in columns by blanks, in type of one width: a run over many cells is cut at every several
 * blanks, two beside a figure. Between words of running text one blank stands, or two where it is justified.
 */
export function withBlanksCut(page: SourcePage): SourcePage {
  if (!page.runs.some(mayBeCut)) return page;
  return { ...page, runs: page.runs.flatMap((run) => (mayBeCut(run) ? cells(run) : [run])) };
}

const mayBeCut = ({ text }: TextRun): boolean => /\S\s{2,}\S/u.test(text) && !hasHan(text);

function cells(run: TextRun): TextRun[] {
  const pieces: TextRun[] = [];
  let from = 0;
  for (let at = 1; at < run.glyphs.length; at++) {
    if (isWhite(run.glyphs[at]) || !isWhite(run.glyphs[at - 1])) continue;
    let end = at;
    while (end > from && isWhite(run.glyphs[end - 1])) end--;
    const isFigure = [wordBefore(run, end), wordBehind(run, at)].some(
      (word) => isFigureRun(word) || looksLikeDash(word),
    );
    if (end === from || at - end < (isFigure ? counts.blanksAtFigure : counts.blanks)) continue;
    const piece = cutRun(run, from, end);
    if (piece) pieces.push(piece);
    from = at;
  }
  const rest = from === 0 ? run : cutRun(run, from, run.glyphs.length);
  return rest ? [...pieces, rest] : pieces;
}

function wordBefore({ glyphs }: TextRun, end: number): string {
  let from = end;
  while (from > 0 && !isWhite(glyphs[from - 1])) from--;
  return glyphs.slice(from, end).join('');
}

function wordBehind({ glyphs }: TextRun, from: number): string {
  let end = from;
  while (end < glyphs.length && !isWhite(glyphs[end])) end++;
  return glyphs.slice(from, end).join('');
}
