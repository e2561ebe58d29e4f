/**
 * Where the innermost bracket opens that holds a character, for every character of a text; -1 outside of all. A bracket
 * that is not closed within its sentence holds nothing.
 */
export function openBrackets(text: string): Int32Array {
  const held = new Int32Array(text.length + 1).fill(-1);
  const open: number[] = [];
  const close = (from: number, to: number) => {
    for (let i = from + 1; i < to; i++) if (held[i] === -1) held[i] = from;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '(') open.push(i);
    else if (char === ')') {
      const from = open.pop();
      if (from !== undefined) close(from, i);
    } else if (char === '。') open.length = 0;
  }
  return held;
}

/** Figures in a bracket are of parts; after it, what was spoken of before it is the subject again. */
export class Bracketed {
  readonly #brackets: Int32Array;
  readonly #entered: { bracket: number; subject: string }[] = [];

  constructor(brackets: Int32Array) {
    this.#brackets = brackets;
  }

  /** What to speak of again at `at`; `null` where no bracket was left since the figure before. */
  leave(at: number): string | null {
    let again: string | null = null;
    for (
      let last = this.#entered.at(-1);
      last && !this.#holds(last.bracket, at);
      last = this.#entered.at(-1)
    ) {
      again = last.subject;
      this.#entered.pop();
    }
    return again;
  }

  /**
   * What is spoken of in the bracket that `at` is the first figure of; `null` where no bracket was entered since the figure
   * before.
   *
   * @param subjectAt what is spoken of where a bracket opens
   */
  enter(at: number, subjectAt: (bracket: number) => string): string | null {
    const bracket = this.#brackets[at] ?? -1;
    if (bracket === -1 || this.#entered.at(-1)?.bracket === bracket) return null;
    const subject = subjectAt(bracket);
    this.#entered.push({ bracket, subject });
    return subject;
  }

  #holds(bracket: number, at: number): boolean {
    let innermost = this.#brackets[at] ?? -1;
    while (innermost > bracket) innermost = this.#brackets[innermost] ?? -1;
    return innermost === bracket;
  }
}
