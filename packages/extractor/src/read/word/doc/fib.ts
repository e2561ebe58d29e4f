import { ExtractionError } from '@juesuan/schema';
import { type Bytes, damaged } from './bytes.ts';

/** What the File Information Block says: where in the streams the parts of the document are ([MS-DOC] 2.5). */
export interface Fib {
  /** The stream that holds all tables but the text. */
  table: '0Table' | '1Table';
  /** Characters of each story, in the order in which they stand behind one another. */
  stories: Readonly<Record<Story, number>>;
  /** Place and length in the table stream of a part; no length where the document has none. */
  place(part: keyof typeof parts): { at: number; length: number };
}

/** The texts of a document, in the order of the file ([MS-DOC] 2.3). */
export type Story =
  | 'main'
  | 'footnotes'
  | 'headers'
  | 'macros'
  | 'comments'
  | 'endnotes'
  | 'textBoxes'
  | 'headerTextBoxes';

/** In the order of FibRgLw97, from its fourth number on. */
export const storyOrder: readonly Story[] = [
  'main',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textBoxes',
  'headerTextBoxes',
];

/** Which pair of FibRgFcLcb97 places a part. */
const parts = {
  Stshf: 1,
  PlcffndRef: 2,
  PlcffndTxt: 3,
  PlcfSed: 6,
  PlcfHdd: 11,
  PlcfBteChpx: 12,
  PlcfBtePapx: 13,
  SttbfFfn: 15,
  Clx: 33,
  PlcSpaMom: 40,
  PlcfendRef: 46,
  PlcfendTxt: 47,
  DggInfo: 50,
  PlcftxbxTxt: 56,
  PlfLst: 73,
  PlfLfo: 74,
} as const;

const IDENT_97 = 0xa5ec;
/** Of Word 2, and of Word 6 and 95. */
const earlierIdents: readonly number[] = [0xa5db, 0xa5dc];
/** Word 97 wrote 0xc1, and 0xc0 and 0xc2 in some languages; Word 6 and 95 wrote less. */
const FIRST_NFIB = 0xc0;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

/**
 * @throws {ExtractionError} `unsupported-format` for Word 6 and 95, `encrypted`, `damaged`
 */
export function readFib(document: Bytes): Fib {
  const ident = document.u16(0);
  if (earlierIdents.includes(ident) || (ident === IDENT_97 && document.u16(2) < FIRST_NFIB))
    throw new ExtractionError('unsupported-format', { reason: 'word-95' });
  if (ident !== IDENT_97) throw damaged('FIB');
  const flags = document.u16(10);
  if (flags & ENCRYPTED) throw new ExtractionError('encrypted', { reason: 'office' });
  const words = 0x22;
  const longs = words + 2 * document.u16(words - 2) + 2;
  const pairs = longs + 4 * document.u16(longs - 2) + 2;
  const count = document.u16(pairs - 2);
  const story = (index: number): number => {
    const characters = document.u32(longs + 4 * (3 + index));
    return characters > MOST_CHARACTERS ? 0 : characters;
  };
  return {
    table: flags & TABLE_1 ? '1Table' : '0Table',
    stories: Object.fromEntries(storyOrder.map((name, i) => [name, story(i)])) as Record<Story, number>,
    place: (part) => {
      const index = parts[part];
      if (index >= count) return { at: 0, length: 0 };
      return { at: document.u32(pairs + 8 * index), length: document.u32(pairs + 8 * index + 4) };
    },
  };
}

/** Character positions are less than this ([MS-DOC] 2.2.1); a story without a text may say anything. */
const MOST_CHARACTERS = 0x7fffffff;
