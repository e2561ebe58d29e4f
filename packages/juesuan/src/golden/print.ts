import { clip } from '../columns.ts';
import type { Change } from './diff.ts';
import { type GoldenWords, goldenWords } from './words.ts';

/** A change of one field from one text to another that so many lines share is told once. */
const SHARED_BY = 4;
/** Columns of a terminal that one side of a change may take: a paragraph is recognised by its beginning. */
const SIDE_WIDTH = 80;

/**
 * Changes as lines for a person: what a cell says first (`支出决算表/2080505/基本支出: 989.86 → 98.986`), `+` for a thing
 * that came and `-` for one that went. A field that changed alike in many lines is one line, boxes that moved are
 * one line a table.
 */
export function changeLines(changes: readonly Change[], words: GoldenWords = goldenWords.en): string[] {
  const moved = changes.filter(({ field }) => isEdge(field));
  const alike = Map.groupBy(
    changes.filter(({ field }) => field !== null && !isEdge(field)),
    ({ field, before, after }) => [field, before, after].join('\n'),
  );
  return [
    ...changes.filter(({ field }) => field === null).map((change) => line(change, words)),
    ...[...alike.values()].flatMap((same) =>
      same.length < SHARED_BY ? same.map((change) => line(change, words)) : sharedLine(same, words),
    ),
    ...movedLines(moved, words),
  ];
}

const isEdge = (field: string | null): boolean => field !== null && /(^|\.)[xy][01]$/.test(field);

function line({ path, field, before, after }: Change, words: GoldenWords): string {
  const name = field === null ? path : `${path} [${field}]`;
  if (before === null) return `+ ${name}${after === '' ? '' : `: ${side(after, words)}`}`;
  if (after === null) return `- ${name}${before === '' ? '' : `: ${side(before, words)}`}`;
  return `${name}: ${side(before, words)} → ${side(after, words)}`;
}

/** Control characters must not reach a terminal. */
const side = (text: string | null, { nothing }: GoldenWords): string =>
  text === '' || text === null ? nothing : clip(text.replace(/[\s\p{Cc}]+/gu, ' '), SIDE_WIDTH);

function sharedLine([first, ...others]: readonly Change[], words: GoldenWords): string[] {
  return first === undefined ? [] : [words.more(line(first, words), others.length)];
}

function movedLines(changes: readonly Change[], words: GoldenWords): string[] {
  const tables = Map.groupBy(changes, ({ path }) => path.split('/')[0] ?? '');
  return [...tables].map(([table, edges]) => {
    const things = new Set(edges.map(({ path }) => path)).size;
    const most = Math.max(...edges.map(({ before, after }) => Math.abs(Number(before) - Number(after))));
    return words.moved(table, things, Number(most.toFixed(1)));
  });
}
