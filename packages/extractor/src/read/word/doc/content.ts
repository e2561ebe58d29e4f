import { isAmount, isNoteMark } from '@juesuan/schema/words';
import { LineWriter } from '../../markup/lines.ts';
import type { Aside } from '../../markup/model.ts';
import type { DocumentParts } from './document.ts';
import type { Paragraph, Piece, PrintedBlock, Range, ReadContent } from './model.ts';
import { paragraphsIn } from './paragraph-pieces.ts';
import { TableWriter } from './tables.ts';

/** So many blanks set parts of a line apart: a tab does. */
const tab = '\u{a0}'.repeat(4);

/** Text boxes in text boxes: Word allows none. */
const MOST_BOXES = 3;

/**
 * What a part of the text prints: a block for each paragraph outside of tables and for each table.
 *
 * @param noteMark what the mark of a note stands for within its own text
 */
export function* blocksIn(
  document: DocumentParts,
  range: Range,
  noteMark = '',
  boxes = 0,
): Generator<PrintedBlock> {
  const tables = new TableWriter();
  function* write(paragraph: Paragraph): Generator<PrintedBlock> {
    const { depth, endsRow } = paragraph.properties;
    const finished = tables.enter(depth, paragraph.from);
    if (finished) yield finished;
    if (depth === 0) yield readParagraph(paragraph, document, false, boxes);
    else if (endsRow) tables.endRow(paragraph);
    else tables.write(readParagraph(paragraph, document, true, boxes), paragraph);
  }
  let begun: Paragraph | null = null;
  for (const read of paragraphsIn(document, range, noteMark)) {
    // Nothing runs on into a table or out of it.
    if (begun && begun.properties.depth !== read.properties.depth) {
      yield* write(begun);
      begun = null;
    }
    const paragraph: Paragraph = begun ? continued(begun, read) : read;
    begun = paragraph.runsOn && !endsMore(paragraph) ? paragraph : null;
    if (begun === null) yield* write(paragraph);
  }
  if (begun) yield* write(begun);
  const finished = tables.enter(0, range.to);
  if (finished) yield finished;
}

/** Its mark ends a cell or a row, and not only the paragraph. */
const endsMore = ({ endsCell, properties }: Paragraph): boolean =>
  endsCell || properties.endsCell || properties.endsRow;

/** A paragraph whose end is deleted or hidden runs on into the next, whose properties count. */
function continued(begun: Paragraph, { pieces, ...rest }: Paragraph): Paragraph {
  for (const piece of pieces) begun.pieces.push(piece);
  return { ...rest, pieces: begun.pieces, from: begun.from };
}

function readParagraph(
  { pieces, properties, from }: Paragraph,
  document: DocumentParts,
  inCell: boolean,
  boxes: number,
): ReadContent {
  const reader = new ParagraphReader(inCell);
  reader.write(document.numbering.next(properties.list, properties.level));
  pieces.forEach((piece, i) => {
    reader.read(piece, () => textAfter(pieces.slice(i + 1)));
  });
  const content = { ...reader.finish(), from };
  for (const piece of pieces) {
    if (piece.type !== 'box' || boxes >= MOST_BOXES || !document.shapes.take(piece.range)) continue;
    for (const { items, asides } of blocksIn(document, piece.range, '', boxes + 1)) {
      content.items.push(...items);
      content.asides.push(...asides);
    }
  }
  return content;
}

class ParagraphReader {
  readonly #lines = new LineWriter();
  readonly #asides: Aside[] = [];
  readonly #inCell: boolean;
  #texts = 0;
  #reds = 0;

  constructor(inCell: boolean) {
    this.#inCell = inCell;
  }

  write(text: string): void {
    if (text !== '') this.#lines.write(text, true);
  }

  read(piece: Piece, textBehind: () => string): void {
    switch (piece.type) {
      case 'tab':
        this.#lines.write(tab, true);
        break;
      case 'break':
        this.#lines.breakLine();
        break;
      case 'unread':
        this.#asides.push(piece);
        break;
      case 'note':
        if (piece.note.mark !== '') this.#note(piece.note.mark, textBehind);
        break;
      case 'text':
        this.#text(piece, textBehind);
        break;
    }
  }

  finish(): Omit<ReadContent, 'from'> {
    return {
      items: this.#lines.take(),
      asides: this.#asides,
      texts: this.#texts,
      reds: this.#reds,
    };
  }

  #text({ text, state, raised, red }: Piece & { type: 'text' }, textBehind: () => string): void {
    if (state === 'hidden') this.#aside('hidden', text);
    // Words that were struck out change no figure.
    else if (state === 'deleted') {
      if (/\p{N}/u.test(text)) this.#aside('deleted', text);
    } else if (raised && this.#inCell && this.#isNote(text, textBehind)) this.#note(text.trim(), textBehind);
    else {
      this.#lines.write(text, true);
      if (text.trim() === '') return;
      this.#texts++;
      if (red) this.#reds++;
    }
  }

  #note(mark: string, textBehind: () => string): void {
    this.#asides.push({ type: 'note', mark, text: this.#lines.open.trim() || textBehind() });
  }

  #aside(type: 'hidden' | 'deleted', text: string): void {
    if (text.trim() !== '') this.#asides.push({ type, text: text.trim() });
  }

  /** A raised mark at an amount, before or behind it, or at the end of a label's words: it is no digit of theirs. */
  #isNote(mark: string, textBehind: () => string): boolean {
    if (!isNoteMark(mark)) return false;
    const before = this.#lines.open.trim();
    if (before === '') return isAmount(textBehind());
    return /[\p{N}%％]$/u.test(before) || /[\p{Script=Han}）)]$/u.test(before.replace(/[米里]$/u, ''));
  }
}

const textAfter = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.type === 'text' && piece.state === 'shown' ? piece.text : ''))
    .join('')
    .trim();
