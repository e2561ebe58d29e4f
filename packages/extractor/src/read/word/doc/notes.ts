import { inNumberFormat } from '../number-format.ts';
import type { Note, Range } from './model.ts';
import type { Plc } from './plc.ts';

interface NotesOfKind {
  kind: 'footnote' | 'endnote';
  /** Where in the main text notes are referred to, and whether Word numbers them. */
  references: Plc;
  texts: readonly Range[];
}

/** The notes of a document, numbered as the text refers to them. */
export class Notes {
  readonly #notes = new Map<number, Note>();
  /** Places of notes whose marks their author typed. */
  readonly #marked = new Set<number>();
  readonly #seen = new Set<Note>();
  #waiting: Note[] = [];

  constructor(...kinds: readonly NotesOfKind[]) {
    for (const { kind, references, texts } of kinds) {
      let number = 0;
      references.data.forEach((data, i) => {
        const range = texts[i];
        const at = references.positions[i] ?? 0;
        if (range === undefined || this.#notes.has(at)) return;
        const isNumbered = data.u16(0) !== 0;
        if (isNumbered) number++;
        else this.#marked.add(at);
        const mark = isNumbered ? inNumberFormat(number, kind === 'footnote' ? 'decimal' : 'lowerRoman') : '';
        this.#notes.set(at, { mark, range });
      });
    }
  }

  /** Is the character at a place, which is a letter, the mark of a note? */
  isMarked(at: number): boolean {
    return this.#marked.size > 0 && this.#marked.has(at);
  }

  /** The note that is referred to at a place, the first time; `null` for none. */
  refer(at: number): Note | null {
    const note = this.#notes.get(at);
    if (note === undefined || this.#seen.has(note)) return null;
    this.#seen.add(note);
    this.#waiting.push(note);
    return note;
  }

  /** The notes that were referred to since the last time this was asked. */
  take(): Note[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
