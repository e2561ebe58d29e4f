import { isRed } from '../../../model/red.ts';
import type { Prl } from './sprm.ts';
import type { StyleSheet } from './styles.ts';

/** What matters of the properties of a character ([MS-DOC] 2.6.1). */
export interface CharacterProperties {
  /** Deleted by a tracked change, or struck through. */
  deleted: boolean;
  hidden: boolean;
  /** The character stands for something else: a field, a picture, a note, a symbol. */
  special: boolean;
  /** Data of a form field, which prints nothing. */
  data: boolean;
  red: boolean;
  /** Raised or lowered. */
  raised: boolean;
  /** Font and code of a symbol. */
  symbol: { font: number; code: number } | null;
  /** Where in the stream of data the picture is that it stands for; -1 for none. */
  picture: number;
}

const plain: CharacterProperties = {
  deleted: false,
  hidden: false,
  special: false,
  data: false,
  red: false,
  raised: false,
  symbol: null,
  picture: -1,
};

/** Properties that a value of 0x80 or 0x81 takes from the style, or turns. */
type Toggle = 'hidden' | 'struck' | 'struckTwice';
interface State extends CharacterProperties {
  struck: boolean;
  struckTwice: boolean;
  revised: boolean;
}

const toggles = new Map<number, Toggle>([
  [0x083c, 'hidden'],
  [0x0837, 'struck'],
  [0x2a53, 'struckTwice'],
]);
const sprmCIstd = 0x4a30;
const sprmCPlain = 0x2a33;

/**
 * @param style of the paragraph
 * @param lists the direct properties, and those that its piece adds
 */
export function charactersOf(
  style: number,
  lists: readonly (readonly Prl[])[],
  styles: StyleSheet,
): CharacterProperties {
  const base = apply({ ...plain, ...unstruck }, styles.charactersOf(style), plainState);
  let state = { ...base };
  let ofStyle = base;
  for (const prls of lists)
    for (const { sprm, operand } of prls) {
      if (sprm === sprmCIstd) {
        ofStyle = apply(base, styles.charactersOf(operand.u16(0)), base);
        const { special, symbol, data, revised, picture } = state;
        state = { ...ofStyle, special, symbol, data, revised, picture };
      } else if (sprm === sprmCPlain) state = { ...ofStyle, special: state.special };
      else state = apply(state, [{ sprm, operand }], ofStyle);
    }
  return { ...state, deleted: state.revised || state.struck || state.struckTwice };
}

const unstruck = { struck: false, struckTwice: false, revised: false };
const plainState: State = { ...plain, ...unstruck };

function apply(from: State, prls: readonly Prl[], style: State): State {
  const state = { ...from };
  for (const { sprm, operand } of prls) {
    const name = toggles.get(sprm);
    if (name !== undefined) {
      const value = operand.u8(0);
      state[name] = value < 0x80 ? value !== 0 : (value & 1) === 1 ? !style[name] : style[name];
      continue;
    }
    switch (sprm) {
      case 0x0800:
        state.revised = operand.u8(0) !== 0;
        break;
      case 0x0806:
        state.data = operand.u8(0) !== 0;
        break;
      case 0x0855:
        state.special = operand.u8(0) !== 0;
        break;
      case 0x2a42:
        state.red = operand.u8(0) === ICO_RED;
        break;
      case 0x6870:
        state.red =
          operand.u8(3) !== AUTOMATIC && isRed((operand.u8(0) << 16) | (operand.u8(1) << 8) | operand.u8(2));
        break;
      case 0x2a48:
        state.raised = operand.u8(0) !== 0;
        break;
      case 0x6a03:
        state.picture = operand.u32(0);
        break;
      case 0x6a09:
        state.symbol = { font: operand.u16(0), code: operand.u16(2) };
        break;
    }
  }
  return state;
}

const ICO_RED = 6;
/** The colour of a reader's text, which is black. */
const AUTOMATIC = 0xff;
