import type { Bytes } from './bytes.ts';

/** A Single Property Modifier with its operand, the count byte before a variable one left out ([MS-DOC] 2.2.5). */
export interface Prl {
  sprm: number;
  operand: Bytes;
}

export const sprmTDefTable = 0xd608;
const sprmTDefTable10 = 0xd606;
const sprmPChgTabs = 0xc615;

/** Bytes of an operand by the three highest bits of its sprm; 0 where a count stands before it. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The modifiers of a `grpprl`; what is cut off at its end is left. */
export function readPrls(grpprl: Bytes): Prl[] {
  const prls: Prl[] = [];
  for (let at = 0; at + 2 < grpprl.length; ) {
    const sprm = grpprl.u16(at);
    const { head, size } = operandOf(grpprl, sprm, at + 2);
    const from = at + 2 + head;
    if (from + size > grpprl.length) break;
    prls.push({ sprm, operand: grpprl.part(from, size) });
    at = from + size;
  }
  return prls;
}

function operandOf(grpprl: Bytes, sprm: number, at: number): { head: number; size: number } {
  const size = sizes[(sprm >> 13) & 7] ?? 0;
  if (size > 0) return { head: 0, size };
  if (sprm === sprmTDefTable || sprm === sprmTDefTable10)
    return at + 2 > grpprl.length
      ? { head: 0, size: grpprl.length }
      : { head: 2, size: Math.max(0, grpprl.u16(at) - 1) };
  const count = grpprl.u8(at);
  return { head: 1, size: sprm === sprmPChgTabs && count === 0xff ? tabsSize(grpprl, at + 1) : count };
}

/** More tabs than a count byte can say: the tabs deleted have four bytes each, those added three ([MS-DOC] 2.9.182). */
function tabsSize(grpprl: Bytes, at: number): number {
  if (at >= grpprl.length) return 0;
  const deleted = 1 + 4 * grpprl.u8(at);
  if (at + deleted >= grpprl.length) return deleted;
  return deleted + 1 + 3 * grpprl.u8(at + deleted);
}

/** The sprm that a piece of the text has as its own, by the number that its `Prm0` has for it; those that matter here. */
const shortSprms: Readonly<Record<number, number>> = {
  12: 0x260a,
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  66: 0x0801,
  71: 0x0806,
  75: 0x080a,
  87: 0x0837,
  92: 0x083c,
  98: 0x2a42,
  104: 0x2a48,
  115: 0x2a53,
  117: 0x0855,
  118: 0x0856,
  120: 0x2640,
};

/** The modifier of a `Prm0` ([MS-DOC] 2.9.215); none for what matters nothing to the text. */
export function shortPrl(prm: Bytes): Prl[] {
  const sprm = shortSprms[(prm.u8(0) >> 1) & 0x7f];
  return sprm === undefined ? [] : [{ sprm, operand: prm.part(1, 1) }];
}
