import { ExtractionError } from '@juesuan/schema';
import type { Deadline } from '../../../model/deadline.ts';
import type { CompoundFile } from '../../container/compound.ts';
import { Bytes, damaged } from './bytes.ts';
import { type CharacterProperties, charactersOf } from './characters.ts';
import { type Fib, readFib, type Story, storyOrder } from './fib.ts';
import { readFonts } from './fonts.ts';
import { type Formatted, formatText, lastFrom, readRuns } from './formatted.ts';
import { readLists } from './lists.ts';
import type { Piece, Range } from './model.ts';
import { Notes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { type ParagraphProperties, paragraphOf } from './paragraphs.ts';
import { Pictures } from './pictures.ts';
import { readText } from './pieces.ts';
import { noPlc, type Plc, readPlc } from './plc.ts';
import { rangesIn } from './ranges.ts';
import { type Section, sectionsOf } from './sections.ts';
import { Shapes } from './shapes.ts';
import { noStyles, readStyles, type StyleSheet } from './styles.ts';

type Part = Parameters<Fib['place']>[0];

/** The parts of a document that its text is read with. */
export class DocumentParts {
  readonly text: string;
  /** The whole text by its characters' properties. */
  readonly characters: readonly Formatted[];
  readonly notes: Notes;
  readonly shapes: Shapes;
  readonly numbering: Numbering;
  readonly #paragraphs: readonly Formatted[];
  readonly #fonts: readonly string[];
  readonly #styles: StyleSheet;
  readonly #data: Bytes | null;
  readonly #pictures: Pictures;
  readonly #stories: Readonly<Record<Story, Range>>;
  /** Parts of the file that could not be read. */
  readonly damaged: string[] = [];
  readonly sections: readonly Section[];
  readonly #part: (name: Part) => Bytes;
  #cost = 0;
  readonly #looks = new Cache<CharacterProperties>();
  readonly #known = new Cache<ParagraphProperties>();

  /** @throws {ExtractionError} `damaged`, `encrypted`, `unsupported-format` */
  constructor(source: CompoundFile, deadline: Deadline) {
    const stream = (name: string): Bytes | null => {
      const bytes = source.read(name);
      return bytes && new Bytes(name, bytes);
    };
    const document = stream('WordDocument');
    if (document === null) throw damaged('WordDocument');
    const fib = readFib(document);
    const table = stream(fib.table);
    if (table === null) throw damaged(fib.table);
    this.#part = (name) => {
      const { at, length } = fib.place(name);
      return table.part(length === 0 ? 0 : at, length);
    };
    this.#data = stream('Data');
    const { text, pieces } = readText(document, this.#part('Clx'));
    this.text = text;
    deadline.check({ reason: 'opening' });
    this.#paragraphs = formatText(pieces, readRuns(document, this.#part('PlcfBtePapx'), 'paragraph'));
    deadline.check({ reason: 'opening' });
    const characters = formatText(pieces, readRuns(document, this.#part('PlcfBteChpx'), 'character'));
    this.characters = inParagraphs(characters, this.#paragraphs);
    this.#stories = placeStories(fib, text.length);
    this.#styles = this.#optional('Stshf', (part) => readStyles(part), noStyles);
    this.#fonts = this.#optional('SttbfFfn', readFonts, []);
    const texts = (name: Part, story: Story) =>
      this.#optional(name, (part) => rangesIn(this.story(story), readPlc(part, 0)), []);
    this.notes = new Notes(
      { kind: 'footnote', references: this.#plc('PlcffndRef', 2), texts: texts('PlcffndTxt', 'footnotes') },
      { kind: 'endnote', references: this.#plc('PlcfendRef', 2), texts: texts('PlcfendTxt', 'endnotes') },
    );
    this.#pictures = new Pictures(
      this.#data,
      this.#optional('DggInfo', (part) => part, table.part(0, 0)),
      document,
    );
    this.shapes = new Shapes(
      this.#plc('PlcSpaMom', 26),
      this.#plc('PlcftxbxTxt', 22),
      this.story('textBoxes'),
      this.#pictures,
    );
    const lists = this.#optional(
      'PlfLst',
      () => readLists(table, fib.place('PlfLst'), fib.place('PlfLfo')),
      [],
    );
    this.numbering = new Numbering(lists);
    this.sections = sectionsOf(
      this.#plc('PlcfSed', 12),
      this.story('main'),
      texts('PlcfHdd', 'headers'),
      document,
    );
  }

  story(name: Story): Range {
    return this.#stories[name];
  }

  /** A part that the text can be read without: where it is damaged, it is reported. */
  #optional<Value>(name: Part, read: (part: Bytes) => Value, otherwise: Value): Value {
    try {
      return read(this.#part(name));
    } catch (error) {
      if (!(error instanceof ExtractionError) || error.code !== 'damaged') throw error;
      this.damaged.push(name);
      return otherwise;
    }
  }

  #plc(name: Part, size: number): Plc {
    return this.#optional(name, (part) => readPlc(part, size), noPlc);
  }

  lookOf({ prls, changes, style }: Formatted): CharacterProperties {
    return this.#looks.of(prls, changes, style, () => charactersOf(style, [prls, changes], this.#styles));
  }

  /** The properties of the paragraph that the mark at a place ends. */
  paragraphAt(at: number): ParagraphProperties {
    const part = this.#paragraphs[lastFrom(this.#paragraphs, at)];
    const { prls = [], changes = [], style = 0 } = part ?? {};
    return this.#known.of(prls, changes, style, () => {
      const properties = paragraphOf(style, [prls, changes], this.#styles, this.#data);
      this.#cost += properties.cost;
      if (this.#cost > MOST_COST) throw damaged('grpprl');
      return properties;
    });
  }

  fontAt(index: number): string {
    return this.#fonts[index] ?? '';
  }

  pictureOf({ picture }: CharacterProperties, object: string | null): Piece[] {
    return [this.#pictures.at(picture, object)];
  }

  shapeAt(at: number): Piece[] {
    return this.shapes.at(at);
  }
}

/** Modifiers of all paragraphs together; a report has some ten thousand. */
const MOST_COST = 40_000_000;

/** One behind another, as far as there is text. */
function placeStories({ stories }: Fib, length: number): Record<Story, Range> {
  let at = 0;
  const placed = storyOrder.map((name) => {
    const from = Math.min(length, at);
    at += stories[name];
    return [name, { from, to: Math.min(length, at) }] as const;
  });
  return Object.fromEntries(placed) as Record<Story, Range>;
}

/** Parts of the text cut where a paragraph of another style begins, with that style. */
function inParagraphs(characters: readonly Formatted[], paragraphs: readonly Formatted[]): Formatted[] {
  const parts: Formatted[] = [];
  let index = 0;
  for (const part of characters)
    for (let from = part.from; from < part.to; ) {
      while (index + 1 < paragraphs.length && (paragraphs[index + 1]?.from ?? 0) <= from) index++;
      const to = Math.min(part.to, paragraphs[index + 1]?.from ?? part.to);
      parts.push({ ...part, from, to, style: paragraphs[index]?.style ?? 0 });
      from = to;
    }
  return parts;
}

/** Properties by the lists that they come from: most paragraphs of a table share theirs. */
class Cache<Value> {
  readonly #known = new WeakMap<object, { changes: object; style: number; value: Value }>();

  of(prls: object, changes: object, style: number, make: () => Value): Value {
    const found = this.#known.get(prls);
    if (found && found.style === style && found.changes === changes) return found.value;
    const value = make();
    this.#known.set(prls, { changes, style, value });
    return value;
  }
}
