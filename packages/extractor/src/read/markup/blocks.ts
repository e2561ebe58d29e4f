import { type Diagnostic, diagnostic, type Location } from '@juesuan/schema';
import { appendContent, noContent } from '../../model/append-content.ts';
import { asideDiagnostic, hiddenDiagnostic, shortened } from '../../model/asides.ts';
import { checkLimit } from '../../model/check-limit.ts';
import type { DocumentPicture, PicturesRead } from '../../model/document-picture.ts';
import type { DetectedContent, GridCell, TableGrid } from '../../model/grid.ts';
import { joinLinesBy } from '../../model/join-lines.ts';
import { linesIn, TableJudge } from './layout-table.ts';
import { limits } from './limits.ts';
import type {
  Aside,
  Item,
  MarkupRow,
  MarkupTable,
  PrintedContent,
  PrintedWords,
  TextItem,
  UnreadAside,
} from './model.ts';
import { type PlacedCell, type PlacedTable, placeCells } from './place.ts';
import { tooLarge } from './too-large.ts';

/** What stands between the cells of a row that is printed as a line. */
const cellGap = '  ';

/** Turns what a page or a document prints into blocks: layout tables taken apart, the others on grids, lines and rows counted. */
export class BlockWriter {
  readonly #whole = noContent();
  readonly #judge: TableJudge;
  readonly #told: (Diagnostic | UnreadInCell)[] = [];
  /** What is shown outside of cells and was not read. */
  readonly #unread: UnreadAside[] = [];
  /** Pictures whose pages were written. */
  readonly #read = new Set<DocumentPicture>();
  /** Texts that the page does not show. */
  readonly #hidden: string[] = [];
  #line = 0;
  #places = 0;

  readonly #hiddenBy: 'not-displayed' | 'hidden-text';
  readonly #mostLines: number;

  /**
   * `hiddenBy`: what text that is not shown is called, by the style sheets of a page or in a document; `lines`: the most that it
   * may have.
   */
  constructor(
    words: PrintedWords,
    {
      hiddenBy = 'not-displayed',
      lines = limits.lines,
    }: { hiddenBy?: 'not-displayed' | 'hidden-text'; lines?: number | undefined } = {},
  ) {
    this.#judge = new TableJudge(words);
    this.#hiddenBy = hiddenBy;
    this.#mostLines = lines;
  }

  write({ items, asides }: PrintedContent): void {
    this.#writeItems(items);
    this.#tell(asides, null, '');
  }

  /** Blocks that another reader made of lines of the page, their lines counted from 1. */
  writeBlocks({ blocks, runsInCells }: DetectedContent): void {
    const above = this.#line;
    const moved = ({ line, ...rest }: Location): Location => ({ ...rest, line: above + (line ?? 1) });
    for (const block of blocks) {
      const location = moved(block.location);
      this.#line = Math.max(this.#line, location.line ?? 0);
      if (block.type === 'line') this.#whole.blocks.push({ ...block, location });
      else {
        const cells = block.cells.map((cell) => ({ ...cell, location: moved(cell.location) }));
        for (const cell of cells) this.#line = Math.max(this.#line, cell.location.line ?? 0);
        this.#whole.blocks.push({ ...block, cells, location });
      }
    }
    this.#whole.runsInCells += runsInCells;
  }

  /** Pages of pictures, which keep their places. */
  writePictures({ content, read }: PicturesRead): void {
    appendContent(this.#whole, { ...content, diagnostics: [] });
    this.#told.push(...content.diagnostics);
    for (const picture of read) this.#read.add(picture);
  }

  #writeItems(items: readonly Item[]): void {
    for (const item of items) {
      if (item.type === 'text') this.#writeLine([item]);
      else if (this.#judge.judge(item).isLayout) this.#takeApart(item);
      else this.#writeTable(item);
    }
  }

  finish(): DetectedContent {
    return { ...this.#whole, diagnostics: this.#diagnostics() };
  }

  /** The style sheets were too costly to apply: what they hide was read. */
  styleLeftAside(): void {
    this.#told.push(diagnostic('text-invisible', 'warning', { reason: 'style-left-aside' }, null));
  }

  #diagnostics(): Diagnostic[] {
    const told = [...this.#told, { unread: this.#unread, location: null }].flatMap((one) =>
      'unread' in one ? unreadOf(one.unread.filter(this.#isUnread), one.location) : [one],
    );
    return [...told, ...hiddenDiagnostic(this.#hidden, this.#hiddenBy, null)];
  }

  readonly #isUnread = ({ picture }: UnreadAside): boolean =>
    picture === undefined || !this.#read.has(picture);

  /** `kept`: what the cell says beside them. */
  #tell(asides: readonly Aside[], location: Location | null, kept: string): void {
    const unread = asides.filter((aside) => aside.type === 'unread');
    if (location === null) this.#unread.push(...unread);
    // A cell with a picture and no words may hold its figure in it.
    else
      this.#told.push({
        unread: kept === '' ? unread.map((one) => ({ ...one, large: true })) : unread,
        location,
      });
    for (const aside of asides) {
      if (aside.type === 'unread') continue;
      if (aside.type !== 'hidden') this.#told.push(asideDiagnostic(aside, location, kept));
      else this.#hidden.push(aside.text);
    }
  }

  #writeLine(items: readonly TextItem[]): void {
    checkLimit(this.#line + 1, this.#mostLines, { reason: 'lines' });
    this.#whole.blocks.push({
      type: 'line',
      text: items.map(({ text }) => text).join(cellGap),
      location: at(++this.#line),
      parts: items.flatMap(({ parts }) => parts.map((text) => ({ text, box: null }))),
      runs: items.reduce((sum, { runs }) => sum + runs, 0),
      fontSize: null,
    });
  }

  #takeApart({ caption, groups, asides }: MarkupTable): void {
    this.write({ items: caption, asides });
    for (const row of groups.flat()) {
      this.#tell(row.asides, null, '');
      if (row.hidden) continue;
      const line = oneLine(row);
      if (line) this.#writeLine(line);
      for (const { items, asides } of row.cells) {
        if (!line) this.#writeItems(items);
        this.#tell(
          asides,
          at(Math.max(1, this.#line)),
          linesIn(items)
            .map(({ text }) => text)
            .join(' '),
        );
      }
    }
  }

  #writeTable({ caption, groups, collapsed, asides }: MarkupTable): void {
    this.write({ items: caption, asides });
    for (const row of groups.flat()) this.#tell(row.asides, null, '');
    const placed = placeCells(groups, collapsed);
    this.#places += placed.rows * placed.columns;
    if (this.#places > limits.places) throw tooLarge({ reason: 'places', limit: limits.places });
    const above = this.#line;
    this.#line += placed.rows;
    const cells = placed.cells.map((cell) => this.#cellOf(cell, above));
    this.#whole.blocks.push(gridOf(placed, cells, above + 1));
  }

  #cellOf({ row, column, rowSpan, columnSpan, cell }: PlacedCell, above: number): GridCell {
    const items = linesIn(cell?.items ?? []);
    for (const { runs } of items) this.#whole.runsInCells += runs;
    const lines = items.map(({ text }) => text);
    // Nothing says how wide a cell of a web page is: two figures on two lines may be one that its author broke, or two.
    const { text, joined } = joinLinesBy(lines, () => 'unknown');
    const location = at(above + row + 1);
    if (cell) this.#tell(asidesIn(cell), location, text);
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      lines,
      ...(joined !== null && { joined }),
      ...(cell?.red && { red: true }),
      location,
    };
  }
}

/** What a cell shows and was not read: said in the end, since its pictures may yet be. */
interface UnreadInCell {
  unread: readonly UnreadAside[];
  location: Location;
}

/** One diagnostic for each kind of what was not read; a small picture is an emblem or a seal. */
function unreadOf(all: readonly UnreadAside[], location: Location | null): Diagnostic[] {
  return [...new Set(all.map(({ kind }) => kind))].map((reason) => {
    const some = all.filter(({ kind }) => kind === reason);
    const isGrave = some.some(({ large }) => large) || !/^(?:picture|ink)$/u.test(reason);
    const names = some.map(nameOf).filter((text) => text !== '');
    const text = names.length === 0 ? null : shortened(names.join('、'));
    const params = { reason, count: some.length, text };
    return diagnostic('content-unread', isGrave ? 'warning' : 'info', params, location);
  });
}

/** What it is called; drawings of Windows, which are no pictures, are named as such. */
const nameOf = ({ text, picture }: UnreadAside): string =>
  [text, /\.(emf|wmf)$/i.exec(picture?.name ?? '')?.[1]?.toUpperCase() ?? ''].filter(Boolean).join(' ');

const at = (line: number): Location => ({ page: null, line, box: null });

/** Of a cell or a part of a page, and of the tables within it. */
export const asidesIn = ({ asides, items }: Pick<PrintedContent, 'asides' | 'items'>): Aside[] => [
  ...asides,
  ...items.flatMap((item) =>
    item.type === 'table'
      ? [
          ...item.asides,
          ...item.groups.flat().flatMap((row) => [...row.asides, ...row.cells.flatMap(asidesIn)]),
        ]
      : [],
  ),
];

function gridOf({ rows, columns }: PlacedTable, cells: GridCell[], line: number): TableGrid {
  return {
    type: 'grid',
    rows,
    columns,
    cells,
    strategy: 'markup',
    location: at(line),
    columnEdges: null,
    isSheet: true,
  };
}

/** The cells of a row where each prints one line at the most, and so all of them together do. */
function oneLine(row: MarkupRow): TextItem[] | null {
  const items = row.cells.flatMap((cell) => cell.items);
  const isLine = items.length > 0 && row.cells.every((cell) => cell.items.length < 2);
  return isLine && items.every((item) => item.type === 'text') ? items : null;
}
