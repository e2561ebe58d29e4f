import type { Bytes } from './bytes.ts';

/** A level of a list: how its numbers count and what is printed. */
export interface ListLevel {
  start: number;
  /** As `ST_NumberFormat` names it. */
  format: string;
  /** Characters below 9 stand for the number of that level. */
  text: string;
  /** All numbers in digits. */
  isLegal: boolean;
  /** The level above which this one does not begin again; `null` where it does at each. */
  restartBelow: number | null;
  /** Nothing parts the number from the text behind it. */
  isTight: boolean;
}

/** A numbering that paragraphs refer to: the levels of a list, some of them changed. */
export interface ListReference {
  /** Several may count through one list. */
  list: number;
  levels: readonly (ListLevel | undefined)[];
  /** Starts of its own. */
  starts: ReadonlyMap<number, number>;
}

const LIST = 28;
const LEVEL_HEAD = 28;
const REFERENCE = 16;

/**
 * The numberings of a document ([MS-DOC] 2.9.131, 2.9.132), from 1 as paragraphs name them.
 *
 * @param table the stream: the levels stand behind the table of lists and are no part of it
 */
export function readLists(
  table: Bytes,
  lists: { at: number; length: number },
  references: { at: number; length: number },
): ListReference[] {
  if (lists.length < 2 || references.length < 4) return [];
  const levels = readLevels(table, lists);
  const count = table.u32(references.at);
  if (count * REFERENCE + 4 > references.length) return [];
  const found: ListReference[] = [];
  let at = references.at + 4 + REFERENCE * count;
  for (let i = 0; i < count; i++) {
    const head = references.at + 4 + REFERENCE * i;
    const list = table.u32(head);
    const own = [...(levels.get(list) ?? [])];
    const starts = new Map<number, number>();
    // Before the changes of each stands a number that says nothing.
    at += 4;
    for (let k = table.u8(head + 12); k > 0; k--) {
      const flags = table.u32(at + 4);
      const level = flags & 0xf;
      if (flags & 0x10) starts.set(level, table.u32(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const changed = readLevel(table, at);
      own[level] = changed.level;
      at = changed.end;
    }
    found.push({ list, levels: own, starts });
  }
  return found;
}

function readLevels(table: Bytes, { at: from, length }: { at: number; length: number }) {
  const levels = new Map<number, ListLevel[]>();
  const count = table.u16(from);
  if (2 + LIST * count > length) return levels;
  let at = from + 2 + LIST * count;
  for (let i = 0; i < count; i++) {
    const head = from + 2 + LIST * i;
    const isSimple = (table.u8(head + 26) & 1) === 1;
    const own: ListLevel[] = [];
    for (let k = isSimple ? 1 : 9; k > 0; k--) {
      const { level, end } = readLevel(table, at);
      own.push(level);
      at = end;
    }
    levels.set(table.u32(head), own);
  }
  return levels;
}

function readLevel(table: Bytes, at: number): { level: ListLevel; end: number } {
  const flags = table.u8(at + 5);
  const behind = at + LEVEL_HEAD + table.u8(at + 24) + table.u8(at + 25);
  const length = table.u16(behind);
  return {
    level: {
      start: table.u32(at) | 0,
      format: formats[table.u8(at + 4)] ?? 'decimal',
      text: table.utf16(behind + 2, length),
      isLegal: (flags & 4) !== 0,
      restartBelow: flags & 8 ? table.u8(at + 26) : null,
      isTight: table.u8(at + 15) === 2,
    },
    end: behind + 2 + 2 * length,
  };
}

/** The number formats in the order of MSONFC ([MS-OSHARED] 2.2.1.3), by the names of WordprocessingML. */
const formats: readonly string[] = [
  'decimal',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'ordinal',
  'cardinalText',
  'ordinalText',
  'hex',
  'chicago',
  'ideographDigital',
  'japaneseCounting',
  'aiueo',
  'iroha',
  'decimalFullWidth',
  'decimalHalfWidth',
  'japaneseLegal',
  'japaneseDigitalTenThousand',
  'decimalEnclosedCircle',
  'decimalFullWidth2',
  'aiueoFullWidth',
  'irohaFullWidth',
  'decimalZero',
  'bullet',
  'ganada',
  'chosung',
  'decimalEnclosedFullstop',
  'decimalEnclosedParen',
  'decimalEnclosedCircleChinese',
  'ideographEnclosedCircle',
  'ideographTraditional',
  'ideographZodiac',
  'ideographZodiacTraditional',
  'taiwaneseCounting',
  'ideographLegalTraditional',
  'taiwaneseCountingThousand',
  'taiwaneseDigital',
  'chineseCounting',
  'chineseLegalSimplified',
  'chineseCountingThousand',
];
