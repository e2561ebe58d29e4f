import type { Bytes } from './bytes.ts';
import { changeRow, noRow, type RowProperties } from './row.ts';
import { type Prl, readPrls } from './sprm.ts';
import type { StyleSheet } from './styles.ts';

/** What matters of the properties of a paragraph ([MS-DOC] 2.6.2). */
export interface ParagraphProperties {
  /** How many tables it stands in, one within another. */
  depth: number;
  /** Its mark ends a row. */
  endsRow: boolean;
  /** Its mark ends a cell of a table within a table. */
  endsCell: boolean;
  /** Which list it is numbered by, from 1; 0 by none. */
  list: number;
  /** Level in the list, from 0. */
  level: number;
  /** Of the row that its mark ends. */
  row: RowProperties;
  /** What it took to know them, in modifiers. */
  cost: number;
}

/** Tables in tables: more are a file that was made to cost. */
const MOST_DEPTH = 24;
const MOST_LEVEL = 8;
/** A change of a row goes through its cells. */
const ROW_COST = 16;
/** Up to here a list's number is a place in the table of lists. */
const MOST_LISTS = 0x7fe;

interface State extends Omit<ParagraphProperties, 'depth'> {
  inTable: boolean;
  itap: number;
}

/**
 * @param lists the direct properties, and those that its piece adds
 * @param data the stream that holds properties too long for their page
 */
export function paragraphOf(
  style: number,
  lists: readonly (readonly Prl[])[],
  styles: StyleSheet,
  data: Bytes | null,
): ParagraphProperties {
  const state: State = {
    inTable: false,
    itap: 0,
    endsRow: false,
    endsCell: false,
    list: 0,
    level: 0,
    row: noRow(),
    cost: 0,
  };
  for (const prls of [styles.paragraphOf(style), ...lists]) apply(state, prls, data, true);
  const { inTable, itap, ...rest } = state;
  return { ...rest, depth: Math.min(MOST_DEPTH, Math.max(itap, inTable ? 1 : 0)) };
}

function apply(state: State, prls: readonly Prl[], data: Bytes | null, mayRefer: boolean): void {
  state.cost += prls.length;
  for (const prl of prls) {
    const { sprm, operand } = prl;
    switch (sprm) {
      case 0x2416:
        state.inTable = operand.u8(0) !== 0;
        break;
      case 0x2417:
      case 0x244c:
        state.endsRow = operand.u8(0) !== 0;
        break;
      case 0x244b:
        state.endsCell = operand.u8(0) !== 0;
        break;
      case 0x6649:
        state.itap = operand.u32(0);
        break;
      case 0x664a:
        state.itap = Math.max(0, state.itap + (operand.u32(0) | 0));
        break;
      case 0x260a:
        state.level = Math.min(MOST_LEVEL, operand.u8(0));
        break;
      case 0x460b: {
        const list = operand.u16(0);
        state.list = list > MOST_LISTS ? 0 : list;
        break;
      }
      case 0x6645:
      case 0x6646:
      case 0x646b:
        // What stands there says all, and refers to no other place but for the properties of a row.
        if (mayRefer || sprm === 0x646b) apply(state, referred(operand.u32(0), data), data, false);
        break;
      default:
        if (changeRow(state.row, prl)) state.cost += ROW_COST;
    }
  }
}

function referred(at: number, data: Bytes | null): Prl[] {
  if (data === null || at + 2 > data.length) return [];
  return readPrls(data.part(at + 2, Math.min(data.u16(at), data.length - at - 2)));
}
