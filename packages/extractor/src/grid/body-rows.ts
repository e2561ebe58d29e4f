import { hasHan, isTotalLabel, looksLikeAmount, looksLikeCode, looksLikeDash, looksLikeEllipsis, looksLikeOrdinal } from '../words/cell-words.ts';
import type { LinePart } from './lines.ts';

/** A line of a table's body with its parts' columns. */
export interface BodyLine {
  page: number;
  baseline: number;
  fontSize: number;
  /** Which ruled row the line is in, where rulings part rows; -1 where none do. */
  slot: number;
  parts: { part: LinePart; column: number }[];
}

const isFigure = (text: string): boolean => looksLikeAmount(text) || looksLikeDash(text);
/** A line this much nearer to one neighbour than to the other belongs to it. Share. */
const nearer = 0.9;

interface LineFacts {
  code: boolean;
  figure: boolean;
  /** Begins a row by its words: 一、…, 合计, …. */
  label: boolean;
}

function factsOf(line: BodyLine): LineFacts {
  const texts = line.parts.map(({ part }) => part.text);
  return {
    code: texts.some(looksLikeCode),
    figure: texts.some((text) => isFigure(text) && !looksLikeCode(text)),
    label: texts.some((text) => isTotalLabel(text) || looksLikeOrdinal(text) || looksLikeEllipsis(text)),
  };
}

/**
 * Puts the lines of a table's body together to rows where no ruling parts them. In a table with codes a row has one code
 * (or is a total); figures and parts of a wrapped name on the lines round it are its own. In a table without codes a line
 * with a figure, an ordinal or a total begins a row, and so does a line as far from its neighbours as rows are.
 */
export function bodyRows(lines: readonly BodyLine[]): BodyLine[][] {
  const bySlot = lines.some((line) => line.slot >= 0);
  if (!bySlot) return rowsByWords(lines);
  const rows: BodyLine[][] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.slot === lines[start]?.slot && lines[end]?.page === lines[start]?.page) end++;
    const slot = lines.slice(start, end);
    rows.push(...(stacked(slot) ? rowsByWords(slot) : [slot]));
    start = end;
  }
  return rows;
}

/** Do two figures or two codes stand under one another in one column? Then the slot holds several rows. */
export function stacked(lines: readonly BodyLine[]): boolean {
  const seen = new Set<string>();
  for (const line of lines) {
    const columns = new Set<string>();
    for (const { part, column } of line.parts) {
      const complete = /^\D?[\d,，]+\.\d{2}\D?$/u.test(part.text.trim()) || looksLikeCode(part.text);
      if (complete) columns.add(`${column}`);
    }
    for (const column of columns) {
      if (seen.has(column)) return true;
      seen.add(column);
    }
  }
  return false;
}

function rowsByWords(lines: readonly BodyLine[]): BodyLine[][] {
  const facts = lines.map(factsOf);
  const coded = facts.filter(({ code }) => code).length * 2 > facts.filter(({ code, figure }) => code || figure).length;
  const anchors = coded ? codedAnchors(lines, facts) : plainAnchors(lines, facts);
  if (anchors.length === 0) return lines.map((line) => [line]);
  const rows: BodyLine[][] = anchors.map(() => []);
  lines.forEach((line, i) => {
    rows[nearestAnchor(lines, anchors, i)]?.push(line);
  });
  return rows.filter((row) => row.length > 0);
}

/** Lines that stand for a row: its code; a total; figures without a code where the code's own line has none. */
function codedAnchors(lines: readonly BodyLine[], facts: readonly LineFacts[]): number[] {
  const anchors: number[] = [];
  facts.forEach(({ code, figure, label }, i) => {
    if (code || label) anchors.push(i);
    else if (figure && !attachable(lines, facts, i)) anchors.push(i);
  });
  return anchors;
}

/** May figures without a code belong to a code on the line before or after? */
function attachable(lines: readonly BodyLine[], facts: readonly LineFacts[], i: number): boolean {
  return [i - 1, i + 1, i - 2, i + 2].some((other) => {
    const fact = facts[other];
    const line = lines[other];
    const own = lines[i];
    if (!fact || !line || !own || line.page !== own.page) return false;
    return fact.code && !fact.figure && Math.abs(line.baseline - own.baseline) < 3 * own.fontSize;
  });
}

function plainAnchors(lines: readonly BodyLine[], facts: readonly LineFacts[]): number[] {
  const sure = facts.flatMap(({ code, figure, label }, i) => (code || figure || label ? [i] : []));
  const pitch = median(
    sure.slice(1).flatMap((line, i) => {
      const before = sure[i] ?? line;
      const gap = distance(lines, before, line);
      return before === line - 1 && Number.isFinite(gap) ? [gap] : [];
    }),
  );
  return facts.flatMap(({ code, figure, label }, i) => {
    if (code || figure || label) return [i];
    const near = Math.min(...sure.map((other) => distance(lines, other, i)));
    return hasHan(lines[i]?.parts.map(({ part }) => part.text).join('') ?? '') && near >= nearer * pitch ? [i] : [];
  });
}

const distance = (lines: readonly BodyLine[], a: number, b: number): number => {
  const first = lines[a];
  const second = lines[b];
  return first && second && first.page === second.page ? Math.abs(second.baseline - first.baseline) : Infinity;
};

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The nearest anchor; the one above where both are as near, or the page ends. */
function nearestAnchor(lines: readonly BodyLine[], anchors: readonly number[], line: number): number {
  let above = -1;
  for (let i = 0; i < anchors.length && (anchors[i] ?? Infinity) <= line; i++) above = i;
  const next = above + 1;
  if (above < 0) return 0;
  if (anchors[above] === line || next >= anchors.length) return above;
  const up = distance(lines, anchors[above] ?? 0, line);
  const down = distance(lines, anchors[next] ?? 0, line);
  if (!Number.isFinite(up) && !Number.isFinite(down)) return above;
  return down < nearer * up ? next : above;
}
