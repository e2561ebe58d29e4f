import type { Box } from '@juesuan/schema';
import { centreX, overlap, union, width } from '../../model/geometry.ts';
import { costs, counts, ems, points, shares } from '../../model/tolerances.ts';
import { labelRole } from '../../words/cell-words.ts';
import type { LinePart } from '../lines.ts';
import type { ColumnBand } from './infer-columns.ts';
import { columnStep } from './leaves.ts';

/** A column: where its text stands, and the lowest header words over it. */
export interface InferredColumn extends Pick<ColumnBand, 'x0' | 'x1'>, Partial<Pick<ColumnBand, 'holds'>> {
  leaf: readonly LinePart[];
  /** Nothing of the body stands in it: its place is that of its header. */
  empty: boolean;
}

const cost = costs.columns;

/** Words and figures of one column stand apart by up to half its width: what counts for an em where columns are wide. */
const unitOf = (words: readonly ColumnHeader[], em: number): number =>
  Math.max(em, shares.wideColumn * columnStep(words));

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
    if (group && stacked && shared > shares.common * Math.min(width(group.box), width(part.box))) {
      group.parts.push(part);
      group.box = union([group.box, part.box]);
    } else groups.push({ parts: [part], box: part.box });
  }
  return groups;
}

/**
 * Headers of values and the numbers below them (栏次) go together in order where there are as many of both. Where a
 * word does not stand over its number it was pushed aside, and the number tells the column's place.
 */
function placeByNumbers(headers: readonly ColumnHeader[], numbers: readonly LinePart[]): ColumnHeader[] {
  const isValue = ({ parts }: ColumnHeader): boolean => parts.every(({ text }) => labelRole(text) === null);
  if (headers.filter(isValue).length !== numbers.length) {
    return numbers.length > headers.length
      ? columnHeaders([...headers.flatMap(({ parts }) => parts), ...numbers])
      : [...headers];
  }
  const inOrder = [...numbers].sort((a, b) => a.box.x0 - b.box.x0);
  return headers.map((header) => {
    const number = isValue(header) ? inOrder.shift() : undefined;
    const isOver = number && overlap(header.box.x0, header.box.x1, number.box.x0, number.box.x1) > 0;
    return number && !isOver ? { ...header, box: number.box } : header;
  });
}

/** What speaks against a word heading a band; by their indices. */
type Apart = (word: number, band: number) => number;

/** How far word and band stand apart, and their middles, which says less. */
const byPlace =
  (boxes: readonly Box[], bands: readonly ColumnBand[], unit: number): Apart =>
  (w, b) => {
    const [word, band] = [boxes[w], bands[b]];
    if (!word || !band) return Infinity;
    const gap = Math.max(word.x0 - band.x1, band.x0 - word.x1, 0);
    return (cost.apart * gap + cost.offCentre * Math.abs(centreX(word) - (band.x0 + band.x1) / 2)) / unit;
  };

/** Whole numbers below a value's word may be as long as codes. */
const areFigures = ({ holds }: ColumnBand): boolean => holds !== 'words';

/**
 * Where columns are of one width, figures end at one distance from the middle of their word; that tells a column from its
 * blank neighbour where both words are as near. The distance of most of the pairs, `null` where they have none in common.
 */
function commonEnd(
  pairs: readonly Pair[],
  boxes: readonly Box[],
  bands: readonly ColumnBand[],
  em: number,
): number | null {
  const distances = pairs
    .flatMap(({ word, band }) => {
      const [box, of] = [boxes[word ?? -1], bands[band ?? -1]];
      return box && of !== undefined && areFigures(of) ? [of.x1 - centreX(box)] : [];
    })
    .sort((x, y) => x - y);
  const median = distances[Math.floor(distances.length / 2)];
  if (median === undefined || distances.length < counts.fewestEnds) return null;
  const near = distances.filter((distance) => Math.abs(distance - median) <= ems.straightEnd * em);
  return near.length * 2 > distances.length ? median : null;
}

/**
 * Do the words of a header begin their columns? Then labels begin where their words do, and figures do or end right before the
 * next word, at one distance. Words over the middle or the end of their columns do neither; of columns of figures alone, whose words
 * may fill them, it is not known.
 */
export function beginColumns(
  words: readonly ColumnHeader[],
  bands: readonly Partial<ColumnBand>[],
  em: number,
): boolean {
  const starts = words.map(({ box }) => box.x0);
  const isNumbers = ({ x0 = 0, x1 = 0 }: Partial<ColumnBand>): boolean =>
    words.some(
      ({ parts, box }) =>
        parts.some(({ text }) => labelRole(text) === 'line-no') && overlap(box.x0, box.x1, x0, x1) > 0,
    );
  const beginsWithWord = ({ x0 = 0 }: Partial<ColumnBand>): boolean =>
    starts.some((start) => Math.abs(start - x0) <= points.level);
  if (bands.length >= counts.fewestEnds && bands.every(beginsWithWord)) return true;
  const labels = bands.filter(({ holds }) => holds === 'words' || holds === 'codes');
  const begun = labels.filter(beginsWithWord);
  const gaps = bands.flatMap((band) => {
    const { holds, x1 = 0 } = band;
    const next = starts.find((start) => start >= x1 - points.level);
    return holds === 'figures' && next !== undefined && !isNumbers(band) ? [next - x1] : [];
  });
  const least = Math.min(...gaps);
  const near = gaps.filter((gap) => gap - least <= ems.straightEnd * em);
  return (
    labels.length > 0 &&
    begun.length === labels.length &&
    least <= ems.betweenCells * em &&
    near.length * 2 > gaps.length &&
    near.length + begun.length >= counts.fewestEnds
  );
}

/** How far figures reach out of the column that their word begins. */
const byStart =
  (boxes: readonly Box[], bands: readonly ColumnBand[], unit: number): Apart =>
  (w, b) => {
    const [word, band] = [boxes[w], bands[b]];
    if (!word || band?.holds !== 'figures') return byPlace(boxes, bands, unit)(w, b);
    const end = boxes[w + 1]?.x0 ?? Infinity;
    return (cost.apart * (Math.max(word.x0 - band.x0, 0) + Math.max(band.x1 - end, 0))) / unit;
  };

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
  const unit = unitOf(words, em);
  const place = (beginColumns(words, bands, em) ? byStart : byPlace)(boxes, bands, unit);
  const first = cheapestPairs(words.length, bands.length, place);
  // Codes of one level (`07` under 款) and 行次 read as figures, and stand under their word.
  const isLabel = words.map(({ parts }) => parts.some(({ text }) => labelRole(text) !== null));
  const ofValues = first.filter(({ word }) => word !== null && !isLabel[word]);
  const end = commonEnd(ofValues, boxes, bands, em);
  const byEnd: Apart = (w, b) => {
    const [word, band] = [boxes[w], bands[b]];
    if (!word || isLabel[w] || !band || !areFigures(band) || end === null) return place(w, b);
    return place(w, b) + (cost.apart * Math.abs(band.x1 - centreX(word) - end)) / unit;
  };
  const pairs = end === null ? first : cheapestPairs(words.length, bands.length, byEnd);
  return pairs.flatMap(({ word, band }): InferredColumn[] => {
    const [header, of] = [words[word ?? -1], bands[band ?? -1]];
    if (of) return [{ ...of, leaf: header?.parts ?? [], empty: false }];
    return header ? [{ x0: header.box.x0, x1: header.box.x1, leaf: header.parts, empty: true }] : [];
  });
}

/** A word over a band, a word over nothing, or a band without a word. */
interface Pair {
  word: number | null;
  band: number | null;
}

/** The cheapest way to put words and bands together in order. */
function cheapestPairs(words: number, bands: number, apart: Apart): Pair[] {
  const best: number[][] = Array.from({ length: words + 1 }, () =>
    new Array<number>(bands + 1).fill(Infinity),
  );
  const at = (w: number, b: number): number => best[w]?.[b] ?? Infinity;
  best.forEach((row, w) => {
    for (let b = 0; b <= bands; b++)
      row[b] =
        w === 0 && b === 0
          ? 0
          : Math.min(
              w > 0 ? at(w - 1, b) : Infinity,
              b > 0 ? at(w, b - 1) + cost.noHeader : Infinity,
              w > 0 && b > 0 ? at(w - 1, b - 1) + apart(w - 1, b - 1) : Infinity,
            );
  });
  const pairs: Pair[] = [];
  for (let w = words, b = bands; w > 0 || b > 0; ) {
    const here = at(w, b);
    if (w > 0 && b > 0 && here === at(w - 1, b - 1) + apart(w - 1, b - 1))
      pairs.unshift({ word: --w, band: --b });
    else if (w > 0 && here === at(w - 1, b)) pairs.unshift({ word: --w, band: null });
    else pairs.unshift({ word: null, band: --b });
  }
  return pairs;
}
