import type { TextLine } from '@juesuan/schema';
import { matchKey } from '../../words/key.ts';
import { readMarker } from './marker.ts';

const contentsTitle = /^目(?:录|次)$/u;
const leaders = /(?:[.．·…]{2,}|\.{2,}|-{3,}|_{3,})\d*$/u;
/** Lines of a contents page have no sentence in them: characters. */
const longestEntry = 60;

const entryKey = (text: string): string => matchKey(text).replace(/^[-•·]/u, '').replace(leaders, '').replace(/\d{1,3}$/u, '');

/**
 * The lines of a contents page (目录) in `lines`, as [from, to): from its title to the line where its first entry stands
 * again as a heading. `null` where there is none.
 */
export function findContents(lines: readonly TextLine[]): readonly [number, number] | null {
  const from = lines.findIndex((line) => contentsTitle.test(matchKey(line.text)));
  const first = lines[from + 1];
  if (from < 0 || !first) return null;
  const key = entryKey(first.text);
  const ordinal = readMarker(first.text)?.text;
  for (let to = from + 2; to < lines.length; to++) {
    const line = lines[to];
    if (!line) break;
    const again = entryKey(line.text) === key || (ordinal !== undefined && sameOrdinal(line.text, ordinal, first.text));
    if (again) return [from, to];
    if (matchKey(line.text).length > longestEntry || /[。；]/u.test(line.text)) return [from, to];
  }
  return null;
}

/** 第一部分 stands again, worded in another way. A 一、 stands again in each part of the contents itself. */
function sameOrdinal(text: string, ordinal: string, first: string): boolean {
  const marker = readMarker(text);
  const level = readMarker(first)?.level;
  return marker !== null && level === 1 && marker.level === 1 && matchKey(marker.text) === matchKey(ordinal);
}
