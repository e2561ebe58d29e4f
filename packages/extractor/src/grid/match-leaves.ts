import type { Box } from '@juesuan/schema';
import { centreX, overlap, union, width } from '../model/geometry.ts';
import { labelRole } from '../words/cell-words.ts';
import type { ColumnBand } from './infer-columns.ts';
import type { LinePart } from './lines.ts';

/** A column: where its text stands, and the lowest header words over it. */
export interface InferredColumn extends Pick<ColumnBand, 'x0' | 'x1'> {
  leaf: readonly LinePart[];
  /** Nothing of the body stands in it: its place is that of its header. */
  empty: boolean;
}

/** What matching costs, in ems: a header word over nothing is common (empty columns), a column without a word is not. */
const cost = { emptyColumn: 2.5, noHeader: 6, apart: 1 } as const;

/**
 * Words and figures of one column stand apart by up to half its width, so that distances are measured in ems or, where
 * columns are wide, in this share of the distance from column to column.
 */
const wideColumn = 1 / 8;

function unitOf(boxes: readonly Box[], em: number): number {
  const steps = boxes
    .slice(1)
    .map((box, i) => centreX(box) - centreX(boxes[i] ?? box))
    .sort((a, b) => a - b);
  return Math.max(em, wideColumn * (steps[Math.floor(steps.length / 2)] ?? 0));
}

/** The words of one column's header, and where the column is by them. */
export interface ColumnHeader {
  parts: LinePart[];
  box: Box;
}

/** Words under one another are one header: a word broken over lines, or a column's number below its name. */
export function columnHeaders(leaves: readonly LinePart[]): ColumnHeader[] {
  const groups: ColumnHeader[] = [];
  for (const part of [...leaves].sort((a, b) => centreX(a.box) - centreX(b.box))) {
    const group = groups.at(-1);
    const shared = group ? overlap(group.box.x0, group.box.x1, part.box.x0, part.box.x1) : 0;
    const stacked = group?.parts.every(
      (other) => other.box.y1 <= part.box.y0 + 1 || other.box.y0 >= part.box.y1 - 1,
    );
    if (group && stacked && shared > 0.3 * Math.min(width(group.box), width(part.box))) {
      group.parts.push(part);
      group.box = union([group.box, part.box]);
    } else groups.push({ parts: [part], box: part.box });
  }
  return groups;
}

/**
 * Headers of values and the numbers below them (栏次) go together in order where there are as many of both. A number
 * stands straighter than a word does: text that a program aligned with spaces pushes long words aside.
 */
function placeByNumbers(headers: readonly ColumnHeader[], numbers: readonly LinePart[]): ColumnHeader[] {
  const isValue = ({ parts }: ColumnHeader): boolean => parts.every(({ text }) => labelRole(text) === null);
  if (headers.filter(isValue).length !== numbers.length) {
    return numbers.length > headers.length
      ? columnHeaders([...headers.flatMap(({ parts }) => parts), ...numbers])
      : [...headers];
  }
  const inOrder = [...numbers].sort((a, b) => a.box.x0 - b.box.x0);
  return headers.map((header) =>
    isValue(header) ? { ...header, box: inOrder.shift()?.box ?? header.box } : header,
  );
}

/**
 * Puts the lowest header words and the bands of the body together, in order: each word heads one band or an empty
 * column. Order decides more than place does, since words are centred over columns whose figures stand at the right.
 *
 * @param numbers of the columns, where a row has them
 * @param em size of the type in points
 */
export function matchLeaves(
  leaves: readonly LinePart[],
  numbers: readonly LinePart[],
  bands: readonly ColumnBand[],
  em: number,
): InferredColumn[] {
  const words = placeByNumbers(columnHeaders(leaves), numbers);
  const boxes = words.map(({ box }) => box);
  const unit = unitOf(boxes, em);
  const best: number[][] = Array.from({ length: words.length + 1 }, () =>
    new Array<number>(bands.length + 1).fill(Infinity),
  );
  const at = (w: number, b: number): number => best[w]?.[b] ?? Infinity;
  const apart = (w: number, b: number): number => {
    const word = boxes[w];
    const band = bands[b];
    if (!word || !band) return Infinity;
    const gap = Math.max(word.x0 - band.x1, band.x0 - word.x1, 0);
    const middles = Math.abs(word.x0 + word.x1 - band.x0 - band.x1) / 2;
    return (cost.apart * gap + 0.1 * middles) / unit;
  };
  for (let w = 0; w <= words.length; w++)
    for (let b = 0; b <= bands.length; b++) {
      const row = best[w];
      if (!row) continue;
      if (w === 0 && b === 0) row[b] = 0;
      else
        row[b] = Math.min(
          w > 0 ? at(w - 1, b) + cost.emptyColumn : Infinity,
          b > 0 ? at(w, b - 1) + cost.noHeader : Infinity,
          w > 0 && b > 0 ? at(w - 1, b - 1) + apart(w - 1, b - 1) : Infinity,
        );
    }
  const columns: InferredColumn[] = [];
  for (let w = words.length, b = bands.length; w > 0 || b > 0; ) {
    const here = at(w, b);
    const word = boxes[w - 1];
    const band = bands[b - 1];
    if (w > 0 && b > 0 && band && here === at(w - 1, b - 1) + apart(w - 1, b - 1)) {
      columns.unshift({ ...band, leaf: words[w - 1]?.parts ?? [], empty: false });
      w--;
      b--;
    } else if (w > 0 && word && here === at(w - 1, b) + cost.emptyColumn) {
      columns.unshift({ x0: word.x0, x1: word.x1, leaf: words[w - 1]?.parts ?? [], empty: true });
      w--;
    } else {
      if (band) columns.unshift({ ...band, leaf: [], empty: false });
      b--;
    }
  }
  return columns;
}
