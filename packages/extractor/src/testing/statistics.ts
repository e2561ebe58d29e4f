import { detect } from '../detect/detect.ts';
import type { Ruling, TextRun } from '../model/source.ts';
import { drawPage, drawRun, widthOf } from './draw.ts';
import { textRows } from './table.ts';

/** Pages as statistical offices set them: words in the middle of their columns, figures at their right. */

export const right = (text: string, x: number, y: number): TextRun => drawRun(text, x - widthOf(text), y);
export const centre = (text: string, x: number, y: number): TextRun =>
  drawRun(text, x - widthOf(text) / 2, y);

/** A label, and figures that end at `ends`; blank ones are left out. */
export const row = (
  y: number,
  label: string,
  figures: readonly string[],
  ends: readonly number[],
  x = 60,
): TextRun[] => [
  ...(label === '' ? [] : [drawRun(label, x, y)]),
  ...figures.flatMap((text, i) => (text === '' ? [] : [right(text, ends[i] ?? 0, y)])),
];

/** Rows under one another: label, then figures. */
export const rowsOf = (
  y: number,
  pitch: number,
  ends: readonly number[],
  body: readonly (readonly string[])[],
): TextRun[] => body.flatMap(([label = '', ...figures], i) => row(y + pitch * i, label, figures, ends));

/** Rows with heads of several at their left, which stand beside the first of them; labels at 130, then figures. */
export const rowsBesideHeads = (
  y: number,
  pitch: number,
  ends: readonly number[],
  body: readonly (readonly string[])[],
): TextRun[] =>
  body.flatMap(([head = '', label = '', ...figures], i) => [
    ...row(y + pitch * i, head, [], []),
    ...row(y + pitch * i, label, figures, ends, 130),
  ]);

/** What is read on a page: tables as rows of texts, and lines. */
export const read = (runs: readonly TextRun[], rulings: readonly Ruling[] = []): (string | string[][])[] =>
  detect([drawPage(1, { runs, rulings })]).blocks.map((block) =>
    block.type === 'grid' ? textRows(block) : block.text,
  );

/** The tables of what was read. */
export const tablesIn = (blocks: readonly (string | string[][])[]): string[][][] =>
  blocks.filter((block) => typeof block !== 'string');
