import { type Diagnostic, diagnostic, type Location } from '@juesuan/schema';
import type { DetectedContent } from '../model/grid.ts';
import type { TextRun } from '../model/source.ts';
import type { PageSteps } from './page.ts';
import { picturesOnCells } from './ruled/pictures.ts';

/** What the document needs of a page whose tables are found; the rest of the page may be let go. */
export interface PageAccount {
  items: PageSteps['items'];
  /** Runs that are struck through. */
  struck: number;
  /** Runs in the cells of ruled tables, and marks of notes, which are read with the text that they stand behind. */
  runsInCells: number;
  unplaced: readonly Unplaced[];
  diagnostics: Record<'struck' | 'pictures' | 'marks', Diagnostic[]>;
  /** Those of its runs that do not stand in one cell, and in nothing else. */
  open: { number: number; runs: readonly TextRun[] };
  /** Of these the ones in each of its ruled tables. */
  places: (readonly TextRun[])[];
}

export function accountOf(step: PageSteps): PageAccount {
  const { page, items, struck, marks, tables } = step;
  const ruled = tables.flatMap(({ reading, runs }) => (reading === 'cells' ? [runs] : []));
  const settled = settledIn(ruled, items);
  const open = (runs: readonly TextRun[]): TextRun[] => runs.filter((run) => !settled.has(run));
  return {
    items,
    struck: struck.length,
    runsInCells: runsInCellsOf(step) + marks.length,
    unplaced: unplacedOn(step),
    diagnostics: { struck: struckOn(step), pictures: picturesOnCells(step), marks: noteMarksOn(step) },
    open: { number: page.number, runs: open(page.runs) },
    places: ruled.map(open),
  };
}

/** The runs that stand in one table, once, and in nothing that the document may yet read otherwise. */
function settledIn(tables: readonly (readonly TextRun[])[], items: PageSteps['items']): Set<TextRun> {
  const settled = new Set<TextRun>();
  const others = new Set<TextRun>();
  for (const item of items) {
    const runs = item.type === 'line' ? item.line.runs : item.type === 'segment' ? item.segment.runs : [];
    for (const run of runs) others.add(run);
  }
  for (const runs of tables)
    for (const run of runs)
      if (settled.has(run)) others.add(run);
      else settled.add(run);
  for (const run of others) settled.delete(run);
  return settled;
}

const runsInCellsOf = ({ tables }: PageSteps): number =>
  tables.reduce(
    (sum, { reading, runs, unplaced }) => sum + (reading === 'cells' ? runs.length - unplaced.length : 0),
    0,
  );

export type Unplaced = DetectedContent['unplaced'][number];

const unplacedOn = ({ page, tables }: PageSteps): Unplaced[] =>
  tables.flatMap(({ reading, unplaced }) =>
    reading === 'cells'
      ? unplaced.map(({ text, box }) => ({ text, location: pageLocation(page.number, box) }))
      : [],
  );

/** Deleted text is not read: a figure struck through counts no more. */
const struckOn = ({ page, struck }: PageSteps): Diagnostic[] =>
  struck.map(({ run: { text, box }, kept }) =>
    diagnostic('text-deleted', 'warning', { text, kept }, pageLocation(page.number, box)),
  );

const noteMarksOn = ({ page, marks }: PageSteps): Diagnostic[] =>
  marks.map(({ mark, text }) =>
    diagnostic('note-mark', 'info', { mark: mark.text, text }, pageLocation(page.number, mark.box)),
  );

export const pageLocation = (page: number, box: Location['box']): Location => ({ page, line: null, box });
