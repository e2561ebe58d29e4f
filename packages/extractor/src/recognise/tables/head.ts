import { type Location, moneyOfTitles, type TableKind } from '@juesuan/schema';
import { trimmed } from '@juesuan/schema/words';
import type { LineBlock } from '../../model/grid.ts';
import { characters, counts } from '../../model/tolerances.ts';
import {
  type CaptionLine,
  isCaptionLine,
  isMark,
  isNote,
  isRunningText,
  readCaption,
  type Unit,
  unitIn,
  unitOverLines,
} from '../../words/caption.ts';
import { matchKey, squash } from '../../words/key.ts';
import { isWholeTitle, looksLikeTitle, titleKind } from '../../words/title.ts';

export interface Caption {
  title: string;
  kind: TableKind | null;
  mark: string;
  department: string;
  unit: Unit | null;
  lines: LineBlock[];
}

/**
 * Reads the head of a table from the lines above its grid, nearest first.
 *
 * @param place the grid's
 */
export function readHead(above: readonly LineBlock[], place: Location | null = null): Caption {
  const caption: Caption = { title: '', kind: null, mark: '', department: '', unit: null, lines: [] };
  let belowLine: LineBlock | null = null;
  let unknown: LineBlock | null = null;
  const lines = above.slice(-counts.headLines);
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    // What stands on another sheet, a cover or a list, is no head of this one's table.
    if (!line || (place?.sheet !== undefined && line.location.sheet !== place.sheet)) break;
    const read: CaptionLine = readCaption(
      line.text,
      line.parts.map((part) => part.text),
    );
    const broken = caption.kind === null ? brokenTitle(lines, i) : null;
    const title = broken ?? read.title;
    const says = title !== null || read.mark !== null || read.department !== null || read.unit !== null;
    if (!says && (isRunningText(line.text) || isNote(line.text))) break;
    if (caption.kind !== null && (title !== null || !says)) break;
    if (title !== null && !isSameSide(line.location, place) && isLastOfList(lines.slice(0, i), title)) break;
    caption.lines.unshift(line);
    if (!says && caption.unit !== null && looksLikeTitle(line.text)) unknown ??= line;
    const overLines = unitOverLines(partsOf(lines[i - 1]), partsOf(line));
    caption.unit ??= overLines === undefined ? read.unit : overLines;
    caption.mark ||= read.mark ?? '';
    if (read.department !== null && caption.department === '') {
      caption.department = read.department + wrappedName(belowLine);
    }
    if (title) {
      caption.title = title.text;
      caption.kind = title.kind;
    }
    if (broken) {
      // A department's line between the two, and a mark beside the first, say what they say anywhere in a head.
      const said = lines.slice(broken.from, i).map((before) => readCaption(before.text, []));
      caption.department ||= said.find(({ department }) => department !== null)?.department ?? '';
      caption.mark ||= said.find(({ mark }) => mark !== null)?.mark ?? '';
      caption.lines.unshift(...lines.slice(broken.from, i));
      i = broken.from;
    }
    belowLine = line;
  }
  if (caption.kind === null && unknown)
    Object.assign(caption, { title: trimmed(unknown.text), kind: 'other' });
  return caption;
}

const partsOf = (line: LineBlock | undefined): string[] =>
  line ? [line.text, ...line.parts.map(({ text }) => text)] : [];

/** Titles in a row from which on they are a list of contents. */
const fewestOfList = 2;

/** Do two things stand on one page or sheet? */
const isSameSide = (a: Location, b: Location | null): boolean =>
  a.page === (b?.page ?? null) && a.sheet === b?.sheet;

/** Is a title the last of a list on an earlier page or sheet, as a contents page without page numbers has it, and not in it already? */
function isLastOfList(
  before: readonly LineBlock[],
  { text, kind }: { text: string; kind: TableKind },
): boolean {
  const end = before.findLastIndex((line) => titleKind(line.text) === null);
  const list = before.slice(end + 1);
  const isAgain = list.some((line) => squash(line.text) === squash(text) || titleKind(line.text) === kind);
  return list.length >= fewestOfList && !isAgain;
}

/** The rest of a department's name on the line below its label, where that line says nothing of its own. */
function wrappedName(line: LineBlock | null): string {
  if (!line || line.parts.length > 1) return '';
  const text = squash(line.text);
  const alone = !isCaptionLine(line.text);
  return alone && text.length <= characters.brokenRest && /^[\p{Script=Han}（）()]+$/u.test(text) ? text : '';
}

const money = moneyOfTitles.map(matchKey);

/** Does a line end in whose money a table is of, so that the title continues on the next line? */
const endsInMoney = (text: string): boolean => money.some((word) => matchKey(text).endsWith(word));

/**
 * A title broken over two lines: the two together are a title of the catalogue, or name another, more special table than
 * the second alone, if any. The unit and the mark may stand beside either, and the department's line between them.
 *
 * @param i the line that the title ends on
 */
function brokenTitle(
  lines: readonly LineBlock[],
  i: number,
): { text: string; kind: TableKind; from: number } | null {
  const from = isDepartmentLine(lines[i - 1]) ? i - 2 : i - 1;
  const [before, line] = [lines[from], lines[i]];
  if (!before || !line || isRunningText(before.text) || isNote(before.text)) return null;
  const beginning = wordsOf(before);
  if (isCaptionLine(beginning)) return null;
  const pages = (line.location.page ?? 0) - (before.location.page ?? 0);
  if (pages < 0 || pages > 1) return null;
  const end = wordsOf(line);
  const text = squash(beginning) + squash(end);
  const kind = titleKind(text);
  // 一般公共预算 | 收支总表: the second line alone would be another table's title.
  const isUnknown = kind === null || kind === 'other';
  if (pages === 0 && isUnknown && titleKind(end) !== null && endsInMoney(beginning))
    return { text, kind: 'other', from };
  // Across the end of a page only a title and nothing more is one.
  const isOther = pages === 0 && kind !== titleKind(end);
  const isOne = !isUnknown && (isOther || isWholeTitle(text));
  return isOne ? { text, kind, from } : null;
}

/** Does a line name the department and, maybe, the unit, and nothing else? */
function isDepartmentLine(line: LineBlock | undefined): boolean {
  if (!line) return false;
  const { title, mark, department } = readCaption(line.text, partsOf(line));
  return department !== null && title === null && mark === null;
}

/** A line's words without the unit and the mark that stand apart on it. */
function wordsOf({ text, parts }: LineBlock): string {
  const words = parts.filter((part) => unitIn(part.text) === null && !isMark(part.text));
  return words.length === 1 && words.length < parts.length ? (words[0]?.text ?? text) : text;
}
