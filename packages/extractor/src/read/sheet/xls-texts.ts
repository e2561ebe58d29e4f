import { recordsFrom } from './xls-stream.ts';

/** From which character on a text has which font. */
export type RichText = readonly { from: number; font: number }[];

/** Records of [MS-XLS] by their numbers: the texts of all cells, and what goes on with them. */
const record = { texts: 0xfc, more: 0x3c } as const;
const WIDE = 0x01;
const EXTENDED = 0x04;
const RICH = 0x08;
/** Bytes before the first text: how many there are, twice. */
const TEXTS_AT = 8;

/** The texts of a .xls that have several fonts, by their numbers. */
export function richTexts(view: DataView): Map<number, RichText> {
  const found = new Map<number, RichText>();
  const reader = new TextReader(view);
  reader.skip(TEXTS_AT);
  for (let number = 0; !reader.isAtEnd; number++) {
    const length = reader.u16();
    const flags = reader.u8();
    const fonts = flags & RICH ? reader.u16() : 0;
    const extended = flags & EXTENDED ? reader.u16() + reader.u16() * 0x1_00_00 : 0;
    reader.skipLetters(length, (flags & WIDE) !== 0);
    const rich: { from: number; font: number }[] = [];
    for (let i = 0; i < fonts && !reader.isAtEnd; i++) rich.push({ from: reader.u16(), font: reader.u16() });
    reader.skip(extended);
    if (rich.length > 0) found.set(number, rich);
  }
  return found;
}

/** Reads what is written over several records. */
class TextReader {
  readonly #view: DataView;
  readonly #parts: { at: number; end: number }[] = [];

  constructor(view: DataView) {
    this.#view = view;
    for (const { type, from, length } of recordsFrom(view, 0)) {
      if (type === record.texts || (type === record.more && this.#parts.length > 0))
        this.#parts.push({ at: from, end: from + length });
      else if (this.#parts.length > 0) break;
    }
    this.#parts.reverse();
  }

  get isAtEnd(): boolean {
    return this.#part() === undefined;
  }

  u8(): number {
    const part = this.#part();
    return part === undefined ? 0 : this.#view.getUint8(part.at++);
  }

  u16(): number {
    return this.u8() + this.u8() * 0x1_00;
  }

  skip(bytes: number): void {
    let left = bytes;
    for (let part = this.#part(); part !== undefined && left > 0; part = this.#part()) {
      const some = Math.min(left, part.end - part.at);
      part.at += some;
      left -= some;
    }
  }

  /** Letters of one byte or two; in the next record they may be of the other kind, which its first byte says. */
  skipLetters(count: number, wide: boolean): void {
    let [left, bytes] = [count, wide ? 2 : 1];
    while (left > 0) {
      const part = this.#part();
      if (part === undefined) return;
      const some = Math.min(left, Math.ceil((part.end - part.at) / bytes));
      part.at = Math.min(part.end, part.at + some * bytes);
      left -= some;
      if (left > 0) bytes = this.u8() & WIDE ? 2 : 1;
    }
  }

  /** The record that is being read; what was read wholly is let go. */
  #part(): { at: number; end: number } | undefined {
    for (let part = this.#parts.at(-1); part !== undefined; part = this.#parts.at(-1)) {
      if (part.at < part.end) return part;
      this.#parts.pop();
    }
    return undefined;
  }
}
