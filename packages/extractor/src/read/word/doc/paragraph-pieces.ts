import { symbolOf } from '../symbols.ts';
import type { CharacterProperties } from './characters.ts';
import type { DocumentParts } from './document.ts';
import { FieldState } from './fields.ts';
import { lastFrom } from './formatted.ts';
import type { Paragraph, Piece, Range } from './model.ts';

/**
 * The paragraphs of a part of the text.
 *
 * @param noteMark what the mark of a note stands for within its own text
 */
export function* paragraphsIn(document: DocumentParts, range: Range, noteMark = ''): Generator<Paragraph> {
  const fields = new FieldState(document.text, range);
  const { characters } = document;
  let pieces: Piece[] = [];
  let begin = range.from;
  for (let i = Math.max(0, lastFrom(characters, range.from)); i < characters.length; i++) {
    const part = characters[i];
    if (!part || part.from >= range.to) break;
    const look = document.lookOf(part);
    const end = Math.min(part.to, range.to);
    let at = Math.max(part.from, range.from);
    for (let from = at; at <= end; at++) {
      const code = at === end ? -1 : document.text.charCodeAt(at);
      const isSign = code < 0x20 || (look.special && code === 0x28);
      const isNoted = look.special === false && code >= 0x20 && document.notes.isMarked(at);
      if (!isSign && !isNoted) continue;
      // A mark that its author typed stands as text, and its note behind the block.
      if (isNoted) {
        const note = document.notes.refer(at);
        if (note) pieces.push({ type: 'note', note });
        continue;
      }
      if (at > from) addText(pieces, document.text.slice(from, at), look, fields);
      from = at + 1;
      if (code === -1) break;
      if (fields.pass(at, code)) continue;
      if (code === 0x07 || code === 0x0d || code === 0x0c) {
        if (fields.isShown || code === 0x07) {
          yield { ...paragraphOf(document, at, code, look), from: begin, pieces };
          pieces = [];
          begin = at + 1;
        }
      } else if (fields.isShown)
        for (const piece of signOf(document, at, code, look, fields, noteMark)) pieces.push(piece);
    }
  }
  if (pieces.length === 0) return;
  const last = Math.max(range.from, range.to - 1);
  yield { ...paragraphOf(document, last, 0x0d, null), from: begin, pieces };
}

function paragraphOf(
  document: DocumentParts,
  at: number,
  code: number,
  look: CharacterProperties | null,
): Omit<Paragraph, 'from' | 'pieces'> {
  const { deleted = false, hidden = false } = look ?? {};
  return {
    properties: document.paragraphAt(at),
    endsCell: code === 0x07,
    runsOn: code === 0x0d && (deleted || hidden),
    isDeleted: deleted,
  };
}

function addText(pieces: Piece[], text: string, look: CharacterProperties, fields: FieldState): void {
  if (text === '' || !fields.isShown) return;
  const state = look.deleted ? 'deleted' : look.hidden ? 'hidden' : 'shown';
  const last = pieces.at(-1);
  const { raised, red } = look;
  if (last?.type === 'text' && last.state === state && last.raised === raised && last.red === red)
    last.text += text;
  else pieces.push({ type: 'text', text, state, raised, red });
}

/** What a character that is no letter stands for. */
function signOf(
  document: DocumentParts,
  at: number,
  code: number,
  look: CharacterProperties,
  fields: FieldState,
  noteMark: string,
): Piece[] {
  const text = (written: string): Piece[] => {
    const added: Piece[] = [];
    addText(added, written, look, fields);
    return added;
  };
  switch (code) {
    case 0x09:
      return [{ type: 'tab' }];
    case 0x0b:
    case 0x0e:
      return [{ type: 'break' }];
    case 0x1e:
      return text('-');
    case 0x28:
      return text(
        look.symbol ? symbolOf(document.fontAt(look.symbol.font), look.symbol.code.toString(16)) : '(',
      );
    case 0x01:
      // Behind a shape that stands in the line, its picture for programs that know no shapes.
      if (document.text.charCodeAt(at - 1) === 0x08) return [];
      return look.special && !look.data && !look.deleted && !look.hidden
        ? document.pictureOf(look, fields.object)
        : [];
    case 0x02: {
      const note = document.notes.refer(at);
      return note ? [{ type: 'note', note }] : text(noteMark);
    }
    case 0x08:
      return look.special && !look.deleted && !look.hidden ? document.shapeAt(at) : [];
    default:
      return [];
  }
}
