import type { Random } from '../fuzz/random.ts';

/** How a table is set. */
export interface TableStyle {
  rules:
    | 'none'
    | 'three'
    | 'header'
    | 'rows'
    | 'dotted-rows'
    | 'full'
    | 'columns'
    | 'frame'
    | 'stripes'
    | 'shaded-header'
    | 'dark-header'
    | 'white-rules';
  header: 'one-line' | 'years' | 'spanning' | 'spanning-ruled' | 'two-spans' | 'numbers' | 'none';
  body: 'figures' | 'groups' | 'side-heads' | 'panels' | 'totals' | 'words' | 'mixed';
  caption: 'numbered' | 'numbered-on-two-lines' | 'below' | 'words' | 'none';
  /** How figures are printed besides the digits: a sign of money at the left of the column, a space before the percent. */
  signs: 'none' | 'money' | 'percent' | 'brackets';
  notes: number;
  leaders: boolean;
  wrapped: boolean;
  /** Raised marks of notes behind labels. */
  marks: boolean;
  /** The first column counts the rows. */
  numbered: boolean;
  /** Blank columns between groups of columns. */
  spacers: boolean;
  /** Ends of figures: at the right of their column, or in its middle. */
  align: 'right' | 'center';
  /** Heads stand over the figures' end, or in the middle of the column. */
  heads: 'right' | 'center';
  width: 'page' | 'content';
  fontSize: number;
  /** Points above and below each line, and on both sides of a cell. */
  padding: readonly [number, number];
  rows: number;
  columns: number;
}

/** Columns of labels at the left: heads of several rows or the rows' numbers may stand before the labels. */
export const labelColumnsOf = ({ body, numbered }: TableStyle): number =>
  body === 'side-heads' || numbered ? 2 : 1;

/** @param narrow in a column of the page */
export function randomStyle({ pick, chance, below }: Random, narrow = false): TableStyle {
  const body = pick([
    'figures',
    'figures',
    'figures',
    'groups',
    'side-heads',
    'panels',
    'totals',
    'words',
    'mixed',
  ] as const);
  const rules = pick([
    'none',
    'none',
    'none',
    'three',
    'three',
    'header',
    'rows',
    'dotted-rows',
    'full',
    'columns',
    'frame',
    'stripes',
    'shaded-header',
    'dark-header',
    'white-rules',
  ] as const);
  const ofWords = body === 'words' || body === 'mixed';
  return {
    rules,
    header: ofWords
      ? 'one-line'
      : pick([
          'one-line',
          'one-line',
          'years',
          'spanning',
          'spanning-ruled',
          'spanning-ruled',
          'two-spans',
          'numbers',
        ] as const),
    body,
    // A table of words that neither rules nor a caption show is none.
    caption:
      body === 'words' && rules === 'none'
        ? 'numbered'
        : pick(['numbered', 'numbered', 'numbered-on-two-lines', 'below', 'words', 'none'] as const),
    signs: pick(['none', 'none', 'none', 'money', 'percent', 'brackets'] as const),
    notes: pick([0, 0, 1, 2, 3]),
    leaders: body !== 'words' && chance(0.2),
    wrapped: chance(0.35),
    marks: chance(0.25),
    numbered: body !== 'side-heads' && chance(0.08),
    spacers: chance(0.2),
    align: pick(['right', 'right', 'center'] as const),
    heads: pick(['right', 'center'] as const),
    width: narrow ? 'page' : pick(['page', 'content'] as const),
    fontSize: narrow ? 8 : pick([7.5, 8, 9, 10, 11]),
    padding: [pick([0.5, 1.5, 1.5, 3]), pick([4, 6, 9])],
    rows: body === 'words' ? 3 + below(6) : 4 + below(narrow ? 8 : 14),
    columns: ofWords ? 2 + below(3) : 3 + below(narrow ? 2 : 6),
  };
}
