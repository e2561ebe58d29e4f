import { attributeOf, childOf, childrenOf, type XmlElement } from '../../container/xml.ts';
import { inNumberFormat } from '../number-format.ts';
import { integerOf, settingOf } from './properties.ts';

export type NoteKind = 'footnote' | 'endnote';

/** A note that the text refers to. */
export interface Note {
  /** As printed at its place in the text; '' where the text has one of its own. */
  mark: string;
  content: XmlElement;
}

/** The notes of a document, numbered as the text refers to them. */
export class Notes {
  readonly #notes: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  readonly #settings: XmlElement | undefined;
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  #waiting: Note[] = [];

  constructor(
    footnotes: XmlElement | undefined,
    endnotes: XmlElement | undefined,
    settings: XmlElement | undefined,
  ) {
    this.#notes = { footnote: byId(footnotes, 'footnote'), endnote: byId(endnotes, 'endnote') };
    this.#settings = settings;
  }

  /** The next reference; `null` where the note is not there. */
  refer(kind: NoteKind, id: string, hasOwnMark: boolean): Note | null {
    const properties = childOf(this.#settings, `${kind}Pr`);
    const first = integerOf(settingOf(properties, 'numStart')) ?? 1;
    const format = settingOf(properties, 'numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
    const mark = hasOwnMark ? '' : inNumberFormat(first + this.#counts[kind]++, format);
    const content = this.#notes[kind].get(id);
    if (content === undefined) return null;
    const note = { mark, content };
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

/** Those with a type are rulings between text and notes. */
const byId = (part: XmlElement | undefined, name: NoteKind): Map<string, XmlElement> =>
  new Map(
    (part ? childrenOf(part, name) : [])
      .filter((note) => /^(?:normal)?$/u.test(attributeOf(note, 'type') ?? ''))
      .map((note) => [attributeOf(note, 'id') ?? '', note]),
  );
