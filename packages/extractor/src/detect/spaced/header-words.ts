import { labelHeaders } from '@juesuan/schema';
import { ofVocabulary, sideWords } from '@juesuan/schema/words';
import { overlap } from '../../model/geometry.ts';
import { joinLines } from '../../model/join-lines.ts';
import type { TextRun } from '../../model/source.ts';
import { counts } from '../../model/tolerances.ts';
import { isTotalLabel, labelRole } from '../../words/cell-words.ts';
import { beginsHeaderWord, isHeaderWord } from '../../words/header-word.ts';
import { matchKey } from '../../words/key.ts';
import { joinBrokenWords } from '../aligned/broken-words.ts';
import { cutRun } from '../cut-run.ts';
import { cutInTwo, type LinePart, partOf } from '../lines.ts';
import type { SegmentLine } from '../segment.ts';
import { joinKnownPieces } from './broken-by-lines.ts';

const sides: ReadonlySet<string> = new Set(Object.values(sideWords));

const phases = ofVocabulary(
  ({ threePublic }): ReadonlySet<string> =>
    new Set(threePublic.phases.flatMap(({ headers }) => headers).map(matchKey)),
);

/** 预算数, 决算数 and their like. */
export const isPhase = (text: string): boolean => phases().has(matchKey(text));

/** Does a word head one side of a table whose halves stand side by side? */
export const isSide = (text: string): boolean => sides.has(matchKey(text));

/**
 * The words of a header, those that a line's end broke put together. 收入 and 支出 alone on a line head the two sides of
 * a table: neither begins a word below it, though 支出 and 合计 may stand right under one another. Nor does 决算数 end the
 * words above where it stands under every item.
 *
 * @param except a part that is no header, as `totalInHeader` finds it
 */
export function headerWords(lines: readonly SegmentLine[], except: LinePart | null = null): LinePart[] {
  const isSides = ({ headerParts }: SegmentLine): boolean =>
    headerParts().length > 1 && headerParts().every(({ text }) => isSide(text));
  const printed = lines.flatMap(({ headerParts }) => headerParts()).filter((part) => part !== except);
  const parts = withoutEnds(printed.flatMap(withoutNumbers));
  const phaseWords = parts.filter(({ text }) => isPhase(text));
  const whole = new Set([
    ...lines.filter(isSides).flatMap(({ headerParts }) => headerParts()),
    ...(phaseWords.length >= counts.pairedPhases ? phaseWords : []),
  ]);
  const pieces = parts.filter((part) => !whole.has(part));
  const hasHalves = new Set(phaseWords.map(({ text }) => matchKey(text))).size > 1;
  return [...whole, ...joinBrokenWords(joinKnownPieces(pieces, hasHalves))];
}

/** Cuts 行次 off the label before it, which fills its column: 项目（按支出性质和经济分类）行次. */
function withoutNumbers(part: LinePart): LinePart[] {
  const [run, ...others] = part.runs;
  if (!run || others.length > 0) return [part];
  const number = labelHeaders.lineNo.find(
    (word) => run.text.endsWith(word) && labelRole(run.text.slice(0, -word.length)) === 'name',
  );
  return number === undefined ? [part] : cutInTwo(run, run.glyphs.length - number.length);
}

/**
 * Cuts the end of another word off the word that it stands with: behind a known one, one blank from it (项目支出 结余, with
 * 年末结转和 a line higher, which is no word without it), or right before the beginning of one (费公务接待).
 */
function withoutEnds(parts: readonly LinePart[]): LinePart[] {
  const isEnd = (end: string): boolean =>
    parts.some(({ text }) => !isHeaderWord(text) && isHeaderWord(joinLines([text, end])));
  const endsNone = (text: string): boolean =>
    !beginsHeaderWord(text) && !parts.some((part) => beginsHeaderWord(joinLines([part.text, text])));
  return parts.flatMap((part) => {
    const words = part.runs.flatMap(cutAtBlanks);
    const [first, last] = [words[0]?.text ?? '', words.at(-1)?.text ?? ''];
    if (words.length < 2) return endsNone(part.text) ? cutBehindEnd(part, isEnd) : [part];
    if (!isEnd(last)) return [part];
    // What begins a known word and its end find together again, however many they are.
    const isBegun = beginsHeaderWord(first) && !beginsHeaderWord(last);
    return isBegun || (isHeaderWord(first) && words.length === 2) ? words : [part];
  });
}

function cutAtBlanks(run: TextRun): LinePart[] {
  const ends = [...run.glyphs.flatMap((glyph, i) => (glyph.trim() === '' ? [i] : [])), run.glyphs.length];
  return ends.flatMap((end, i) => {
    const word = cutRun(run, ends[i - 1] ?? 0, end);
    return word ? [partOf([word])] : [];
  });
}

function cutBehindEnd(part: LinePart, isEnd: (end: string) => boolean): LinePart[] {
  const [run] = part.runs;
  if (!run) return [part];
  const text = (from: number, to: number): string => run.glyphs.slice(from, to).join('');
  const at = run.glyphs.findIndex(
    (_, glyph) =>
      glyph > 0 &&
      glyph < run.glyphs.length - 1 &&
      beginsHeaderWord(text(glyph, run.glyphs.length)) &&
      isEnd(text(0, glyph)),
  );
  return at < 0 ? [part] : cutInTwo(run, at);
}

/**
 * The label of the first row where it stands on the header's last line: a total right under 科目名称, beside the lowest words
 * of the other columns; or below all of them, where nothing else is in the table. `null` where there is none.
 */
export function totalInHeader(lines: readonly SegmentLine[], isEmpty: boolean): LinePart | null {
  const last = lines.at(-1);
  const [total] = last?.headerParts() ?? [];
  if (!last || !total || !isTotalLabel(total.text)) return null;
  const above = lines
    .slice(0, -1)
    .flatMap(({ headerParts }) => headerParts())
    .filter(({ text }) => labelRole(text) !== null);
  if (last.headerParts().length < 2) return isEmpty && above.some(isLeftOf(total)) ? total : null;
  return above.some(({ text, box }) => labelRole(text) === 'name' && isUnder(total, box)) ? total : null;
}

/** The label of a row does not reach beyond the headers of labels. */
const isLeftOf =
  ({ box }: LinePart) =>
  (label: LinePart): boolean =>
    box.x1 <= label.box.x1;

/** Pushed aside by no more than a word's width. */
const isUnder = ({ box }: LinePart, above: LinePart['box']): boolean =>
  overlap(box.x0, box.x1, above.x0 - (above.x1 - above.x0), above.x1 + (above.x1 - above.x0)) > 0;
