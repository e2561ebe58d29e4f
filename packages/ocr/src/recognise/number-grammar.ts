/** How far a printed number has been read. */
export interface NumberState {
  /** Has a minus sign been read? */
  isNegative: boolean;
  /** Digits so far, those behind the point with them. */
  digits: number;
  /** Digits since the last comma, or since the beginning. */
  group: number;
  commas: number;
  /** Digits behind the point; `null` before there is one. */
  decimals: number | null;
  /** Is its first digit a 0? Then it is a code (01), or the 0 of a share (0.5): no amount begins with 00. */
  leadsWithZero: boolean;
}

const GROUP = 3;
const MOST_DECIMALS = 2;

/** Before the first letter. */
export const numberStart: NumberState = {
  isNegative: false,
  digits: 0,
  group: 0,
  commas: 0,
  decimals: null,
  leadsWithZero: false,
};

/** Letters of a printed number, a minus sign with them. */
export type NumberLetter = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | ',' | '-';

/**
 * The state behind one more letter; `null` where no printed amount or code goes on so. Amounts of the forms have two decimals
 * at the most, and commas between threes or none: `-1,234.50`, `1234.5`, `2080505`.
 */
export function numberStep(
  state: NumberState,
  letter: NumberLetter,
  mayBeNegative: boolean,
): NumberState | null {
  if (letter === '-')
    return mayBeNegative && state.digits === 0 && !state.isNegative ? { ...state, isNegative: true } : null;
  if (letter === ',') {
    const isPlace = state.commas > 0 ? state.group === GROUP : state.group >= 1 && state.group <= GROUP;
    if (state.decimals !== null || state.leadsWithZero || !isPlace) return null;
    return { ...state, group: 0, commas: state.commas + 1 };
  }
  if (letter === '.') {
    const isPlace =
      state.decimals === null &&
      state.digits > 0 &&
      (state.commas === 0 || state.group === GROUP) &&
      !(state.leadsWithZero && state.digits > 1);
    return isPlace ? { ...state, decimals: 0 } : null;
  }
  const digits = state.digits + 1;
  if (state.decimals !== null)
    return state.decimals < MOST_DECIMALS ? { ...state, digits, decimals: state.decimals + 1 } : null;
  if (state.commas > 0 && state.group === GROUP) return null;
  return {
    ...state,
    digits,
    group: state.group + 1,
    leadsWithZero: state.leadsWithZero || (digits === 1 && letter === '0'),
  };
}

/** May a number end here? */
export const numberEnds = ({ digits, decimals, commas, group }: NumberState): boolean =>
  digits > 0 && decimals !== 0 && (commas === 0 || group === GROUP);

/** Is a text a printed amount or code? */
export function isNumber(text: string, mayBeNegative = true): boolean {
  let state: NumberState | null = numberStart;
  for (const letter of text) state = state && numberStep(state, letter as NumberLetter, mayBeNegative);
  return state !== null && numberEnds(state);
}
