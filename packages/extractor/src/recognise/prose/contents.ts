import type { TextLine } from '@juesuan/schema';
import { characters, counts } from '../../model/tolerances.ts';
import { matchKey } from '../../words/key.ts';
import { isBarePart, readMarker } from './marker.ts';

const contentsTitle = /^目(?:录|次)$/u;
/** What stands between an entry and its page number; `PAGEREF` is a word processor's field that was pasted as text. */
const leaders = /(?:PAGEREF.*|(?:[.．·…]{2,}|-{3,}|_{3,})\d*)$/u;

const entryKey = (text: string): string =>
  matchKey(text)
    .replace(/^[-•·]/u, '')
    .replace(leaders, '')
    .replace(/\d{1,3}$/u, '');

/**
 * The lines of a contents page (目录) in `lines`, as [from, to): from its title to the line where its first entry stands
 * again as a heading. `null` where there is none.
 */
export function findContents(lines: readonly TextLine[]): readonly [number, number] | null {
  const from = lines.findIndex((line) => contentsTitle.test(matchKey(line.text)));
  if (from < 0) return null;
  const entries = lines.slice(from + 1, from + 2 + counts.contentsHead);
  const first = entries.find((line) => beginsWithOrdinal(line.text)) ?? entries[0];
  if (!first) return null;
  for (let to = lines.indexOf(first) + 1; to < lines.length; to++) {
    const line = lines[to];
    if (!line) break;
    if (entryKey(line.text) === entryKey(first.text) || samePart(line.text, first.text)) return [from, to];
    if (matchKey(line.text).length > characters.longestPart || /[。；]/u.test(line.text)) return [from, to];
  }
  return null;
}

const beginsWithOrdinal = (text: string): boolean => readMarker(text) !== null || isBarePart(text);

/** 第一部分 stands again, worded in another way or alone on its line. 一、 stands again in each part of the contents. */
function samePart(text: string, first: string): boolean {
  const part = partOf(first);
  return part !== null && partOf(text) === part;
}

function partOf(text: string): string | null {
  if (isBarePart(text)) return matchKey(text);
  const marker = readMarker(text);
  return marker?.level === 1 ? matchKey(marker.text).replace(/[、:.]$/u, '') : null;
}
