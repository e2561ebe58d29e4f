import { isAmount, isNoteMark } from '@juesuan/schema/words';
import { childOf, type XmlElement } from '../../container/xml.ts';
import { LineWriter } from '../../markup/lines.ts';
import type { Aside, Item, PrintedContent } from '../../markup/model.ts';
import { groundIn } from './grounds.ts';
import { type BlockGroup, groupsIn } from './groups.ts';
import { piecesOf } from './inline.ts';
import type { Piece } from './pieces.ts';
import type { ReadContent, Story } from './story.ts';
import { tableOf } from './table.ts';

/** So many blanks set parts of a line apart: a tab does. */
const tab = '\u{a0}'.repeat(4);

/** Characters, and pieces, beside a mark that tell whether it is that of a note. */
const NEAR = 100;

/** All that a container of paragraphs and tables prints. */
export function contentOf(container: XmlElement, story: Story): ReadContent {
  const reader = new ContentReader(story);
  for (const group of groupsIn(container)) reader.read(group);
  return reader.finish();
}

/** What one group of blocks prints. */
export function contentOfGroup(group: BlockGroup, story: Story): PrintedContent {
  const reader = new ContentReader(story);
  reader.read(group);
  return reader.finish();
}

class ContentReader {
  readonly #story: Story;
  readonly #items: Item[] = [];
  readonly #asides: Aside[] = [];
  readonly #lines = new LineWriter();
  /** The end of what stands before on the line. */
  #before = '';
  /** Pieces of text, and those of them in red. */
  readonly #count = { texts: 0, red: 0 };

  constructor(story: Story) {
    this.#story = story;
  }

  read(group: BlockGroup): void {
    if (group.type === 'paragraph') this.#paragraph(group.paragraphs);
    else if (group.type === 'table')
      for (const table of tableOf(group.tables, (cell, around) =>
        contentOf(cell, { ...this.#story, inCell: true, ground: this.#groundOf(cell, around) }),
      ))
        this.#items.push(table);
    else this.#asides.push({ type: 'unread', kind: 'chunk', text: '', large: true });
  }

  finish(): ReadContent {
    const { texts, red } = this.#count;
    return { items: this.#items, asides: this.#asides, isRed: texts > 0 && red === texts };
  }

  #groundOf(cell: XmlElement, table: XmlElement): number | null {
    const own = groundIn(childOf(cell, 'tcPr'));
    if (own !== undefined) return own;
    const properties = childOf(table, 'tblPr');
    if (this.#story.document.styles.paintsCells(properties)) return null;
    const ofTable = groundIn(properties);
    return ofTable === undefined ? this.#story.ground : ofTable;
  }

  #paragraph(paragraphs: readonly XmlElement[]): void {
    const { styles, numbering } = this.#story.document;
    const properties = paragraphs.at(-1) && childOf(paragraphs.at(-1), 'pPr');
    const pieces = paragraphs.flatMap((paragraph) => piecesOf(paragraph, { ...this.#story, styles }));
    this.#write(numbering.next(properties));
    const boxes: XmlElement[] = [];
    for (const [i, piece] of pieces.entries()) {
      if (piece.type === 'box') boxes.push(piece.content);
      else this.#piece(piece, () => textFrom(pieces, i + 1));
    }
    this.#take(this.#lines.take(), []);
    this.#before = '';
    for (const box of boxes) this.#box(box);
  }

  #box(content: XmlElement): void {
    const { items, asides } = contentOf(content, { ...this.#story, fields: this.#story.fields.apart() });
    this.#take(items, asides);
  }

  #take(items: readonly Item[], asides: readonly Aside[]): void {
    for (const item of items) this.#items.push(item);
    for (const aside of asides) this.#asides.push(aside);
  }

  #write(text: string): void {
    this.#lines.write(text, true);
    this.#before = (this.#before + text).slice(-NEAR);
  }

  #breakLine(): void {
    this.#lines.breakLine();
    this.#before = '';
  }

  #piece(piece: Exclude<Piece, { type: 'box' }>, after: () => string): void {
    if (piece.type === 'tab') this.#write(tab);
    else if (piece.type === 'break') this.#breakLine();
    else if (piece.type === 'unread') this.#asides.push(piece);
    else if (piece.type === 'note') this.#note(piece, after);
    else if (piece.state === 'shown') this.#text(piece, after);
    else if (piece.state === 'hidden') this.#aside('hidden', piece.text);
    // Words that were struck out change no figure.
    else if (/\p{N}/u.test(piece.text)) this.#aside('deleted', piece.text);
  }

  #aside(type: 'hidden' | 'deleted', text: string): void {
    if (text.trim() !== '') this.#asides.push({ type, text: text.trim() });
  }

  #text(piece: Piece & { type: 'text' }, after: () => string): void {
    if (piece.raised && this.#isNote(piece.text, after)) {
      const text = this.#before.trim() || after();
      this.#asides.push({ type: 'note', mark: piece.text.trim(), text });
      return;
    }
    this.#write(piece.text);
    if (piece.text.trim() === '') return;
    this.#count.texts++;
    if (piece.red) this.#count.red++;
  }

  /** A raised mark at an amount, before or behind it, or at the end of a label's words: it is no digit of theirs. */
  #isNote(mark: string, after: () => string): boolean {
    if (!isNoteMark(mark)) return false;
    const before = this.#before.trim();
    if (before === '') return isAmount(after());
    return /[\p{N}%％]$/u.test(before) || /[\p{Script=Han}）)]$/u.test(before.replace(/[米里]$/u, ''));
  }

  #note({ kind, id, hasOwnMark }: Piece & { type: 'note' }, after: () => string): void {
    const note = this.#story.document.notes.refer(kind, id, hasOwnMark);
    if (note === null || note.mark === '') return;
    const text = this.#before.trim() || after();
    this.#asides.push({ type: 'note', mark: note.mark, text });
  }
}

/** The text that is shown from a piece on, as far as it is near. */
function textFrom(pieces: readonly Piece[], from: number): string {
  let text = '';
  for (const piece of pieces.slice(from, from + NEAR))
    if (piece.type === 'text' && piece.state === 'shown') text += piece.text.slice(0, NEAR);
  return text.slice(0, NEAR).trim();
}
