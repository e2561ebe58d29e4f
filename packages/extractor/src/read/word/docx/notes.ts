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
  readonly #formats: Readonly<Record<NoteKind, { first: number; format: string }>>;
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  /** Each is written once, whatever refers to it again. */
  readonly #written = new Set<XmlElement>();
  #waiting: Note[] = [];

  /** @param properties where the numbers of notes may be set: sections and the settings, the first that says it counts */
  constructor(
    footnotes: XmlElement | undefined,
    endnotes: XmlElement | undefined,
    properties: readonly (XmlElement | undefined)[],
  ) {
    this.#notes = { footnote: byId(footnotes, 'footnote'), endnote: byId(endnotes, 'endnote') };
    this.#formats = {
      footnote: formatOf(properties, 'footnotePr', 'decimal'),
      endnote: formatOf(properties, 'endnotePr', 'lowerRoman'),
    };
  }

  /** The next reference; `null` where the note is not there. */
  refer(kind: NoteKind, id: string, hasOwnMark: boolean): Note | null {
    const { first, format } = this.#formats[kind];
    const mark = hasOwnMark ? '' : inNumberFormat(first + this.#counts[kind]++, format);
    const content = this.#notes[kind].get(id);
    if (content === undefined) return null;
    const note = { mark, content };
    if (!this.#written.has(content)) this.#waiting.push(note);
    this.#written.add(content);
    return note;
  }

  /** The notes that were referred to since the last time this was asked. */
  take(): Note[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}

/** Of the first that says it: a section, or the settings of the whole. */
function formatOf(
  properties: readonly (XmlElement | undefined)[],
  name: string,
  usual: string,
): { first: number; format: string } {
  const all = properties.map((element) => childOf(element, name));
  const valueAt = (setting: string) =>
    all.map((one) => settingOf(one, setting)).find((one) => one !== undefined);
  return { first: integerOf(valueAt('numStart')) ?? 1, format: valueAt('numFmt') ?? usual };
}

/** Those with a type are rulings between text and notes. */
const byId = (part: XmlElement | undefined, name: NoteKind): Map<string, XmlElement> =>
  new Map(
    (part ? childrenOf(part, name) : [])
      .filter((note) => /^(?:normal)?$/u.test(attributeOf(note, 'type') ?? ''))
      .map((note) => [attributeOf(note, 'id') ?? '', note]),
  );
