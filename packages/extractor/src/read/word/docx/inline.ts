import { isMoneyLike, isPieceOfNumber } from '@juesuan/schema/words';
import { isRed } from '../../../model/red.ts';
import { isUnseen } from '../../../model/seen.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../../container/xml.ts';
import { symbolOf } from '../symbols.ts';
import { chosenOf } from './choice.ts';
import type { FieldState } from './fields.ts';
import { type PictureOf, piecesOfGraphic } from './graphics.ts';
import { groundIn } from './grounds.ts';
import { mathText } from './math.ts';
import type { Piece } from './pieces.ts';
import type { Look, RunProperties, Styles } from './styles.ts';

/** What the reading of a paragraph's pieces needs to know. */
export interface InlineContext {
  styles: Styles;
  fields: FieldState;
  /** What `w:footnoteRef` stands for, within a note. */
  noteMark: string;
  pictureOf: PictureOf;
  inCell: boolean;
  /** What the paragraph is printed on: `0xrrggbb`, `null` where that is not known. */
  ground: number | null;
}

/** The pieces of a paragraph, in order. */
export function piecesOf(paragraph: XmlElement, context: InlineContext): Piece[] {
  const properties = childOf(paragraph, 'pPr');
  const ground = groundIn(properties);
  const reader = new InlineReader(context.styles.ofParagraph(properties), {
    ...context,
    ground: ground === undefined ? context.ground : ground,
  });
  reader.readAll(paragraph, 'shown');
  return reader.pieces;
}

type State = 'shown' | 'deleted' | 'moved';

/** Elements without text: properties, and marks of places. */
const silent =
  /^(?:\w*Pr|proofErr|bookmark(?:Start|End)|comment\w*|perm(?:Start|End)|\w+Range(?:Start|End)|fldData|instrText|delInstrText|rt)$/u;

class InlineReader {
  readonly pieces: Piece[] = [];
  readonly #paragraph: RunProperties;
  readonly #context: InlineContext;

  constructor(paragraph: RunProperties, context: InlineContext) {
    this.#paragraph = paragraph;
    this.#context = context;
  }

  readAll(element: XmlElement, state: State): void {
    for (const child of childrenOf(element)) this.#read(child, state);
  }

  #read(element: XmlElement, state: State): void {
    const { name } = element;
    if (name === 'r') this.#run(element, state);
    else if (name === 'del') this.readAll(element, 'deleted');
    // What was moved is read where it was moved to.
    else if (name === 'moveFrom') this.readAll(element, 'moved');
    else if (name === 'oMath' || name === 'oMathPara') this.#text(mathText(element), state, plain);
    else if (name === 'AlternateContent') for (const branch of chosenOf(element)) this.readAll(branch, state);
    else if (!silent.test(name)) this.readAll(element, state);
  }

  #run(run: XmlElement, state: State): void {
    const look = this.#context.styles.look(this.#paragraph, childOf(run, 'rPr'));
    for (const child of childrenOf(run)) this.#inRun(child, state, look);
  }

  #inRun(element: XmlElement, state: State, look: Look): void {
    const { name } = element;
    if (name === 'AlternateContent') {
      for (const branch of chosenOf(element))
        for (const child of childrenOf(branch)) this.#inRun(child, state, look);
    }
    // What stands above a base of ruby tells how it is said.
    else if (name === 'ruby') this.readAll(element, state);
    else if (name === 'delText') this.#text(wordsOf(element), state === 'moved' ? state : 'deleted', look);
    else if (name === 'footnoteRef' || name === 'endnoteRef')
      this.#text(this.#context.noteMark, state, plain);
    else if (name === 'fldChar') this.#write(this.#context.fields.pass(element), state, look);
    else {
      this.#text(this.#wordsIn(element), state, look);
      for (const piece of marksOf(element, this.#context.pictureOf)) this.#mark(piece, state);
    }
  }

  #wordsIn(element: XmlElement): string {
    switch (element.name) {
      case 't':
        return wordsOf(element);
      case 'noBreakHyphen':
        return '-';
      case 'softHyphen':
        return '\u{ad}';
      case 'sym':
        return symbolOf(attributeOf(element, 'font') ?? '', attributeOf(element, 'char') ?? '');
      default:
        return '';
    }
  }

  #text(text: string, state: State, look: Look): void {
    if (this.#context.fields.isShown) this.#write(text, state, look);
  }

  #write(text: string, state: State, look: Look): void {
    const { struck, raised, ink, capitals } = look;
    if (text === '' || state === 'moved') return;
    const hidden = look.hidden || this.#isBlended(text, look);
    const kind = state === 'deleted' || struck ? 'deleted' : hidden ? 'hidden' : 'shown';
    const red = ink !== null && isRed(ink);
    const written = capitals ? text.toUpperCase() : text;
    const last = this.pieces.at(-1);
    if (last?.type === 'text' && last.state === kind && last.raised === raised && last.red === red)
      last.text += written;
    else this.pieces.push({ type: 'text', text: written, state: kind, raised, red });
  }

  /** Is it a figure, or a piece of one, in the colour of its cell? Words may stand on what else paints it. */
  #isBlended(text: string, { ink, ground }: Look): boolean {
    const { inCell, ground: around } = this.#context;
    const isFigure = isMoneyLike(text.trim()) || isPieceOfNumber(text);
    return inCell && isFigure && isUnseen(ink, ground === undefined ? around : ground);
  }

  #mark(piece: Piece, state: State): void {
    if (state === 'shown' && this.#context.fields.isShown) this.pieces.push(piece);
  }
}

/** What an element within a run is, besides text. */
function marksOf(element: XmlElement, pictureOf: PictureOf): Piece[] {
  switch (element.name) {
    case 'tab':
    case 'ptab':
      return [{ type: 'tab' }];
    case 'br':
    case 'cr':
      return [{ type: 'break' }];
    case 'footnoteReference':
    case 'endnoteReference': {
      const kind = element.name === 'footnoteReference' ? 'footnote' : 'endnote';
      const hasOwnMark = /^(?:1|true|on)$/u.test(attributeOf(element, 'customMarkFollows') ?? '');
      return [{ type: 'note', kind, id: attributeOf(element, 'id') ?? '', hasOwnMark }];
    }
    case 'drawing':
    case 'pict':
    case 'object':
      return piecesOfGraphic(element, pictureOf);
    case 'contentPart':
      return [{ type: 'unread', kind: 'ink', text: '', large: false }];
    default:
      return [];
  }
}

const plain: Look = {
  hidden: false,
  struck: false,
  raised: false,
  ink: null,
  ground: undefined,
  capitals: false,
};

/** White space at its ends counts only where the element says so; line feeds are no line breaks. */
function wordsOf(element: XmlElement): string {
  const text = textOf(element).replace(/[\t\r\n]+/gu, ' ');
  return attributeOf(element, 'space') === 'preserve' ? text : text.replace(/^ +| +$/gu, '');
}
